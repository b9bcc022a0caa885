import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {carryFindings, editBetween} from '../../src/cache/text-edit.ts'
import type {Finding} from '../../src/model.ts'

function finding(start: number, end: number, document = 'ar.md'): Finding {
  const ar = {document, start, end}
  return {
    rule: 'doubled-word',
    level: 'warning',
    ar,
    en: null,
    actual: null,
    expected: [],
    concept: null,
    args: {},
    variant: '',
    fix: {...ar, text: '', confidence: 1},
    related: [],
  }
}

describe('carryFindings', () => {
  test.each([
    ['before the edit it stays', 'أهلا بكم جميعا', 'أهلا بكم جميعكم', [0, 4], [0, 4]],
    ['behind the edit it moves', 'أهلا بكم جميعا', 'أهلا وسهلا بكم جميعا', [9, 14], [15, 20]],
    ['what the edit touches goes', 'أهلا بكم جميعا', 'أهلا بنا جميعا', [5, 8], null],
    ['a text that is the same', 'أهلا', 'أهلا', [0, 4], [0, 4]],
  ] as const)('%s', (_reason, before, after, [start, end], expected) => {
    const carried = carryFindings([finding(start, end)], new Map([['ar.md', editBetween(before, after)]]))
    expect(carried.map(({ar}) => [ar?.start, ar?.end])).toEqual(expected === null ? [] : [[...expected]])
    expect(carried.map(({fix}) => [fix?.start, fix?.end])).toEqual(expected === null ? [] : [[...expected]])
  })

  test('a finding of another text stays, whatever was edited', () => {
    const edits = new Map([['ar.md', editBetween('كل', 'بعض')]])
    expect(carryFindings([finding(0, 2, 'other.md')], edits)).toEqual([finding(0, 2, 'other.md')])
  })

  test('what is carried has the same letters under it', () => {
    const text = fc.string({unit: fc.constantFrom('ا', 'ب', ' ', '𝄞')})
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, after, from, length) => {
        const start = from % (before.length + 1)
        const end = Math.min(before.length, start + (length % 5))
        const carried = carryFindings([finding(start, end)], new Map([['ar.md', editBetween(before, after)]]))
        for (const {ar} of carried) expect(after.slice(ar?.start, ar?.end)).toBe(before.slice(start, end))
      }),
    )
  })
})
