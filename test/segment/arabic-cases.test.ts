import {expect, test} from 'vitest'
import {arabicEnds, arabicGoesOn} from './arabic-cases.ts'
import {barred, sentences} from './split.ts'

test.each(arabicEnds)('Arabic, ends: %s', (_reason, input) => {
  const {text, parts} = barred(input)
  expect(sentences(text, 'ar')).toEqual(parts)
})

test.each(arabicGoesOn)('Arabic, goes on: %s', (_reason, input) => {
  const {text, parts} = barred(input)
  expect(sentences(text, 'ar')).toEqual(parts)
})
