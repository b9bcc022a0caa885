import {mainPlace} from '../main-place.ts'
import {fixSentence} from './fix-sentence.ts'
import {statusOf} from './forms.ts'
import {comparedPart} from './markdown/compared.ts'
import {escapeCell, markdownTable} from './markdown/markdown-table.ts'
import {confidencePart, documentTable, figuresPart, matrixPart, summaryLine} from './markdown/overview.ts'
import {placeText} from './place-text.ts'
import {shareText} from './share.ts'
import type {Payload, ShownConcept, ShownPlace} from './shown.ts'
import {wordFinding} from './word-finding.ts'
import type {Wording} from './wording.ts'

/** The report as Markdown, for reading in a repository or pasting into a mail: the sections of the HTML report. */
export function reportMarkdown(payload: Payload, wording: Wording): string {
  const {say} = wording
  const {comparison} = payload
  const concepts = payload.concepts.map((concept) => conceptPart(concept, wording)).join('\n\n')
  const sections: readonly (readonly [id: string, body: string | null])[] = [
    ['comparison', comparison === undefined ? null : comparedPart(payload, comparison, wording)],
    ['figures', figuresPart(payload, wording)],
    ['documents', documentTable(payload, wording)],
    ['concepts', concepts],
    ['matrix', matrixPart(payload, wording)],
    ['confidence', confidencePart(payload, wording)],
    ['findings', findingsPart(payload, wording)],
    ['checks', checksPart(payload, wording)],
    ['pairs', payload.pairs.length === 0 ? null : pairsPart(payload, wording)],
  ]
  const parts = sections.flatMap(([id, body]) => (body === null ? [] : [`## ${say(`report.${id}`)}`, body]))
  return `${[`# ${say('report.title')}`, summaryLine(payload, wording), ...parts].join('\n\n')}\n`
}

function findingsPart({findings}: Payload, wording: Wording): string {
  if (findings.length === 0) return wording.say('report.no-findings')
  const rows = findings.map((finding) => {
    const {level, rule, fix, id} = finding
    const place = mainPlace(finding)
    return [
      place === null ? '' : placeText(place),
      wording.say(`level.${level}`),
      wordFinding(finding, wording),
      fix === null ? '' : fixSentence(fix, wording),
      id ?? rule,
    ]
  })
  return markdownTable(['place', 'level', 'message', 'fix', 'id'], rows, wording)
}

/** Why each check that reported something does so. */
function checksPart({checks, findings}: Payload, {say, has}: Wording): string {
  const used = new Set(findings.map(({rule}) => rule))
  return checks
    .filter(({id}) => used.has(id) && has(`check.${id}.about`))
    .map(
      ({id}) =>
        `- **${escapeCell(say(`check.${id}.title`))}** (${escapeCell(id)}): ${escapeCell(say(`check.${id}.about`))}`,
    )
    .join('\n')
}

function pairsPart({pairs}: Payload, wording: Wording): string {
  const tables = pairs.map(({name, links}) => {
    const rows = links.flatMap((link, at) => {
      return link.isDropped ? [] : [[at + 1, link.ar, link.en, link.confidence.toFixed(2)]]
    })
    return `### ${escapeCell(name)}\n\n${markdownTable(['number', 'ar', 'en', 'confidence'], rows, wording)}`
  })
  return tables.join('\n\n')
}

function conceptPart(concept: ShownConcept, wording: Wording): string {
  const rows = (['ar', 'en'] as const).flatMap((lang) => {
    const all = concept.forms[lang].reduce((sum, form) => sum + form.count, 0)
    return concept.forms[lang].map((form) => [
      form.form,
      wording.say(`status.${statusOf(form)}`),
      form.count,
      shareText(form.count / all, wording),
      places(form.places),
    ])
  })
  const note = concept.note === null ? '' : `\n\n${escapeCell(concept.note)}`
  const table = markdownTable(['form', 'status', 'count', 'share', 'places'], rows, wording)
  return `### ${escapeCell(concept.ar)} · ${escapeCell(concept.en)}${note}\n\n${table}`
}

function places(all: readonly ShownPlace[]): string {
  const shown = all.slice(0, 8).map(({document, line}) => `${document}:${line}`)
  return all.length > 8 ? `${shown.join(', ')}, …` : shown.join(', ')
}
