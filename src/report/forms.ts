import type {CheckedText, Concept, Lang, Place, TermHit} from '../model.ts'
import {plainForm} from '../text/plain-form.ts'
import type {ShownConcept, ShownForm, ShownPlace} from './shown.ts'

/** Every concept that stands somewhere, by the order of the glossary, with its forms by count. */
export function formsOf(
  texts: readonly CheckedText[],
  concepts: ReadonlyMap<string, Concept>,
  show: (place: Place) => ShownPlace,
): ShownConcept[] {
  const found = new Map<string, ShownForm[]>()
  for (const {document, segments, hits} of texts) {
    for (const hit of hits) {
      const start = segments[hit.segment].start
      const place = show({document: document.name, start: start + hit.start, end: start + hit.end})
      addForm(found, {hit, place, house: house(concepts.get(hit.concept), hit.lang)})
    }
  }
  return [...concepts.values()].flatMap((concept) => {
    const ar = sorted(found.get(key(concept.id, 'ar')))
    const en = sorted(found.get(key(concept.id, 'en')))
    if (ar.length + en.length === 0) return []
    const shown: ShownConcept = {
      id: concept.id,
      ar: house(concept, 'ar'),
      en: house(concept, 'en'),
      note: concept.note,
      forms: {ar, en},
      consistency: consistency([...ar, ...en]),
    }
    return [shown]
  })
}

function addForm(found: Map<string, ShownForm[]>, at: {hit: TermHit; place: ShownPlace; house: string}): void {
  const {hit, place} = at
  const form = spelling(hit)
  const forms = found.get(key(hit.concept, hit.lang)) ?? []
  const known = forms.findIndex((other) => other.form === form && other.isShort === hit.isShort)
  if (known >= 0) {
    const before = forms[known]
    forms[known] = {...before, count: before.count + 1, places: [...before.places, place]}
  } else {
    forms.push({
      form,
      status: hit.status,
      isShort: hit.isShort,
      isHouse: form === at.house,
      count: 1,
      places: [place],
    })
  }
  found.set(key(hit.concept, hit.lang), forms)
}

/** A form as it stands, the article that لل took in given back; tashkeel and letter case say nothing. */
function spelling(hit: TermHit): string {
  if (hit.lang === 'en') return hit.match === 'exact' ? hit.form : hit.term
  return hit.article === 'contracted' ? `ال${plainForm(hit.form)}` : plainForm(hit.form)
}

function key(concept: string, lang: Lang): string {
  return `${lang}\u0000${concept}`
}

function house(concept: Concept | undefined, lang: Lang): string {
  return concept?.terms.find((term) => term.lang === lang && term.status === 'preferred')?.text ?? ''
}

function sorted(forms: readonly ShownForm[] = []): ShownForm[] {
  return forms.toSorted((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
}

function consistency(forms: readonly ShownForm[]): number {
  const all = forms.reduce((sum, form) => sum + form.count, 0)
  const wrong = forms.filter((form) => form.status === 'deprecated').reduce((sum, form) => sum + form.count, 0)
  return all === 0 ? 1 : Math.round((1 - wrong / all) * 1000) / 1000
}
