import {expect, test} from 'vitest'
import type {BitextContent} from '../../src/read/content.ts'
import {openFile} from '../../src/read/formats.ts'
import {xliff2RuleCases} from './xliff2-rule-cases.ts'

const core = 'urn:oasis:names:tc:xliff:document:2.0'

/** A document of XLIFF 2.0: the root on line 1, the file on line 2, then its content. */
function xliff2(content: string, root = 'version="2.0" srcLang="en" trgLang="ar"', file = 'id="f"'): string {
  return `<xliff xmlns="${core}" xmlns:my="urn:example" ${root}>\n<file ${file}>\n${content}\n</file></xliff>\n`
}

/** A unit of one segment. */
function unit(source: string, target: string | null = null, more: {before?: string; segment?: string} = {}): string {
  const translation = target === null ? '' : `<target>${target}</target>`
  return `<unit id="u">${more.before ?? ''}<segment${more.segment ?? ''}><source>${source}</source>${translation}</segment></unit>`
}

function open(text: string): ReturnType<typeof openFile> {
  return openFile(new TextEncoder().encode(text), {name: 'a.xlf'})
}

test.each(xliff2RuleCases({xliff2, unit}))('XLIFF 2: %s', async (_reason, text, detail) => {
  const opened = open(text).then(
    ({content}) => (content.kind === 'bitext' ? 'read' : content.kind),
    (error: {problems: {line: number; args: {detail: string}}[]}) => {
      expect(error.problems[0].line).toBeGreaterThan(0)
      return error.problems[0].args.detail
    },
  )
  expect(await opened).toBe(detail === null ? 'read' : `xliff-${detail}`)
})

test('a refusal names file, line, element and what of it breaks the rule', async () => {
  await expect(open(xliff2(`\n${unit('<ph id="1" dataRef="d9"/>')}`))).rejects.toMatchObject({
    problems: [
      {
        code: 'xliff-invalid-part',
        path: 'a.xlf',
        line: 4,
        args: {element: '<ph id="1">', part: 'dataRef="d9"', detail: 'xliff-data-missing'},
      },
    ],
  })
})

test.each([
  ['one segment', unit('a bridge', 'جسر'), [['u', 'جسر', 'a bridge', '']]],
  ['no target', unit('a bridge'), [['u', '', 'a bridge', '']]],
  [
    'segments, and white space between them that is none',
    '<unit id="u"><segment id="s"><source>One.</source><target>واحد.</target></segment><ignorable><source> </source></ignorable><segment><source>Two.</source></segment></unit>',
    [
      ['u/s', 'واحد.', 'One.', ''],
      ['u/2', '', 'Two.', ''],
    ],
  ],
  [
    'content of pc and mrk is text, other codes are not',
    unit('<pc id="1">a <mrk id="2" type="term">bridge</mrk></pc><ph id="3" equiv="x"/>'),
    [['u', '', 'a bridge', '']],
  ],
  ['a code point', unit('a<cp hex="0007"/>b'), [['u', '', 'a\u0007b', '']]],
  [
    'notes of the unit, comments of the segment',
    unit('a <mrk id="1" type="comment" value="who?">bridge</mrk>', null, {before: '<notes><note>old</note></notes>'}),
    [['u', '', 'a bridge', 'old\nwho?']],
  ],
])('rows of XLIFF 2: %s', async (_reason, content, expected) => {
  const {bitext} = (await open(xliff2(content))).content as BitextContent
  expect(bitext.rows.map(({id, ar, en, note = ''}) => [id, ar, en, note])).toEqual(expected)
})

test.each([
  ['a missing target', unit('a bridge'), unit('a bridge', 'جسر\u0007 &amp;').replace('\u0007', '<cp hex="0007"/>')],
  [
    'an empty one',
    '<unit id="u"><segment><source>a bridge</source><target/></segment></unit>',
    unit('a bridge', 'جسر<cp hex="0007"/> &amp;'),
  ],
  [
    'a CDATA section',
    unit('a bridge', '<![CDATA[x]]>'),
    unit('a bridge', '<![CDATA[جسر]]><cp hex="0007"/><![CDATA[ &]]>'),
  ],
])('characters that XML lacks are written as code points into %s', async (_reason, before, after) => {
  const file = await open(xliff2(before))
  const {start, end} = file.document?.blocks[1] ?? {start: 0, end: 0}
  const edited = await file.edit([{start, end, text: 'جسر\u0007 &'}])
  expect(new TextDecoder().decode(edited)).toBe(xliff2(after))
})

test.each([
  ['the file', xliff2(unit('NHR'), undefined, 'id="f" translate="no"'), ['NHR']],
  ['a marker', xliff2(unit('The <mrk id="1" translate="no">NHR</mrk>')), ['NHR']],
  ['start and end of a marker', xliff2(unit('The <sm id="1" translate="no"/>NHR<em startRef="1"/> line')), ['NHR']],
  [
    'a marker in what is not to be translated',
    xliff2(`<group id="g" translate="no">${unit('NHR').replace('id="u"', 'id="u" translate="yes"')}</group>`),
    [],
  ],
])('not to be translated says %s', async (_reason, text, expected) => {
  const {document} = await open(text)
  const opaque = document?.blocks.flatMap((block) => block.opaque) ?? []
  expect(opaque.map(({start, end}) => document?.text.slice(start, end))).toEqual(expected)
})

test.each([
  ['a pair that is one element here and two there', '<sc id="1"/>أ<ec startRef="1"/>', []],
  ['a pair that is missing', 'أ', ['xliff-codes-differ']],
])('codes of source and target: %s', async (_reason, target, codes) => {
  const {remarks} = await open(xliff2(unit('<pc id="1">a</pc>', target)))
  expect(remarks.map(({code}) => code)).toEqual(codes)
})
