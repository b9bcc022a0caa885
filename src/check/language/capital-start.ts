import type {Segment} from '../../model.ts'
import {atPlace} from '../at-place.ts'
import type {TextCheck} from '../check.ts'

/** Parts of names that stay small, and words that stand for a sentence before. */
const small: ReadonlySet<string> = new Set([
  'al',
  'el',
  'de',
  'van',
  'von',
  'bin',
  'ibn',
  'ben',
  'da',
  'di',
  'du',
  'e',
  'i',
  'x',
  'n',
  'p',
  'pp',
  'vs',
  'c',
  'ca',
  'cf',
])
const fewestWords = 4

/** Reports an English sentence that begins with a small letter. A sentence needs a stop before it and at its end. */
export const capitalStart: TextCheck = {
  id: 'capital-start',
  family: 'language',
  level: 'note',
  examples: {
    reported: [
      {en: '⟦the⟧ ministers met in the old town.', fixed: 'The ministers met in the old town.'},
      {en: 'It rained.\n⟦then⟧ the sun came out again.', fixed: 'It rained.\nThen the sun came out again.'},
    ],
    silent: [
      {en: 'The ministers met. It rained.'},
      {en: 'iPhone sales rose in the spring.'},
      {en: 'al-Masri said that he would stay.'},
      {en: 'apples, pears and plums of the season'},
      {en: '“Why?” he asked the minister twice.'},
      {en: 'It is so ... then the sun came out.'},
    ],
  },
  runText({document, segments}) {
    if (document.format === 'po') return []
    return segments.flatMap((segment, at) => {
      const word = firstWord(segment)
      if (word === null || !isBegun(segment, segments[at - 1])) return []
      const start = segment.start + segment.text.indexOf(word)
      const fix = {document: document.name, start, end: start + 1, text: word[0].toUpperCase(), confidence: 0.6}
      return [atPlace(document, {start, end: start + word.length}, {fix})]
    })
  },
}

/** The word that begins a sentence with a small letter; null where none does. */
function firstWord({text, kind, lang}: Segment): string | null {
  if (lang !== 'en' || kind !== 'sentence' || !/[.!?]["'\u201D\u2019)]*$/u.test(text)) return null
  const [, word] = /^["'\u201C\u2018(]*([a-z]+)(?=[\s,])/u.exec(text) ?? []
  if (word === undefined || small.has(word)) return null
  return text.split(/\s/u, fewestWords).length < fewestWords ? null : word
}

/** Whether the sentence before it in its paragraph is over. */
function isBegun(segment: Segment, before: Segment | undefined): boolean {
  if (before === undefined || before.block !== segment.block) return true
  return /[^.][.]$/u.test(before.text)
}
