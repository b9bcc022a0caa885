import {describe, expect, test} from 'vitest'
import {shortForms} from '../../scripts/data/short-forms.ts'
import {soundClasses} from '../../scripts/data/sound-classes.ts'

/** What the check of a data file says to its author. */
function complaints(file: typeof soundClasses, value: unknown): string[] {
  const said: string[] = []
  file.build(file.schema.parse(value), (message) => said.push(message))
  return said
}

const classes = {
  signs: {ب: {arabic: ['ب', 'پ'], latin: ['b']}},
  sequences: {},
  vowels: {sign: 'ا', arabic: ['ا'], latin: ['a']},
  silent_at_end: ['ه'],
  exchanged: [['ب', 'پ']],
  foreign: {پ: ['ب']},
}

describe('sound-classes.yaml', () => {
  test('a file without faults', () => {
    expect(complaints(soundClasses, classes)).toEqual([])
  })

  test.each([
    ['a sign that is not read as itself', {signs: {ب: {arabic: ['پ'], latin: []}}}, /write the sign also in its list/u],
    ['a letter in two classes', {signs: {...classes.signs, ف: {arabic: ['ف', 'پ'], latin: []}}}, /stands twice/u],
    ['a vowel in a class', {signs: {ب: {arabic: ['ب', 'ا'], latin: []}}}, /is a vowel/u],
    ['a hamza seat', {signs: {ب: {arabic: ['ب', 'أ'], latin: []}}}, /write "ا" for "أ"/u],
    ['two scripts in one group', {signs: {ب: {arabic: ['ب', 'بb'], latin: []}}}, /letters of one alphabet/u],
    ['a sequence of unknown signs', {sequences: {x: 'كس'}}, /is not one of the signs/u],
    ['a sign that is silent', {silent_at_end: ['ب']}, /must not be silent/u],
    ['a letter in two rows', {exchanged: [...classes.exchanged, ['ب', 'ف']]}, /in one row only/u],
    ['a stand-in that is not exchanged', {foreign: {پ: ['ف']}}, /in one row of exchanged/u],
    ['a stand-in that is too long', {foreign: {پ: ['بفب']}}, /more than two letters/u],
  ])('%s', (_reason, change, message) => {
    expect(complaints(soundClasses, {...classes, ...change}).join('\n')).toMatch(message)
  })
})

describe('short-forms.yaml', () => {
  const words = {after: [['كل']], before: [], negation: ['لا'], adjectives: []}

  test('words are folded, and stand once', () => {
    expect(shortForms.build({شي: {...words, after: [['أي', 'اي']]}}, () => {})).toMatchObject({شي: {after: ['اي']}})
  })

  test.each([
    ['two words', 'كل هذا'],
    ['tashkeel', 'كل\u0651'],
    ['Latin letters', 'all'],
  ])('complains of %s', (_reason, word) => {
    expect(complaints(shortForms, {شي: {...words, after: [[word]]}}).join('\n')).toMatch(/is not an Arabic word/u)
  })
})
