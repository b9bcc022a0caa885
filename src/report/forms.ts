import {houseForm} from '../house-form.ts'
import type {CheckedText, Concept, Lang, Place, TermHit, TermStatus} from '../model.ts'
import {spellingOf} from '../spelling-of.ts'
import {isStray} from './consistency.ts'
import type {ShownConcept, ShownForm, ShownPlace} from './shown.ts'

/** Every concept that stands somewhere, by the order of the glossary, with its forms by count. */
export function formsOf(
  texts: readonly CheckedText[],
  concepts: ReadonlyMap<string, Concept>,
  show: (place: Place) => ShownPlace,
): ShownConcept[] {
  const found = new Map<string, Collected[]>()
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

/** A form being collected: its places grow. */
interface Collected extends ShownForm {
  readonly places: ShownPlace[]
}

function addForm(found: Map<string, Collected[]>, at: {hit: TermHit; place: ShownPlace; house: string}): void {
  const {hit, place} = at
  const form = spellingOf(hit)
  const forms = found.get(key(hit.concept, hit.lang)) ?? []
  const known = forms.find((other) => other.form === form && other.isShort === hit.isShort)
  if (known === undefined) {
    const {status, isShort} = hit
    const isListed = hit.match !== 'variant'
    forms.push({form, status, isShort, isListed, isHouse: form === at.house, count: 0, places: [place]})
  } else known.places.push(place)
  found.set(key(hit.concept, hit.lang), forms)
}

/** What a form is to the glossary, as the reports name it. */
export function statusOf({status, isShort, isListed}: ShownForm): TermStatus | 'short' | 'unlisted' {
  if (!isListed) return 'unlisted'
  return isShort ? 'short' : status
}

function key(concept: string, lang: Lang): string {
  return `${lang}\u0000${concept}`
}

function house(concept: Concept | undefined, lang: Lang): string {
  return houseForm(concept, lang)?.text ?? ''
}

/** Counted, and the commonest first. */
function sorted(forms: readonly ShownForm[] = []): ShownForm[] {
  return forms
    .map((form) => ({...form, count: form.places.length}))
    .toSorted((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
}

function consistency(forms: readonly ShownForm[]): number {
  const all = forms.reduce((sum, form) => sum + form.count, 0)
  const wrong = forms.filter(isStray).reduce((sum, form) => sum + form.count, 0)
  return all === 0 ? 1 : Math.round((1 - wrong / all) * 1000) / 1000
}
