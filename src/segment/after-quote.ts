import {isBlank} from '../text/characters.ts'
import {englishKind, isListed} from './abbreviations.ts'
import type {Stop} from './read-stop.ts'
import {mayBeginArabicSentence} from './sentence-start.ts'
import type {Sentence} from './sentence.ts'
import {isQuote, kinds, STOP} from './units.ts'
import type {Word} from './words.ts'
import {isArabicWord, wordAfter, wordBefore} from './words.ts'

/** So many words at most say who spoke: "…!" صاح حارس المرمى الشاب. */
const longestAttribution = 6

/** The same for its source: "…!" على حد قول صاحب المتجر الجديد. */
const longestSource = 8

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
  if (isAccording(sentence, next)) return endsSoon(sentence, next, longestSource)
  const verb = next.text === 'كما' ? wordAfter(sentence.text, next.end, sentence.end) : next
  if (verb === null || !isSpeechVerb(verb.text)) return false
  const isAsking = '؟!'.includes(sentence.text[stop.start]) && isListed(verb.text, 'ar', 'asking')
  return isAsking ? !introduces(sentence, verb, longestSource) : endsSoon(sentence, verb, longestAttribution)
}

/** A word such as أن or a colon within so many words, so that the verb speaks of something else. */
function introduces(sentence: Sentence, from: Word, most: number): boolean {
  let word: Word | null = from
  for (let count = 0; count < most && word !== null; count++) {
    if (conjunctions.has(word.text) || sentence.text[word.end] === ':') return true
    if (isEndOfClause(sentence, word)) return false
    word = followingWord(sentence, word)
  }
  return false
}

/** بحسب محاميه, على حد قوله: where the quotation comes from. */
function isAccording(sentence: Sentence, first: Word): boolean {
  if (isListed(first.text, 'ar', 'according')) return true
  const second = wordAfter(sentence.text, first.end, sentence.end)
  return second !== null && isListed(`${first.text} ${second.text}`, 'ar', 'according_pairs')
}

/** A name of one to three words, a verb of saying, and an end within three words: "Who?" John Smith asked him. */
function isEnglishAttribution(sentence: Sentence, first: Word): boolean {
  // Another quotation begins there.
  if (isQuote(sentence.text.charCodeAt(first.start - 1))) return false
  let word: Word | null = first
  for (let count = 0; count < 3 && word !== null; count++) {
    word = followingWord(sentence, word)
    if (word !== null && isListed(word.text, 'en', 'speech')) return endsSoon(sentence, word, 4)
  }
  return false
}

/** Whether a stop or comma comes within so many words, with nothing that introduces speech before it. */
function endsSoon(sentence: Sentence, from: Word, most: number): boolean {
  let word: Word | null = from
  for (let count = 0; count < most && word !== null; count++) {
    if (conjunctions.has(word.text)) return false
    // وهي تحتضن طفليها: how it was said.
    if (word.text === 'وهو' || word.text === 'وهي' || word.text === 'وهم') return true
    if (isEndOfClause(sentence, word)) return true
    word = followingWord(sentence, word)
  }
  return false
}

/**
 * A stop right behind the word, or the line's end; in English a comma too ("Who?" Smith asked, rising), in Arabic a comma
 * before another quotation ("اخرجوا!" صاح الحارس، "السقف ينهار.").
 */
function isEndOfClause({text, end}: Sentence, word: Word): boolean {
  const next = afterBlanks(text, word.end, end)
  if (next >= end) return true
  const code = text.charCodeAt(next)
  if ((kinds[code] & STOP) !== 0 || code === 0x2c) return true
  return code === 0x060c && isQuote(text.charCodeAt(afterBlanks(text, next + 1, end)))
}

/** Few blanks are passed over; more are a gap. */
function afterBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && at - from < 3 && isBlank(text.charCodeAt(at))) at++
  return at
}

/** The next word with nothing but blanks, ، or the stop of a title before it; null at a colon, quote or bracket. */
function followingWord({text, end, abbreviations}: Sentence, word: Word): Word | null {
  const isTitleWord = text[word.end] === '.' && englishKind(word.text, abbreviations) === 'title'
  let at = isTitleWord ? word.end + 1 : word.end
  while (at < end && at - word.end < 4 && (isBlank(text.charCodeAt(at)) || text[at] === '،')) at++
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

/** A word such as كتاب or سؤال right before the quotation, with clitics and ال or without. */
export function isTitle({text, start}: Sentence, quote: number): boolean {
  if (quote <= start) return false
  const word = wordBefore(text, quote, start)
  if (word === null || !isArabicWord(word.text)) return false
  const bare = word.text.replace(/^[وف]?(?:ال|بال|لل|[بلك](?=.{3}))?/u, '')
  return isListed(word.text, 'ar', 'titles') || isListed(bare, 'ar', 'titles')
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
