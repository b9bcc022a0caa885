import {
  arabicLetter,
  arabicWord,
  dot,
  gap,
  oneOf,
  sentenceStart,
  space,
  stops,
  tail,
  wordEnd,
  wordStart,
} from './export-parts.ts'
import {arabicQuoteRules} from './arabic-quote-rules.ts'
import type {ExportGroup} from './export-rule.ts'
import {breakAt, joinAt} from './export-rule.ts'
import type {WordLookup} from './export-words.ts'
import {arabicList, arabicStarter, ratherStarter} from './export-words.ts'

const number = `${gap}\\p{Nd}`
const stop: string = dot + tail
/** و ف, then ب ك ل; tatweel joins the letter behind them. */
const clitics = '[وف]?(?:[بكل]\\u0640?)?'
const before = wordStart + clitics

/** Rules for stops behind words in Arabic letters. Arabic has no capitals, so the words around decide. */
export function arabicRules(words: WordLookup): ExportGroup[] {
  return [
    measureRules(words),
    titleRules(words),
    pageRules(words),
    acronymRules(words),
    initialRules(words),
    ...arabicQuoteRules(words),
    {
      comment: 'Arabic: behind … a sentence begins only with و and a word that begins one.',
      rules: [
        breakAt(`[^\\s](?:\\u2026|\\.{2,})${tail}`, `${gap}(?=و)${arabicStarter(words)}`),
        joinAt(`(?:\\u2026|\\.{2,})${tail}`, gap + arabicLetter),
      ],
    },
    {
      comment: 'Arabic: the blank behind the stop was forgotten: انتهى.وقال.',
      rules: [
        breakAt(`(?<![\\p{N}_=@%/.])${arabicLetter}{3}${space}?[.]`, `${arabicLetter}{3}`),
        breakAt(`${arabicLetter}[!?\\u061F]`, arabicLetter),
        breakAt('["\\u201D\\u00BB][.!?\\u061F]', `${arabicLetter}{3}`),
      ],
    },
  ]
}

/** 5 كم. وقال and 632 م. ودفن end a sentence; 5 كم. من, 5 كم. للفرد, 5 كم. و7 كم. and في عام 632 م. ولد do not. */
function measureRules(words: WordLookup): ExportGroup {
  const starter = gap + arabicStarter(words)
  const unit = `\\p{Nd}${space}*${arabicList(words, 'unit')}${stop}`
  const eras = words('ar', 'era')
  // ق.م and ق. م
  const era = `${before}${oneOf(eras.map((word) => arabicWord(word).replaceAll('\\.', `${space}?\\.${space}?`)))}`
  const parts = eras.map((word) => word.split('.').map(arabicWord)).filter((letters) => letters.length === 2)
  const opening = `${sentenceStart}[وف]?${arabicList(words, 'openers')}(?:${space}+[^\\s${stops}]+){0,3}${space}+`
  const own = `(?!${arabicList(words, 'own_letter')}${wordEnd})`
  const goesOn = `${gap}(?:${arabicList(words, 'continuers')}${wordEnd}|و${arabicLetter}*${space}?\\p{Nd}|${own}[بل]${arabicLetter}{2})`
  const measure = (pattern: string): ExportGroup['rules'] => [
    breakAt(pattern, starter),
    joinAt(pattern, goesOn),
    breakAt(pattern, space),
  ]
  return {
    comment: 'Arabic: units behind a number, and eras: 5 كم. وقال ends a sentence, 5 كم. من does not.',
    rules: [
      ...parts.map(([first, second]) => joinAt(before + first + dot, `${space}+${second}${dot}`)),
      joinAt(unit, number),
      joinAt(`${opening}\\p{Nd}+${space}*${arabicList(words, 'unit')}${stop}`, `${gap}(?!و)`),
      joinAt(`${opening}${era}${stop}`, `${gap}(?!و)`),
      ...measure(unit),
      ...measure(era + stop),
    ],
  }
}

function titleRules(words: WordLookup): ExportGroup {
  const title = arabicList(words, 'title') + stop
  const label = `${wordStart}[وف]?(?:ال|بال|لل)?${arabicList(words, 'labels')}${space}+${arabicLetter}\\u0640?`
  return {
    comment:
      'Arabic: titles, with clitics and without: د. أحمد, ود. منى. A letter behind a label is none: فيتامين د. وقال.',
    rules: [
      breakAt(label + stop, gap),
      breakAt(`${wordStart}(?:[وف][بكل]?|[بكل])${title}`, gap + arabicStarter(words)),
      breakAt(before + title, `${gap}(?=و)${arabicStarter(words)}`),
      joinAt(before + title, space),
      joinAt(before + arabicList(words, 'phrase') + stop, space),
    ],
  }
}

function pageRules(words: WordLookup): ExportGroup {
  const pages = words('ar', 'page')
  const dotted = oneOf(pages.filter((word) => word.includes('.')).map(arabicWord))
  const letters = oneOf(pages.filter((word) => word.length === 1).map(arabicWord))
  return {
    comment: 'Arabic: pages, parts and editions before a number: ص. 5, ج. 2, ص.ب. 12.',
    rules: [
      joinAt(before + arabicList(words, 'page') + stop, number),
      joinAt(before + dotted + stop, space),
      breakAt(before + letters + stop, gap + arabicStarter(words)),
      joinAt(before + letters + stop, space),
    ],
  }
}

function acronymRules(words: WordLookup): ExportGroup {
  const rather = gap + ratherStarter(words)
  const suffix = before + arabicList(words, 'suffix') + stop
  const ending = before + arabicList(words, 'ending') + stop
  const acronym = `${wordStart}${arabicLetter}{1,3}(?:\\.${arabicLetter})+${stop}`
  return {
    comment: 'Arabic: companies and acronyms end the sentence before a word that begins one: م.ت.ف. وأضاف.',
    rules: [
      joinAt(ending, `${gap}${arabicList(words, 'continuers')}${wordEnd}`),
      breakAt(ending, space),
      breakAt(suffix, rather),
      joinAt(suffix, space),
      breakAt(acronym, rather),
      joinAt(acronym, space),
    ],
  }
}

function initialRules(words: WordLookup): ExportGroup {
  const names = arabicList(words, 'letter_names')
  const starter = gap + arabicStarter(words)
  const letter = `${wordStart}${arabicLetter}\\u0640?${stop}`
  const first = `${wordStart}[وبل]?${names}`
  return {
    comment:
      'Arabic: initials and names of Latin letters: جورج و. بوش, بيتر في. ستون; three in a row may end a sentence: سي إن إن.',
    rules: [
      breakAt(letter, starter),
      joinAt(letter, space),
      joinAt(`${first}\\.`, `${space}+${names}\\.`),
      breakAt(`${first}${space}+${names}${space}+${names}${stop}`, space),
      breakAt(`${first}${space}+${names}${stop}`, gap + ratherStarter(words)),
      breakAt(`${wordStart}${names}${stop}`, starter),
      joinAt(`${wordStart}${names}${stop}`, space),
    ],
  }
}
