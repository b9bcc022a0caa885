import type {Concept, TermHit} from '../../model.ts'
import {foldWord} from '../../text/fold.ts'
import type {Side} from '../check.ts'
import {findLike} from '../facts/like-name.ts'
import {isInLongerName} from '../facts/longer-name.ts'
import {countAdjectives} from '../facts/place-adjectives.ts'
import {wordsOf} from '../facts/words-of.ts'

/** How a side lacks a term: quite, in part or perhaps not (`doubtful`), or only seemingly. */
export type Absence = 'missing' | 'doubtful' | 'explained'

/** A word with so many letters is several written together. */
const GLUED = 16
/** So many letters of a name stand nowhere by chance. */
const SURE = 8

/**
 * Why no form of a hit's concept stands on the other side, though the translation may be right: an adjective instead of the
 * place, the name in Latin letters or in a spelling that the glossary does not have, words glued together, another word
 * of the same stem, a name inside a longer one.
 */
export function explainMissing(hit: TermHit, concept: Concept, {here, there}: Record<'here' | 'there', Side>): Absence {
  const isName = concept.pos === 'properNoun'
  const adjectives = isName ? countAdjectives(there, concept) - countAdjectives(here, concept) : 0
  const mentions = here.hits.filter((other) => other.concept === hit.concept).length
  if (adjectives >= mentions) return 'explained'
  if (there.text.includes(hit.form) || (there.lang === 'ar' && isGluedIn(concept, there))) return 'explained'
  if (isName && there.lang === 'ar' && findLike(concept, there) !== null) return 'explained'
  const share = sharedWords(concept, there)
  const isInside = here.lang === 'en' && isInLongerName(hit, here)
  if (!isName) return share > 0 || isInside ? 'explained' : 'doubtful'
  if (share === 1) return 'explained'
  return share > 0.5 || isInside || adjectives > 0 ? 'doubtful' : 'missing'
}

/** The letters of a form stand there in a row where blanks are missing. */
function isGluedIn({terms}: Concept, side: Side): boolean {
  const words = wordsOf(side).map(({folded}) => folded)
  const all = words.join('')
  const isGlued = words.some((word) => word.length >= GLUED)
  return terms.some(({text, lang}) => {
    if (lang !== 'ar') return false
    const form = foldWord(text)
    const letters = form.replaceAll(' ', '')
    if (isGlued) return letters.length > 2 && all.includes(letters)
    if (letters.length < SURE) return false
    return form.includes(' ') ? isAtEdge(letters, words) : words.some((word) => word.includes(letters))
  })
}

/** The letters of a form of several words stand in a row of words and begin or end with a word. */
function isAtEdge(letters: string, words: readonly string[]): boolean {
  const spaced = ` ${words.join(' ')} `
  const joined = words.join('')
  const at = joined.indexOf(letters)
  if (at < 0) return false
  let [seen, from] = [0, 0]
  for (; seen < at || spaced[from] === ' '; from++) if (spaced[from] !== ' ') seen++
  let to = from
  for (let left = letters.length; left > 0; to++) if (spaced[to] !== ' ') left--
  return spaced[from - 1] === ' ' || spaced[to] === ' '
}

/** The largest share of the words of one form that stand on the side in any inflection, 0…1. */
function sharedWords({terms}: Concept, side: Side): number {
  const words = wordsOf(side)
  let most = 0
  for (const term of terms) {
    if (term.lang !== side.lang || term.isShort) continue
    const cores = foldWord(term.text)
      .split(/[\s-]+/u)
      .flatMap((word) => (word.length < 3 || smallWords.has(word) ? [] : [coreOf(word)]))
    const found = cores.filter((core) => words.some(({folded}) => hasCore(folded, core))).length
    if (cores.length > 0) most = Math.max(most, found / cores.length)
  }
  return most
}

const smallWords: ReadonlySet<string> = new Set(['the', 'and', 'for', 'من', 'علي', 'الي', 'عن', 'غير'])

/** A word without its article and endings: دبلوماسي of الدبلوماسية. */
function coreOf(word: string): string {
  const bare = word.startsWith('ال') && word.length > 4 ? word.slice(2) : word
  const core = bare.replace(/(?:ية|ات|ون|ين|ة|ه|ي|ies|ions?|ists?|ic|ing|ed|es|s|y)$/u, '')
  return core.length >= 3 ? core : bare
}

/** A core of three letters must be that of the word too. */
function hasCore(word: string, core: string): boolean {
  const at = word.indexOf(core)
  return at >= 0 && at <= 4 && (core.length > 3 || coreOf(word) === core)
}
