import type {Concept, Span} from '../../model.ts'
import {comparePrepared} from '../../terms/compare-names.ts'
import {type PreparedName, prepareName} from '../../terms/prepare-name.ts'
import {isNear, skeletonOf} from '../../terms/skeleton.ts'
import type {Side} from '../check.ts'
import {freeWordsOf, isDictionaryWord} from './free-words.ts'
import {isAdjective} from './place-adjectives.ts'
import {wordsOf} from './words-of.ts'

/** A name ready to be compared. */
interface Prepared {
  readonly name: PreparedName
  readonly skeleton: string
}

/** Where a name stands that is like one of the glossary. */
export interface LikeName extends Span {
  /** 0…1, of `compareNames`. */
  readonly likeness: number
}

/** What a word is compared with must be so alike, and an ordinary word more. */
const LIKELY = 0.85
const LIKELY_WORD = 0.97
/** Several words are more to compare. */
const LIKELY_PHRASE = 0.9
/** A name of fewer letters is too near to ordinary words. */
const SHORTEST = 4

const forms = new WeakMap<Concept, readonly Prepared[]>()

/**
 * A word of the Arabic side that is like a name of the concept, though the glossary lists it nowhere: بوتيين for Putin.
 *
 * @param leastWord how like it an ordinary word must be
 * @returns the likest; null where there is none
 */
export function findLike(concept: Concept, ar: Side, leastWord: number = LIKELY_WORD): LikeName | null {
  if (concept.pos !== 'properNoun') return null
  return findWord(concept, ar, leastWord) ?? findPhrase(concept, ar)
}

function findWord(concept: Concept, ar: Side, leastWord: number): LikeName | null {
  const names = namesOf(concept)
  let best: LikeName | null = null
  let most = 0
  for (const word of names.length === 0 ? [] : freeWordsOf(ar)) {
    const near = names.filter(({skeleton}) => isNear(skeleton, word.skeleton))
    if (near.length === 0 || isAdjective(word.folded, concept)) continue
    const least = isDictionaryWord(word) ? leastWord : LIKELY
    const prepared = prepareName(word.text)
    for (const {name} of near) {
      const likeness = comparePrepared(name, prepared, least)
      if (likeness < least || likeness <= most) continue
      best = {start: word.start, end: word.end, likeness}
      most = likeness
    }
  }
  return best
}

/** The names of one word, in both languages; those of several words cannot be told by one of them. */
function namesOf(concept: Concept): readonly Prepared[] {
  const ready = forms.get(concept)
  if (ready !== undefined) return ready
  // An acronym is not written by its sound.
  const single = concept.terms.filter(
    ({text}) => text.length >= SHORTEST && !/[\s.]/u.test(text.trim()) && !/^\p{Lu}+$/u.test(text),
  )
  const made = single.map(({text}) => ({name: prepareName(text), skeleton: skeletonOf(text)}))
  forms.set(concept, made)
  return made
}

/** Words in a row that are together like an Arabic name of several words: كيم جونق اون. */
function findPhrase({terms}: Concept, ar: Side): LikeName | null {
  let best: LikeName | null = null
  for (const {text, lang, status, isShort} of terms) {
    const count = text.trim().split(/\s+/u).length
    if (lang !== 'ar' || count < 2 || status !== 'preferred' || isShort) continue
    const name = prepareName(text)
    for (const span of phrasesOf(ar, {count, skeleton: skeletonOf(text)})) {
      const likeness = comparePrepared(name, prepareName(ar.text.slice(span.start, span.end)), LIKELY_PHRASE)
      if (likeness >= LIKELY_PHRASE && likeness > (best?.likeness ?? 0)) best = {...span, likeness}
    }
  }
  return best
}

/** Words in a row, with one blank between, as many as asked, one more or one fewer, whose consonants agree with the name's. */
function phrasesOf(ar: Side, {count, skeleton}: {count: number; skeleton: string}): Span[] {
  const words = wordsOf(ar)
  return freeWordsOf(ar).flatMap((first) => {
    if (first.skeleton[0] !== skeleton[0]) return []
    return [count - 1, count, count + 1].flatMap((length) => {
      const row = words.slice(first.at, first.at + length)
      const isRow = row.length === length && row.every((word, n) => n === 0 || word.start - row[n - 1].end === 1)
      const span = {start: first.start, end: row[row.length - 1].end}
      return length > 1 && isRow && isNear(skeletonOf(ar.text.slice(span.start, span.end)), skeleton) ? [span] : []
    })
  })
}
