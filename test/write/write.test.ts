import * as fc from 'fast-check'
import {SaxesParser} from 'saxes'
import {describe, expect, test} from 'vitest'
import type {AlignedRecord, Bitext, BitextRow, Edit} from '../../src/model.ts'
import {readBilingualCsv} from '../../src/read/csv.ts'
import {decode} from '../../src/bytes/decode.ts'
import {readContent} from '../../src/read/formats.ts'
import {applyEdits} from '../../src/text/edits.ts'
import {writeBilingualCsv} from '../../src/write/csv.ts'
import {recordToBitext} from '../../src/write/bitext.ts'
import {encode} from '../../src/bytes/encode.ts'
import {writeContent} from '../../src/write/formats.ts'
import {writeRecord} from '../../src/write/json.ts'
import {escapeMarkdown} from '../../src/write/markdown.ts'
import {patchText} from '../../src/write/patch-text.ts'
import {writeTmx} from '../../src/write/tmx.ts'

const row: BitextRow = {
  id: '1',
  ar: 'قال بوتين',
  en: 'Putin said',
  confidence: 0.98,
  status: 'auto',
  findings: '',
  evidence: '',
  isMoved: false,
}
const bitext = (...rows: Partial<BitextRow>[]): Bitext => ({name: 'x', rows: rows.map((one) => ({...row, ...one}))})

// Well-formed UTF-16 without CR: what a text in a file can hold.
const anyText = fc.string({unit: 'grapheme'}).map((text) => text.replaceAll('\r', ''))

describe('patchText', () => {
  test('without edits gives the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(patchText(bytes, [])).toBe(bytes)
      }),
    )
  })

  test('changes the edited spans and no other byte, in every encoding', () => {
    const encoding = fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const)
    fc.assert(
      fc.property(anyText, anyText, encoding, (before, after, as) => {
        const source = {encoding: as, hasBom: true}
        const edits: Edit[] = [{start: before.length, end: before.length, text: 'شي'}]
        const bytes = encode(before + after, source)
        const patched = patchText(bytes, edits)
        expect(decode(patched, '')).toMatchObject({text: applyEdits(before + after, edits), ...source})
        expect(patched).toEqual(encode(`${before}شي${after}`, source))
      }),
    )
  })

  test('keeps the byte-order mark, CR LF and a missing last line end', () => {
    const bytes = new TextEncoder().encode('\uFEFFقال پوتن\r\nثم')
    const patched = patchText(bytes, [{start: 4, end: 8, text: 'بوتين'}])
    expect(new TextDecoder('utf-8', {ignoreBOM: true}).decode(patched)).toBe('\uFEFFقال بوتين\r\nثم')
  })
})

