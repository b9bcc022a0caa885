import {statusOf} from '../forms.ts'
import {matrixRows} from '../matrix-rows.ts'
import type {ShownConcept, ShownForm} from '../shown.ts'
import {type Page, path, scrolling, section, userText} from './page.ts'
import {unwrap} from './summary.ts'

/** A larger table is no overview, and slow to open. */
const mostCells = 12_000

/** Which document writes which concept how: a row for each concept, a column for each document. */
export function matrixSection(page: Page): string {
  const {payload, wording, plain} = page
  const {say} = wording
  if (payload.documents.length < 2 || payload.concepts.length === 0) return ''
  const rows = matrixRows(payload, mostCells)
  const heads = payload.documents.map(({name}) => `<th scope="col">${path(name)}</th>`).join('')
  const isCut = rows.length < payload.concepts.length
  const cut = isCut ? say('report.matrix-cut', {shown: rows.length, all: payload.concepts.length}) : ''
  const caption = `${say('report.matrix-about')} ${unwrap(cut)}`
  const body = rows.map(({concept, at}) => {
    const name = wording.lang === 'ar' ? userText(concept.ar, 'ar') : userText(concept.en, 'en')
    return `<tr><th scope="row"><a href="#c${at + 1}">${name}</a></th>${cells(concept, page)}</tr>`
  })
  const all = `<table class="matrix"><caption>${caption}</caption><thead><tr><th scope="col">${say('report.column.concept')}</th>${heads}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`
  return section('matrix', page, scrolling(plain.say('report.matrix'), all))
}

function cells(concept: ShownConcept, {payload, wording}: Page): string {
  const byDocument = new Map<string, string[]>()
  for (const lang of ['ar', 'en'] as const) {
    for (const form of concept.forms[lang]) {
      for (const [document, count] of countsOf(form)) {
        const list = byDocument.get(document) ?? []
        list.push(`<li>${mark(form, wording.say)}${userText(form.form, lang)} ${count}</li>`)
        byDocument.set(document, list)
      }
    }
  }
  return payload.documents
    .map(({name}) => byDocument.get(name))
    .map((list) => (list === undefined ? '<td></td>' : `<td><ul>${list.join('')}</ul></td>`))
    .join('')
}

function countsOf({places}: ShownForm): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {document} of places) counts.set(document, (counts.get(document) ?? 0) + 1)
  return counts
}

/** A sign that is no colour, for forms that the house does not want. */
function mark(form: ShownForm, say: (key: string) => string): string {
  const status = statusOf(form)
  if (status === 'deprecated') return `<b class="error">${say('report.mark-deprecated')}</b> `
  return status === 'unlisted' ? `<b class="warning">${say('report.mark-unlisted')}</b> ` : ''
}
