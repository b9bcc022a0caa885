import {clitics} from '../data/clitics.ts'
import {houseForm} from '../house-form.ts'
import type {VariantForm} from '../variant-model.ts'
import {bareForm, type Candidate} from './candidates.ts'
import type {DescribedName} from './describe-cluster.ts'
import {type Description, placeOf} from './description.ts'
import type {GluedName} from './find-glued.ts'
import {hasForeignLetter} from './letter-model.ts'
import type {Words} from './read-words.ts'

/** The words at which each type stands. */
type TypePlaces = (type: number) => readonly number[]

/** A glued name as a form of its name. What is glued is mended in the text; the glossary gets nothing. */
function describeGlued(glued: GluedName, typePlaces: TypePlaces, from: Description): VariantForm {
  const {tables, judge} = from
  const {words} = tables
  const {candidate, cut} = glued
  const places = typePlaces(glued.type)
  const [english] = candidate.english
  const isOpposite = (place: number): boolean =>
    english !== undefined && (tables.witnesses.bySegment[words.segment[place]] ?? []).includes(english[0])
  return {
    form: words.types[glued.type].form.slice(cut),
    kind: 'glued',
    status: null,
    count: places.length,
    places: places.map((first) => placeOf({first, wordCount: 1, cut}, from)),
    score: glued.score,
    proposal: 'mend',
    instead: glued.instead,
    evidence: {
      similarity: 1,
      english:
        english === undefined
          ? null
          : {
              name: judge.names[english[0]].text,
              count: places.filter(isOpposite).length,
              segments: places.filter((place) => isEnglish(place, from)).length,
            },
      neighbours: [],
      titles: 0,
      hasForeignLetter: hasForeignLetter(glued.instead),
    },
  }
}

function isEnglish(place: number, {texts, tables}: Description): boolean {
  const {text, index} = tables.words.segments[tables.words.segment[place]]
  return (texts[text].english[index] ?? '') !== ''
}

/** A name that has no spelling besides, only what it is glued to. */
function describeGluedName(candidate: Candidate, forms: readonly VariantForm[], from: Description): DescribedName {
  const {listed, places, signals} = candidate
  const concept = listed?.concept ?? null
  const withArticle = signals !== null && signals.articles * 2 > signals.count
  const own = withArticle ? clitics.article + candidate.bare : candidate.bare
  const [english] = candidate.english
  return {
    concept: concept?.id ?? null,
    ar: houseForm(concept ?? undefined, 'ar')?.text ?? own,
    en:
      houseForm(concept ?? undefined, 'en')?.text ?? (english === undefined ? null : from.judge.names[english[0]].text),
    score: Math.max(...forms.map(({score}) => score)),
    forms: places.length === 0 ? forms : [describeOwn(candidate, own, from), ...forms],
  }
}

/** The name as it stands elsewhere: nothing is proposed for it. */
function describeOwn(candidate: Candidate, form: string, from: Description): VariantForm {
  const {places, listed, signals} = candidate
  return {
    form,
    kind: 'spelling',
    status: listed?.term.status ?? null,
    count: places.length,
    places: Array.from(places, (first) => placeOf({first, wordCount: 1}, from)),
    score: 1,
    proposal: null,
    instead: null,
    evidence: {
      similarity: 1,
      english: null,
      neighbours: [],
      titles: signals === null ? 0 : signals.titles + signals.placeTitles,
      hasForeignLetter: hasForeignLetter(form),
    },
  }
}

/** Adds glued names: to the name that they are of, or as a name of their own. */
export function addGlued(
  found: readonly DescribedName[],
  glued: readonly GluedName[],
  from: Description,
): DescribedName[] {
  const typePlaces = placesOfTypes(from.tables.words)
  const byCandidate = new Map<Candidate, VariantForm[]>()
  for (const one of glued) {
    const form = describeGlued(one, typePlaces, from)
    const forms = byCandidate.get(one.candidate)
    if (forms === undefined) byCandidate.set(one.candidate, [form])
    else forms.push(form)
  }
  const clusters = [...found]
  for (const [candidate, forms] of byCandidate) {
    const at = clusters.findIndex((cluster) => isOf(candidate, cluster))
    if (at < 0) clusters.push(describeGluedName(candidate, forms, from))
    else {
      const score = Math.max(clusters[at].score, ...forms.map((form) => form.score))
      clusters[at] = {...clusters[at], score, forms: [...clusters[at].forms, ...forms]}
    }
  }
  return clusters
}

function isOf(candidate: Candidate, {concept, forms}: DescribedName): boolean {
  if (candidate.listed !== null) return candidate.listed.concept.id === concept
  return forms.some(({form}) => bareForm(form) === candidate.bare)
}

function placesOfTypes(words: Words): TypePlaces {
  const places = new Map<number, number[]>()
  return (type) => {
    if (places.size === 0) {
      for (let at = 0; at < words.type.length; at++) {
        const known = places.get(words.type[at])
        if (known === undefined) places.set(words.type[at], [at])
        else known.push(at)
      }
    }
    return places.get(type) ?? []
  }
}
