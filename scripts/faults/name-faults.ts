import type {Concept, TermHit} from '../../src/model.ts'
import {houseForm} from '../../src/house-form.ts'
import {compareNames} from '../../src/terms/compare-names.ts'
import type {Fault, Planted, Texts, Tools} from './fault.ts'
import {arabicWords, change, lose, pick, type Word, withHead} from './places.ts'

const missingRules = [
  'term-missing',
  'name-number-conflict',
  'term-count',
  'name-one-side',
  'name-variant',
  'length-ratio',
]

/** A name that stands once on either side, and what is known of it. */
interface Named {
  readonly hit: TermHit
  readonly concept: Concept
}

function sharedNames(pair: Texts, {hitsOf, concepts}: Tools): Named[] {
  const {ar, en} = hitsOf(pair)
  const count = (hits: readonly TermHit[], id: string): number => hits.filter(({concept}) => concept === id).length
  return ar.flatMap((hit): Named[] => {
    const concept = concepts.find(({id}) => id === hit.concept)
    const isOnce = count(ar, hit.concept) === 1 && count(en, hit.concept) === 1
    const isClear = isOnce && !hit.isNested && hit.suffix === '' && hit.article === 'as-term'
    return concept?.pos === 'properNoun' && isClear ? [{hit, concept}] : []
  })
}

/** A name at the head of both sides, as in an interview. */
function speaker(pair: Texts, {random, concepts}: Tools): Texts {
  const known = concepts.filter(
    (one) => one.pos === 'properNoun' && !one.doNotTranslate && /people/u.test(one.place.path) && houseForm(one, 'en'),
  )
  const concept = pick(known, random)
  const [ar, en] = [houseForm(concept ?? undefined, 'ar'), houseForm(concept ?? undefined, 'en')]
  return ar === null || en === null ? pair : withHead(pair, {ar: `${ar.text}:`, en: `${en.text}:`})
}

const dropped: Fault = {
  name: 'name-dropped',
  rules: missingRules,
  plant: (pair, tools) => {
    const named = pick(sharedNames(pair, tools), tools.random)
    if (named === null) return null
    const {start, end, prefix} = named.hit
    return lose(pair, {start: start - prefix.length, end})
  },
  make: (pair, tools) => {
    const {ar, en} = speaker({ar: '', en: ''}, tools)
    const names = {ar: ar.replace(': ', ''), en: en.replace(': ', '')}
    return withHead(pair, {ar: `قال ${names.ar} ما يلي:`, en: `${names.en} said the following:`})
  },
}

const changed: Fault = {
  name: 'name-changed',
  rules: missingRules,
  plant: (pair, tools) => {
    const named = pick(sharedNames(pair, tools), tools.random)
    if (named === null) return null
    const {path} = named.concept.place
    const here = new Set([...tools.hitsOf(pair).ar, ...tools.hitsOf(pair).en].map(({concept}) => concept))
    const others = tools.concepts.filter(
      ({id, pos, place}) => pos === 'properNoun' && place.path === path && !here.has(id),
    )
    const other = houseForm(pick(others, tools.random) ?? undefined, 'ar')
    return other === null ? null : change(pair, named.hit, other.text)
  },
  make: speaker,
}

const deprecated: Fault = {
  name: 'name-deprecated',
  rules: [
    'term-form',
    'term-consistency',
    'name-variant',
    'spelling-profile',
    'spelling-mixed',
    'persian-letters',
    'name-consistency',
  ],
  plant: (pair, tools) => {
    const named = pick(sharedNames(pair, tools), tools.random)
    const forms = named?.concept.terms.filter(({lang, status}) => lang === 'ar' && status === 'deprecated') ?? []
    const form = pick(forms, tools.random)
    return named === null || form === null ? null : change(pair, named.hit, form.text)
  },
  make: speaker,
}

/** Letters that stand for one sound of a foreign name. */
const soundClasses = ['غجق', 'تط', 'سص', 'كق']

/** The word with a letter for the same sound, or without one of its long vowels. */
function otherSpelling(word: string, random: Tools['random'], isByConsonant = false): string | null {
  const spellings: string[] = []
  for (let at = 1; at < word.length - 1; at++) {
    const classes = soundClasses.filter((letters) => letters.includes(word[at]))
    for (const letter of classes.join('').replaceAll(word[at], ''))
      spellings.push(word.slice(0, at) + letter + word.slice(at + 1))
    const isVowel = !isByConsonant && 'اوي'.includes(word[at]) && !'اويأإآةىء'.includes(word[at - 1] + word[at + 1])
    if (isVowel && word.length > 4 && !'اوي'.includes(word[at + 1]))
      spellings.push(word.slice(0, at) + word.slice(at + 1))
  }
  return pick(spellings, random)
}

/** Words of a pair that sound like a capitalised one of the other side. */
function soundingNames({ar, en}: Texts): Word[] {
  const names = en.match(/\b[A-Z][a-z]{4,}/gu) ?? []
  return arabicWords(ar, 5).filter(({text}) => names.some((name) => compareNames(text, name) >= 0.85))
}

const variant: Fault = {
  name: 'name-variant-in-document',
  rules: [
    'name-consistency',
    'name-variant',
    'term-form',
    'term-consistency',
    'spelling-mixed',
    'compound-spacing',
    'english-variant',
  ],
  inDocument: true,
  plant: (pair, tools): Planted | null => {
    const others = tools.rows.filter((_, row) => row !== tools.row)
    const twice = soundingNames(pair).filter(({text}) => {
      const isElsewhere = others.some((other) => arabicWords(other.ar, 5).some((word) => word.text === text))
      return isElsewhere && pair.ar.split(text).length === 2
    })
    const word = pick(twice, tools.random)
    const form = word === null ? null : otherSpelling(word.text, tools.random)
    const isKnown = form !== null && tools.rows.some(({ar}) => ar.includes(form))
    return word === null || form === null || isKnown ? null : change(pair, word, form)
  },
}

const doubledName: Fault = {
  name: 'name-doubled',
  rules: [
    'doubled-name',
    'term-consistency',
    'repeated-phrase',
    'doubled-word',
    'name-consistency',
    'name-variant',
    'term-form',
  ],
  plant: (pair, tools) => {
    const named = pick(
      sharedNames(pair, tools).filter(({hit}) => hit.form.split(' ').length === 2),
      tools.random,
    )
    const last = named?.hit.form.split(' ').at(-1) ?? ''
    const other = otherSpelling(last, tools.random, true)
    if (named === null || other === null) return null
    const again = named.hit.form.slice(0, -last.length) + other
    const planted = change(pair, {start: named.hit.end, end: named.hit.end}, ` ${again}`)
    return planted
  },
  make: speaker,
}

/** Faults of names and terms. */
export const nameFaults: readonly Fault[] = [dropped, changed, deprecated, variant, doubledName]
