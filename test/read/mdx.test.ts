import {expect, test} from 'vitest'
import {mdxFormat} from '../../src/read/mdx.ts'
import {applyEdits} from '../../src/text/edits.ts'
import {testFixtureFolder} from './fixture-folder.ts'

// A tag in MDX must be closed.
testFixtureFolder('mdx', 20, 'كلمة & "word" \\ ، end')

test.each([
  ['import and export', 'import A from "a"\n\nexport const b = 1\n\nنص\n', ['نص'], []],
  ['text in tags', '<Card title="x">\n  نص\n\n  - بند\n</Card>\n', ['نص', 'بند'], []],
  [
    'tags and expressions in a line',
    'أ <B c={d}>ب</B> {e} <F/>',
    ['أ <B c={d}>ب</B> {e} <F/>'],
    ['<B c={d}>', '</B>', '{e}', '<F/>'],
  ],
  ['expressions alone', '{/* تعليق */}\n\n{a.map((b) => <c>{b}</c>)}\n', [], []],
  ['ids behind headings', '# أ {#the-id}\n\nنص\n\n## ب {x} {#y}\n', ['أ', 'نص', 'ب {x}'], ['{x}']],
  ['comments of HTML', 'أ <!-- {x --> ب\n\n<!--\n<b>\n-->\n\nج\n', ['أ <!-- {x --> ب', 'ج'], ['<!-- {x -->']],
  ['code', '```js\nimport x {\n```\n\nنص `{y}`\n', ['نص `{y}`'], ['`{y}`']],
])('texts: %s', async (_reason, source, texts, opaque) => {
  const {document} = await mdxFormat.read(source, {name: 'a.mdx', lang: 'ar'})
  const slice = ({start, end}: {start: number; end: number}): string => source.slice(start, end)
  expect(document?.blocks.map(slice)).toEqual(texts)
  expect(document?.blocks.flatMap((block) => block.opaque.map(slice))).toEqual(opaque)
})

test.each([
  ['a tag that is not closed', '# أ\n\n<b>نص\n', {code: 'mdx-invalid', line: 3, column: 1}],
  ['an expression that is not closed', 'نص\n\n{a\n', {code: 'mdx-invalid', line: 4, column: 1}],
  ['no JavaScript', 'نص {a b}\n', {code: 'mdx-invalid', line: 1, column: 6}],
  ['a comment of HTML that is not closed', 'نص <!-- x\n', {code: 'mdx-invalid', line: 1}],
  ['a tag that is not closed behind a comment', '<!-- x -->\n\n<b>نص\n', {code: 'mdx-invalid'}],
  ['brackets beyond measure', '{'.repeat(10_000), {code: 'markdown-too-deep', line: 1}],
])('refuses %s', async (_reason, source, problem) => {
  const read = async (): Promise<unknown> => mdxFormat.read(source, {name: 'a.mdx', lang: 'ar'})
  await expect(read()).rejects.toMatchObject({problems: [{path: 'a.mdx', ...problem}]})
})

test('an edit that makes no MDX is refused', async () => {
  const source = 'نص واحد\n'
  const {toSource} = await mdxFormat.read(source, {name: 'a.mdx', lang: 'ar'})
  expect(applyEdits(source, toSource?.([{start: 0, end: 2, text: 'كلام'}]) ?? [])).toBe('كلام واحد\n')
  expect(() => toSource?.([{start: 0, end: 2, text: '<b>'}])).toThrow('text-unwritable')
})
