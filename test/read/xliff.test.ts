import {expect, test} from 'vitest'
import type {BitextContent} from '../../src/read/content.ts'
import {openFile} from '../../src/read/formats.ts'
import type {OpenedFile} from '../../src/read/opened-file.ts'
import {testFixtureFolder} from './fixture-folder.ts'

for (const folder of ['xliff', 'xliff2', 'sdlxliff', 'mqxliff', 'mxliff']) testFixtureFolder(folder)

const namespace1 = 'urn:oasis:names:tc:xliff:document:1.2'

/** A file of XLIFF 1.2, from the line 3 on. */
function xliff1(body: string, languages = 'source-language="en" target-language="ar"', root = ''): string {
  return `<xliff version="1.2" xmlns="${namespace1}"${root}>\n<file original="a" datatype="plaintext" ${languages}><body>\n${body}\n</body></file></xliff>\n`
}

function open(text: string, name = 'a.xlf'): Promise<OpenedFile> {
  return openFile(new TextEncoder().encode(text), {name})
}

async function rowsOf(text: string): Promise<string[][]> {
  const {content} = await open(text)
  const {bitext} = content as BitextContent
  return bitext.rows.map(({id, ar, en, status, state = '', note = ''}) => [id, ar, en, status ?? '', state, note])
}

const bridge = '<source>a bridge</source>'

test.each([
  [
    'English to Arabic',
    xliff1(`<trans-unit id="7">${bridge}<target>جسر</target></trans-unit>`),
    [['7', 'جسر', 'a bridge', '', '', '']],
  ],
  [
    'Arabic to English, in any letters',
    xliff1(
      '<trans-unit id="7"><source>جسر</source><target>a bridge</target></trans-unit>',
      'source-language="AR_eg" target-language="EN-us"',
    ),
    [['7', 'جسر', 'a bridge', '', '', '']],
  ],
  ['no target', xliff1(`<trans-unit id="7">${bridge}</trans-unit>`), [['7', '', 'a bridge', '', '', '']]],
  [
    'another language',
    xliff1(
      `<trans-unit id="7">${bridge}<target>un pont</target></trans-unit>`,
      'source-language="en" target-language="fr"',
    ),
    [],
  ],
  [
    'twice the same language',
    xliff1(`<trans-unit id="7">${bridge}</trans-unit>`, 'source-language="en-US" target-language="en-GB"'),
    [],
  ],
  [
    'a state that is final is confirmed',
    xliff1(
      `<trans-unit id="7">${bridge}<target state="final">جسر</target><note>x</note><note> </note><note>y</note></trans-unit>`,
    ),
    [['7', 'جسر', 'a bridge', 'confirmed', 'final', 'x\ny']],
  ],
  [
    'a state that is not final is not',
    xliff1(`<trans-unit id="7">${bridge}<target state="translated">جسر</target></trans-unit>`),
    [['7', 'جسر', 'a bridge', '', 'translated', '']],
  ],
  [
    'approved',
    xliff1(`<trans-unit id="7" approved="yes">${bridge}<target>جسر</target></trans-unit>`),
    [['7', 'جسر', 'a bridge', 'confirmed', '', '']],
  ],
  [
    'the target of alt-trans is no translation',
    xliff1(`<trans-unit id="7">${bridge}<alt-trans><target>خطأ</target></alt-trans></trans-unit>`),
    [['7', '', 'a bridge', '', '', '']],
  ],
  [
    'content of g and mrk is text, that of other codes is not',
    xliff1(
      '<trans-unit id="7"><source><g id="1">a <mrk mtype="term">bridge</mrk></g><ph id="2">&lt;br&gt;<sub>alt</sub></ph></source></trans-unit>',
    ),
    [['7', '', 'a bridge', '', '', '']],
  ],
  [
    'text that was deleted under revision does not count',
    xliff1('<trans-unit id="7"><source>a <mrk mtype="x-sdl-deleted">new </mrk>bridge</source></trans-unit>'),
    [['7', '', 'a bridge', '', '', '']],
  ],
  [
    'segments by their numbers, whatever their order',
    xliff1(
      '<trans-unit id="7"><source>One. Two.</source><seg-source><mrk mtype="seg" mid="a">One.</mrk> <mrk mtype="seg" mid="b">Two.</mrk></seg-source><target><mrk mtype="seg" mid="b">اثنان.</mrk> <mrk mtype="seg" mid="a">واحد.</mrk></target></trans-unit>',
    ),
    [
      ['7/a', 'واحد.', 'One.', '', '', ''],
      ['7/b', 'اثنان.', 'Two.', '', '', ''],
    ],
  ],
  [
    'a namespace that is not that of 1.2, and an extension',
    xliff1('<trans-unit id="7"><source>a <my:x xmlns:my="y">b</my:x> c</source></trans-unit>').replace(
      'document:1.2',
      'document:2.0',
    ),
    [['7', '', 'a  c', '', '', '']],
  ],
  [
    'a prefix that is bound to nothing, on every element',
    xliff1('<trans-unit id="7"><source>a</source></trans-unit>').replace(/<(\/?)(?=[a-z])/gu, '<$1x:'),
    [['7', '', 'a', '', '', '']],
  ],
  [
    'segments of one number in their order',
    xliff1(
      '<trans-unit id="7"><source>One. Two.</source><seg-source><mrk mtype="seg" mid="a">One.</mrk> <mrk mtype="seg" mid="a">Two.</mrk></seg-source><target><mrk mtype="seg" mid="a">واحد.</mrk> <mrk mtype="seg" mid="a">اثنان.</mrk></target></trans-unit>',
    ),
    [
      ['7/a', 'واحد.', 'One.', '', '', ''],
      ['7/a', 'اثنان.', 'Two.', '', '', ''],
    ],
  ],
  [
    'a target that is not segmented belongs to the whole unit',
    xliff1(
      '<trans-unit id="7"><source>One. Two.</source><seg-source><mrk mtype="seg" mid="a">One.</mrk> <mrk mtype="seg" mid="b">Two.</mrk></seg-source><target>واحد. اثنان.</target></trans-unit>',
    ),
    [['7', 'واحد. اثنان.', 'One. Two.', '', '', '']],
  ],
])('rows of XLIFF 1.2: %s', async (_reason, text, expected) => {
  expect(await rowsOf(text)).toEqual(expected)
})

