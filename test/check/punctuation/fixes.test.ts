import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {runChecks} from '../../../src/check/run-checks.ts'
import {checks} from '../../../src/check/checks.ts'
import {unitsOfText} from '../../../src/check/units.ts'
import type {Finding} from '../../../src/model.ts'
import {analyse, prepare} from '../../../src/pipeline.ts'
import {readPlainText} from '../../../src/read/plain-text.ts'

const family = checks.filter((check) => check.family === 'punctuation')
const context = prepare([])

function findingsOf(text: string): Finding[] {
  const read = analyse(readPlainText(text, {name: 'a.txt', lang: 'ar', lines: 'break'}), context)
  const units = [...unitsOfText(read, read.segments)]
  const corpus = {
    texts: [read],
    pairs: [],
    units,
    concepts: context.concepts,
    dropped: context.dropped,
    house: null,
    variants: () => [],
  }
  const settings = {checks: Object.fromEntries(family.map(({id, level}) => [id, {level}])), overrides: []}
  return runChecks(corpus, settings, family)
}

const unit = fc.constantFrom(
  ...'“”«»"\'‘’()[]،؛؟!.:,;?…-–—`',
  'قال',
  'نعم',
  'بـ',
  'هل ',
  'Reuters',
  ' ',
  '19',
  '[1]',
  '...',
  '\u200F',
  '\u064B',
  '\n',
)

test('every finding lies in the text, and every fix touches marks and blanks only', () => {
  fc.assert(
    fc.property(fc.array(unit, {maxLength: 80}), (units) => {
      const text = units.join('')
      for (const {ar, fix} of findingsOf(text)) {
        expect(ar).not.toBeNull()
        expect(ar?.start).toBeGreaterThanOrEqual(0)
        expect(ar?.end).toBeLessThanOrEqual(text.length)
        if (fix === null) continue
        const words = (piece: string): string => piece.replace(/[^\p{L}\p{M}\p{N}]/gu, '')
        expect(words(fix.text)).toBe(words(text.slice(fix.start, fix.end)))
      }
    }),
  )
})

test.each([
  ['quotation marks', '“'],
  ['marks in pairs', '"أ" '],
  ['brackets', '( '],
  ['single marks', "'أ' "],
  ['stops', '. '],
  ['dots', '.'],
  ['blanks', ' '],
  ['marks that show nothing', '\u200F'],
  ['commas', 'أ،'],
])('a long row of %s takes no time to speak of', (_reason, piece) => {
  const start = performance.now()
  findingsOf(`قال ${piece.repeat(20_000)} -19 "نعم".`)
  expect(performance.now() - start).toBeLessThan(4000)
})
