import {expect, test} from 'vitest'
import type {Side, UnitCheck} from '../../../src/check/check.ts'
import {checks} from '../../../src/check/checks.ts'
import {noSettings, resolveSettings} from '../../../src/check/settings.ts'
import type {FilePlace, Lang, Link} from '../../../src/model.ts'

const link: Link = {ar: [0], en: [0], confidence: 1, status: 'auto', isMoved: false, isDropped: false, evidence: []}

/** `level variant` of what a check finds. */
function said(id: string, [ar, en]: readonly [string, string], name: string | null = null): string[] {
  const check = checks.find((one): one is UnitCheck => one.id === id && 'run' in one) as UnitCheck
  const at: FilePlace = {line: 1, name}
  const side = (text: string, lang: Lang): Side => ({
    document: `${lang}.txt`,
    lang,
    offset: 0,
    text,
    opaque: [],
    hits: [],
    at,
  })
  const {options} = resolveSettings(noSettings)(check, '')
  const found = check.run({ar: side(ar, 'ar'), en: side(en, 'en'), link}, {concepts: new Map(), house: null, options})
  return found.map(({level, variant}) => `${level ?? check.level} ${variant ?? ''}`.trim())
}

test.each([
  ['a name is no count', 'placeholder-missing', 'حذف الملف', '{name} was deleted', null, ['error missing']],
  ['a count before a noun may be left out', 'placeholder-missing', 'ملفان', '{count} files', null, ['note count']],
  ['a count behind a noun may not', 'placeholder-missing', 'الصفحة', 'Page %d', null, ['error missing']],
  ['the key of a form for two says so', 'placeholder-missing', 'ملفان', '{{count}} files', 'files_two', []],
  [
    'the key of a form for many does not',
    'placeholder-missing',
    'ملفا',
    '{{count}} files',
    'files_many',
    ['note count'],
  ],
  ['one brace for two', 'placeholder-extra', '{count} ملف', '{{count}} files', null, ['error extra']],
  [
    'a plural without other',
    'icu-plural-forms',
    '{n, plural, zero {أ} one {ب} two {ج} few {د} many {ه}}',
    '',
    null,
    ['error missing'],
  ],
  ['a line break', 'tag-mismatch', 'سطر', 'One<br>line', null, ['warning missing']],
  ['another class', 'tag-mismatch', '<b class="x">أ</b>', '<b>a</b>', null, ['warning differs']],
  ['another tag', 'tag-mismatch', '<i>أ</i>', '<b>a</b>', null, ['error differs', 'error differs']],
  ['a bare domain', 'url-mismatch', 'قالت رويترز', 'Reuters.com said', null, ['note missing']],
  [
    'another page of a site',
    'url-mismatch',
    'https://example.org/ar/x',
    'https://example.org/en/y',
    null,
    ['note differs'],
  ],
  ['another site', 'url-mismatch', 'https://example.com/ar', 'https://example.org/en', null, ['warning differs']],
  ['letters of an address', 'email-mismatch', 'a@example.com', 'a@example.org', null, ['error differs']],
  ['a fighter of the same maker', 'code-mismatch', 'F-15', 'F-16', null, ['error differs']],
  ['a word with a figure is said otherwise', 'code-mismatch', 'وباء كورونا', 'COVID-19', null, []],
  ['a code that is left out', 'code-mismatch', 'الطائرة', 'MH17', null, ['note missing']],
  ['a document symbol that is left out', 'code-mismatch', 'القرار', 'A/RES/77/1', null, ['warning missing']],
])('%s', (_reason, id, ar, en, name, expected) => {
  expect(said(id, [ar, en], name)).toEqual(expected)
})