describe('bilingual CSV', () => {
  test('opens right in Excel: byte-order mark, CRLF, guarded formulas', () => {
    const csv = writeBilingualCsv(bitext({ar: '=1+1', en: 'a "b", c', evidence: '- = -', isMoved: true}))
    const [header, line] = csv.split('\r\n')
    const sure = (confidence: number): string => writeBilingualCsv(bitext({confidence})).split('\r\n')[1].split(',')[3]
    expect([0.9999, 1, 0.0001].map(sure)).toEqual(['0.999', '1.000', '0.000'])
    expect(header).toBe('\uFEFFid,ar,en,confidence,status,findings,evidence,moved')
    expect(line).toBe('1,\'=1+1,"a ""b"", c",0.980,auto,,\'- = -,moved')
  })

  test('a line end in a cell stands between quotation marks, so that no reader ends the row there', () => {
    const csv = writeBilingualCsv(bitext({ar: 'آسيا\nالوسطى', findings: 'a\rb'}))
    expect(csv).toContain('1,"آسيا\nالوسطى",Putin said,0.980,auto,"a\rb",,\r\n')
  })

  test('comes back as it was', () => {
    const cell = fc.oneof(anyText, fc.constantFrom('=x', "'=x", '+1', '-', '@a', 'أ\nب', '"', ''))
    fc.assert(
      fc.property(cell, cell, (ar, en) => {
        const one = bitext({ar, en})
        expect(readBilingualCsv(writeBilingualCsv(one), {name: 'x'})).toEqual(one)
      }),
    )
  })

  test.each([
    ['semicolons', 'id;ar;en\n1;"قال; ثم";Putin, said\n'],
    [
      'the line that tells the delimiter',
      'sep=;\r\nid;ar;en\r\n1;قال; ثم;Putin, said\r\n'.replace('قال; ثم', '"قال; ثم"'),
    ],
    ['TABs', 'id\tar\ten\n1\tقال; ثم\tPutin, said\n'],
  ])('reads %s', (_reason, text) => {
    expect(readBilingualCsv(text, {name: 'x'}).rows).toMatchObject([{ar: 'قال; ثم', en: 'Putin, said'}])
  })

  test('columns in any order, some left out', () => {
    const read = readBilingualCsv('en,status,ar\nPutin said,odd,قال\n', {name: 'x'})
    expect(read.rows).toEqual([
      {
        id: '1',
        ar: 'قال',
        en: 'Putin said',
        confidence: null,
        status: null,
        findings: '',
        evidence: '',
        isMoved: false,
      },
    ])
  })
})

describe('TMX', () => {
  test('is well-formed and holds the pairs, whatever they are', () => {
    const any = fc.oneof(fc.string({unit: 'binary'}), fc.constantFrom(']]>', '<seg>', '&amp;', '\u0000', '\uD800'))
    fc.assert(
      fc.property(any, any, (ar, en) => {
        const parser = new SaxesParser()
        parser.on('error', (error) => {
          throw error
        })
        const tmx = writeTmx(bitext({ar: `أ${ar}`, en: `a${en}`}))
        parser.write(tmx).close()
        expect(tmx.match(/<tuv /gu)).toHaveLength(2)
      }),
    )
  })

  test('leaves out rows with an empty side', () => {
    expect(writeTmx(bitext({en: ' '}))).not.toContain('<tu ')
  })

  test('says language, confidence and status', () => {
    const tmx = writeTmx(bitext({}))
    expect(tmx).toContain('<tuv xml:lang="ar"><seg>قال بوتين</seg></tuv>')
    expect(tmx).toContain('<prop type="x-confidence">0.980</prop>')
    expect(tmx).toContain('<prop type="x-status">auto</prop>')
  })
})

const segment = {
  start: 0,
  end: 3,
  index: 0,
  text: 'قال',
  lang: 'ar',
  kind: 'sentence',
  kindScore: 1,
  block: 0,
  opaque: [],
} as const
const record: AlignedRecord = {
  version: 1,
  name: 'x',
  ar: {path: 'seeds/ar/x.md', segments: [segment]},
  en: {path: 'seeds/en/x.md', segments: []},
  links: [{ar: [0], en: [], confidence: 0.5, status: 'auto', isMoved: false, isDropped: false, evidence: []}],
}

test('a record comes back as it was', async () => {
  const content = await readContent(new TextEncoder().encode(writeRecord(record)), {name: 'x.json'})
  expect(content).toEqual({kind: 'record', record})
})

test('reasons stand on one line, whatever lines the text has', () => {
  const evidence = [{kind: 'term', ar: 'آسيا\nالوسطى', en: 'Central\nAsia'}] as const
  const {rows} = recordToBitext({...record, links: [{...record.links[0], evidence}]})
  expect(rows[0].evidence).toBe('آسيا الوسطى = Central Asia')
})

test('rows of a bilingual file come back from JSON as they were', async () => {
  const one = bitext({ar: '=x', confidence: null, status: null}, {})
  const json = await writeContent({kind: 'bitext', bitext: one}, {path: 'x.json', format: null})
  expect(await readContent(new TextEncoder().encode(String(json)), {name: 'x.json'})).toEqual({
    kind: 'bitext',
    bitext: one,
  })
})

