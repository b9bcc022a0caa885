import {expect, test} from 'vitest'
import {arabicEnds, arabicErrors, arabicGoesOn} from './arabic-cases.ts'
import {barred, sentences} from './split.ts'

test.each([...arabicEnds, ...arabicGoesOn])('Arabic: %s', (_reason, input) => {
  const {text, parts} = barred(input)
  expect(sentences(text, 'ar')).toEqual(parts)
})

test.each(arabicErrors)('Arabic, known to be wrong: %s', (_reason, input) => {
  const {text, parts} = barred(input)
  expect(sentences(text, 'ar')).not.toEqual(parts)
})
