import {type SingleByte, UNDEFINED_BYTE, unitsOf} from './single-byte.ts'

/** A guess and how sure it is, 0…1. */
export interface Guess {
  readonly encoding: SingleByte
  readonly confidence: number
}

/** Arabic letters and how often each of them stands among a hundred; the Persian ones of windows-1256 are last. */
const shares: readonly (readonly [string, number])[] = [
  ['ال', 12.5],
  ['يمون', 6.5],
  ['رتبةع', 4.5],
  ['دسفه', 3],
  ['كقأح', 2.3],
  ['جشصطخإى', 1.1],
  ['ضذثزغء', 0.6],
  ['ئآظؤ', 0.2],
  ['پچگکژٹڈڑںھہے', 0.1],
]
const letterScores = new Map(
  shares.flatMap(([letters, share]) => [...letters].map((letter) => [letter.charCodeAt(0), Math.log(share / 100)])),
)

/** Latin letters with marks that Western languages use often, and those that hardly occur. */
const latinScores = new Map<number, number>([
  ...scored('éèêàâçëîïôùûüöäñáíóúøåãõßæœš', -3),
  ...scored('ÉÈÀÂÇÎÔÖÜÄÅØÆŒÁÓŠ', -4),
  ...scored('ìòýžŽðþÿÑÊËÏÌÍÙÚÛÝÐÃÕÞ', -6),
])
/** Marks of writing; the same bytes in windows-1256 and windows-1252 but for the Arabic ones. */
const markScores = new Map<number, number>([
  ...scored('’‘“”–—…•«»\u00A0', -2.5),
  ...scored('،؟؛\u0640', -4),
  ...scored('©®™°€£·§±²³½¼\u200C', -4.5),
  ...scored('\u200E\u200F\u200D×', -5.5),
])
const OTHER = -7
const CONTROL = -12

function scored(letters: string, score: number): [number, number][] {
  return [...letters].map((letter) => [letter.charCodeAt(0), score])
}

/** windows-1256 is what Windows wrote; ISO-8859-6 is seldom met (logarithms of odds). */
const candidates: readonly (readonly [SingleByte, number])[] = [
  ['windows-1256', 0],
  ['windows-1252', -0.5],
  ['iso-8859-6', -2.5],
]

/** A mean score at which a text is as likely none of the three as one of them; and how sharply that changes. */
const POOR = -5.2
const SHARP = 2.5

/**
 * Which of the encodings with one byte a character these bytes are most likely written in: each is tried, and the text that
 * comes out is scored by its letters and by what stands beside them. An encoding in which a byte is no character is out.
 *
 * @param bytes a part of the file, from before its first byte that is not ASCII
 * @returns null where the bytes are no text in any of them
 */
export function guessLegacy(bytes: Uint8Array): Guess | null {
  const scores = candidates.flatMap(([encoding, prior]) => {
    const score = scoreOf(bytes, encoding)
    return score === null ? [] : [{encoding, prior, ...score}]
  })
  if (scores.length === 0) return null
  const best = scores.reduce((one, other) => (other.sum + other.prior > one.sum + one.prior ? other : one))
  // Where two encodings read the same text, it does not matter which: the one that has Arabic letters serves.
  const others = scores.filter((one) => one !== best && one.text !== best.text)
  const odds = others.reduce((all, {sum, prior}) => all + Math.exp(sum + prior - best.sum - best.prior), 0)
  const quality = 1 / (1 + Math.exp(-SHARP * (best.sum / best.count - POOR)))
  return {encoding: best.encoding, confidence: quality / (1 + odds)}
}

interface Score {
  readonly sum: number
  readonly count: number
  /** The characters that are not ASCII. */
  readonly text: string
}

function scoreOf(bytes: Uint8Array, encoding: SingleByte): Score | null {
  const units = unitsOf(encoding)
  const special: number[] = []
  let sum = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] < 0x80) continue
    const unit = units[bytes[at]]
    if (unit === UNDEFINED_BYTE) return null
    const before = at === 0 ? 0x20 : units[bytes[at - 1]]
    const after = at + 1 === bytes.length ? 0x20 : units[bytes[at + 1]]
    sum += scoreUnit(unit, before, after)
    if (special.length < sampled) special.push(unit)
  }
  return special.length === 0 ? null : {sum, count: countSpecial(bytes), text: String.fromCharCode(...special)}
}

/** Characters that are compared to tell whether two encodings read the same; fewer than a call has arguments. */
const sampled = 8192

function countSpecial(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => (byte < 0x80 ? count : count + 1), 0)
}

function scoreUnit(unit: number, before: number, after: number): number {
  const letter = letterScores.get(unit)
  if (letter !== undefined) return letter + scoreArabic(unit, before, after)
  const latin = latinScores.get(unit)
  if (latin !== undefined) return latin + scoreLatin(unit, before, after)
  // Marks of vowels stand on a letter.
  if (isVowelMark(unit)) return isArabic(before) || isVowelMark(before) ? -4 : -9
  if (unit >= 0x80 && unit < 0xa0) return CONTROL
  const isInside = isLatin(before) && isLatin(after) && unit !== 0x2019
  return (markScores.get(unit) ?? OTHER) - (isInside ? 3 : 0)
}

function scoreArabic(unit: number, before: number, after: number): number {
  let score = 0
  if (isLatin(before)) score -= 3
  if (isLatin(after)) score -= 3
  if (!isJoined(before) && !isJoined(after)) score -= 1.5
  // ة and ى end a word.
  if ((unit === 0x629 || unit === 0x649) && isArabic(after)) score -= 3
  // ا and ل at the start of a word are the article; elsewhere they stand together often.
  if (unit === 0x627 && after === 0x644 && !isJoined(before)) score += 2.5
  if (unit === 0x644 && before === 0x627) score += 0.5
  return score
}

function scoreLatin(unit: number, before: number, after: number): number {
  let score = isAsciiLetter(before) || isAsciiLetter(after) ? 0 : -3
  if (isArabic(before) || isArabic(after)) score -= 4
  // Letters with marks stand alone among others: Köln, café; côtés, but not ÐÑÉÂÅÔ.
  if (latinScores.has(before) && latinScores.has(after)) score -= 3
  const isCapital = unit >= 0xc0 && unit < 0xdf
  if (isCapital && before >= 0x61 && before <= 0x7a) score -= 4
  return score
}

function isArabic(unit: number): boolean {
  return letterScores.has(unit)
}

function isJoined(unit: number): boolean {
  return isArabic(unit) || isVowelMark(unit) || unit === 0x640
}

function isVowelMark(unit: number): boolean {
  return unit >= 0x64b && unit <= 0x652
}

function isLatin(unit: number): boolean {
  return isAsciiLetter(unit) || latinScores.has(unit)
}

function isAsciiLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
}
