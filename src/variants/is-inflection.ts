import {clitics} from '../data/clitics.ts'
import {names} from '../data/names.ts'
import {plainLetters} from './letter-model.ts'

const endings: readonly string[] = [...new Set(['', ...names.endings, ...clitics.pronouns, ...clitics.inflections])]
const prefixes: readonly string[] = [...clitics.conjunctions, ...clitics.prepositions, clitics.future]

/** Endings that are one vowel, written in several ways: فيينا, فيينه. */
const sameVowel: readonly string[] = ['ا', 'ه', 'ة']

/** Letters for one sound, as one of them: what does not matter when two stems are compared. */
const classes: Readonly<Record<string, string>> = {
  ج: 'ك',
  غ: 'ك',
  ق: 'ك',
  خ: 'ك',
  ص: 'س',
  ز: 'س',
  ط: 'ت',
  ث: 'ت',
  ض: 'د',
  ذ: 'د',
}

/**
 * Whether two words are forms of one word rather than spellings of it: country and nationality (كازاخستان, قازاقستاني),
 * number, gender, pronouns, a particle in front.
 *
 * @param a folded
 * @param b folded
 */
export function isInflection(a: string, b: string): boolean {
  const left = soundLetters(a)
  const right = soundLetters(b)
  if (prefixes.some((prefix) => left === prefix + right || right === prefix + left)) return true
  for (const one of endings) {
    const stem = cut(left, one, right)
    if (stem === null) continue
    for (const other of endings) {
      if (one === other || isSameVowel(one, other)) continue
      if (cut(right, other, left) === stem) return true
    }
  }
  return false
}

/** The consonants of a word without an ending that the other word does not have; null when it has no such ending. */
function cut(word: string, ending: string, other: string): string | null {
  if (!word.endsWith(ending) || word.length - ending.length < 3) return null
  if (ending !== '' && other.endsWith(ending)) return null
  const stem = word.slice(0, word.length - ending.length)
  // Writers differ about the vowels inside: أمريكي, أميركا.
  return stem[0] + stem.slice(1, -1).replaceAll(/[اوي]/gu, '') + stem.slice(-1)
}

function isSameVowel(a: string, b: string): boolean {
  return sameVowel.includes(a) && sameVowel.includes(b)
}

function soundLetters(word: string): string {
  let sounds = ''
  for (const letter of plainLetters(word)) sounds += classes[letter] ?? letter
  return sounds
}
