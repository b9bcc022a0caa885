import {isBlank} from '../text/characters.ts'
import {foldWord} from '../text/fold.ts'
import type {ArabicAbbreviation} from './abbreviations.ts'
import {arabicAbbreviation, isArabicUnit, isListed} from './abbreviations.ts'
import {beginsBehindMeasure, beginsSentence, mayBeginArabicSentence} from './sentence-start.ts'
import type {DotPlace} from './sentence.ts'
import {isItemNumber, isLabel, isOpening, type Sentence} from './sentence.ts'
import type {Word} from './words.ts'
import {isArabicWord, isNumber, wordAfter, wordBefore} from './words.ts'

/** Letters with a stop behind each but the last: م.ت.ف, أ.ف.ب; clitics may stand before them. */
const dotted = /^\p{L}{1,3}(?:\.\p{L})+$/u

/** An acronym spelled out in at least so many letter names ends a sentence like a word: سي إن إن. */
const spelledOut = 3

/** Whether a stop behind an Arabic word ends the sentence. Arabic has no capitals, so the words around it decide. */
export function isArabicStop(place: DotPlace): boolean {
  const {sentence, word, next} = place
  if (isItemNumber(place)) return false
  const before = wordBefore(sentence.text, word.start, sentence.start)
  const spread = spreadAbbreviation(place, before)
  if (spread !== null) return spread === 'inside' ? false : isEndOfMeasure(place)
  const unit = unitOf(word, before)
  if (unit !== null && isArabicUnit(unit, sentence.abbreviations)) return !isNumber(next.text) && isEndOfMeasure(place)
  const abbreviation = arabicAbbreviation(word.text, sentence.abbreviations)
  const letters = foldWord(word.text)
  if (letters.length === 1 && before !== null && isLabel(before)) return isBehindLabel(place)
  if (abbreviation !== null) return isAfterAbbreviation(place, abbreviation)
  if (isListed(word.text, 'ar', 'letter_names')) return isAfterLetterName(place, before)
  if (letters.length === 1) return beginsSentence(next)
  if (dotted.test(word.text)) return mayBeginArabicSentence(next)
  return true
}

/** Whether the stop is inside or at the end of an era written with blanks: 600 ق. م. or 270 ق . م . */
function spreadAbbreviation({sentence, word, next}: DotPlace, before: Word | null): 'inside' | 'end' | null {
  const {text, abbreviations} = sentence
  const isEra = (letters: string): boolean => arabicAbbreviation(letters, abbreviations)?.kind === 'era'
  if (isEra(`${word.text}.${next.text}`) && isStopBehind(text, next)) return 'inside'
  const first = before === null ? null : letterBefore(sentence, before)
  return first !== null && isEra(`${first}.${word.text}`) ? 'end' : null
}

/** The letter of ق. or, where a blank stands before its stop, of ق . */
function letterBefore({text, start}: Sentence, before: Word): string | null {
  if (before.text !== '.') return before.text.endsWith('.') ? before.text.slice(0, -1) : null
  return wordBefore(text, before.start, start)?.text ?? null
}

function isStopBehind(text: string, word: Word): boolean {
  const at = isBlank(text.charCodeAt(word.end)) ? word.end + 1 : word.end
  return text[at] === '.'
}

function opensQuotation({sentence: {text}, next}: DotPlace): boolean {
  return '\u00AB\u201C'.includes(text[next.start - 1] ?? ' ')
}

/** 9:14 ص. – أبلغ مواطن: a dash leads on. */
function isDashBehind({sentence: {text}, at}: DotPlace): boolean {
  const next = isBlank(text.charCodeAt(at + 1)) ? at + 2 : at + 1
  return '-\u2013\u2014'.includes(text[next] ?? ' ')
}

