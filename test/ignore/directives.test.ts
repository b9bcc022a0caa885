import {describe, expect, test} from 'vitest'
import {directivesOf, rowDirectives} from '../../src/ignore/directives.ts'
import {silence} from '../../src/ignore/silence.ts'
import {readDocument} from '../../src/read/formats.ts'
import {findingAt, findingsOf} from './finding.ts'

/** The words of the text that are silenced for `term-form`: every w1, w2 … is a finding. */
async function silenced(source: string, name = 'a.md'): Promise<{words: string[]; idle: (string | null)[]}> {
  const document = await readDocument(new TextEncoder().encode(source), {name, lang: 'en'})
  const words = [...new Set(document.text.match(/w\d/gu))]
  const findings = words.map((word) => findingAt(document, word))
  const {silent, idle} = silence(findings, directivesOf(document))
  return {words: words.filter((_, at) => silent.has(at)), idle: idle.map(({rule}) => rule)}
}

describe('comments in Markdown', () => {
  test.each([
    ['before a block', 'w1\n\n<!-- muqabala-ignore term-form -->\nw2\n\nw3\n', ['w2']],
    ['before a heading', '<!-- muqabala-ignore term-form -->\n# w1\n\nw2\n', ['w1']],
    ['before a list: its first item', '<!-- muqabala-ignore -->\n- w1\n- w2\n', ['w1']],
    ['within a block', 'w1 a <!-- muqabala-ignore term-form --> b\nw2\n\nw3\n', ['w1', 'w2']],
    ['at the end of a block', 'w1 <!-- muqabala-ignore -->\n\nw2\n', ['w1']],
    ['in a cell of a table', '| a | b |\n|---|---|\n| w1 <!-- muqabala-ignore --> | w2 |\n', ['w1']],
    ['no rule: every rule', '<!-- muqabala-ignore -->\nw1\n', ['w1']],
    ['several rules', '<!-- muqabala-ignore number-mismatch, term-form -->\nw1\n', ['w1']],
    ['rules with an Arabic comma', '<!-- muqabala-ignore x\u060C term-form -->\nw1\n', ['w1']],
    ['another rule', '<!-- muqabala-ignore number-mismatch -->\nw1\n', []],
    ['a reason is no rule', '<!-- muqabala-ignore x -- term-form -->\nw1\n', []],
    [
      'from disable to enable',
      '<!-- muqabala-disable -->\n\nw1\n\nw2\n\n<!-- muqabala-enable -->\n\nw3\n',
      ['w1', 'w2'],
    ],
    ['disable without enable: to the end', 'w1\n\n<!-- muqabala-disable term-form -->\n\nw2\n\nw3\n', ['w2', 'w3']],
    [
      'enable of another rule',
      '<!-- muqabala-disable term-form -->\nw1\n\n<!-- muqabala-enable x -->\nw2\n',
      ['w1', 'w2'],
    ],
    ['enable of all ends each', '<!-- muqabala-disable term-form -->\nw1\n\n<!-- muqabala-enable -->\nw2\n', ['w1']],
    ['the whole file, wherever it stands', 'w1\n\nw2\n\n<!-- muqabala-ignore-file term-form -->\n', ['w1', 'w2']],
    ['a comment that says something else', '<!-- muqabala-ignored -->\nw1\n', []],
    ['in code', '```\n<!-- muqabala-ignore -->\n```\n\nw1 `<!-- muqabala-ignore -->`\n', []],
    ['behind front matter', '---\na: "<!-- muqabala-ignore-file -->"\n---\n\nw1\n', []],
    ['at the end of the file', 'w1\n\n<!-- muqabala-ignore -->\n', []],
    ['not closed', 'w1\n\n<!-- muqabala-ignore-file\n', []],
  ])('%s', async (_reason, source, expected) => {
    expect((await silenced(source)).words).toEqual(expected)
  })

  test('a long file has them, too', async () => {
    const filler = `${'## Heading\n\nSome words of no weight.\n\n'.repeat(500)}`
    expect((await silenced(`${filler}<!-- muqabala-ignore -->\nw1\n\nw2\n\n${filler}`)).words).toEqual(['w1'])
  })
})