test.each([
  [
    'translate="no"',
    '<trans-unit id="1" translate="no"><source>NHR</source><target>NHR</target></trans-unit>',
    ['NHR', 'NHR'],
  ],
  [
    'a group that says so',
    '<group id="g" translate="no"><trans-unit id="1"><source>NHR</source></trans-unit></group>',
    ['NHR'],
  ],
  [
    'a marker that says so',
    '<trans-unit id="1"><source>The <mrk mtype="protected">NHR</mrk></source></trans-unit>',
    ['NHR'],
  ],
  ['a placeholder', '<trans-unit id="1"><source>Hello {{name}}</source></trans-unit>', ['{{name}}']],
  ['nothing of it', '<trans-unit id="1" translate="yes"><source>a bridge</source></trans-unit>', []],
])('not to be changed: %s', async (_reason, body, expected) => {
  const {document} = await open(xliff1(body))
  const opaque = document?.blocks.flatMap((block) => block.opaque) ?? []
  expect(opaque.map(({start, end}) => document?.text.slice(start, end))).toEqual(expected)
})

const twoSegments =
  '<source>One. Two.</source><seg-source><mrk mtype="seg" mid="a">One.</mrk> <mrk mtype="seg" mid="b">Two.</mrk></seg-source>'

test.each([
  [
    'Trados',
    'xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"',
    `${twoSegments}<sdl:seg-defs><sdl:seg id="a" conf="ApprovedSignOff"/><sdl:seg id="b" conf="Draft" locked="true"/></sdl:seg-defs>`,
    '',
    [
      ['confirmed', 'ApprovedSignOff'],
      ['', 'Draft'],
    ],
  ],
  [
    'memoQ',
    'xmlns:q="MQXliff"',
    '<source>x</source>',
    ' q:status="ManuallyConfirmed"',
    [['confirmed', 'ManuallyConfirmed']],
  ],
  ['memoQ, not yet', 'xmlns:mq="MQXliff"', '<source>x</source>', ' mq:status="Pretranslated"', [['', 'Pretranslated']]],
  [
    'Phrase',
    'xmlns:m="http://www.memsource.com/mxlf/2.0"',
    '<source>x</source>',
    ' m:confirmed="1"',
    [['confirmed', 'confirmed']],
  ],
  [
    'Phrase, not yet',
    'xmlns:m="http://www.memsource.com/mxlf/2.0"',
    '<source>x</source>',
    ' m:confirmed="0"',
    [['', 'unconfirmed']],
  ],
  [
    'nobody: the prefix is of another namespace',
    'xmlns:m="urn:example"',
    '<source>x</source>',
    ' m:confirmed="1"',
    [['', '']],
  ],
])('the state that a tool keeps: %s', async (_reason, bound, inside, attributes, expected) => {
  const rows = await rowsOf(xliff1(`<trans-unit id="1"${attributes}>${inside}</trans-unit>`, undefined, ` ${bound}`))
  expect(rows.map(([, , , status, state]) => [status, state])).toEqual(expected)
})