/** The word without a number glued to it (632م), or the whole word when a number stands before it (632 م). */
function unitOf(word: Word, before: Word | null): string | null {
  // Digits of the three rows, with their separators, then letters.
  const glued = /^[\p{Nd}.,\u066B\u066C]+(?=\p{L})/u.exec(word.text)
  if (glued !== null) return word.text.slice(glued[0].length)
  // 65 كم/س.
  const [unit] = word.text.split('/')
  return before !== null && isNumber(before.text) ? unit : null
}

/** 5 كم. وقال and 632 م. ودفن are two sentences; في عام 632 م. ولد is one. */
function isEndOfMeasure(place: DotPlace): boolean {
  const {next} = place
  if (isDashBehind(place)) return false
  // A quotation that opens behind a measure is a sentence of its own.
  if (!isOpening(place) && opensQuotation(place)) return true
  if (isOpening(place)) return next.text.startsWith('و') && beginsSentence(next)
  if (!isArabicWord(next.text)) return true
  return beginsBehindMeasure(next) && !goesOnBehindMeasure(place)
}

/** الفقرة ب. من القانون and الفقرة أ. والفقرة ج. go on; فيتامين د. نصحه does not. */
function isBehindLabel(place: DotPlace): boolean {
  const {next} = place
  const isAnother = next.text.startsWith('و') && isLabel({...next, text: next.text.slice(1)})
  return !isAnother && !goesOnBehindMeasure(place)
}

/** من الساحل, فقط, للكيلو, بمكة; و7 كم and وعرض 1.2 م add another measure. */
function goesOnBehindMeasure({sentence, next}: DotPlace): boolean {
  if (isListed(next.text, 'ar', 'continuers')) return true
  const bare = foldWord(next.text)
  if (bare.startsWith('و')) {
    if (isNumber(bare.slice(1))) return true
    const behind = wordAfter(sentence.text, next.end, sentence.end)
    return behind !== null && isNumber(behind.text)
  }
  return bare.length > 2 && 'بل'.includes(bare[0]) && !isListed(bare, 'ar', 'own_letter')
}

function isAfterAbbreviation(place: DotPlace, abbreviation: ArabicAbbreviation): boolean {
  const {word, next} = place
  switch (abbreviation.kind) {
    case 'title':
      // ود. أحمد has a title in it, ود. قال has not; and no name begins with و and a verb.
      return (abbreviation.hasClitic || next.text.startsWith('و')) && beginsSentence(next)
    case 'phrase':
      return false
    case 'page':
      return (
        !isNumber(next.text) && (foldWord(word.text).length > 1 || beginsSentence(next)) && !word.text.includes('.')
      )
    case 'era':
      return isEndOfMeasure(place)
    case 'suffix':
      return mayBeginArabicSentence(next)
    case 'ending':
      return !isListed(next.text, 'ar', 'continuers')
    case 'month':
    case 'unit':
      return true
  }
}

/**
 * Names of Latin letters: an initial between two names (ستون, بيتر في), or the last letter of an acronym. A longer acronym
 * ends the sentence; one letter or two, and letters with stops of their own (سي. إن. إن.), only before a word that begins one.
 */
function isAfterLetterName({sentence, next}: DotPlace, before: Word | null): boolean {
  if (isListed(next.text, 'ar', 'letter_names') && sentence.text[next.end] === '.') return false
  let count = 1
  let letter = before
  if (letter?.text.endsWith('.')) return beginsSentence(next)
  while (letter !== null && count < spelledOut && isListed(withoutPrefix(letter.text), 'ar', 'letter_names')) {
    count++
    letter = wordBefore(sentence.text, letter.start, sentence.start)
  }
  return count >= spelledOut || (count > 1 ? mayBeginArabicSentence(next) : beginsSentence(next))
}

/** لسي إن إن and وبي بي سي have a clitic before the first letter. */
function withoutPrefix(word: string): string {
  return word.length > 2 && 'وبل'.includes(word[0]) && isArabicWord(word) ? word.slice(1) : word
}