test.each([
  ['MDX: an expression before a block', 'a.mdx', '{/* muqabala-ignore term-form */}\n\nw1\n\nw2\n', ['w1']],
  ['MDX: an expression in a block', 'a.mdx', 'w1\n\nw2 {/* muqabala-ignore */} x\n', ['w2']],
  ['MDX: a comment of HTML', 'a.mdx', '<!-- muqabala-ignore -->\n\nw1\n\nw2\n', ['w1']],
  ['HTML: before an element', 'a.html', '<p>w1</p><!-- muqabala-ignore --><p>w2</p><p>w3</p>', ['w2']],
  ['HTML: at the end of an element', 'a.html', '<p>w1 <b>x</b> <!-- muqabala-ignore --></p><p>w2</p>', ['w1']],
  [
    'HTML: from disable to enable',
    'a.html',
    '<p>w1</p><!-- muqabala-disable --><p>w2</p><!-- muqabala-enable --><p>w3</p>',
    ['w2'],
  ],
  ['HTML: in a script', 'a.html', '<script>// <!-- muqabala-ignore-file --></script><p>w1</p>', []],
])('%s', async (_reason, name, source, expected) => {
  expect((await silenced(source, name)).words).toEqual(expected)
})

test.each([
  ['one that silences', '<!-- muqabala-ignore term-form -->\nw1\n', []],
  ['one that does not', '<!-- muqabala-ignore term-form -->\nno\n', ['term-form']],
  ['one rule of two', '<!-- muqabala-ignore term-form x -->\nw1\n', ['x']],
  ['without a rule', '<!-- muqabala-ignore -->\nno\n', [null]],
])('what silences nothing is known: %s', async (_reason, source, expected) => {
  expect((await silenced(source)).idle).toEqual(expected)
})

test('comments leave text and blocks as they are', async () => {
  const read = (source: string): ReturnType<typeof readDocument> =>
    readDocument(new TextEncoder().encode(source), {name: 'a.md', lang: 'en'})
  const other = await read('<!-- something-ignore x -->\nw1\n')
  const ours = await read('<!-- muqabala-ignore xx -->\nw1\n')
  expect(ours.blocks).toEqual(other.blocks)
  expect(other).not.toHaveProperty('comments')
})

test('either place of a finding is enough', () => {
  const ar = {document: 'ar.md', start: 5, end: 5}
  const en = {document: 'en.md', start: 7, end: 9}
  const finding = {...findingsOf({...emptyDocument, text: 'w'}, 'w')[0], ar, en}
  const scope = (document: string, start: number): Parameters<typeof silence>[1] => [
    {document, at: 0, word: 'muqabala-ignore', rule: null, scopes: [{start, end: start + 4}]},
  ]
  expect(silence([finding], scope('ar.md', 2)).silent.size).toBe(1)
  expect(silence([finding], scope('en.md', 5)).silent.size).toBe(1)
  expect(silence([finding], scope('en.md', 8)).silent.size).toBe(0)
})

const emptyDocument = {name: 'ar.md', format: 'markdown', lang: 'ar', text: '', blocks: []} as const

test.each([
  ['a rule', 'muqabala-ignore term-form', ['term-form']],
  ['among other lines', 'Title of the page.\nmuqabala-ignore term-form -- it is a quotation\nmore', ['term-form']],
  ['behind a word', 'Editor: muqabala-ignore', [null]],
  ['other words', 'do not ignore', []],
  ['what is for texts', 'muqabala-ignore-file', []],
])('a note of a row: %s', (_reason, note, expected) => {
  const spans = [
    {start: 0, end: 4},
    {start: 5, end: 9},
  ]
  expect(rowDirectives('m.po', [{note, spans}]).map(({rule}) => rule)).toEqual(expected)
})
