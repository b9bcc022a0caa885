import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {BitextRow} from '../../src/model.ts'
import type {BitextContent} from '../../src/read/content.ts'
import {openFile} from '../../src/read/formats.ts'
import type {OpenedFile} from '../../src/read/opened-file.ts'
import {streamTmxRows} from '../../src/read/tmx/tmx-stream.ts'
import {testFixtureFolder} from './fixture-folder.ts'

testFixtureFolder('tmx')

/** A memory with these units. */
function memory(units: string): string {
  return `<?xml version="1.0"?>\n<tmx version="1.4"><header srclang="en"/><body>\n${units}\n</body></tmx>`
}

function tuv(lang: string, seg: string): string {
  return `<tuv xml:lang="${lang}"><seg>${seg}</seg></tuv>`
}

async function open(xml: string): Promise<OpenedFile & {content: BitextContent}> {
  const file = await openFile(new TextEncoder().encode(xml), {name: 'm.tmx'})
  if (file.content.kind !== 'bitext') throw new Error('no rows')
  return {...file, content: file.content}
}

async function streamed(xml: string, size: number): Promise<BitextRow[]> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < xml.length; at += size) yield xml.slice(at, at + size)
  }
  const rows: BitextRow[] = []
  for await (const row of streamTmxRows(pieces(), {name: 'm.tmx'})) rows.push(row)
  return rows
}

const yes = tuv('ar', 'نعم')

describe('rows of a memory', () => {
  test.each([
    ['any country and case', `<tu>${tuv('EN_gb', 'Yes')}${tuv('Ar-sa', 'نعم')}</tu>`, [['1', 'نعم', 'Yes']]],
    ['lang as TMX 1.1 has it', `<tu><tuv lang="EN"><seg>Yes</seg></tuv>${yes}</tu>`, [['1', 'نعم', 'Yes']]],
    ['the id of the unit', `<tu tuid="u7">${tuv('en', 'Yes')}${yes}</tu>`, [['u7', 'نعم', 'Yes']]],
    [
      'an id that stands twice',
      `<tu tuid="u">${tuv('en', 'Yes')}${yes}</tu>`.repeat(2),
      [
        ['u', 'نعم', 'Yes'],
        ['u', 'نعم', 'Yes'],
      ],
    ],
    ['the first of a language', `<tu>${tuv('en', 'Yes')}${tuv('en', 'Yeah')}${yes}</tu>`, [['1', 'نعم', 'Yes']]],
    ['no row without Arabic', `<tu>${tuv('en', 'Yes')}</tu><tu>${tuv('en', 'A')}${yes}</tu>`, [['2', 'نعم', 'A']]],
    ['an empty side', `<tu>${tuv('en', 'Yes')}<tuv xml:lang="ar"><seg/></tuv></tu>`, [['1', '', 'Yes']]],
    [
      'a prefix on every element',
      `<t:tu tuid="u" xmlns:t="x"><t:tuv xml:lang="en"><t:seg>a<t:ph>b</t:ph></t:seg></t:tuv><t:tuv xml:lang="ar"><t:seg>نعم</t:seg></t:tuv></t:tu>`,
      [['u', 'نعم', 'a']],
    ],
    ['languages that begin alike', `<tu>${tuv('arn', 'x')}${tuv('enm', 'y')}</tu>`, []],
    ['hi is text', `<tu>${tuv('en', 'a <hi>b</hi> c')}${yes}</tu>`, [['1', 'نعم', 'a b c']]],
    [
      'codes are none, nor what is in them',
      `<tu>${tuv('en', '<bpt i="1">x</bpt>a<ept i="1"/><ph>y<sub>z <hi>q</hi></sub></ph> b<ut>u</ut><it pos="end">i</it>')}${yes}</tu>`,
      [['1', 'نعم', 'a b']],
    ],
    ['a segment outside a unit', `${tuv('en', 'x')}<tu>${tuv('en', 'Yes')}${yes}</tu>`, [['1', 'نعم', 'Yes']]],
    ['a segment in a segment', `<tu>${tuv('en', 'a<seg>b</seg>c')}${yes}</tu>`, [['1', 'نعم', 'abc']]],
    ['entities and CDATA', `<tu>${tuv('en', 'R&amp;D <![CDATA[<5]]>')}${yes}</tu>`, [['1', 'نعم', 'R&D <5']]],
  ])('%s', async (_reason, units, expected) => {
    const xml = memory(units)
    const {content} = await open(xml)
    expect(content.bitext.rows.map(({id, ar, en}) => [id, ar, en])).toEqual(expected)
    for (const size of [1, 7, 1e6]) expect(await streamed(xml, size)).toEqual(content.bitext.rows)
  })

  test('properties that we write are read, others are notes', async () => {
    const props =
      '<note>look</note><prop type="x-confidence">0.5</prop><prop type="x-status">edited</prop><prop type="x-state">final</prop><prop type="client">A &amp; B</prop><prop type="x-status">odd</prop>'
    const {content} = await open(memory(`<tu>${props}${tuv('en', 'Yes')}${yes}</tu>`))
    expect(content.bitext.rows).toEqual([
      expect.objectContaining({
        confidence: 0.5,
        status: 'edited',
        state: 'final',
        note: 'look\nclient: A & B\nx-status: odd',
      }),
    ])
  })

  test('rows know their lines and places', async () => {
    const {content, document} = await open(memory(`\n<tu>${tuv('en', 'Yes')}\n${yes}</tu>`))
    expect(content.lines).toEqual([4])
    const [{ar, en}] = content.spans ?? []
    expect([ar, en].map((span) => document?.text.slice(span?.start, span?.end))).toEqual(['نعم', 'Yes'])
    expect(document?.blocks.map(({at, lang}) => [lang, at])).toEqual([
      ['en', {line: 4, name: '1'}],
      ['ar', {line: 5, name: '1'}],
    ])
  })

  test('codes keep their source, placeholders are no language', async () => {
    const {document} = await open(
      memory(`<tu>${tuv('en', 'a<ph x="1">&lt;br/></ph>b <hi type="t">{{n}}</hi>')}${yes}</tu>`),
    )
    expect(document?.blocks[0].codes).toEqual([
      {at: 1, source: '<ph x="1">&lt;br/></ph>'},
      {at: 3, source: '<hi type="t">'},
      {at: 8, source: '</hi>'},
    ])
    expect(document?.blocks[0].opaque).toEqual([{start: 3, end: 8}])
  })

  test('what is no row is told with its count', async () => {
    const units = `<tu>${tuv('en', 'a')}${tuv('en', 'b')}${tuv('fr', 'c')}${yes}</tu><tu>${yes}</tu>`
    const {remarks} = await open(memory(units))
    expect(remarks.map(({code, args}) => [code, args])).toEqual([
      ['rows-one-sided', {units: 1}],
      ['rows-further-text', {segments: 1}],
      ['rows-other-language', {segments: 1, known: 'fr'}],
    ])
    expect((await open(memory(`<tu>${tuv('en', 'a')}${yes}</tu>`))).remarks).toEqual([])
  })
})

