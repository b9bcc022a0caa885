import {describe, expect, test} from 'vitest'
import {InputError} from '../../src/errors.ts'
import {openFile} from '../../src/read/formats.ts'
import type {OpenedFile} from '../../src/read/opened-file.ts'
import {byOther, paragraph, partText, run, table, wordFile, wordNames, zipOf} from './word-file.ts'

async function open(body: string, others: Readonly<Record<string, string>> = {}): Promise<OpenedFile> {
  return openFile(await wordFile(body, others), {name: 'a.docx'})
}

async function textOf(body: string): Promise<string | undefined> {
  return (await open(body)).document?.text
}

async function problemOf(bytes: Promise<Uint8Array>): Promise<unknown> {
  const error: unknown = await openFile(await bytes, {name: 'a.docx'}).catch((error: unknown) => error)
  return error instanceof InputError ? error.problems[0] : error
}

const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const box = (text: string): string => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`

describe('text of a paragraph', () => {
  test.each([
    ['runs split inside a word', paragraph(run('وز') + run('ا') + run('رة')), 'وزارة'],
    [
      'spelling marks and bookmarks between runs',
      paragraph(`${run('a')}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="x"/>${run('b')}`),
      'ab',
    ],
    [
      'tabs and line breaks',
      paragraph('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>'),
      'a\tb\nc\nd',
    ],
    ['tab stops are no tabs', paragraph(run('a'), '<w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs>'), 'a'],
    [
      'hyphens that are elements',
      paragraph('<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>'),
      'a\u2011b\u00ADc',
    ],
    ['entities and CDATA', paragraph('<w:r><w:t>a &amp; &#x628;<![CDATA[<b>]]></w:t></w:r>'), 'a & ب<b>'],
    [
      'symbols',
      paragraph(
        '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="Odd" w:char="F0E0"/><w:sym w:font="Arial" w:char="00E9"/></w:r>',
      ),
      '\u2192\uFFFC\u00E9',
    ],
    [
      'links, controls and smart tags',
      paragraph(
        `<w:hyperlink>${run('a')}</w:hyperlink><w:sdt><w:sdtContent>${run('b')}</w:sdtContent></w:sdt><w:smartTag>${run('c')}</w:smartTag>`,
      ),
      'abc',
    ],
    [
      'the reading over a word is left out',
      paragraph(`<w:r><w:ruby><w:rt>${run('x')}</w:rt><w:rubyBase>${run('base')}</w:rubyBase></w:ruby></w:r>`),
      'base',
    ],
    ['formulas', paragraph(`${run('if ')}<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>`), 'if x=2'],
    ['instructions of fields are no text', paragraph(field(' PAGE ', run('7'))), '7'],
    [
      'a field in the instruction of a field',
      paragraph(field(`IF </w:instrText></w:r>${field('PAGE', run('9'))}<w:r><w:instrText>`, run('yes'))),
      'yes',
    ],
    [
      'a text box once, behind its paragraph',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('in')}</mc:Choice><mc:Fallback>${box('in')}</mc:Fallback></mc:AlternateContent></w:r>${run('out')}`,
      ),
      'out\nin',
    ],
    [
      'no choice: what stands for it',
      paragraph(`<w:r><mc:AlternateContent><mc:Fallback>${box('in')}</mc:Fallback></mc:AlternateContent></w:r>`),
      'in',
    ],
    [
      'an emoji as itself, where newer fonts name its number',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><x/></mc:Choice><mc:Fallback><w:t>\u{1F600}</w:t></mc:Fallback></mc:AlternateContent></w:r>${run('a')}`,
      ),
      '\u{1F600}a',
    ],
    [
      'names of pictures are no text',
      paragraph(`<w:r><w:drawing><wps:docPr descr="x" name="y"/></w:drawing></w:r>${run('a')}`),
      'a',
    ],
    ['empty paragraphs are no blocks', paragraph('') + paragraph(run(' ')) + paragraph(run('a')), 'a'],
    [
      'a namespace of another kind',
      `<x:p xmlns:x="urn:x"><x:r><x:t>no</x:t></x:r></x:p>${paragraph(run('yes'))}`,
      'yes',
    ],
  ])('%s', async (_reason, body, expected) => expect(await textOf(body)).toBe(expected))

  test.each([
    ['the number of a page', paragraph(`a ${field(' PAGE \\* MERGEFORMAT', run('7'))}`), ['7']],
    ['a simple field', paragraph(`<w:fldSimple w:instr=" DATE ">${run('May')}</w:fldSimple>`), ['May']],
    ['the text of a link is language', paragraph(field('HYPERLINK "x"', run('site'))), []],
    [
      'hidden text',
      paragraph(run('hid', '<w:vanish/>') + run('den', '<w:vanish/>') + run(' seen', '<w:vanish w:val="0"/>')),
      ['hidden'],
    ],
    ['a symbol', paragraph(`<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run('a')}`), ['\u2713']],
  ])('not language: %s', async (_reason, body, expected) => {
    const {document} = await open(body)
    const opaque = document?.blocks.flatMap((block) => block.opaque) ?? []
    expect(opaque.map(({start, end}) => document?.text.slice(start, end))).toEqual(expected)
  })
})

describe('blocks', () => {
  const styles = `<w:styles ${wordNames}><w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="x"/><w:basedOn w:val="A"/></w:style><w:style w:type="paragraph" w:styleId="C"><w:name w:val="y"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`

  test.each([
    ['a heading by the name of its style', '<w:pStyle w:val="A"/>', 'heading'],
    ['a heading by the style on which its own rests', '<w:pStyle w:val="B"/>', 'heading'],
    ['a heading by its own level', '<w:outlineLvl w:val="0"/>', 'heading'],
    ['the level of body text is none', '<w:pStyle w:val="A"/><w:outlineLvl w:val="9"/>', 'paragraph'],
    ['a list by its style', '<w:pStyle w:val="C"/>', 'list-item'],
    ['a list of its own', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>', 'list-item'],
    ['taken out of the list', '<w:pStyle w:val="C"/><w:numPr><w:numId w:val="0"/></w:numPr>', 'paragraph'],
    [
      'what it was before a change',
      `<w:pPrChange w:id="1" ${byOther}><w:pPr><w:pStyle w:val="A"/></w:pPr></w:pPrChange>`,
      'paragraph',
    ],
    ['an unknown style', '<w:pStyle w:val="Q"/>', 'paragraph'],
  ])('%s', async (_reason, properties, kind) => {
    const {document} = await open(paragraph(run('a'), properties), {'styles.xml': styles})
    expect(document?.blocks.map((block) => block.kind)).toEqual([kind])
  })

  test('language by letters, by direction where there are none', async () => {
    const {document} = await open(
      paragraph(run('نص')) +
        paragraph(run('text', '<w:lang w:bidi="ar-SA"/>')) +
        paragraph(run('12'), '<w:bidi/>') +
        paragraph(run('12')),
    )
    expect(document?.blocks.map(({lang}) => lang)).toEqual(['ar', 'en', 'ar', undefined])
  })

  test('parts in order, each block with its place', async () => {
    const note = (id: string, type: string, content: string): string =>
      `<w:footnote w:id="${id}"${type}>${content}</w:footnote>`
    const {document} = await open(
      paragraph('') +
        paragraph(`${run('body')}<w:r><w:footnoteReference w:id="2"/></w:r>`) +
        table([paragraph(run('x')), table([paragraph(run('inner'))])]),
      {
        'footnotes.xml': `<w:footnotes ${wordNames}>${note('0', ' w:type="separator"', paragraph(run('---')))}${note('2', '', paragraph(run('note')))}</w:footnotes>`,
        'header10.xml': `<w:hdr ${wordNames}>${paragraph(run('ten'))}</w:hdr>`,
        'header2.xml': `<w:hdr ${wordNames}>${paragraph(run('two'))}</w:hdr>`,
        'comments.xml': `<w:comments ${wordNames}><w:comment w:id="1">${paragraph(run('no text'))}</w:comment></w:comments>`,
      },
    )
    expect(document?.text).toBe('body\nx\ninner\ntwo\nten\nnote')
    expect(document?.blocks.map(({at}) => `${at?.line} ${at?.name}`)).toEqual([
      '2 null',
      '3 T1:A1',
      '4 T2:A1',
      '1 word/header2.xml',
      '1 word/header10.xml',
      '1 word/footnotes.xml',
    ])
    expect(document?.blocks[0].codes).toEqual([{at: 4, source: '<w:footnoteReference w:id="2"/>'}])
  })
})

describe('names of parts', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const related = (type: string, target: string): string =>
    `<Relationships><Relationship Id="a" Type="${office}/${type}" Target="${target}"/></Relationships>`
  const body = `<w:document ${wordNames}><w:body>${paragraph(run('body'))}</w:body></w:document>`
  const header = `<w:hdr ${wordNames}>${paragraph(run('above'))}</w:hdr>`
  const types = '<Types xmlns="t"></Types>'

  test.each([
    [
      'with other capitals than in their relations',
      ['[content_types].xml', '_RELS/.rels', 'Word/Document.xml', 'Word/_rels/document.xml.rels', 'word/Header1.xml'],
    ],
    [
      'parted by backslashes',
      [
        '[Content_Types].xml',
        '_rels\\.rels',
        'word\\document.xml',
        'word\\_rels\\document.xml.rels',
        'word\\header1.xml',
      ],
    ],
    [
      'with a slash before all',
      [
        '/[Content_Types].xml',
        '/_rels/.rels',
        '/word/document.xml',
        '/word/_rels/document.xml.rels',
        '/word/header1.xml',
      ],
    ],
  ])('%s', async (_reason, names) => {
    const contents = [types, related('officeDocument', 'word/document.xml'), body, related('header', 'header1.xml')]
    const bytes = await zipOf(Object.fromEntries([...contents, header].map((text, at) => [names[at], text])))
    const file = await openFile(bytes, {name: 'a.docx'})
    expect(file.document?.text).toBe('body\nabove')
    const review = {kind: 'comments', author: 'A', date: '2024-05-01T09:30:00Z'} as const
    const commented = await file.edit([{start: 0, end: 4, text: 'text'}], {review})
    expect(await partText(commented, names[0])).toMatch(/"\/word\/comments.xml"/iu)
    expect(await partText(commented, names[3])).toContain('Target="comments.xml"')
    const edited = await openFile(await file.edit([{start: 5, end: 10, text: 'over'}]), {name: 'a.docx'})
    expect(edited.document?.text).toBe('body\nover')
  })
})

describe('refusals', () => {
  test.each([
    ['a workbook', {'xl/workbook.xml': '<workbook xmlns="x"/>'}, 'office-other-kind'],
    [
      'a text of LibreOffice',
      {mimetype: 'x', 'content.xml': '<office:document-content xmlns:office="o"/>'},
      'office-other-kind',
    ],
    ['an empty package', {}, 'office-part-missing'],
    ['a part of something else', {'word/document.xml': '<html/>'}, 'office-part-invalid'],
    [
      'a part that ends too early',
      {'word/document.xml': `<w:document ${wordNames}><w:body><w:p>`},
      'office-part-invalid',
    ],
    [
      'entities',
      {'word/document.xml': '<!DOCTYPE w [<!ENTITY a "b">]><w:document xmlns:w="x">&a;</w:document>'},
      'office-part-invalid',
    ],
    [
      'elements without end in each other',
      {'word/document.xml': `<w:document ${wordNames}>${'<w:sdt>'.repeat(400)}`},
      'office-part-invalid',
    ],
  ])('%s', async (_reason, parts, code) => expect(await problemOf(zipOf(parts))).toMatchObject({code, path: 'a.docx'}))

  test('a broken header is named', async () => {
    const bytes = wordFile(paragraph(run('a')), {'header1.xml': '<w:hdr>\n<oops></w:hdr>'})
    expect(await problemOf(bytes)).toMatchObject({code: 'office-part-invalid', args: {part: 'word/header1.xml', at: 2}})
  })
})
