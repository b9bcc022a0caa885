import {expect, test} from 'vitest'
import {englishEnds, englishErrors, englishGoesOn} from './english-cases.ts'
import {barred, sentences} from './split.ts'

test.each([...englishEnds, ...englishGoesOn])('English: %s', (_reason, input) => {
  const {text, parts} = barred(input)
  expect(sentences(text, 'en')).toEqual(parts)
})

test.each(englishErrors)('English, known to be wrong: %s', (_reason, input) => {
  const {text, parts} = barred(input)
  expect(sentences(text, 'en')).not.toEqual(parts)
})