describe('edits of a memory', () => {
  test.each([
    ['text around a code stays around it', 'one<ph>x</ph> two', [0, 7], 'uno dos', 'uno dos<ph>x</ph>'],
    ['an entity goes as a whole', 'R&amp;D', [1, 2], ' and ', 'R and D'],
    ['what is written is escaped', 'a', [0, 1], '<&', '&lt;&amp;'],
    ['in CDATA it is not', '<![CDATA[a]]>', [0, 1], '<&', '<![CDATA[<&]]>'],
    ['an empty segment is filled', '', [0, 0], 'new', 'new'],
    ['one with a code alone, too', '<ph/>', [0, 0], 'new', '<ph/>new'],
  ])('%s', async (_reason, seg, [start, end], text, expected) => {
    const file = await open(memory(`<tu>${tuv('en', seg)}${yes}</tu>`))
    const edited = new TextDecoder().decode(await file.edit([{start, end, text}]))
    expect(edited).toBe(memory(`<tu>${tuv('en', expected)}${yes}</tu>`))
  })

  test('an empty element is opened', async () => {
    const file = await open(memory(`<tu>${yes}<tuv xml:lang="en"><seg /></tuv></tu>`))
    const {start} = file.document?.blocks[1] ?? {start: -1}
    const edited = new TextDecoder().decode(await file.edit([{start, end: start, text: 'a & b'}]))
    expect(edited).toContain('<seg >a &amp; b</seg></tuv>')
  })

  test('any edit is read again as it was written', async () => {
    const text = fc.string({unit: 'grapheme', minLength: 1}).map((any) => any.replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, 'x'))
    const piece = fc.constantFrom(
      'word ',
      '&amp;',
      '&#1575;',
      '<ph>{0}</ph>',
      '<hi>',
      '</hi>',
      '<![CDATA[<]]>',
      'كلمة',
      '\r\n',
    )
    const whole = fc.array(piece, {maxLength: 8}).map((pieces) => pieces.filter((one) => !one.includes('hi>')).join(''))
    await fc.assert(
      fc.asyncProperty(whole, whole, text, fc.nat(), async (en, ar, written, seed) => {
        const file = await open(memory(`<tu>${tuv('en', en)}${tuv('ar', ar)}</tu>`))
        const blocks = file.document?.blocks ?? []
        const {start, end} = blocks[seed % 2]
        const at = start + (seed % (end - start + 1))
        const again = await open(new TextDecoder().decode(await file.edit([{start: at, end, text: written}])))
        const texts = (of: OpenedFile): string[] =>
          (of.document?.blocks ?? []).map((block) => of.document?.text.slice(block.start, block.end) ?? '')
        const kept = file.document?.text.slice(start, at) ?? ''
        expect(texts(again)).toEqual(texts(file).with(seed % 2, kept + written))
      }),
    )
  })
})

describe('what is no memory', () => {
  test.each([
    ['not well-formed', memory('<tu>'), 'xml-invalid', 4],
    ['another root', '<?xml version="1.0"?>\n<tmx2/>', 'xml-root', 2],
    ['entities of its own', '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', 'xml-doctype', 1],
    ['too deep', memory(`<tu><tuv xml:lang="en"><seg>${'<hi>'.repeat(300)}`), 'xml-too-deep', 3],
  ])('%s is refused', async (_reason, xml, code, line) => {
    const expected = expect.objectContaining({problems: [expect.objectContaining({code, line, path: 'm.tmx'})]})
    await expect(openFile(new TextEncoder().encode(xml), {name: 'm.tmx', format: 'tmx'})).rejects.toThrow(expected)
    await expect(streamed(xml, 5)).rejects.toThrow(expected)
  })
})
