import type {AlignedPair, CheckedText, Place} from '../../model.ts'
import type {Corpus} from '../check.ts'
import {isEnglishWord} from './glossary-forms.ts'

/** A name of the English texts, in one spelling. */
export interface EnglishName {
  readonly text: string
  readonly first: Place
  count: number
  /** The Arabic opposite its first places; empty where there is none. */
  readonly opposite: Set<string>
}

const SHORTEST = 5
/** Of a frequent name, so many places are enough. */
const ENOUGH = 50

/** The English names of all texts that no term of the glossary covers; words of the dictionary are none. */
export function englishNamesOf({texts, pairs}: Corpus): EnglishName[] {
  const names = new Map<string, EnglishName>()
  const small = new Set<string>()
  const opposite = new Map(pairs.map((pair) => [pair.en, arabicOf(pair)] as const))
  for (const text of texts) {
    if (text.document.lang === 'en') readNames(text, {names, small, arabic: opposite.get(text) ?? null})
  }
  return [...names.values()].filter(({text}) => !small.has(text.toLowerCase()) && !isEnglishWord(text.toLowerCase()))
}

// A word with a capital, of letters that may have marks: Zelenskyy.
const capitalised = /(?<![\p{L}\p{M}\p{N}@#/.'’-])\p{L}\p{Ll}{3,}(?![\p{L}\p{N}@/-])/gu

function readNames(
  {document, segments, hits}: CheckedText,
  {names, small, arabic}: {names: Map<string, EnglishName>; small: Set<string>; arabic: readonly string[] | null},
): void {
  const covered = new Map<number, Uint8Array>()
  for (const {segment, start, end} of hits) {
    const mask = covered.get(segment) ?? new Uint8Array(segments[segment].text.length)
    covered.set(segment, mask.fill(1, start, end))
  }
  for (const {index, start, text} of segments) {
    for (const {0: word, index: at} of text.matchAll(capitalised)) {
      if (word[0] === word[0].toLowerCase()) small.add(word)
      else if (word.length >= SHORTEST && covered.get(index)?.[at] !== 1) {
        const first = {document: document.name, start: start + at, end: start + at + word.length}
        note(names, {word, first, opposite: arabic?.[index] ?? null})
      }
    }
  }
}

function note(
  names: Map<string, EnglishName>,
  {word, first, opposite}: {word: string; first: Place; opposite: string | null},
): void {
  const known = names.get(word) ?? {text: word, first, count: 0, opposite: new Set<string>()}
  known.count++
  if (opposite !== null && known.opposite.size < ENOUGH) known.opposite.add(opposite)
  names.set(word, known)
}

/** The Arabic linked with each English segment. */
function arabicOf({ar, en, links}: AlignedPair): string[] {
  const texts = en.segments.map(() => '')
  for (const link of links) {
    const text = link.ar.map((index) => ar.segments[index].text).join(' ')
    for (const index of link.en) texts[index] = text
  }
  return texts
}
