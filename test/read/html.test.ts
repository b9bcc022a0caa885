import * as fc from 'fast-check'
import type {Nodes} from 'hast'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {InputError} from '../../src/errors.ts'
import type {Document} from '../../src/model.ts'
import {openFile} from '../../src/read/formats.ts'
import {declaredInHtml, htmlFormat} from '../../src/read/html.ts'
import type {TextContents} from '../../src/read/opened-file.ts'
import {applyEdits} from '../../src/text/edits.ts'
import {testFixtureFolder} from './fixture-folder.ts'

testFixtureFolder('html')

const read = async (source: string): Promise<TextContents> => htmlFormat.read(source, {name: 'p.html', lang: 'en'})

async function documentOf(source: string): Promise<Document> {
  const {document} = await read(source)
  if (document === null) throw new Error('no document')
  return document
}

const textsOf = ({text, blocks}: Document): string[] => blocks.map(({start, end}) => text.slice(start, end))

/** The source with the first `from` of its text changed. */
async function edited(source: string, from: string, to: string): Promise<string> {
  const {document, toSource} = await read(source)
  const start = document?.text.indexOf(from) ?? -1
  if (start === -1) throw new Error(`no ${from}`)
  return applyEdits(source, toSource?.([{start, end: start + from.length, text: to}]) ?? [])
}

test.each([
  ['meta charset', '<!doctype html><meta charset=Windows-1256><p>', 'windows-1256'],
  ['http-equiv', '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-6">', 'iso-8859-6'],
  ['XML declaration before it', '<?xml version="1.0" encoding="UTF-8"?><meta charset=x>', 'utf-8'],
  ['UTF-16 that can be read is UTF-8', '<meta charset="utf-16le">', 'utf-8'],
  ['one in a comment says nothing', '<!-- <meta charset=windows-1256> --><p>', null],
  ['none', '<p>charset=utf-8', null],
])('declared encoding: %s', (_reason, head, expected) => {
  expect(declaredInHtml(head)).toBe(expected)
})

test.each([
  ['end tags left out', '<p>a<p>b<ul><li>c<li>d<table><tr><td>e', ['a', 'b', 'c', 'd', 'e']],
  ['inline tags do not part a text', '<p>a <b>b</b><i>c</i> d', ['a bc d']],
  ['br is a line break without blanks beside it', '<p>a <br> b<BR/>c</p>', ['a\nb\nc']],
  ['white space runs together', '<p>\n a\n\t b  c \n</p>', ['a b c']],
  ['white space of pre stays', '<pre>\n a\r\n  b</pre>', ['a\n  b']],
  ['references with and without ;', '<p>&eacute;&nbsp;&#x627;&#1604;&amp;lt;&notit;&copy', ['é\u00A0ال&lt;¬it;©']],
  ['a name before = in an attribute is text', '<p title="&copy=1 &copy;=1 &notx">', ['&copy=1 ©=1 &notx']],
  ['< that begins no tag', '<p>a < b <3 c</p>', ['a < b <3 c']],
  [
    'script, style, noscript, template, svg',
    '<p>a<script>"<p>b"</script><style>c</style><noscript>d</noscript><template>e</template><svg>f</svg>',
    ['a'],
  ],
  ['a script with a script in a comment', '<script><!-- <script></script> --></script>a', ['a']],
  ['comments of all forms', '<!-->a<!--->b<!-- > -- --!>c<!x>d<?y>e', ['abcde']],
  ['a page program', '<?php echo "<p>x</p>"; ?><p>a', ['a']],
  ['code alone is no block', '<p><code>x()</code><p>a', ['a']],
  ['attributes before and in a text', '<p title="t">a <img alt=b src=c> d', ['t', 'a  d', 'b']],
  ['an attribute twice counts once', '<p title=a title=b>', ['a']],
  ['attributes of what is not translated', '<p translate=no title=a>b', []],
  ['a title holds no tags', '<title>a <b>b</b> &amp; c</title>', ['a <b>b</b> & c']],
  ['a tag that the file cuts off', '<p>a</p><p title="b', ['a']],
  ['a raw element that is not closed', '<p>a<script>b', ['a']],
  ['text between table rows keeps its place', '<table>x<tr><td>y</table>', ['x', 'y']],
  ['tags crossed', '<p>a<b>b<i>c</b>d</i>e', ['abcde']],
  ['upper case', '<P>a<SCRIPT>b</Script>c</P>', ['ac']],
])('texts of a page: %s', async (_reason, source, expected) => {
  expect(textsOf(await documentOf(source))).toEqual(expected)
})

