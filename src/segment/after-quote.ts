import {isBlank} from '../text/characters.ts'
import {isListed} from './abbreviations.ts'
import type {Stop} from './read-stop.ts'
import {mayBeginArabicSentence} from './sentence-start.ts'
import type {Sentence} from './sentence.ts'
import {isQuote, kinds, STOP} from './units.ts'
import type {Word} from './words.ts'
import {isArabicWord, wordAfter, wordBefore} from './words.ts'

/** So many words at most say who spoke: "…!" صاح حارس المرمى الشاب. */
const longestAttribution = 5

/** Words that make a verb of saying introduce what follows, so that it belongs to the next sentence. */
const conjunctions: ReadonlySet<string> = new Set([
  'أن',
  'إن',
  'ان',
  'أنه',
  'إنه',
  'أنها',
  'إنها',
  'بأن',
  'بأنه',
  'بأنها',
  'that',
])

/**
 * Whether the words behind a quotation say who spoke it, and then end: "Stop!" Smith said. "قفوا!" صاح الحارس. A verb with
 * و before it, or with أن, a colon or a new quotation behind it, begins a sentence of its own.
 */
export function isAttribution(sentence: Sentence, next: Word, stop: Stop): boolean {
  if (!isArabicWord(next.text)) return stop.kind === 'mark' && isEnglishAttribution(sentence, next)
  const verb = next.text === 'كما' ? wordAfter(sentence.text, next.end, sentence.end) : next
  return verb !== null && isSpeechVerb(verb.text) && endsSoon(sentence, verb, longestAttribution)
}

/** A name of one to three words, a verb of saying, and an end within two words: "Who?" John Smith asked him. */
function isEnglishAttribution(sentence: Sentence, first: Word): boolean {
  let word: Word | null = first
  for (let count = 0; count < 3 && word !== null; count++) {
    word = followingWord(sentence, word)
    if (word !== null && isListed(word.text, 'en', 'speech')) return endsSoon(sentence, word, 3)
  }
  return false
}

/** Whether a stop or comma comes within so many words, with nothing that introduces speech before it. */
function endsSoon(sentence: Sentence, from: Word, most: number): boolean {
  let word: Word | null = from
  for (let count = 0; count < most && word !== null; count++) {
    if (conjunctions.has(word.text)) return false
    if (isEndOfClause(sentence, word)) return true
    word = followingWord(sentence, word)
  }
  return false
}

/** A stop right behind the word, or the line's end; in English a comma too: "Who?" Smith asked, rising. */
function isEndOfClause({text, end}: Sentence, word: Word): boolean {
  let next = word.end
  while (next < end && next - word.end < 3 && isBlank(text.charCodeAt(next))) next++
  if (next >= end) return true
  const code = text.charCodeAt(next)
  return (kinds[code] & STOP) !== 0 || code === 0x2c
}

/** The next word with nothing but blanks or ، before it; null at a colon, quote or bracket. */
function followingWord({text, end}: Sentence, word: Word): Word | null {
  let at = word.end
  while (at < end && at - word.end < 3 && (isBlank(text.charCodeAt(at)) || text[at] === '،')) at++
  const next = wordAfter(text, at, end)
  return next === null || next.start !== at ? null : next
}

/**
 * Whether a sentence goes on behind a quotation that ends in a mark, because the quotation is one of its parts: a title
 * (كتاب "من نحن؟" الصادر أمس) or one of several ("من؟" و"متى؟").
 */
export function isGoingOnAfterQuote(sentence: Sentence, around: {next: Word; quote: number}): boolean {
  const {next, quote} = around
  if (!isArabicWord(next.text)) return false
  const isJoined = (next.text === 'و' || next.text === 'أو') && isQuote(sentence.text.charCodeAt(next.end))
  if (isJoined) return true
  return quote > sentence.firstWord && !isSpeech(sentence, quote) && !mayBeginArabicSentence(next)
}

/** A colon or comma before the quotation, or a verb of saying a few words before it (سأل الأب), makes it speech, not a title. */
function isSpeech({text, start}: Sentence, quote: number): boolean {
  let at = quote
  while (at > start && quote - at < 3 && isBlank(text.charCodeAt(at - 1))) at--
  const code = text.charCodeAt(at - 1)
  if (code === 0x3a || code === 0x2c || code === 0x060c) return true
  let word = wordBefore(text, at, start)
  for (let count = 0; count < longestAttribution && word !== null; count++) {
    if (introducesSpeech(word.text)) return true
    word = wordBefore(text, word.start, start)
  }
  return false
}

function introducesSpeech(word: string): boolean {
  return isVerbOfSaying(word) || isListed(word, 'ar', 'after_quote') || conjunctions.has(word)
}

/** قال, وقال, سألته, فأخبرهم: with a conjunction before it or a pronoun behind it. */
function isVerbOfSaying(word: string): boolean {
  return isSpeechVerb(word) || isSpeechVerb(word.replace(/^[وف]/u, ''))
}

function isSpeechVerb(word: string): boolean {
  return isListed(word, 'ar', 'speech') || isListed(word.replace(/(?:ه|ها|هم|ني|نا)$/u, ''), 'ar', 'speech')
}
