import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {InputError} from '../../src/errors.ts'
import {markdownBlocks} from '../../src/read/markdown/markdown-blocks.ts'
import {blocksInChunks} from '../../src/read/markdown/markdown-chunks.ts'
import {markdownFormat} from '../../src/read/markdown.ts'
import {readDocument} from '../../src/read/formats.ts'
import {applyEdits} from '../../src/text/edits.ts'
import {testFixtureFolder} from './fixture-folder.ts'

testFixtureFolder('markdown')

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml'])
const folder = join(import.meta.dirname, 'fixtures/markdown')

async function textsOf(source: string): Promise<string[]> {
  const {document} = await markdownFormat.read(source, {name: 'a.md', lang: 'ar'})
  return document?.blocks.map(({start, end}) => source.slice(start, end)) ?? []
}

test.each([
  ['front matter', '---\ntitle: x\n---\nنص', ['نص']],
  ['cells of a table, one with an escaped mark', '| a \\| b | ج |\n|-|-|\n| د | |\n', ['a \\| b', 'ج', 'د']],
  ['a footnote', 'نص[^1]\n\n[^1]: حاشية\n', ['نص[^1]', 'حاشية']],
  ['code and HTML', '```\nx\n```\n\n<div>y</div>\n\n    z\n', []],
  ['definitions', '[نص][r]\n\n[r]: http://x "y"\n', ['[نص][r]']],
  ['CR LF', '> أول\r\n> ثان\r\n\r\n- بند\r\n', ['أول\r\n> ثان', 'بند']],
])('texts: %s', async (_reason, source, expected) => {
  expect(await textsOf(source)).toEqual(expected)
})

test.each([
  [
    'comments in Latin letters',
    'قال ذلك.\n\n<!-- muqabala-ignore doubled-word, term-form, number-mismatch -->\n',
    'ar',
  ],
  ['more code than text', 'قال ذلك.\n\n```\nconst answer = question()\n```\n', 'ar'],
  ['an address', '[قال](https://news.example.com/a/b/c)\n', 'ar'],
  ['English with an Arabic word', 'The word قال means said.\n', 'en'],
  ['no text', '```\nconst answer = 1\n```\n', 'en'],
])('the language is that of the text: %s', async (_reason, source, lang) => {
  expect((await readDocument(new TextEncoder().encode(source), {name: 'a.md'})).lang).toBe(lang)
})

test('a file parsed in pieces has the blocks that it has as a whole', () => {
  const files = readdirSync(folder).filter((name) => !/^(?:utf16|cr)\./u.test(name))
  const parts = files.map((name) => readFileSync(join(folder, name), 'utf8'))
  // Fences that are not closed, HTML that empty lines do not end, headings in both.
  const odd =
    '```\n\n# in code\n\n# and this\n\n```\n\n# after\n\n<!--\n\n# in a comment\n\n-->\n\n# behind\n\n[نص][ref] و[^1]\n\n~~~\n\n# last\n'
  const whole = `${[parts[2], ...parts].join('\n\n# فاصل\n\n')}\n\n${odd}`
  const expected = markdownBlocks(parser.parse(whole), whole)
  for (const size of [50, 100, 400, 2000]) {
    expect(blocksInChunks(whole, (text) => parser.parse(text), size)).toEqual(expected)
  }
})

/** Nine marks. */
const marked = '**[أ](x)** `y` *z*'

test.each([
  ['items of a list', `- ${marked}\n`],
  ['items of a list in a list', `- أ\n    - ${marked}\n`],
  ['numbered items', `12. ${marked}\n`],
  ['rows of a table', `| ${marked} |\n`, '| أ |\n|---|\n'],
  ['HTML', '<td><b><i>أ</i></b> <br> <br></td>\n', '<table>\n'],
  ['a comment', `${marked}\n`, '<!--\n'],
  ['paragraphs', `${marked}\n\n`],
])('many marks that do not belong together are read: %s', async (_reason, part, lead = '') => {
  expect((await textsOf(lead + part.repeat(700))).length).toBeLessThanOrEqual(1401)
})

test.each([
  ['a paragraph', `${marked}\n`],
  ['numbers in a paragraph', `12) ${marked}\n`, 'أ\n'],
  ['hyphens far from the margin', `        - ${marked}\n`, 'أ\n'],
  ['a quotation', `> ${marked}\n`],
  ['no table: other cells', `${marked}\n`, 'أ | ب | ج\n--|\n'],
  ['behind a tag in front matter', `${marked}\n`, '---\n<div>\n---\n'],
  ['behind a tag in code', `${marked}\n`, '```\n<div>\n```\n'],
  ['behind HTML', `${marked}\n`, '<div>\n\n'],
  ['quotations in each other', '>', '', 10_000],
])('marks beyond measure are refused: %s', async (_reason, part, lead = '', times = 700) => {
  await expect(textsOf(lead + part.repeat(times))).rejects.toMatchObject({problems: [{code: 'markdown-too-deep'}]})
})

test('the edge of a wide table is no list', async () => {
  expect(await textsOf(`أ\n${'-'.repeat(500)}\n`)).toEqual(['أ'])
})

const source = '| أ | ب |\n|---|---|\n| ج | د |\n\nفقرة\n'

async function edited(from: string, text: string): Promise<string> {
  const {toSource} = await markdownFormat.read(source, {name: 'a.md', lang: 'ar'})
  const start = source.indexOf(from)
  return applyEdits(source, toSource?.([{start, end: start + from.length, text}]) ?? [])
}

test('writes text where it stands', async () => {
  expect(await edited('فقرة', 'نص **غامق** & <b>')).toBe(source.replace('فقرة', 'نص **غامق** & <b>'))
})

test.each([
  ['a first word', 'فقرة', 'فقرة أخرى', ''],
  ['all that a block holds', 'فقرة', 'فقرة', ''],
  ['a first word, another block has a blank before it', 'فقرة', 'فقرة أخرى\n\n- [ ]  بند', ''],
])('takes away %s', async (_reason, from, all, text) => {
  const whole = `${all}\n\nنص\n`
  const {toSource} = await markdownFormat.read(whole, {name: 'a.md', lang: 'ar'})
  const edits = toSource?.([{start: 0, end: from.length, text}]) ?? []
  expect(applyEdits(whole, edits)).toBe(whole.slice(from.length))
})

test.each([
  ['a mark of a cell', 'ج', 'ج | هـ', 3],
  ['a line end in a cell', 'ج', 'ج\nهـ', 3],
  ['an empty line', 'فقرة', 'a\n\nb', 5],
  ['a heading', 'فقرة', '# a', 5],
  ['blanks at an edge', 'فقرة', 'a ', 5],
])('refuses %s', async (_reason, from, text, line) => {
  const refused = edited(from, text)
  await expect(refused).rejects.toThrow(InputError)
  await expect(refused).rejects.toMatchObject({problems: [{code: 'text-unwritable', line}]})
})