test.each([
  ['as the page says', '<html lang=ar><p>Facebook', ['ar']],
  ['the nearest element', '<html lang=en><p>a<p lang=ar-EG>ب<q lang=en>c', ['en', 'ar']],
  ['the element ends with its paragraph', '<div lang=en><p lang=ar>ب<p>a', ['ar', 'en']],
  ['letters where another language is said', '<p lang=fr>oui<p lang="">نعم', ['en', 'ar']],
  ['letters where nothing is said', '<p>نعم<p>yes<p>1', ['ar', 'en', undefined]],
  ['an element that holds all of it', '<html lang=en><td><span lang=ar>نص طويل', ['ar']],
])('languages: %s', async (_reason, source, expected) => {
  expect((await documentOf(source)).blocks.map((block) => block.lang)).toEqual(expected)
})

test('the kind of a block comes from its element', async () => {
  const {blocks} = await documentOf('<title>a</title><h2>b</h2><p>c<ul><li><p>d</ul><td>e<p>f')
  expect(blocks.map(({kind}) => kind)).toEqual([
    'heading',
    'heading',
    'paragraph',
    'list-item',
    'table-cell',
    'paragraph',
  ])
})

test('code, translate=no and placeholders in a text are opaque', async () => {
  const {text, blocks} = await documentOf('<p>run <code>a b</code> as <b translate=no>Root</b> in {{place}}')
  expect(blocks[0].opaque.map(({start, end}) => text.slice(start, end))).toEqual(['a b', 'Root', '{{place}}'])
})

test.each([
  ['text', '<p>a b</p>', 'a', '<&>', '<p>&lt;&amp;&gt; b</p>'],
  ['only what changed', '<p>&eacute; old &copy;</p>', 'old', 'new', '<p>&eacute; new &copy;</p>'],
  ['across tags', '<p>one <b>two</b> three</p>', 'one two', 'a', '<p>a<b></b> three</p>'],
  ['a line break', '<p>a b</p>', ' ', '\n', '<p>a<br>b</p>'],
  ['double quotation marks', '<p title="a b">', 'a', `"'<`, `<p title="&quot;'< b">`],
  ['single quotation marks', `<p title='a b'>`, 'a', `"'<`, `<p title='"&#39;< b'>`],
  ['no quotation marks', '<img alt=a src=b>', 'a', 'x y', '<img alt=x&#32;y src=b>'],
  ['no quotation marks and nothing left', '<img alt=a src=b>', 'a', '', '<img alt="" src=b>'],
  ['a textarea keeps line ends', '<textarea>a\r\nb</textarea>', 'b', '<c\nd', '<textarea>a\r\n&lt;c\r\nd</textarea>'],
  [
    'CDATA of XHTML',
    '<?xml version="1.0"?><p><![CDATA[a]]></p>',
    'a',
    '<b]]>',
    '<?xml version="1.0"?><p><![CDATA[<b]]]]><![CDATA[>]]></p>',
  ],
  ['a space at the edge is written out', '<p>a</p>', 'a', ' a ', '<p>&#32;a&#32;</p>'],
  ['a word between spaces goes', '<p>a b c</p>', 'b', '', '<p>a &#32;c</p>'],
  ['& before a name', '<p>AT& T</p>', ' T', 'amp;', '<p>AT&&#97;mp;</p>'],
  ['< before a letter', '<p>a < b</p>', ' b', 'b', '<p>a <&#98;</p>'],
])('writes %s', async (_reason, source, from, to, expected) => {
  expect(await edited(source, from, to)).toBe(expected)
})

test('U+0000 is refused', async () => {
  await expect(edited('<p>a', 'a', '\0')).rejects.toThrow(InputError)
})

test('a line break that ends a drawing parts two blocks: without it the text would stand in the drawing', async () => {
  const {document} = await openFile(new TextEncoder().encode('<p>كلمة<svg><br>كلمة'), {name: 'a.html'})
  expect(document?.blocks.map(({start, end}) => document.text.slice(start, end))).toEqual(['كلمة', 'كلمة'])
})

