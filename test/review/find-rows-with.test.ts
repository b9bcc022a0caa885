import {describe, expect, test} from 'vitest'
import type {AlignedRecord, Segment} from '../../src/model.ts'
import {decide} from '../../src/review/decide.ts'
import {createSearch, type RowMatch} from '../../src/review/find-rows-with.ts'
import {linksOf, recordOf} from '../import/records.ts'

const record = recordOf(
  {
    ar: [
      'وصل شى جين بينغ إلى موسكو.',
      'قال بوتين إن\u0651 القم\u0651ة انتهت، ثم عاد بوتين.',
      'أكل الولد حتى امتلأ بطنه.',
      'ولبوتين رأي آخر.',
      'زار إيران ثم لإيران عاد.',
      'كتب پوتن نعم.',
    ],
    en: [
      'Xi Jinping arrived in Moscow.',
      'Putin said the summit was over.',
      'The boy ate his fill at the café.',
      'Putin sees it otherwise.',
      'He visited Iran and returned to Iran.',
      'Putin wrote yes; a button was pushed.',
    ],
  },
  linksOf('0/0 1/1 2/2 3/3 4/4 5/5'),
)

/** The rows found, by kind, with the words that were found in them. */
function found(query: string, of: AlignedRecord = record): string[] {
  return createSearch(of)
    .find(query)
    .map((match) => shown(match, of))
}

function shown({row, kind, spans}: RowMatch, of: AlignedRecord): string {
  const textOf = ({edited, text}: Segment): string => edited ?? text
  const words = spans.map(({lang, segment, start, end}) => textOf(of[lang].segments[segment]).slice(start, end))
  return `${row} ${kind}: ${words.join(', ')}`
}

describe('letters', () => {
  test.each([
    ['another ya', 'شي', ['0 text: شى']],
    ['without tashkeel', 'القمة', ['1 text: القم\u0651ة']],
    ['with tashkeel', 'إن\u064E\u0651 الق\u0650مة', ['1 text: إن\u0651 القم\u0651ة']],
    ['another hamza', 'اخر', ['3 text: آخر']],
    ['part of a word', 'تين', ['1 text: تين, تين', '3 text: تين']],
    ['several words', 'ثم عاد', ['1 text: ثم عاد']],
    ['English in any case', 'puTIN SAID', ['1 text: Putin said']],
    ['without accents', 'cafe', ['2 text: café']],
    ['both languages', 'yes', ['5 text: yes']],
    ['nothing but blanks', '  ', []],
    ['nothing', '', []],
    ['what is nowhere', 'زرافة', []],
    ['letters of patterns', '.*(', []],
  ])('%s', (_reason, query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  test('a mark of its own finds nothing, since marks are folded away', () => {
    expect(found('\u064B')).toEqual([])
  })
})

describe('sounds', () => {
  test.each([
    [
      'a Latin letter among Arabic ones',
      'pوتن',
      ['1 sound: بوتين, بوتين', '2 sound: بطنه', '3 sound: ولبوتين', '5 sound: پوتن'],
    ],
    [
      'a borrowed letter, beside what is spelled so',
      'پوتن',
      ['1 sound: بوتين, بوتين', '2 sound: بطنه', '3 sound: ولبوتين', '5 text: پوتن'],
    ],
    ['a spelling that is nowhere', 'موزكو', ['0 sound: موسكو']],
    ['a vowel at the beginning', 'إيرن', ['4 sound: إيران, لإيران']],
    ['an English name in both languages', 'Mosko', ['0 sound: موسكو, Moscow']],
    ['a name of two words', 'چين بينغ', ['0 sound: جين بينغ']],
    ['no word has that', 'قرغيزستان', []],
  ])('%s', (_reason, query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  test.each([
    ['an ordinary word is found as it is spelled only', 'بطنه', ['2 text: بطنه']],
    ['a name as it is spelled, where it is', 'بوتين', ['1 text: بوتين, بوتين', '3 text: بوتين']],
    ['one consonant says too little', 'گا', []],
  ])('%s', (_reason, query, expected) => {
    expect(found(query)).toEqual(expected)
  })
})

test('a search knows what the one before knew, and sees what has changed', () => {
  const before = createSearch(record)
  const outcome = decide(record, {kind: 'edit', lang: 'en', segment: 2, text: 'Putin ate.'})
  if ('fault' in outcome) throw new Error(outcome.fault)
  const after = createSearch(outcome.record, before)
  expect(after.find('putin').map(({row}) => row)).toEqual([1, 2, 3, 5])
  expect(after.find('café')).toEqual([])
  expect(before.find('café')).toHaveLength(1)
})

test('rows of a record without any', () => {
  expect(found('x', recordOf({ar: [], en: []}, []))).toEqual([])
})
