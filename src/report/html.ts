import {mainPlace} from '../main-place.ts'
import type {Lang, Level} from '../model.ts'
import {statusOf} from './forms.ts'
import {css} from './html-style.ts'
import type {Payload, ShownConcept, ShownDocument, ShownFinding, ShownForm, ShownLink, ShownPlace} from './shown.ts'
import {guessLang} from '../text/characters.ts'
import {wordFinding} from './word-finding.ts'
import {createWording, escapeHtml, type Wording} from './wording.ts'

/**
 * The report as one HTML page: no script, no network, prints well. Every text from the user's files is escaped, stands
 * in its own direction and is isolated from what is around it.
 */
export function reportHtml(payload: Payload, lang: Lang): string {
  const wording = createWording(lang, 'html')
  const {say} = wording
  const sections = [
    'summary-section',
    'documents',
    'concepts',
    'findings',
    ...(payload.pairs.length > 0 ? ['pairs'] : []),
  ]
  return `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="muqabala">
<title>${say('report.title')}</title>
<style>${css}</style>
</head>
<body>
<header><h1>${say('report.title')}</h1>
<nav aria-label="${say('report.contents')}"><ul>${sections.map((id) => `<li><a href="#${id}">${say(`report.${id}`)}</a></li>`).join('')}</ul></nav>
</header>
<main>
${section('summary-section', wording, summary(payload, wording))}
${section('documents', wording, documentTable(payload.documents, wording))}
${section('concepts', wording, payload.concepts.map((concept) => conceptPart(concept, wording)).join('\n'))}
${section('findings', wording, findingTable(payload.findings, wording))}
${payload.pairs.length > 0 ? section('pairs', wording, payload.pairs.map((pair) => pairPart(pair, wording)).join('\n')) : ''}
</main>
</body>
</html>
`
}

function section(id: string, {say}: Wording, body: string): string {
  return `<section id="${id}"><h2>${say(`report.${id}`)}</h2>\n${body}\n</section>`
}

function summary(payload: Payload, {say}: Wording): string {
  const count = (level: Level): number => payload.findings.filter((finding) => finding.level === level).length
  const items = [
    say('count.documents', {count: payload.documents.length}),
    say('count.concepts', {count: payload.concepts.length}),
    say('count.errors', {count: count('error')}),
    say('count.warnings', {count: count('warning')}),
    say('count.notes', {count: count('note')}),
  ]
  return `<ul class="figures">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
}

function table(columns: readonly string[], rows: readonly string[], {say}: Wording): string {
  const head = columns.map((name) => `<th scope="col">${say(`report.column.${name}`)}</th>`).join('')
  return `<table class="${columns[0]}s"><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`
}

function documentTable(documents: readonly ShownDocument[], wording: Wording): string {
  const rows = documents.map(({name, segments, terms, findings}) => {
    const figures = [segments, terms, findings.error, findings.warning, findings.note]
    return `<tr><th scope="row">${path(name)}</th>${figures.map((figure) => `<td class="n">${figure}</td>`).join('')}</tr>`
  })
  return table(['document', 'segments', 'terms', 'errors', 'warnings', 'notes'], rows, wording)
}

function conceptPart(concept: ShownConcept, wording: Wording): string {
  const {say} = wording
  const rows = (['ar', 'en'] as const).flatMap((lang) =>
    concept.forms[lang].map((form) => formRow(form, lang, wording)),
  )
  const note = concept.note === null ? '' : `<p class="note">${text(concept.note, guessLang(concept.note))}</p>`
  const share = Math.round(concept.consistency * 100)
  return `<article><h3>${text(concept.ar, 'ar')} <span class="dot">·</span> ${text(concept.en, 'en')}
<small>${say('report.consistency', {percent: share})}</small></h3>${note}
${table(['form', 'status', 'count', 'places'], rows, wording)}</article>`
}

function formRow(form: ShownForm, lang: Lang, {say}: Wording): string {
  const status = statusOf(form)
  return `<tr class="${status}"><td>${text(form.form, lang)}</td><td>${say(`status.${status}`)}</td><td class="n">${form.count}</td><td>${placeList(form.places)}</td></tr>`
}

/** Places by document: its path once, then lines and columns. */
function placeList(places: readonly ShownPlace[]): string {
  const byDocument = new Map<string, string[]>()
  for (const {document, line, column} of places) {
    const at = byDocument.get(document)
    if (at === undefined) byDocument.set(document, [`${line}:${column}`])
    else at.push(`${line}:${column}`)
  }
  const items = [...byDocument].map(([document, at]) => `<li>${path(`${document}: ${at.join(', ')}`)}</li>`)
  return `<ul class="places">${items.join('')}</ul>`
}

function findingTable(findings: readonly ShownFinding[], wording: Wording): string {
  if (findings.length === 0) return `<p>${wording.say('report.no-findings')}</p>`
  const rows = findings.map((finding) => {
    const place = mainPlace(finding)
    const where = place === null ? '' : path(`${place.document}:${place.line}:${place.column}`)
    const level = `<span class="level ${finding.level}">${wording.say(`level.${finding.level}`)}</span>`
    const related = finding.related.map(({place: {document, line}, actual, count}) => {
      const form = actual === '' ? '' : `<bdi>${escapeHtml(actual)}</bdi> × ${count} `
      return `<li>${form}${path(`${document}:${line}`)}</li>`
    })
    const list = related.length === 0 ? '' : `<ul>${related.join('')}</ul>`
    return `<tr><td>${where}</td><td>${level}</td><td>${wordFinding(finding, wording)}${list}</td><td><code>${finding.rule}</code></td></tr>`
  })
  return table(['place', 'level', 'message', 'rule'], rows, wording)
}

function pairPart(pair: {name: string; links: readonly ShownLink[]}, wording: Wording): string {
  const rows = pair.links.map((link, at) => {
    const evidence = link.evidence.map(({ar, en}) => `<li>${text(ar, 'ar')} = ${text(en, 'en')}</li>`).join('')
    const moved = link.isMoved ? ` <span class="moved">${wording.say('report.moved')}</span>` : ''
    const dropped = link.isDropped ? ` <span class="moved">${wording.say('report.dropped')}</span>` : ''
    // What is not certain is never shown as 100%.
    const confidence = `${link.confidence < 1 ? Math.min(99, Math.round(link.confidence * 100)) : 100}%`
    return `<tr class="${confidenceClass(link)}"><td class="n">${at + 1}</td><td lang="ar" dir="rtl">${escapeHtml(link.ar)}</td><td lang="en" dir="ltr">${escapeHtml(link.en)}</td><td class="n">${link.isDropped ? dropped : confidence + moved}</td><td>${evidence === '' ? '' : `<ul class="evidence">${evidence}</ul>`}</td></tr>`
  })
  const body = table(['number', 'ar', 'en', 'confidence', 'evidence'], rows, wording)
  return `<details open><summary><h3><bdi>${escapeHtml(pair.name)}</bdi></h3></summary>${body}</details>`
}

function confidenceClass({ar, en, confidence}: ShownLink): string {
  if (ar === '' || en === '') return 'alone'
  return confidence >= 0.9 ? 'sure' : confidence >= 0.5 ? 'likely' : 'doubtful'
}

function text(value: string, lang: Lang): string {
  return `<bdi lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">${escapeHtml(value)}</bdi>`
}

/** Paths read left to right in both languages. */
function path(value: string): string {
  return `<bdi class="path" dir="ltr">${escapeHtml(value)}</bdi>`
}
