import type {PageConcept, PageName, PageVariant, StaticPayload} from '../../src/page-model.ts'
import {lines, type Made} from './lists-lines.ts'

/** Concepts and names for the terms view. */
export function termsOf(made: Made, extra: number): StaticPayload['terms'] {
  const {more} = made
  const putin = conceptOf(made, 'putin', 'بوتين', 'Putin')
  const many = Array.from({length: extra}, (_, at) => ({
    ...conceptOf(made, `c${at}`, `مفهوم ${at}`, `Concept ${at}`),
    consistency: 1,
  }))
  return {
    version: 't',
    concepts: [
      {...putin, forms: formsOf(made)},
      {...conceptOf(made, 'shanghai', 'شنغهاي', 'Shanghai'), consistency: 0.3, count: 4},
      {...conceptOf(made, 'poutine', 'فلاديمير بوتين', 'Vladimir Putin'), consistency: 1, count: 0},
      {...conceptOf(made, 'tbx', 'شراكة', 'partnership'), file: 'other.tbx', isEditable: false, consistency: 1},
      ...many,
    ],
    names: namesOf(made),
    columns: [
      'id',
      'en',
      'ar',
      'ar_admitted',
      'ar_deprecated',
      'ar_short',
      'en_admitted',
      'en_deprecated',
      'pos',
      'domain',
      'definition',
      'note',
      'do_not_translate',
      'specs',
      `own${more}`,
    ],
    files: ['glossary.csv', 'more.yaml'],
    newFile: null,
  }
}

function conceptOf({more}: Made, id: string, ar: string, en: string): PageConcept {
  return {
    id: id + more,
    ar: ar + more,
    en: en + more,
    pos: more === '' ? 'properNoun' : more,
    cells: {
      id: id + more,
      ar: ar + more,
      en: en + more,
      pos: 'properNoun',
      ar_deprecated: `پوتن${more}`,
      note: `Note of ${id}${more}`,
    },
    file: 'glossary.csv',
    line: 2,
    isEditable: true,
    forms: {ar: [], en: []},
    consistency: 0.8,
    count: 12,
  }
}

function formsOf(made: Made): PageConcept['forms'] {
  const base = {isShort: false, isListed: true, isHouse: false, status: 'admitted' as const}
  const {more} = made
  return {
    ar: [
      {...base, form: `بوتين${more}`, isHouse: true, status: 'preferred', count: 120, lines: lines(made, 'بوتين', 100)},
      {...base, form: `پوتن${more}`, status: 'deprecated', count: 2, lines: lines(made, 'پوتن', 2)},
      {...base, form: `بوتن${more}`, isListed: false, count: 1, lines: lines(made, 'بوتن', 1)},
    ],
    en: [{...base, form: `Putin${more}`, isHouse: true, status: 'preferred', count: 9, lines: []}],
  }
}

function namesOf(made: Made): PageName[] {
  const {more} = made
  const variant = (form: string, change: Partial<PageVariant>): PageVariant => ({
    form: form + more,
    count: 3,
    status: null,
    proposal: 'deprecated',
    score: 0.82,
    witness: `Putin${more}`,
    lines: lines(made, form, 3),
    ...change,
  })
  return [
    {
      concept: `putin${more}`,
      ar: `بوتين${more}`,
      en: `Putin${more}`,
      forms: [
        variant('بوتين', {status: 'preferred', proposal: null, count: 1240, score: 1}),
        variant('بوتن', {}),
        variant('بوتيين', {score: 0.45, witness: null, count: 1}),
      ],
    },
    {
      concept: null,
      ar: `كوزيريف${more}`,
      en: null,
      forms: [
        variant('كوزيريف', {proposal: 'house', score: 1, witness: `Kozyrev${more}`, count: 5}),
        variant('كوزريف', {witness: `Kozyrev${more}`}),
        variant('كوزي ريف', {proposal: 'split', score: 0.7, witness: null}),
      ],
    },
  ]
}