describe('against the parser of browsers', () => {
  const parser = unified().use(rehypeParse)
  const letters = (text: string): string => text.replace(/\s+/gu, '')
  const skipped = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'iframe'])
  const textIn = (node: Nodes): string => {
    if (node.type === 'text') return node.value
    if (!('children' in node) || (node.type === 'element' && skipped.has(node.tagName))) return ''
    return node.children.map(textIn).join('')
  }
  // Programs and CDATA in pages served as XML are no HTML; code, and what is not to be translated, is left out as a whole.
  const names = readdirSync(join(import.meta.dirname, 'fixtures/html')).filter(
    (name) => !/^(?:utf16|windows|page|comments|code-docs|translate|template|svg|bom)/u.test(name),
  )
  test.each(names)('reads the same letters in %s', async (name) => {
    const source = readFileSync(join(import.meta.dirname, 'fixtures/html', name), 'utf8')
    const {text, blocks} = await documentOf(source)
    const between = blocks.filter((block) => block.at?.name === null)
    expect(between.map(({start, end}) => letters(text.slice(start, end))).join('')).toBe(
      letters(textIn(parser.parse(source))),
    )
  })
})

describe('any page', () => {
  const pieces = [
    'كلمة',
    'word',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\t',
    '&',
    '&amp;',
    '&copy',
    '&not',
    'it;',
    '&#65',
    ';',
    '<',
    '>',
    '"',
    "'",
    '<br>',
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<li>',
    '<td>',
    '<div>',
    '</div>',
    '<pre>',
    '</pre>',
    '<title>',
    '</title>',
    '<!--',
    '-->',
    '<x y=',
    '<img alt="a b" title=c>',
    "<a title='d'>",
    '<textarea>',
    '</textarea>',
    '<script>',
    '</script>',
    '/',
    '=',
    '1',
    'amp;',
    '<svg>',
    '</svg>',
  ]
  const page = fc.array(fc.constantFrom(...pieces), {maxLength: 30}).map((parts) => parts.join(''))
  const words = fc.array(
    fc.constantFrom('نص', 'a', ' ', '&', 'lt;', '<', '>', '/p', '"', "'", '\n', '#', '1', ';', 'b'),
    {minLength: 1, maxLength: 6},
  )

  test('an edit changes its text and no other', async () => {
    const property = fc.asyncProperty(page, words, fc.nat(), fc.nat(), fc.nat(), async (source, parts, a, b, c) => {
      const {document, toSource} = await read(source)
      if (document === null || document.blocks.length === 0) return
      const at = a % document.blocks.length
      const block = document.blocks[at]
      const start = block.start + (b % (block.end - block.start))
      const end = start + (c % (block.end - start + 1))
      const text = `x${parts.join('')}y`
      const before = textsOf(document)
      const expected = before.with(
        at,
        before[at].slice(0, start - block.start) + text + before[at].slice(end - block.start),
      )
      const changed = applyEdits(source, toSource?.([{start, end, text}]) ?? [])
      expect(textsOf(await documentOf(changed))).toEqual(expected)
    })
    await fc.assert(property, {numRuns: 2000})
  })

  test('takes time that grows with its length only', async () => {
    const hard = [
      '<'.repeat(300_000),
      '<b><i>'.repeat(40_000),
      '<!--'.repeat(80_000),
      '<a b="'.repeat(50_000),
      '</div>'.repeat(50_000),
      '&'.repeat(300_000),
      '<p title='.repeat(40_000),
      '<svg><p>'.repeat(40_000),
      `<img ${'alt=a title=b '.repeat(40_000)}>`,
      `<meta ${'content=a '.repeat(40_000)}>`,
    ]
    const begin = performance.now()
    for (const source of hard) await read(source)
    expect(performance.now() - begin).toBeLessThan(10_000)
  })

  test('elements beyond measure are refused with the line', async () => {
    await expect(read(`\n${'<b>'.repeat(200_000)}x`)).rejects.toMatchObject({
      problems: [{code: 'html-too-deep', line: 2}],
    })
  })
})
