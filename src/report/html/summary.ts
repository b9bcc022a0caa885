import type {Level} from '../../model.ts'
import {overallConsistency} from '../consistency.ts'
import type {ShownConcept, ShownDocument} from '../shown.ts'
import {percentOf} from '../share.ts'
import {type Page, path, scrolling, section, shareBar, table, userText} from './page.ts'

/** So many concepts are in the summary. */
const most = 12

/** What an editor reads first: one line, the counts by level, and how consistent documents and concepts are. */
export function summarySection(page: Page): string {
  const body = [overall(page), figures(page), inconsistent(page)].join('\n')
  return section('summary-section', page, body)
}

/** The documents with their figures. */
export function documentSection(page: Page): string {
  const {payload, wording, plain} = page
  const rows = payload.documents.map((document) => documentRow(document, page))
  const columns = ['document', 'segments', 'terms', 'consistency', 'errors', 'warnings', 'notes']
  const caption = wording.say('report.levels-of-documents')
  const body = table({columns, rows, caption, isCaptionHidden: true, kind: 'documents'}, page)
  return section('documents', page, scrolling(plain.say('report.levels-of-documents'), body))
}

function documentRow(document: ShownDocument, page: Page): string {
  const {name, segments, terms, findings, consistency} = document
  const number = (value: number): string => `<td class="n">${value}</td>`
  const levels = (['error', 'warning', 'note'] as const).map((level) => number(findings[level])).join('')
  const figures = `${number(segments)}${number(terms)}<td class="n">${shareBar(consistency, page)}</td>${levels}`
  return `<tr><th scope="row">${path(name)}</th>${figures}</tr>`
}

function overall({payload, wording}: Page): string {
  const {say} = wording
  const count = (level: Level): number => payload.findings.filter((finding) => finding.level === level).length
  const summary = say('report.summary', {
    documents: say('count.documents', {count: payload.documents.length}),
    errors: say('count.errors', {count: count('error')}),
    warnings: say('count.warnings', {count: count('warning')}),
    notes: say('count.notes', {count: count('note')}),
  })
  const {mentions, share} = overallConsistency(payload.concepts)
  if (share === null) return `<p class="lead">${unwrap(summary)}</p>`
  const values = {percent: percentOf(share), mentions: say('count.mentions', {count: mentions})}
  const consistency = unwrap(say('report.overall-consistency', values))
  return `<p class="lead">${unwrap(summary)} ${consistency}</p><p class="q">${say('report.about-consistency')}</p>`
}

/** Sentences put into a sentence are ours: they need no isolation. */
export function unwrap(sentence: string): string {
  return sentence.replace(/<\/?bdi[^>]*>/gu, '')
}

function figures({payload, wording}: Page): string {
  const {say} = wording
  const items = (['error', 'warning', 'note'] as const).map((level) => {
    const count = payload.findings.filter((finding) => finding.level === level).length
    return `<li class="${level}">${say(`count.${level}s`, {count})}</li>`
  })
  return `<h3 id="by-level">${say('report.levels')}</h3><ul class="figures" aria-labelledby="by-level">${items.join('')}</ul>`
}

/** The concepts that are spelled in ways that the house does not want, the worst first. */
function inconsistent(page: Page): string {
  const {payload, wording} = page
  const {say} = wording
  if (payload.concepts.length === 0) return `<p>${say('report.no-concepts')}</p>`
  const stray = payload.concepts
    .map((concept, at) => ({concept, at}))
    .filter(({concept}) => concept.consistency < 1)
    .toSorted((a, b) => a.concept.consistency - b.concept.consistency || a.at - b.at)
  const head = `<h3>${say('report.least-consistent')}</h3>`
  if (stray.length === 0) return `${head}<p>${say('report.all-consistent')}</p>`
  const shown = stray.slice(0, most)
  const caption = unwrap(say('report.least-first', {shown: shown.length, all: stray.length}))
  const rows = shown.map(({concept, at}) => conceptRow(concept, at, page))
  return head + table({columns: ['concept', 'mentions', 'consistency'], rows, caption, kind: 'scores'}, page)
}

function conceptRow(concept: ShownConcept, at: number, page: Page): string {
  const all = [...concept.forms.ar, ...concept.forms.en].reduce((sum, form) => sum + form.count, 0)
  const name = `<a href="#c${at + 1}">${userText(concept.ar, 'ar')} · ${userText(concept.en, 'en')}</a>`
  return `<tr><th scope="row">${name}</th><td class="n">${all}</td><td class="n">${shareBar(concept.consistency, page)}</td></tr>`
}
