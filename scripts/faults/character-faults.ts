import type {Fault, Planted, Texts, Tools} from './fault.ts'
import {arabicWords, change, pick, type Word} from './places.ts'

/** A fault that changes one word of the Arabic. */
function wordFault(
  name: string,
  rules: readonly string[],
  how: {
    readonly letters?: number
    readonly spoil: (word: string, random: Tools['random']) => string | null
  },
): Fault {
  return {
    name,
    rules,
    plant: (pair, {random}): Planted | null => {
      const words = shuffled(arabicWords(pair.ar, how.letters ?? 3), random)
      for (const word of words) {
        const spoiled = how.spoil(word.text, random)
        if (spoiled !== null && spoiled !== word.text) return change(pair, word, spoiled)
      }
      return null
    },
  }
}

function shuffled(words: readonly Word[], random: Tools['random']): Word[] {
  return words
    .map((word) => ({word, key: random(1e9)}))
    .toSorted((a, b) => a.key - b.key)
    .map(({word}) => word)
}

/** Something put between two letters of a word. */
function inside(word: string, what: string, random: Tools['random']): string {
  const at = 1 + random(word.length - 1)
  return word.slice(0, at) + what + word.slice(at)
}

// Shapes of letters in the middle or at the end of a word (Unicode, Arabic Presentation Forms-B).
const shapes: ReadonlyMap<string, string> = new Map([
  ['ب', '\uFE91'], ['ت', '\uFE97'], ['س', '\uFEB3'], ['م', '\uFEE3'], ['ن', '\uFEE7'], ['ل', '\uFEDF'], ['ي', '\uFEF3'],
  ['ر', '\uFEAE'], ['د', '\uFEAA'], ['ا', '\uFE8E'], ['و', '\uFEEE'], ['ع', '\uFECB'], ['ح', '\uFEA3'],
]) // prettier-ignore

// UTF-8 read as windows-1252, which is windows-1252 as the web has it (WHATWG Encoding).
function misread(word: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(word))
}

/** Verbs and nouns of the forms VIII and X, whose alif has no hamza. */
const withoutHamza =
  /^([وفبلك]?(?:ال)?)ا((?:ستق|ستخد|ستم|ستط|ستع|ستث|جتم|قتص|نتخ|عتق|عتم|عتب|حتج|حتف|رتف|ختي|تفا|تخذ|نخف|نض|نتش|نته|كتش|شتر|فتت)[\u0621-\u064A]*)$/u

/** Nouns and adjectives with their article: no pronoun can stand behind them. */
const withArticle = /^(?:[وف]?(?:ال|بال|كال)|[وف]?لل)[\u0621-\u064A]{3,}ة$/u

function control(code: number): string {
  return String.fromCharCode(code)
}

const persian: ReadonlyMap<string, string> = new Map([
  ['ي', '\u06CC'],
  ['ك', '\u06A9'],
  ['ه', '\u06C1'],
])

function swapLetter(word: string, letters: ReadonlyMap<string, string>, random: Tools['random']): string | null {
  const places = [...word].flatMap((letter, at) => (letters.has(letter) ? [at] : []))
  const at = pick(places, random)
  return at === null ? null : word.slice(0, at) + (letters.get(word[at]) ?? '') + word.slice(at + 1)
}

const finalYa: Fault = {
  name: 'ya-without-dots',
  rules: ['alif-maqsura', 'spelling-mixed', 'common-misspelling', 'spelling-profile', 'term-form', 'name-consistency'],
  plant: (pair: Texts, {random}) => {
    const words = arabicWords(pair.ar, 2).filter(({text}) => text.endsWith('ي'))
    const word = words.length < 2 ? null : pick(words, random)
    return word === null ? null : change(pair, word, `${word.text.slice(0, -1)}ى`)
  },
}

/** Faults of letters and characters. */
export const characterFaults: readonly Fault[] = [
  wordFault('kashida', ['kashida'], {
    spoil: (word, random) => {
      const at = 1 + random(word.length - 1)
      return 'اأإآدذرزوؤةىء'.includes(word[at - 1]) ? null : `${word.slice(0, at)}\u0640${word.slice(at)}`
    },
  }),
  wordFault('presentation-forms', ['presentation-forms'], {spoil: (word, random) => swapLetter(word, shapes, random)}),
  wordFault('persian-letters', ['persian-letters', 'term-form'], {
    spoil: (word, random) => swapLetter(word, persian, random),
  }),
  wordFault('zero-width', ['zero-width'], {spoil: (word, random) => inside(word, '\u200B', random)}),
  wordFault('bidi-override', ['bidi-controls'], {spoil: (word) => `\u202E${word}`}),
  wordFault('mojibake', ['mojibake'], {spoil: (word) => misread(word)}),
  wordFault('control-character', ['control-character'], {
    spoil: (word, random) => inside(word, control(1 + random(8)), random),
  }),
  wordFault('replacement-character', ['replacement-character'], {
    spoil: (word, random) => {
      const at = random(word.length)
      return `${word.slice(0, at)}\uFFFD${word.slice(at + 1)}`
    },
  }),
  wordFault('hamza-slip', ['hamza-spelling', 'common-misspelling', 'spelling-mixed', 'term-form'], {
    letters: 5,
    spoil: (word) => (withoutHamza.test(word) ? word.replace(withoutHamza, '$1إ$2') : null),
  }),
  wordFault(
    'ta-without-dots',
    ['ta-marbuta', 'spelling-mixed', 'common-misspelling', 'term-form', 'name-consistency', 'spelling-profile'],
    {
      spoil: (word) => (withArticle.test(word) ? `${word.slice(0, -1)}ه` : null),
    },
  ),
  finalYa,
  wordFault('waw-detached', ['detached-waw'], {
    letters: 4,
    spoil: (word) => (/^و(?:ال|قد$|قال|كان|لم$|في$|من$|هو$|هي$)/u.test(word) ? `و ${word.slice(1)}` : null),
  }),
]