test('a record in which a segment has no link is refused', async () => {
  const broken = new TextEncoder().encode(writeRecord({...record, links: []}))
  await expect(readContent(broken, {name: 'x.json'})).rejects.toMatchObject({problems: [{code: 'format-invalid'}]})
})

test('the rows of a record join segments and soft line breaks', () => {
  const two = {
    ...record,
    ar: {
      ...record.ar,
      segments: [
        {...segment, text: 'قال\n  ثم'},
        {...segment, index: 1, text: 'مضى'},
      ],
    },
  }
  const rows = recordToBitext({...two, links: [{...record.links[0], ar: [0, 1]}]}).rows
  expect(rows).toEqual([
    {id: '1', ar: 'قال ثم مضى', en: '', confidence: 0.5, status: 'auto', findings: '', evidence: '', isMoved: false},
  ])
})

test('the rows of a record have the wordings, notes and marks of a person', async () => {
  const [link] = record.links
  const said: AlignedRecord = {
    ...record,
    ar: {...record.ar, segments: [{...segment, edited: 'قال ثم ذهب'}]},
    links: [{...link, status: 'confirmed', isMarked: true, note: 'من؟\nومتى؟'}],
  }
  const {rows} = recordToBitext(said)
  expect(rows[0]).toMatchObject({ar: 'قال ثم ذهب', note: 'من؟\nومتى؟', state: 'needs-review-translation'})
  const written = async (format: string, en = 'x'): Promise<string> => {
    const bitext = {name: 'x', rows: [{...rows[0], en}]}
    return String(await writeContent({kind: 'bitext', bitext}, {path: 'x', format}))
  }
  const xliff = await written('xliff')
  expect(xliff).toContain('<target state="needs-review-translation">')
  expect(xliff).not.toContain('approved')
  expect(await written('xliff2')).toContain('<segment state="translated">')
  expect(await written('po')).toContain('#, fuzzy')
  expect(await written('tmx')).toContain('<prop type="x-state">needs-review-translation</prop>')
  expect(await written('tmx')).toContain('<note>من؟\nومتى؟</note>')
  expect(await readContent(new TextEncoder().encode(writeRecord(said)), {name: 'x.json'})).toEqual({
    kind: 'record',
    record: said,
  })
})

describe('writeContent', () => {
  const document = {
    name: 'a.md',
    format: 'markdown',
    lang: 'ar',
    text: '# قمة\n\nقال\nبوتين *اليوم*\n',
    blocks: [
      {start: 2, end: 5, kind: 'heading', opaque: []},
      {start: 7, end: 24, kind: 'paragraph', opaque: []},
    ],
  } as const

  test.each([
    ['a.txt', 'قمة\nقال بوتين *اليوم*\n'],
    ['a.md', document.text],
    ['a.json', `${JSON.stringify(document, null, 2)}\n`],
  ])('a document as %s', async (path, expected) => {
    expect(await writeContent({kind: 'document', document}, {path, format: null})).toBe(expected)
  })

  test.each([
    ['a.tmx', 'format-cannot-write'],
    ['a.xyz', 'format-unknown'],
  ])('refuses a document as %s', async (path, code) => {
    await expect(writeContent({kind: 'document', document}, {path, format: null})).rejects.toMatchObject({
      problems: [{code}],
    })
  })

  test.each(['a.csv', 'a.tmx', 'a.json'])('a record as %s', async (path) => {
    expect(await writeContent({kind: 'record', record}, {path, format: null})).not.toBe('')
  })
})

test.each([
  ['a heading', '# قمة', String.raw`\# قمة`],
  ['a list', '1. أول', String.raw`1\. أول`],
  ['emphasis', '*نص*', String.raw`\*نص\*`],
  ['HTML', '<b>', String.raw`\<b\>`],
])('escapes %s in Markdown', (_reason, text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped)
})
