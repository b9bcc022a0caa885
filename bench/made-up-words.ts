/** Words of made-up parallel texts: what stands for one thing in Arabic and in English, with endings and particles. */
import {lexicon} from '../src/data/lexicon.ts'
import {randomNumbers} from './random-numbers.ts'

/** One thing in both languages, as it stands in the texts; empty where a language leaves it out. */
export interface WordPair {
  readonly ar: string
  readonly en: string
}

/**
 * Draws the words of a text, one after the other.
 *
 * @param literal so many of a hundred ordinary words are translated by the dictionary's word
 */
export type DrawWord = (literal: number) => WordPair

const glue = {
  ar: ['في', 'من', 'على', 'إلى', 'أن', 'التي', 'الذي', 'عن', 'مع', 'هذا', 'ما', 'كان', 'لا', 'كما', 'هذه', 'قد', 'ذلك'],
  en: ['the', 'of', 'to', 'and', 'in', 'a', 'that', 'for', 'on', 'was', 'with', 'it', 'as', 'is', 'by', 'he', 'at', 'from'],
} // prettier-ignore

/** What a word may have in front and behind, in order of frequency. */
const particles = ['', 'ال', 'و', 'لل', 'بال', 'ل', 'ب', 'وال', 'ف', 'ك']
const endings = {ar: ['', 'ة', 'ات', 'ه', 'ها', 'ين', 'ي', 'هم'], en: ['', 's', 'ed', 'ing']}

/** Sounds of names: consonants with the vowel behind them. */
const consonants: readonly WordPair[] = [
  {ar: 'ب', en: 'b'}, {ar: 'ت', en: 't'}, {ar: 'ج', en: 'j'}, {ar: 'د', en: 'd'}, {ar: 'ر', en: 'r'}, {ar: 'ز', en: 'z'},
  {ar: 'س', en: 's'}, {ar: 'ش', en: 'sh'}, {ar: 'غ', en: 'g'}, {ar: 'ف', en: 'f'}, {ar: 'ك', en: 'k'}, {ar: 'ل', en: 'l'},
  {ar: 'م', en: 'm'}, {ar: 'ن', en: 'n'}, {ar: 'ه', en: 'h'}, {ar: 'ف', en: 'v'}, {ar: 'ب', en: 'p'},
] // prettier-ignore
const vowels: readonly WordPair[] = [
  {ar: 'ا', en: 'a'}, {ar: 'ي', en: 'i'}, {ar: 'و', en: 'o'}, {ar: '', en: 'e'}, {ar: '', en: 'a'}, {ar: 'و', en: 'u'},
] // prettier-ignore
const letters = {
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  en: ['ba', 'cre', 'dol', 'fi', 'gra', 'lum', 'mer', 'no', 'sti', 'tur', 'ven', 'ple'],
}

/** How many names, and words that no dictionary has, a language knows. */
const NAMES = 30_000
const RARE_WORDS = 60_000

const STEEP = 1.5

/** Of a thousand words so many are figures, names, words of grammar, and words that no dictionary has. */
const SHARES = {figures: 20, names: 45, glue: 330, rare: 40}

/** Of a hundred words so many are left out in English. */
const LEFT_OUT = 25

/**
 * Few words stand often and most seldom (Zipf 1949), in both languages: ordinary words from the dictionary, names that sound
 * alike, words that the dictionary lacks, figures, and words of grammar, which have no counterpart.
 */
export function createWords(seed: number): DrawWord {
  const random = randomNumbers(seed)
  const pick = <T>(list: ArrayLike<T>): T => list[random(list.length)]
  // The sum of 1/r grows as the logarithm; the exponent makes as many different words as are in news of the same length.
  const rank = (count: number): number => Math.floor(Math.exp((random(1e9) * 1e-9) ** STEEP * Math.log(count + 1)) - 1)
  const dictionary = shuffled(Object.entries(lexicon.words))
  const common = <T>(list: ArrayLike<T>): T => list[rank(list.length)]
  const inArabic = (word: string): string => common(particles) + word + common(common([[''], endings.ar]))
  const inEnglish = (word: string): string => inflect(word, common(endings.en))
  const ordinary = (literal: number): WordPair => {
    const [forms, words] = common(dictionary)
    const ar = inArabic(common(forms.split(' ')))
    if (random(100) < LEFT_OUT) return {ar, en: ''}
    const other = random(100 - LEFT_OUT) < literal ? words : common(dictionary)[1]
    return {ar, en: inEnglish(common(other.split(' ')))}
  }
  const named = (): WordPair => {
    const {ar, en} = madeUpName(rank(NAMES))
    return {ar: pick(['', '', 'و', 'ل', 'ب']) + ar, en}
  }
  return (literal) => {
    let share = random(1000)
    if ((share -= SHARES.figures) < 0) return figures(random)
    if ((share -= SHARES.names) < 0) return named()
    if ((share -= SHARES.glue) < 0) return {ar: random(2) === 0 ? common(glue.ar) : '', en: common(glue.en)}
    if ((share -= SHARES.rare) < 0) {
      const word = madeUpWord(rank(RARE_WORDS))
      return {ar: inArabic(word.ar), en: inEnglish(word.en)}
    }
    return ordinary(literal)
  }
}

/** Words on s, x and y stay as they are; an e at the end goes into the ending. */
function inflect(word: string, ending: string): string {
  if (/[sxyh]$/u.test(word)) return word
  return word.endsWith('e') && ending !== 's' && ending !== '' ? word.slice(0, -1) + ending : word + ending
}

/** A figure, every third in Arabic-Indic digits. */
function figures(random: (below: number) => number): WordPair {
  const en = String(random(random(2) === 0 ? 100 : 3000))
  if (random(3) > 0) return {ar: en, en}
  return {ar: en.replaceAll(/\d/gu, (digit) => String.fromCharCode(0x0660 + Number(digit))), en}
}

/** A name by its rank: two to four syllables, alike in both scripts. */
function madeUpName(rank: number): WordPair {
  const random = randomNumbers(rank * 7919 + 11)
  const sounds = Array.from({length: 2 + random(3)}, () => [
    consonants[random(consonants.length)],
    vowels[random(vowels.length)],
  ]).flat()
  const en = sounds.map((sound) => sound.en).join('')
  return {ar: sounds.map((sound) => sound.ar).join(''), en: en[0].toUpperCase() + en.slice(1)}
}

/** A word by its rank, not alike in the two languages. */
function madeUpWord(rank: number): WordPair {
  const random = randomNumbers(rank * 104_729 + 5)
  const ar = Array.from({length: 3 + random(3)}, () => letters.ar[random(letters.ar.length)])
  const en = Array.from({length: 2 + random(2)}, () => letters.en[random(letters.en.length)])
  return {ar: ar.join(''), en: en.join('')}
}

function shuffled<T>(list: readonly T[]): T[] {
  const random = randomNumbers(3)
  const out = [...list]
  for (let at = out.length - 1; at > 0; at--) {
    const other = random(at + 1)
    ;[out[at], out[other]] = [out[other], out[at]]
  }
  return out
}
