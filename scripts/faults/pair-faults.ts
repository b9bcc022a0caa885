import type {Fault, Texts, Tools} from './fault.ts'
import {arabicWords, lose, pick} from './places.ts'

const wholeRules = [
  'length-ratio', 'name-number-conflict', 'low-confidence', 'number-mismatch', 'term-missing', 'sentence-count', 'date-missing',
  'quote-count-differs', 'term-count', 'time-mismatch', 'percent-mismatch', 'currency-mismatch', 'unit-mismatch', 'code-mismatch',
  'date-mismatch', 'acronym-mismatch', 'end-mark-differs', 'missing-stop', 'unbalanced-quotes', 'dangling-end',
  'bracket-count-differs', 'ordinal-mismatch', 'emoji-mismatch', 'name-variant', 'question-mark-missing', 'range-order',
] // prettier-ignore

/** Another pair of the document, with nothing of this one's. */
function neighbour({rows, row, random}: Tools): Texts | null {
  const near = [row - 2, row - 1, row + 1, row + 2].filter((at) => at >= 0 && at < rows.length)
  const at = pick(near, random)
  return at === null ? null : rows[at]
}

/** Pairs long enough to say that something is missing. */
function isLong({ar, en}: Texts): boolean {
  return arabicWords(ar, 2).length >= 8 && en.split(' ').length >= 8
}

/** Faults of whole pairs. */
export const pairFaults: readonly Fault[] = [
  {
    name: 'arabic-empty',
    rules: ['empty-side', 'blank-side', 'missing-paragraph', 'translated-before'],
    plant: (pair) => (pair.ar === '' ? null : {clean: pair, faulty: {ar: '', en: pair.en}, at: null}),
  },
  {
    name: 'arabic-blank',
    rules: ['empty-side', 'blank-side', ...wholeRules],
    plant: (pair) => ({clean: pair, faulty: {ar: '-', en: pair.en}, at: null}),
  },
  {
    name: 'untranslated',
    rules: ['untranslated', 'same-side', 'translated-before', 'swapped-sides', ...wholeRules],
    plant: (pair) => (pair.en === pair.ar ? null : {clean: pair, faulty: {ar: pair.en, en: pair.en}, at: null}),
  },
  {
    name: 'sides-swapped',
    rules: ['swapped-sides', 'untranslated', ...wholeRules],
    plant: (pair) => ({clean: pair, faulty: {ar: pair.en, en: pair.ar}, at: null}),
  },
  {
    name: 'neighbours-target',
    rules: wholeRules,
    plant: (pair, tools) => {
      const other = neighbour(tools)
      if (other === null || other.ar === pair.ar || !isLong(pair) || !isLong(other)) return null
      return {clean: pair, faulty: {ar: other.ar, en: pair.en}, at: null}
    },
  },
  {
    name: 'second-half-lost',
    rules: wholeRules,
    plant: (pair) => {
      if (!isLong(pair)) return null
      const half = pair.ar.indexOf(' ', Math.floor(pair.ar.length / 2))
      return half < 0 ? null : {clean: pair, faulty: {ar: `${pair.ar.slice(0, half)}.`, en: pair.en}, at: null}
    },
  },
  {
    name: 'pair-repeated',
    rules: ['repeated-pair', 'repeated-block', 'repeated-fragment', 'same-source', 'same-target'],
    inDocument: true,
    plant: (pair) => (isLong(pair) ? {clean: pair, faulty: pair, at: null, added: pair} : null),
  },
  {
    name: 'source-same-target-other',
    rules: ['same-source', 'same-target', 'repeated-block', 'translated-before'],
    inDocument: true,
    plant: (pair, {random}) => {
      const word = isLong(pair) ? pick(arabicWords(pair.ar, 4), random) : null
      if (word === null) return null
      const {ar} = lose(pair, word).faulty
      return {clean: pair, faulty: pair, at: null, added: {ar, en: pair.en}}
    },
  },
]
