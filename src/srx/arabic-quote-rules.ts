import {arabicLetter, arabicWord, gap, oneOf, quotes, space, stops, wordEnd, wordStart} from './export-parts.ts'
import type {ExportGroup} from './export-rule.ts'
import {breakAt, joinAt} from './export-rule.ts'
import type {WordLookup} from './export-words.ts'
import {arabicList, ratherStarter} from './export-words.ts'

const quote = '["\\u201C-\\u201E\\u00AB\\u00BB]'
/** Ends in a mark: "من نحن؟" */
const question = `${quote}[^"\\u201C-\\u201E\\u00AB\\u00BB\\n]+[!?\\u061F]${quote}`
/** In quotes of any kind, with such a stop at its end: ‘متى تعود؟’ */
const saying = (ends: string): string => `[${quotes}][^${quotes}\\n]+${ends}${space}?[${quotes}]`

const ending = `[${stops}][${quotes}]`
const clauseEnd = `${space}*(?:[${stops}]|[،,]${space}*[${quotes}]|$)`
const words = (most: number): string => {
  // أن and its like introduce what is said next, and so begin a sentence with the verb before them.
  const noReport = `(?!${space}+ب?[أإا]ن[هاي]{0,2}${wordEnd})`
  return `(?:${noReport}${space}+${arabicLetter}[\\p{L}\\p{M}]*){0,${most}}`
}

/** A quotation that ends in a stop is a part of its sentence when it is a title, or when the words behind say whose it is. */
export function arabicQuoteRules(lookup: WordLookup): ExportGroup[] {
  const list = (name: string): string => arabicList(lookup, name)
  const speech = `${list('speech')}(?:ه|ها|هم|ني|نا)?${wordEnd}`
  const pairs = oneOf(lookup('ar', 'according_pairs').map((pair) => pair.split(' ').map(arabicWord).join(`${space}+`)))
  const according = `(?:${list('according')}|${pairs})${wordEnd}`
  const title = `${wordStart}[وف]?(?:ال|بال|لل|[بلك])?${list('titles')}${space}*`
  const dash = `${space}+(?:[\\-\\u2013\\u2014]${space}*)?`
  return [
    {
      comment: 'Arabic: titles and sayings: كتاب "من نحن؟" الصادر, سؤال "من المسؤول؟" لم يعد.',
      rules: [
        joinAt(title + saying(`(?:[${stops.replace('.', '')}]|\\.\\.)`), space),
        joinAt(title + saying('\\.'), `${space}+(?!${ratherStarter(lookup)})${arabicLetter}`),
      ],
    },
    {
      comment: 'Arabic: who spoke, behind a quotation: "قفوا!" صاح الحارس, "خدعونا!" بحسب محاميه.',
      rules: [
        joinAt(ending, `${space}+${list('after_quote')}${wordEnd}`),
        joinAt(ending, `${dash}(?:كما${space}+)?${speech}${words(4)}${clauseEnd}`),
        joinAt(ending, `${dash}${according}${words(7)}${clauseEnd}`),
      ],
    },
    {
      comment: 'Arabic: a question goes on with its sentence unless it is speech: كانت حملة "من نحن؟" ناجحة.',
      rules: [
        joinAt(`[!?\\u061F][${quotes}]`, `${space}+[وأا]و?[${quotes}]`),
        breakAt(`${wordStart}[وف]?${speech}(?:${space}+[^\\s"]+){0,4}[،,:]?${space}*${question}`, space),
        joinAt(`[\\p{L}\\p{M}]${space}*${question}`, `${space}+(?!${ratherStarter(lookup)})${arabicLetter}`),
        breakAt(`(?:\\u2026|\\.{2,})[${quotes}]`, gap + arabicLetter),
      ],
    },
  ]
}
