import type {Span} from '../model.ts'
import {digitValue} from '../text/characters.ts'
import {gatherEvidence} from './gather-evidence.ts'
import {isFunctionWord, SENTENCE, vocabulary} from './phrases.ts'
import {triedKinds} from './kinds.ts'
import {LineFlag} from './line-flags.ts'
import {createLineWords, readWords, type LineWords} from './read-words.ts'
import {hasTelling, opensTelling, strongWeight} from './telling-words.ts'
import {ARABIC, ASKING, BAR, classes, CLOSE, COLON, COMMA, DIGIT, HASH, NOTE, PASSED} from './unit-classes.ts'
import {QUOTE, RIGHTS, SEMICOLON, SMALL, STOP} from './unit-classes.ts'

/** What a line shows by itself, wherever it stands. */
export interface LineFacts {
  /** How many words it has; of a long sentence, about how many. */
  readonly words: number
  /** Bits of `LineFlag`. */
  readonly flags: number
  /** Weights of the phrases in it, by kind; null when there are none. */
  readonly evidence: Float64Array | null
}

/** Longer lines that end in a stop are sentences, unless they begin as a list of keywords, a reference or a byline; in units. */
const longSentence = 250
/** Lines from here on that end in a stop are sentences, unless a strong phrase is in them. */
const fullSentence = 60
/** So much of a line is read to see how it begins, if it is a long sentence or not. */
const beginning = {long: 40, full: 90}
/** A word with its blank, about. */
const unitsInWord = 6

/** Columns of what may be long. */
const longKinds = [triedKinds.indexOf('byline'), triedKinds.indexOf('tags'), triedKinds.indexOf('reference')]
const allKinds = triedKinds.map((_, kind) => kind)

const words = createLineWords()

/**
 * Reads what a line shows. Linear; of sentences that end in a stop and have no telling word in them, little is read.
 *
 * @param isFirst whether it is the first line of the text, where labels before headlines say nothing
 */
export function readFacts(text: string, line: Span, isFirst: boolean): LineFacts {
  const end = endMarks(text, line)
  const isStopped = (end & STOP) !== 0
  if (isStopped && !isFirst && isSentence(text, line)) {
    const flags = LineFlag.stopped | ((end & ASKING) === 0 ? 0 : LineFlag.asks)
    return {words: Math.ceil((line.end - line.start) / unitsInWord), flags, evidence: null}
  }
  readWords(text, line, {vocabulary, into: words})
  const evidence = gatherEvidence(words, {isStopped, isFirst, isCut: false})
  const isSaid = evidence !== null && evidence[SENTENCE] > 0
  const flags = flagsOf(text, line, end)
  return {words: words.count, flags: isSaid ? flags & ~LineFlag.namesJoined : flags, evidence}
}

/** Whether a line that ends in a stop is so long, and begins and goes on so, that it is a sentence. */
function isSentence(text: string, line: Span): boolean {
  const length = line.end - line.start
  if (length < fullSentence || mayBeNoted(text, line.start)) return false
  if (length <= longSentence) {
    return (
      !hasTelling(text, line) &&
      !(opensTelling(text, line) && beginsAs(text, line, {units: beginning.full, kinds: allKinds}))
    )
  }
  return !(opensTelling(text, line) && beginsAs(text, line, {units: beginning.long, kinds: longKinds}))
}

/** A line that begins with a digit or a mark of notes or rights. */
function mayBeNoted(text: string, start: number): boolean {
  const kind = classes[text.charCodeAt(start)]
  return kind === DIGIT || (kind > PASSED && (kind & (NOTE | RIGHTS)) !== 0)
}

/** Whether the first units of a line have a strong phrase of one of these kinds. */
function beginsAs(text: string, {start, end}: Span, as: {units: number; kinds: readonly number[]}): boolean {
  readWords(text, {start, end: Math.min(end, start + as.units)}, {vocabulary, into: words})
  const evidence = gatherEvidence(words, {isStopped: true, isFirst: false, isCut: true})
  return evidence !== null && as.kinds.some((kind) => evidence[kind] >= strongWeight)
}

/** The marks at the end of a line, behind the last word; footnotes ([3]) and closing quotes do not hide a stop. */
function endMarks(text: string, {start, end}: Span): number {
  let marks = 0
  for (let at = end - 1; at >= start; at--) {
    const kind = classes[text.charCodeAt(at)]
    if (kind > PASSED) marks |= kind
    else if (kind !== 0 && kind !== PASSED) {
      const opener = kind === DIGIT && (marks & NOTE) !== 0 ? footnoteStart(text, {start, end: at}) : -1
      if (opener < 0) break
      at = opener
    }
  }
  return marks
}

