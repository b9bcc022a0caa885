import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readGlossaryYaml} from '../../src/glossary/read-yaml.ts'

const read = (text: string): ReturnType<typeof readGlossaryYaml> => readGlossaryYaml(text, 'g.yaml')
const codes = (text: string): string[] =>
  read(text).problems.map(({code, line, column}) => `${code} ${line ?? ''}:${column ?? ''}`)

/** A concept with everything in it that is needed. */
const good = '- id: x\n  en: Putin\n  ar: بوتين\n'

describe('readGlossaryYaml', () => {
  test('reads forms with language, status and length, as the CSV reader does', () => {
    const text = `${good}  ar_deprecated:\n    - پوتن\n    - بوتن\n  ar_short: بو\n  en_admitted: [Poutine]\n  specs: وپوتن>وبوتين\n`
    const [concept] = read(text).concepts
    expect(concept).toMatchObject({id: 'x', pos: 'properNoun', specs: ['وپوتن>وبوتين'], place: {path: 'g.yaml', line: 1}})
    expect(concept.terms.map((term) => `${term.lang} ${term.status}${term.isShort ? ' short' : ''}: ${term.text}`)).toEqual([
      'ar preferred: بوتين',
      'ar deprecated: پوتن',
      'ar deprecated: بوتن',
      'ar admitted short: بو',
      'en preferred: Putin',
      'en admitted: Poutine',
    ])
  })

  test.each([
    ['a list under concepts', 'title: t\nconcepts:\n  - id: x\n    en: Putin\n    ar: بوتين\n', {id: 'x', place: {line: 3}}],
    ['braces', '[{id: x, en: Putin, ar: بوتين}]', {id: 'x', place: {line: 1}}],
    ['JSON', '[{"id": "x", "en": "Putin", "ar": "بوتين"}]', {id: 'x'}],
    ['a byte-order mark', `\uFEFF${good}`, {id: 'x', place: {line: 1}}],
    ['CRLF', good.replaceAll('\n', '\r\n'), {id: 'x'}],
    ['capitals in keys', '- ID: x\n  En: Putin\n  AR: بوتين\n', {id: 'x'}],
    ['no id', '- en: Xi Jinping\n  ar: شي\n', {id: 'xi-jinping'}],
    ['a number as it is written', '- id: 007\n  en: 1917\n  ar: ثورة\n', {id: '007', terms: [{}, {text: '1917'}]}],
    ['yes', `${good}  do_not_translate: yes\n`, {doNotTranslate: true}],
    ['true', `${good}  do_not_translate: true\n`, {doNotTranslate: true}],
    ['nothing behind a key', `${good}  ar_deprecated:\n  note: ~\n`, {id: 'x', note: null}],
    ['empty items', `${good}  ar_deprecated: [~, '', پوتن]\n`, {terms: [{}, {text: 'پوتن'}, {}]}],
    ['an alias of a text', '- id: x\n  en: &name Putin\n  ar: بوتين\n  note: *name\n', {note: 'Putin'}],
    ['a text over lines', `${good}  note: |\n    one\n    two\n`, {note: 'one\ntwo'}],
  ])('understands %s', (_reason, text, expected) => {
    const {concepts, problems} = read(text)
    expect(problems).toEqual([])
    expect(concepts[0]).toMatchObject(expected)
  })

  test.each([
    ['nothing', '', ['empty-file :']],
    ['comments only', '# a\n', ['empty-file :']],
    ['keys without concepts', 'title: t\n', ['glossary-yaml-shape 1:1']],
    ['a text', 'hello\n', ['glossary-yaml-shape 1:1']],
    ['a bracket that stays open', '- [\n', ['glossary-yaml 2:1']],
    ['two documents', '---\n- a\n---\n- b\n', ['glossary-yaml 3:1']],
    ['a tag of its own', `${good}  note: !run x\n`, ['glossary-yaml 4:9']],
    ['an alias of nothing', `${good}  note: *a\n`, ['glossary-yaml 4:9']],
    ['an alias of a list', `${good}  ar_admitted: &a [ب]\n  ar_deprecated: *a\n`, ['glossary-yaml 5:18']],
    ['an item that is no concept', `- x\n${good}`, ['glossary-yaml-concept 1:3']],
    ['a list inside a list', `${good}  ar_admitted:\n    - [ب]\n`, ['glossary-yaml-value 5:5']],
    ['a key twice', `${good}  ar: بوتن\n`, ['glossary-key-twice 4:3']],
    ['a mistyped key, once', `${good}  ar_deprected: ب\n${good}  ar_deprected: ت\n`, ['glossary-column-unknown 4:3']],
    ['an empty house form', '- id: x\n  en: Putin\n  ar:\n', ['glossary-form-missing 3:6']],
    ['a missing house form', '- id: x\n  en: Putin\n', ['glossary-form-missing 1:']],
    ['two house forms', '- id: x\n  en: Putin\n  ar: [بوتين, بوتن]\n', ['glossary-two-preferred 3:15']],
    ['a list as CSV has it', `${good}  ar_admitted: ب|ت\n`, ['glossary-list-mark 4:16']],
    ['a form of marks only', `${good}  ar_admitted:\n    - "\\u064B"\n`, ['glossary-value-invalid 5:7']],
    ['a form twice', `${good}  ar_admitted: [ب, ب]\n`, ['glossary-form-twice 4:20']],
    ['a self-test without >', `${good}  specs: [ب]\n`, ['glossary-spec-invalid 4:11']],
  ])('says where and what: %s', (_reason, text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  test('a bad concept does not take the others along', () => {
    expect(read(`- 1\n- id: y\n${good}`).concepts.map(({id}) => id)).toEqual(['x'])
  })

  test('keeps unknown keys and comments for those who write the file again', () => {
    const {rows, comments, otherKeys} = read(
      'title: t # not this\nconcepts:\n  # about x\n  - id: x # in x\n    en: Putin\n    ar: بوتين # last of x\n    Region: [a, {b: 1}]\n  # about y\n  - {id: y, en: Xi, ar: شي}\n# end\n',
    )
    expect(rows.map((row) => row.comments)).toEqual([[' about x', ' in x', ' last of x'], [' about y']])
    expect(rows[0].cells.get('Region')?.text).toBe('["a",{"b":1}]')
    expect([comments, otherKeys]).toEqual([[' not this', ' end'], ['title']])
  })

  test('a comment that an empty line parts from the first concept is the file’s', () => {
    const {rows, comments} = read(`# file\n\n# x\n${good}`)
    expect([comments, rows[0].comments]).toEqual([[' file'], [' x']])
  })

  test.each([
    ['deep lists', '- '.repeat(20_000)],
    ['deep brackets', '['.repeat(20_000)],
    ['deep braces', '{a: '.repeat(10_000)],
    ['deep lines', Array.from({length: 2000}, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
    ['many aliases', `- &a x\n${'- *a\n'.repeat(2000)}`],
  ])('refuses what is made to cost: %s', (_reason, text) => {
    expect(read(text)).toMatchObject({rows: [], problems: [{code: 'glossary-yaml'}]})
  })

  test('never throws, whatever the file', () => {
    const piece = fc.constantFrom('- ', '  ', '\n', 'id: x', 'en: ', 'ar: ي', '[', ']', '{', '}', ': ', '? ', '&a ', '*a ', '!t ', '|\n', '>', '"', "'", '#', ',', '---\n', '%YAML 1.1\n')
    fc.assert(fc.property(fc.array(piece, {maxLength: 30}), (pieces) => void read(pieces.join(''))))
    fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => void read(good + text)))
  })
})
