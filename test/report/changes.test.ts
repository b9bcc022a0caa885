import {expect, test} from 'vitest'
import {changesDiff, type ReasonedEdit} from '../../src/report/changes-diff.ts'
import {changesJson} from '../../src/report/changes-json.ts'
import {document} from '../build.ts'

const one = document('قال وپوتن، ثم\nغادر پاكستان.\n')
const shared = {rule: 'term-form', profileRule: null, concept: 'putin', confidence: 0.97}
const edits: ReasonedEdit[] = [
  {start: 5, end: 9, text: 'بوتين', ...shared},
  {start: 19, end: 20, text: 'ب', ...shared, rule: 'spelling-profile', profileRule: 'levant/p', concept: null},
]

test('a word diff has whole lines, whole words without their punctuation, and reasons', () => {
  expect(changesDiff(one, edits, {paint: null, isolation: 'bare'})).toBe(`ar.md:1:6
  قال [-وپوتن-]{+وبوتين+}، ثم
  وپوتن → وبوتين  putin 0.97

ar.md:2:6
  غادر [-پاكستان-]{+باكستان+}.
  پاكستان → باكستان  levant/p 0.97
`)
})

test('where a person looks on, lines, marks and words are isolated, and painted', () => {
  const paint = (text: string, as: string): string => `<${as}>${text}</${as}>`
  const shown = changesDiff(one, edits.slice(0, 1), {paint, isolation: 'isolated'})
  expect(shown).toBe(
    'ar.md:1:6\n' +
      '  \u2068قال <error>\u2068[-وپوتن-]\u2069</error><note>\u2068{+وبوتين+}\u2069</note>، ثم\u2069\n' +
      '  \u2068وپوتن\u2069 → \u2068وبوتين\u2069  putin 0.97\n',
  )
})

test('control and bidi characters of the text show as escapes', () => {
  const text = document('پوتن\u202E\u0007 هنا')
  const shown = changesDiff(text, [{start: 0, end: 4, text: 'بوتين', ...shared}], {paint: null, isolation: 'isolated'})
  expect(shown).not.toMatch(/[\u202E\u0007]/u)
  expect(shown).toContain(String.raw`\u202E`)
})

test('insertions and deletions have one mark', () => {
  const text = document('عبدالله في في البيت')
  const both = [
    {start: 3, end: 3, text: ' ', ...shared},
    {start: 10, end: 13, text: '', ...shared},
  ]
  const shown = changesDiff(text, both, {paint: null, isolation: 'bare'})
  expect(shown).toContain('  [-عبدالله-]{+عبد الله+} [-في في-]{+في+} البيت')
})

test('an edit that runs over the end of a line shows both lines', () => {
  const text = document('وزارة\nالدفاع هنا')
  const shown = changesDiff(text, [{start: 0, end: 12, text: 'البنتاغون', ...shared}], {paint: null, isolation: 'bare'})
  expect(shown).toContain('  [-وزارة\u23CEالدفاع-]{+البنتاغون+} هنا')
})

test('records have place, letters, reason and why one is held back', () => {
  const [first, second] = edits.map((edit) => ({...edit, old: one.text.slice(edit.start, edit.end)}))
  const held = [{...second, reason: 'confidence'}]
  const shown = JSON.parse(
    changesJson([{document: one, edits: [first], held}], {isWritten: false, log: null}),
  ) as unknown
  expect(shown).toEqual({
    version: 1,
    isWritten: false,
    log: null,
    changes: [
      {
        document: 'ar.md',
        line: 1,
        column: 6,
        name: null,
        start: 5,
        end: 9,
        old: 'پوتن',
        new: 'بوتين',
        rule: 'term-form',
        profileRule: null,
        concept: 'putin',
        confidence: 0.97,
      },
    ],
    held: [expect.objectContaining({line: 2, column: 6, profileRule: 'levant/p', reason: 'confidence'})],
  })
})
