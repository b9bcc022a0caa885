import {guessLang} from '../../text/characters.ts'
import type {Lang} from '../../model.ts'
import {statusOf} from '../forms.ts'
import type {ShownConcept, ShownForm, ShownPlace} from '../shown.ts'
import {percentOf} from '../share.ts'
import {type Page, path, section, shareBar, table, userText} from './page.ts'

/** From so many places on a list is folded. */
const many = 8

/** Every rendering of every concept, with its count, its share and its places. */
export function conceptSection(page: Page): string {
  const parts = page.payload.concepts.map((concept, at) => conceptPart(concept, at, page))
  return section('concepts', page, parts.join('\n'))
}

function conceptPart(concept: ShownConcept, at: number, page: Page): string {
  const {wording} = page
  const rows = (['ar', 'en'] as const).flatMap((lang) => {
    const all = concept.forms[lang].reduce((sum, form) => sum + form.count, 0)
    return concept.forms[lang].map((form) => formRow(form, {lang, share: form.count / all}, page))
  })
  const note = concept.note === null ? '' : `<p class="q">${userText(concept.note, guessLang(concept.note))}</p>`
  const percent = percentOf(concept.consistency)
  const columns = ['form', 'status', 'count', 'share', 'places']
  const caption = wording.say('report.forms-of', {name: wording.lang === 'ar' ? concept.ar : concept.en})
  return `<article id="c${at + 1}"><h3>${userText(concept.ar, 'ar')} · ${userText(concept.en, 'en')}
<small>${wording.say('report.consistency', {percent})}</small></h3>${note}
${table({columns, rows, caption, isCaptionHidden: true, kind: 'forms'}, page)}</article>`
}

function formRow(form: ShownForm, {lang, share}: {lang: Lang; share: number}, page: Page): string {
  const status = statusOf(form)
  const name = page.wording.say(`status.${status}`)
  return `<tr class="${status}"><th scope="row">${userText(form.form, lang)}</th><td>${name}</td><td class="n">${form.count}</td><td class="n">${shareBar(share, page)}</td><td>${placeList(form.places, page)}</td></tr>`
}

/** Places by document: its path once, then lines and columns. */
function placeList(places: readonly ShownPlace[], {wording}: Page): string {
  const byDocument = new Map<string, string[]>()
  for (const {document, line, column} of places) {
    const at = byDocument.get(document)
    if (at === undefined) byDocument.set(document, [`${line}:${column}`])
    else at.push(`${line}:${column}`)
  }
  const items = [...byDocument].map(([document, at]) => `<li>${path(`${document}: ${at.join(', ')}`)}</li>`)
  const list = `<ul class="places">${items.join('')}</ul>`
  if (places.length <= many) return list
  return `<details><summary>${wording.say('count.places', {count: places.length})}</summary>${list}</details>`
}
