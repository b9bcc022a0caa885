import {
  arabicWord,
  capitalized,
  gap,
  lineStart,
  literal,
  looseTail,
  oneOf,
  space,
  stops,
  tail,
  wordEnd,
} from './export-parts.ts'
import type {ExportGroup} from './export-rule.ts'
import {breakAt, joinAt} from './export-rule.ts'
import type {WordLookup} from './export-words.ts'
import {arabicList, arabicStarter, latinStarter} from './export-words.ts'

/** Rules that come before those for words. */
export function firstRules(words: WordLookup): ExportGroup[] {
  return [
    {
      comment: 'A line end ends a segment. Take this rule out where lines are wrapped.',
      rules: [breakAt('[\\n\\u2028\\u2029]', '')],
    },
    {
      comment: 'Punctuation that goes on with the sentence: Yahoo!, he said.',
      rules: [joinAt(`[${stops}]${tail}`, `${space}*[,;:\\u060C\\u061B=\\u0026/+%\\u066A]`)],
    },
    itemRules(words),
    {
      comment: 'Dates with blanks: 12. 8. 2014.',
      rules: [
        joinAt('(?<!\\p{N})\\p{Nd}{1,2}\\.', `${space}\\p{Nd}{1,2}\\.`),
        joinAt(`(?<!\\p{N})\\p{Nd}{1,2}\\.${space}\\p{Nd}{1,2}\\.`, `${space}\\p{Nd}{4}`),
      ],
    },
    bracketRules(words),
    {
      comment:
        'A closing quote or footnote number set off by a blank belongs to the stop, and so does a stop typed twice.',
      rules: [
        joinAt(`[${stops}]${tail}`, looseTail),
        joinAt(`[${stops}]${tail}`, `${space}+[${stops}](?![\\p{L}\\p{N}])`),
      ],
    },
    {
      comment: 'Dots between blanks stand for what is left out: my guess ... I forgot it. A question begins anew.',
      rules: [
        breakAt(`(?:\\u2026|\\.{2,})${tail}`, `${gap}${arabicList(words, 'questions')}${wordEnd}`),
        joinAt(`[^\\s.]${space}+(?:\\u2026|\\.{2,5}|\\. \\. \\.)`, space),
      ],
    },
  ]
}

/** 1. 4.2. IV. أ. ثانيا. المادة 5. at the start of a line number it. */
function itemRules(words: WordLookup): ExportGroup {
  const part = oneOf([
    ...words('ar', 'numbered_parts').map(arabicWord),
    ...words('en', 'numbered_parts').map(capitalized),
  ])
  const numbers = '\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,3}){0,3}'
  return {
    comment: 'Numbers and letters of list items and parts: 1. Bread, أ. الخبز, المادة 5. لكل مواطن.',
    rules: [
      joinAt(`${lineStart}(?:${numbers}|[ivxIVX]{1,4}|\\p{L}\\u0640?)\\.\\)?`, space),
      joinAt(`${lineStart}(?:${arabicList(words, 'parts')}|${part}${space}+${numbers})\\.`, space),
    ],
  }
}

/** A bracket that stands in a sentence ends it only before a word that begins one. */
function bracketRules(words: WordLookup): ExportGroup {
  const open = `[\\p{L}\\p{N},]${space}+[(\\[][^()\\[\\]\\n]*[${stops}]`
  return {
    comment: 'Brackets that stand in a sentence: he left (Why? Nobody knows.) at once.',
    rules: [
      joinAt(open + tail, '[^()\\[\\]\\n]*[)\\]]'),
      breakAt(`${open}["\\u201D\\u00BB]?[)\\]]`, `${gap}(?:${latinStarter(words)}|${arabicStarter(words)})`),
      joinAt(`${open}["\\u201D\\u00BB]?[)\\]]`, space),
    ],
  }
}

/** Rules that come behind those for words: the stops themselves, and the marks that the user asks for. */
export function lastRules(breakAfter: readonly string[]): ExportGroup[] {
  const asked = breakAfter.map(literal).join('|')
  return [
    {
      comment: 'A stop, with the quotes, brackets and footnote marks behind it, ends the sentence.',
      rules: [breakAt(`[${stops}]${tail}`, `${gap}`)],
    },
    ...(asked === '' ? [] : [{comment: 'Asked for by the user.', rules: [breakAt(`(?:${asked})`, space)]}]),
  ]
}
