import type {Comparison, CountedForm} from '../comparison.ts'
import {placeText} from '../place-text.ts'
import {shareText} from '../share.ts'
import {mainPlace} from '../../main-place.ts'
import type {Payload} from '../shown.ts'
import {compareSentence, wordGone} from '../word-comparison.ts'
import {wordFinding} from '../word-finding.ts'
import type {Wording} from '../wording.ts'
import {markdownTable} from './markdown-table.ts'

/** What got better or worse since an earlier report; parts without rows are left out. */
export function comparedPart(payload: Payload, comparison: Comparison, wording: Wording): string {
  const {say} = wording
  const parts: readonly (readonly [title: string, columns: readonly string[], rows: Rows])[] = [
    [say('report.by-level'), ['level', 'before', 'after'], levelRows(comparison, wording)],
    [say('report.new-findings'), ['level', 'message', 'place'], newRows(payload, comparison, wording)],
    [say('report.gone-findings'), ['level', 'message', 'place'], goneRows(comparison, wording)],
    [say('report.by-check'), ['check', 'new', 'gone', 'same'], checkRows(comparison)],
    [
      say('report.by-document'),
      ['document', 'new', 'gone', 'same', 'consistency-before', 'consistency-after'],
      documentRows(comparison, wording),
    ],
    [
      say('report.changed-concepts'),
      ['concept', 'consistency-before', 'consistency-after', 'appeared', 'vanished'],
      conceptRows(comparison, wording),
    ],
  ]
  const shown = parts.filter(([, , rows]) => rows.length > 0)
  const tables = shown.map(([title, columns, rows]) => `### ${title}\n\n${markdownTable(columns, rows, wording)}`)
  return [compareSentence(comparison, wording), ...tables].join('\n\n')
}

type Rows = readonly (readonly (string | number)[])[]

function levelRows({levels}: Comparison, {say}: Wording): Rows {
  return (['error', 'warning', 'note'] as const).map((level) => {
    const {before, after} = levels[level]
    return [say(`report.column.${level}s`), before, after]
  })
}

function newRows({findings}: Payload, comparison: Comparison, wording: Wording): Rows {
  return comparison.findings.new.map((at) => {
    const finding = findings[at]
    const place = mainPlace(finding)
    return [
      wording.say(`level.${finding.level}`),
      wordFinding(finding, wording),
      place === null ? '' : placeText(place),
    ]
  })
}

function goneRows({findings}: Comparison, wording: Wording): Rows {
  return findings.gone.map((finding) => {
    const {document, line, column, level} = finding
    const where = line === null ? document : `${document}:${line}:${column}`
    return [wording.say(`level.${level}`), wordGone(finding, wording), where]
  })
}

function checkRows({checks}: Comparison): Rows {
  return checks
    .filter((check) => check.new + check.gone > 0)
    .map(({id, new: added, gone, same}) => [id, added, gone, same])
}

function documentRows({documents}: Comparison, wording: Wording): Rows {
  return documents
    .filter(({new: added, gone, consistency}) => added + gone > 0 || consistency.before !== consistency.after)
    .map(({name, new: added, gone, same, consistency: {before, after}}) => {
      return [name, added, gone, same, shareText(before, wording), shareText(after, wording)]
    })
}

function conceptRows({concepts}: Comparison, wording: Wording): Rows {
  const list = (forms: readonly CountedForm[]): string => forms.map(({form, count}) => `${form} × ${count}`).join(', ')
  return concepts.map(({ar, en, consistency: {before, after}, appeared, vanished}) => {
    return [`${ar} · ${en}`, shareText(before, wording), shareText(after, wording), list(appeared), list(vanished)]
  })
}