/** The [ before the digits that end here, or −1. */
function footnoteStart(text: string, {start, end}: Span): number {
  let at = end
  while (at > start && end - at < 3 && digitValue(text.charCodeAt(at)) >= 0) at--
  return text[at] === '[' ? at : -1
}

function flagsOf(text: string, line: Span, end: number): number {
  let flags = endFlags(end)
  if ((words.lead & QUOTE) !== 0) flags |= LineFlag.quoted
  if ((words.lead & RIGHTS) !== 0) flags |= LineFlag.rights
  if (words.count > 0 && words.types[0] === SMALL) flags |= LineFlag.beginsSmall
  if (isNoted(words)) flags |= LineFlag.noted
  if ((flags & LineFlag.stopped) === 0) flags |= keywordFlags(words)
  else if (words.count <= fewWords) flags |= namesJoined(text, line)
  return flags | figureFlags(words) | titleFlag(words)
}

function endFlags(end: number): number {
  let flags = 0
  if ((end & STOP) !== 0) flags |= LineFlag.stopped
  if ((end & ASKING) !== 0) flags |= LineFlag.asks
  if ((end & COLON) !== 0) flags |= LineFlag.endsInColon
  if ((end & (COMMA | SEMICOLON)) !== 0) flags |= LineFlag.endsInComma
  return flags
}

/** "1. ^", "[3]", "↑": the number of a note, or the arrow back to the text. */
function isNoted({lead, gaps, types, lengths, count}: LineWords): boolean {
  if (count === 0) return false
  const isNumber = types[0] === DIGIT && lengths[0] <= 3
  if (isNumber) return (lead & NOTE) !== 0 || ((gaps[0] & NOTE) !== 0 && (gaps[0] & STOP) !== 0)
  return (lead & NOTE) !== 0 && (lead & CLOSE) === 0 && (lead & BRACKET) === 0
}

const BRACKET = classes[0x28]

/** So few words make a caption of names. */
const fewWords = 6

/** Two parts joined by "and", without any other function word: "Smith and Jones.", سمير وهدى. */
function namesJoined(text: string, {start, end}: Span): number {
  const {ids, types, count} = words
  if (count < 2) return 0
  const isArabic = types[0] === ARABIC
  for (let at = 0; at < count; at++) if (isFunctionWord[ids[at]] === 1 || types[at] === DIGIT) return 0
  const line = text.slice(start, end)
  // و before a word that is not the first, or "and" between words with capitals.
  const isJoined = isArabic ? /\s\u0648\p{L}{2}/u.test(line) : /^\P{Ll}[^.]* and \p{Lu}/u.test(line)
  return isJoined ? LineFlag.namesJoined : 0
}

/** What tells a list of keywords; see `data/block-kinds.yaml`. */
function keywordFlags({ids, gaps, keys, count, lead}: LineWords): number {
  let flags = 0
  let functions = 0
  let parts = 1
  let hashes = (lead & HASH) !== 0 ? 1 : 0
  for (let at = 0; at < count; at++) {
    if (isFunctionWord[ids[at]] === 1) functions++
    if (at + 1 < count && (gaps[at] & (COMMA | BAR | SEMICOLON | HASH)) !== 0) parts++
    if (at + 1 < count && (gaps[at] & HASH) !== 0) hashes++
  }
  if (hashes >= 2 && hashes * 4 >= count) flags |= LineFlag.hashed
  if (functions > count * 0.06) return flags
  if (count >= 8) flags |= LineFlag.unjoined
  if (parts >= 4 && count <= parts * 3.5) flags |= LineFlag.parted
  if (count >= 8 && repeatedWords(keys, count) >= Math.max(3, count / 5)) flags |= LineFlag.repeats
  return flags
}

/** How many words stand there not for the first time. */
function repeatedWords(keys: Int32Array, count: number): number {
  return count - new Set(keys.subarray(0, count)).size
}

function figureFlags({types, lengths, count, gaps}: LineWords): number {
  let figures = 0
  let years = 0
  let isShort = true
  for (let at = 0; at < count; at++) {
    if (types[at] !== DIGIT) continue
    figures++
    if (lengths[at] === 4) years++
    else if (lengths[at] > 2) isShort = false
  }
  let flags = figures === 0 ? LineFlag.noFigures : 0
  if (years > 0) flags |= LineFlag.dated
  const isDate = figures === count && count >= 3 && count <= 8 && years === 1 && isShort
  if (isDate && (gaps[0] & COMMA) === 0) flags |= LineFlag.figures
  return flags
}

/** A title in quotation marks that is neither the whole line nor its end: "Title". Paper. */
function titleFlag({gaps, count}: LineWords): number {
  for (let at = 0; at + 1 < count; at++)
    if ((gaps[at] & QUOTE) !== 0 && (gaps[at] & (STOP | COMMA)) !== 0) return LineFlag.titled
  return 0
}
