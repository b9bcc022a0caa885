/**
 * Sounds that names keep across scripts, as small numbers: vowels and half-vowels (below `FIRST_CONSONANT`) may be left
 * out on either side, consonants may not.
 */
export const symbols: Readonly<Record<string, number>> = {
  a: 1, i: 2, u: 3, y: 4, w: 5, h: 6, "'": 7,
  b: 8, t: 9, T: 10, j: 11, x: 12, d: 13, D: 14, r: 15, z: 16, s: 17, S: 18, G: 19, f: 20, k: 21, g: 22, l: 23, m: 24,
  n: 25, v: 26, c: 27,
} // prettier-ignore

/** Symbols below this are vowels, half-vowels and breaths. */
export const FIRST_CONSONANT = 8

/** T is th (ث), D is dh (ذ), S is sh (ش), G is gh (غ), x is kh (خ), c is ch (تش). */
const arabicLetters: Readonly<Record<string, string>> = {
  ا: 'a', ء: "'", ع: "'", و: 'w', ي: 'y', ه: 'h', ة: 'a', ح: 'h', ب: 'b', پ: 'b', ت: 't', ط: 't', ث: 'T', ج: 'j',
  چ: 'c', خ: 'x', د: 'd', ض: 'd', ذ: 'D', ر: 'r', ز: 'z', ژ: 'j', ظ: 'z', س: 's', ص: 's', ش: 'S', غ: 'G', ف: 'f',
  ڤ: 'v', ق: 'k', ك: 'k', گ: 'g', ڭ: 'g', ل: 'l', م: 'm', ن: 'n',
} // prettier-ignore

const englishPairs: Readonly<Record<string, string>> = {
  sh: 'S', ch: 'c', th: 'T', dh: 'D', ph: 'f', gh: 'G', kh: 'x', zh: 'j', ck: 'k', ou: 'u', oo: 'u', ee: 'i', qu: 'kw',
} // prettier-ignore

const englishLetters: Readonly<Record<string, string>> = {
  a: 'a', e: 'i', i: 'i', o: 'u', u: 'u', b: 'b', p: 'b', d: 'd', f: 'f', g: 'g', h: 'h', j: 'j', k: 'k', l: 'l', m: 'm',
  n: 'n', q: 'k', r: 'r', s: 's', t: 't', v: 'v', w: 'w', x: 'ks', y: 'y', z: 'z', "'": "'",
} // prettier-ignore

/** The sounds of an Arabic word. @param word folded @example soundsOfArabic('تشرشل') // c r c l, vowels none */
export function soundsOfArabic(word: string): Uint8Array {
  let out = ''
  for (let at = 0; at < word.length; at++) {
    const pair = word.slice(at, at + 2)
    if (pair === 'تش' || pair === 'دج') {
      out += pair === 'تش' ? 'c' : 'j'
      at++
    } else out += arabicLetters[word[at]] ?? ''
  }
  return toNumbers(out)
}

/** The sounds of an English word. @param word lower case, without accents @example soundsOfEnglish('Bashar') */
export function soundsOfEnglish(word: string): Uint8Array {
  let out = ''
  for (let at = 0; at < word.length; at++) {
    const pair = englishPairs[word.slice(at, at + 2)]
    if (pair !== undefined) {
      out += pair
      at++
    } else if (word[at] === 'c') out += 'eiy'.includes(word[at + 1] ?? '-') ? 's' : 'k'
    else out += englishLetters[word[at]] ?? ''
  }
  return toNumbers(out)
}

/** Doubled sounds become one. */
function toNumbers(sounds: string): Uint8Array {
  const numbers: number[] = []
  for (const sound of sounds) {
    const number = symbols[sound]
    if (numbers[numbers.length - 1] !== number) numbers.push(number)
  }
  return Uint8Array.from(numbers)
}
