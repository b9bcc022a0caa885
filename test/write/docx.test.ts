import {describe, expect, test} from 'vitest'
import type {BitextRow} from '../../src/model.ts'
import type {Content} from '../../src/read/content.ts'
import {openFile} from '../../src/read/formats.ts'
import {writeContent} from '../../src/write/formats.ts'
import {partText} from '../read/word-file.ts'

const empty: BitextRow = {
  id: '1',
  ar: '',
  en: '',
  confidence: null,
  status: null,
  findings: '',
  evidence: '',
  isMoved: false,
}

const rows: readonly BitextRow[] = [
  {...empty, id: '7', ar: 'وصل الوفد.', en: 'The delegation arrived.', confidence: 0.987, status: 'confirmed'},
  {
    ...empty,
    id: '8',
    ar: 'سطر\nوآخر\tبعده',
    en: '<b> & "quotes" \'=1',
    confidence: 1,
    status: 'auto',
    findings: 'عدد ناقص',
  },
  {...empty, id: '9', en: "'=cmd", isMoved: true, evidence: 'برلين = Berlin', note: 'راجعها', state: 'needs-review'},
]

async function written(content: Content, lang?: 'ar' | 'en'): Promise<Uint8Array> {
  const options = {path: 'a.docx', format: null, ...(lang === undefined ? {} : {lang})}
  const bytes = await writeContent(content, options)
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes')
  return bytes
}

describe('a bilingual table', () => {
  const content: Content = {kind: 'bitext', bitext: {name: 'a', rows}}

  test.each([['ar'], ['en']] as const)('comes back as it was, headings in %s', async (lang) => {
    const {content: again} = await openFile(await written(content, lang), {name: 'a.docx'})
    expect(again.kind === 'bitext' && again.bitext.rows).toEqual(rows)
  })

  test('the same rows give the same bytes', async () => expect(await written(content)).toEqual(await written(content)))

  test('goes from right to left, each cell in the direction of its language', async () => {
    const text = await partText(await written(content))
    expect(text).toContain('<w:bidiVisual/>')
    expect(text.match(/<w:tblHeader\/>/gu)).toHaveLength(1)
    expect(text).toContain(
      '<w:bidi/></w:pPr><w:r><w:rPr><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr><w:t xml:space="preserve">وصل الوفد.',
    )
    expect(text).toContain(
      '<w:pStyle w:val="TableText"/></w:pPr><w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">The delegation',
    )
  })

  test.each([['ar'], ['en']] as const)('no word of a heading or of a status is broken in two, in %s', async (lang) => {
    const text = await partText(await written(content, lang))
    const sizes = [...text.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, size]) => Number(size))
    const cells = [...text.matchAll(/<w:tc>(.*?)<\/w:tc>/gu)].map(([, cell]) => cell.replaceAll(/<[^>]*>/gu, ''))
    const heads = cells.slice(0, sizes.length)
    const words = heads.map((head, at) => [...head.split(' '), at === 4 ? cells[sizes.length + at] : ''])
    expect(heads).toHaveLength(10)
    expect(words[4]).toContain(lang === 'ar' ? 'معتمد' : 'confirmed')
    // Letters of 9.5 points take 6 at the most on average; 7 points are the margins of the cell.
    for (const [at, size] of sizes.entries()) {
      expect(size / 20 - 7).toBeGreaterThan(5.2 * Math.max(...words[at].map(({length}) => length)))
    }
  })

  test('columns without content are left out', async () => {
    const text = await partText(await written({kind: 'bitext', bitext: {name: 'a', rows: [rows[0]]}}, 'en'))
    expect(text).not.toContain('Evidence')
    expect(text).toContain('Findings')
  })

  test('a correction comes back in', async () => {
    const file = await openFile(await written(content), {name: 'a.docx'})
    const span = file.content.kind === 'bitext' ? file.content.spans?.[2].ar : null
    if (span === null || span === undefined) throw new Error('no span')
    const {content: again} = await openFile(await file.edit([{...span, text: 'أمر'}]), {name: 'a.docx'})
    expect(again.kind === 'bitext' && again.bitext.rows[2].ar).toBe('أمر')
  })
})

describe('a text', () => {
  test('keeps what its blocks are, and their language', async () => {
    const markdown = '# عنوان\n\nفقرة فيها Word.\n\n- بند\n- item\n\nEnglish text.\n'
    const {content} = await openFile(new TextEncoder().encode(markdown), {name: 'a.md'})
    const {document} = await openFile(await written(content), {name: 'a.docx'})
    expect(document?.blocks.map(({kind, lang, start, end}) => [kind, lang, document.text.slice(start, end)])).toEqual([
      ['heading', 'ar', 'عنوان'],
      ['paragraph', 'ar', 'فقرة فيها Word.'],
      ['list-item', 'ar', 'بند'],
      ['list-item', 'en', 'item'],
      ['paragraph', 'en', 'English text.'],
    ])
  })

  test('links without texts are none', async () => {
    const beads: Content = {kind: 'beads', beads: {format: 'ladder', beads: [], sizes: {ar: 0, en: 0}}}
    await expect(written(beads)).rejects.toThrow('beads-need-texts')
  })
})
