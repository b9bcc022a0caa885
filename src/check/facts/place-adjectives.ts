import {placeAdjectives} from '../../data/place-adjectives.ts'
import type {Concept} from '../../model.ts'
import {prefixes} from '../../terms/prefixes.ts'
import {foldWord} from '../../text/fold.ts'
import type {Side} from '../check.ts'
import {wordsOf} from './words-of.ts'

/** How a place is named as an adjective, and its people. */
interface PlaceAdjectives {
  /** The place itself, folded. */
  readonly names: readonly string[]
  /** Masculine singular, folded. */
  readonly arabic: readonly string[]
  /** With capitals; empty where only the English name tells. */
  readonly english: readonly string[]
  /** Beginnings of English names: what begins so and goes on is an adjective. */
  readonly stems: readonly string[]
}

const known = new WeakMap<Concept, PlaceAdjectives>()
const before: readonly string[] = [...prefixes.values()].flatMap(({text, isFuture}) => (isFuture ? [] : [text]))
const inflections: ReadonlySet<string> = new Set(['', 'ة', 'ه', 'ا', 'ين', 'ون', 'ان', 'ات', 'تين', 'تان', 'و'])
// An, ian, ish, ese, i and the like, with the plural: Chinese, Georgians, Iraqi.
const englishEnding = /^(?:i?ans?|eans?|ns?|is?|ish|ese|ic)$/u

/**
 * The adjectives of a proper name: those of `data/place-adjectives.yaml`, or for a name that is not there those that Arabic makes by
 * rule, without the final vowel and with it (أوروبا, أوروبي; باريس, باريسي).
 */
function adjectivesOf(concept: Concept): PlaceAdjectives {
  const ready = known.get(concept)
  if (ready !== undefined) return ready
  const arabic = new Set<string>()
  const english = new Set<string>()
  for (const {text, lang} of concept.terms) {
    if (lang !== 'ar') continue
    const folded = foldWord(text)
    const listed = Object.hasOwn(placeAdjectives, folded) ? placeAdjectives[folded] : null
    for (const one of listed?.arabic ?? byRule(folded)) arabic.add(one)
    for (const one of listed?.english ?? []) english.add(one)
  }
  const names = english.size > 0 ? [] : concept.terms.filter(({lang, text}) => lang === 'en' && text.length > 4)
  const stems = names.map(({text}) => text.slice(0, Math.max(4, text.length - 3)))
  const places = concept.terms.flatMap(({text, lang}) => (lang === 'ar' ? [foldWord(text)] : []))
  const made = {names: places, arabic: [...arabic], english: [...english], stems}
  known.set(concept, made)
  return made
}

/** How many words of a side are adjectives of the concept, in any form and with any clitics; its own hits are none. */
export function countAdjectives(side: Side, concept: Concept): number {
  const {english, stems} = adjectivesOf(concept)
  const own = side.hits.filter((hit) => hit.concept === concept.id)
  const words = wordsOf(side).filter(({start, end}) => !own.some((hit) => hit.start < end && start < hit.end))
  if (side.lang === 'ar') return words.filter(({folded}) => isAdjective(folded, concept)).length
  return words.filter(({text}) => {
    if (english.some((one) => text === one || text === `${one}s`)) return true
    return stems.some((stem) => text.startsWith(stem) && englishEnding.test(text.slice(stem.length)))
  }).length
}

/** Whether an Arabic word, folded, is an adjective of the concept: تركية is no spelling of تركيا. */
export function isAdjective(word: string, concept: Concept): boolean {
  const {names, arabic} = adjectivesOf(concept)
  return arabic.some((one) => isFormOf(word, one)) && !names.some((name) => word.endsWith(name))
}

function isFormOf(word: string, adjective: string): boolean {
  const at = word.indexOf(adjective)
  return at >= 0 && before.includes(word.slice(0, at)) && inflections.has(word.slice(at + adjective.length))
}

function byRule(folded: string): string[] {
  const bare = folded.startsWith('ال') ? folded.slice(2) : folded
  if (bare.includes(' ') || bare.length < 3) return []
  if (bare.endsWith('يا')) return [bare.slice(0, -1), `${bare.slice(0, -2)}وي`]
  if (/[اةه]$/u.test(bare)) return [`${bare.slice(0, -1)}ي`, `${bare.slice(0, -1)}وي`, `${bare}ني`]
  return [`${bare}ي`]
}