test('codes that Phrase writes into texts are opaque, and what stands between them is not', async () => {
  const text = xliff1(
    '<trans-unit id="1"><source>a {1&gt;stone&lt;1} and {2&gt;steel&lt;2} bridge</source></trans-unit>',
    undefined,
    ' xmlns:m="http://www.memsource.com/mxlf/2.0"',
  )
  const {document} = await open(text, 'a.mxliff')
  const [{opaque}] = document?.blocks ?? []
  expect(opaque.map(({start, end}) => document?.text.slice(start, end))).toEqual(['{1>', '<1}', '{2>', '<2}'])
})

test.each([
  [
    'other languages are counted',
    xliff1(`<trans-unit id="1">${bridge}</trans-unit>`, 'source-language="en" target-language="fr"'),
    [['rows-other-language', undefined]],
  ],
  [
    'ids that repeat',
    xliff1(`<trans-unit id="1">${bridge}</trans-unit>\n<trans-unit id="1">${bridge}</trans-unit>`),
    [['xliff-id-twice', 4]],
  ],
  [
    'a code that the target lacks',
    xliff1('<trans-unit id="1"><source>a<x id="1"/></source><target>أ</target></trans-unit>'),
    [['xliff-codes-differ', 3]],
  ],
  [
    'codes in another order are the same',
    xliff1(
      '<trans-unit id="1"><source>a<x id="1"/><x id="2"/></source><target>أ<x id="2"/><x id="1"/></target></trans-unit>',
    ),
    [],
  ],
  ['no target yet', xliff1('<trans-unit id="1"><source>a<x id="1"/></source><target/></trans-unit>'), []],
])('remarks: %s', async (_reason, text, expected) => {
  const {remarks} = await open(text)
  expect(remarks.map(({code, line}) => [code, line])).toEqual(expected)
})

test.each([
  ['no source language', xliff1(bridge, ''), 'xliff-attribute-missing', 2],
  ['no version', xliff1(bridge).replace(' version="1.2"', ''), 'xliff-attribute-missing', 1],
  ['an unknown version', xliff1(bridge).replace('"1.2"', '"3.0"'), 'xliff-version', 1],
])('XLIFF 1.2 is refused: %s', async (_reason, text, detail, line) => {
  await expect(open(text)).rejects.toMatchObject({problems: [{line, args: {detail}}]})
})
