import type {BeforeAfter, Comparison, ConceptChange, CountedForm, DocumentChange, Turnover} from '../comparison.ts'
import {findingLinks} from './figures.ts'
import {readableHtml} from '../wording.ts'
import {shareText} from '../share.ts'
import {type Page, path, scrolling, section, table, type TableParts, userText} from './page.ts'
import {unwrap} from './summary.ts'
import {compareSentence, wordGone} from '../word-comparison.ts'

/** So many new findings are listed; the others bear their mark among all findings. */
const most = 100

/** What got better or worse since an earlier report. */
export function comparedSection(page: Page): string {
  const {comparison} = page.payload
  if (comparison === undefined) return ''
  const parts = [
    `<p class="lead">${unwrap(compareSentence(comparison, page.wording))}</p>`,
    levelTable(comparison, page),
    fresh(comparison, page),
    gone(comparison, page),
    checkTable(comparison, page),
    documentTable(comparison, page),
    conceptTable(comparison, page),
  ]
  return section('comparison', page, parts.join('\n'))
}

function levelTable({levels}: Comparison, page: Page): string {
  const {say} = page.wording
  const rows = (['error', 'warning', 'note'] as const).map((level) => {
    return `<tr><th scope="row">${say(`report.column.${level}s`)}</th>${cells(levels[level])}</tr>`
  })
  return table({columns: ['level', 'before', 'after'], rows, caption: say('report.by-level'), kind: 'changes'}, page)
}

function cells({before, after}: BeforeAfter): string {
  const change = after - before
  const sign = change === 0 ? '' : ` <small dir="ltr">(${change > 0 ? '+' : '−'}${Math.abs(change)})</small>`
  return `<td class="n">${before}</td><td class="n">${after}${sign}</td>`
}

function fresh({findings}: Comparison, page: Page): string {
  if (findings.new.length === 0) return ''
  return `<h3>${page.wording.say('report.new-findings')}</h3>${findingLinks(findings.new, most, page)}`
}

function gone({findings}: Comparison, page: Page): string {
  if (findings.gone.length === 0) return ''
  const {wording} = page
  const rows = findings.gone.map((finding) => {
    const {document, line, column, level} = finding
    const where = document === '' ? '' : path(line === null ? document : `${document}:${line}:${column}`)
    return `<tr><td><b class="${level}">${wording.say(`level.${level}`)}</b></td><td>${wordGone(finding, wording)}</td><td>${where}</td></tr>`
  })
  const caption = wording.say('count.findings', {count: rows.length})
  const body = table({columns: ['level', 'message', 'place'], rows, caption, kind: 'links'}, page)
  return `<h3>${wording.say('report.gone-findings')}</h3>${body}`
}

function turnover({new: added, gone: left, same}: Turnover): string {
  return [added, left, same].map((count) => `<td class="n">${count}</td>`).join('')
}

function checkTable({checks}: Comparison, page: Page): string {
  const {say, has} = page.wording
  const changed = checks.filter((check) => check.new + check.gone > 0)
  if (changed.length === 0) return ''
  const rows = changed.map(({id, ...counts}) => {
    const title = has(`check.${id}.title`) ? say(`check.${id}.title`) : readableHtml(id)
    return `<tr><th scope="row">${title}</th>${turnover(counts)}</tr>`
  })
  return wide('report.by-check', {columns: ['check', 'new', 'gone', 'same'], rows}, page)
}

function documentTable({documents}: Comparison, page: Page): string {
  const isChanged = ({new: added, gone: left, consistency}: DocumentChange): boolean =>
    added + left > 0 || consistency.before !== consistency.after
  const changed = documents.filter(isChanged)
  if (changed.length === 0) return ''
  const rows = changed.map(({name, consistency, ...counts}) => {
    return `<tr><th scope="row">${path(name)}</th>${turnover(counts)}${shares(consistency, page)}</tr>`
  })
  const columns = ['document', 'new', 'gone', 'same', 'consistency-before', 'consistency-after']
  return wide('report.by-document', {columns, rows}, page)
}

/** A table of many columns, which scrolls by itself on a narrow screen. */
function wide(caption: string, parts: Pick<TableParts, 'columns' | 'rows'>, page: Page): string {
  const {wording, plain} = page
  return scrolling(plain.say(caption), table({...parts, caption: wording.say(caption), kind: 'changes'}, page))
}

function shares({before, after}: BeforeAfter<number | null>, {wording}: Page): string {
  const cell = (share: number | null): string => `<td class="n">${shareText(share, wording)}</td>`
  return cell(before) + cell(after)
}

function conceptTable({concepts}: Comparison, page: Page): string {
  if (concepts.length === 0) return ''
  const rows = concepts.map((change) => conceptRow(change, page))
  const columns = ['concept', 'consistency-before', 'consistency-after', 'appeared', 'vanished']
  return wide('report.changed-concepts', {columns, rows}, page)
}

function conceptRow({ar, en, consistency, appeared, vanished}: ConceptChange, page: Page): string {
  const list = (forms: readonly CountedForm[]): string =>
    forms.map(({form, lang, count}) => `<li>${userText(form, lang)} × ${count}</li>`).join('')
  const name = `${userText(ar, 'ar')} · ${userText(en, 'en')}`
  return `<tr><th scope="row">${name}</th>${shares(consistency, page)}<td><ul>${list(appeared)}</ul></td><td><ul>${list(vanished)}</ul></td></tr>`
}
