import type {Span} from '../model.ts'
import {isInvisible, isSpace} from '../text/characters.ts'
import type {Word} from './read-words.ts'

/** Letters of Persian, Urdu and Kurdish that Arabic writers take for a foreign sound only in single names. */
const strong = /[پچژگٹڈڑںےۓێۆۈۇۋېڵڕەۀ]/u
/** Letters that are not of the Arabic alphabet. */
const foreign = /[^\u0621-\u064A]/u
/** Letters of their keyboards that stand in Arabic words, too, where somebody types Arabic on one. */
const weak = /[کیہھۂۃ]/u
/** Commonest Persian function words that are no Arabic words, and those that are: they go on with a run, and prove nothing. */
const signs: ReadonlySet<string> = new Set(['از', 'است', 'که', 'می', 'های', 'برای', 'این', 'را', 'یک'])
const bridges: ReadonlySet<string> = new Set(['و', 'به', 'با', 'در', 'تا', 'هم', 'هر', 'ها', 'آن', 'بود', 'شد'])

/** A run needs as many words with such letters. */
const SHORTEST_RUN = 3

/**
 * Stretches that are probably another language in Arabic letters: at least three words in a row with letters that no Arabic
 * word has, such as a Persian quotation. Words right before and behind them that look the same belong to it, across commas
 * and stops too, but not across quotation marks, brackets and colons.
 *
 * @param isKnown whether a word belongs to a term of the glossary, which ends a run
 * @returns first and last word of each run, half-open
 * @example foreignRuns(readWords('قال: «گفت که پدر گرگ دید»'), …) // [{start: 1, end: 5}]
 */
export function foreignRuns(words: readonly Word[], text: string, isKnown: (word: Word) => boolean): Span[] {
  const runs: Span[] = []
  let start = 0
  while (start < words.length) {
    let end = start
    while (end < words.length && kindOf(words[end]) !== 'other' && !isKnown(words[end])) {
      if (end > start && parts(text, words[end - 1].end, words[end].start)) break
      end++
    }
    if (end > start && hasRun(words.slice(start, end), text)) runs.push({start, end})
    start = Math.max(end, start + 1)
  }
  return runs
}

/** Whether what stands between two words parts them: anything but blanks, commas and stops. */
function parts(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (!isSpace(code) && !isInvisible(code) && !'،,؛;.…!؟?'.includes(text[at])) return true
  }
  return false
}

function kindOf({letters}: Word): 'strong' | 'weak' | 'sign' | 'bridge' | 'other' {
  // Most words have Arabic letters only.
  if (!foreign.test(letters) && !signs.has(letters)) return bridges.has(letters) ? 'bridge' : 'other'
  if (signs.has(letters)) return 'sign'
  if (strong.test(letters)) return 'strong'
  if (weak.test(letters)) return 'weak'
  return bridges.has(letters) ? 'bridge' : 'other'
}

/** Three words with such letters, only blanks between them, and not all of them typed on another keyboard only. */
function hasRun(words: readonly Word[], text: string): boolean {
  let count = 0
  let isForeign = false
  for (const [at, word] of words.entries()) {
    if (at > 0 && !isBlank(text.slice(words[at - 1].end, word.start))) {
      count = 0
      isForeign = false
    }
    const kind = kindOf(word)
    if (kind === 'strong' || kind === 'weak') count++
    isForeign ||= kind === 'strong' || kind === 'sign'
    if (count >= SHORTEST_RUN && isForeign) return true
  }
  return false
}

function isBlank(gap: string): boolean {
  for (let at = 0; at < gap.length; at++) {
    const code = gap.charCodeAt(at)
    if (!isSpace(code) && !isInvisible(code)) return false
  }
  return true
}
