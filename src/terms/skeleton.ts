import {fold} from '../text/fold.ts'

/** The sign of a vowel at the beginning of a word. */
const VOWEL = fold('ا', 'phonetic').text

/**
 * What names are looked up by: the classes of their consonants, word by word, as one.
 *
 * @example skeletonOf('شي جين بينغ') === skeletonOf('شي جنپنگ') // true
 */
export function skeletonOf(name: string): string {
  return joinSkeletons(fold(name, 'phonetic').text.split(/[ -]+/u))
}

/** The skeleton of a name of several words, from those of the words: a vowel counts at the beginning of the name only. */
export function joinSkeletons(words: readonly string[]): string {
  let all = ''
  for (const word of words) {
    const rest = all !== '' && word.startsWith(VOWEL) ? word.slice(VOWEL.length) : word
    all += all !== '' && rest !== '' && all.endsWith(rest[0]) ? rest.slice(1) : rest
  }
  return all
}

/**
 * Whether two skeletons are one letter apart at most: added, left out, or another in its place.
 */
export function isNear(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  const rest = long.length === short.length ? short.slice(at + 1) : short.slice(at)
  return rest === long.slice(at + 1)
}

/** A skeleton with each of its letters left out in turn: two that share one of these are one letter apart. */
export function withoutOne(skeleton: string): string[] {
  const all = new Set<string>()
  for (let at = 0; at < skeleton.length; at++) all.add(skeleton.slice(0, at) + skeleton.slice(at + 1))
  return [...all]
}
