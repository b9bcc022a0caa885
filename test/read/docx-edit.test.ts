import {describe, expect, test} from 'vitest'
import type {Edit} from '../../src/model.ts'
import {openFile} from '../../src/read/formats.ts'
import type {OpenedFile, Review} from '../../src/read/opened-file.ts'
import {byOther, paragraph, partText, run, table, wordFile, wordNames} from './word-file.ts'

const tracked: Review = {kind: 'tracked', author: 'محرر & "co"', date: '2024-05-01T09:30:00Z'}
const comments: Review = {...tracked, kind: 'comments', reasonOf: ({text}) => `الصواب ${text}`}
const marked = `w:author="محرر &amp; &quot;co&quot;" w:date="2024-05-01T09:30:00Z"`

async function open(body: string, others: Readonly<Record<string, string>> = {}): Promise<OpenedFile> {
  return openFile(await wordFile(body, others), {name: 'a.docx'})
}

/** An edit of the first place where a text stands. */
function change(file: OpenedFile, from: string, to: string): Edit {
  const start = file.document?.text.indexOf(from) ?? -1
  if (start === -1) throw new Error(`no ${from}`)
  return {start, end: start + from.length, text: to}
}

async function bodyAfter(body: string, [from, to]: readonly [string, string], review?: Review): Promise<string> {
  const file = await open(body)
  const bytes = await file.edit([change(file, from, to)], review === undefined ? {} : {review})
  const text = await partText(bytes)
  return text.slice(text.indexOf('<w:body>') + 8, text.indexOf('<w:sectPr/>'))
}

async function viewsOf(bytes: Uint8Array): Promise<(string | undefined)[]> {
  const accepted = await openFile(bytes, {name: 'a.docx'})
  const original = await openFile(bytes, {name: 'a.docx', changes: 'original'})
  return [accepted.document?.text, original.document?.text]
}

const del = (id: number, text: string, rPr = ''): string =>
  `<w:del w:id="${id}" ${marked}><w:r>${rPr === '' ? '' : `<w:rPr>${rPr}</w:rPr>`}<w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
const ins = (id: number, text: string, rPr = ''): string => `<w:ins w:id="${id}" ${marked}>${run(text, rPr)}</w:ins>`

describe('plain edits', () => {
  test.each([
    ['inside a run', paragraph(run('one two three')), ['two', '2'], paragraph(run('one 2 three'))],
    [
      'over two runs: the first has the new text',
      paragraph(run('on', '<w:b/>') + run('e two')),
      ['one', 'ONE'],
      paragraph(run('ONE', '<w:b/>') + run(' two')),
    ],
    ['escapes', paragraph(run('a')), ['a', '<&>'], paragraph(run('&lt;&amp;&gt;'))],
    ['a blank at the end wants xml:space', paragraph('<w:r><w:t>ab</w:t></w:r>'), ['b', ' '], paragraph(run('a '))],
    [
      'no blank: the tag stays',
      paragraph('<w:r><w:t>ab</w:t></w:r>'),
      ['b', 'c'],
      paragraph('<w:r><w:t>ac</w:t></w:r>'),
    ],
    [
      'a tab for a blank',
      paragraph('<w:r><w:t>a b</w:t></w:r>'),
      [' ', '\t'],
      paragraph('<w:r><w:t xml:space="preserve">a</w:t><w:tab/><w:t xml:space="preserve">b</w:t></w:r>'),
    ],
    [
      'a blank for a tab',
      paragraph('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>'),
      ['\t', ' '],
      paragraph('<w:r><w:t>a</w:t><w:t xml:space="preserve"> </w:t><w:t>b</w:t></w:r>'),
    ],
  ] as const)('%s', async (_reason, body, words, expected) => expect(await bodyAfter(body, words)).toBe(expected))

  test('the text before tracked changes cannot be edited', async () => {
    const file = await openFile(await wordFile(paragraph(run('a'))), {name: 'a.docx', changes: 'original'})
    await expect(file.edit([{start: 0, end: 1, text: 'b'}])).rejects.toThrow('format-cannot-edit')
  })
})

describe('tracked changes', () => {
  test.each([
    [
      'a word of a run',
      paragraph(run('في الوزاره امس', '<w:rtl/>')),
      ['الوزاره', 'الوزارة'],
      paragraph(
        run('في ', '<w:rtl/>') +
          del(2, 'الوزاره', '<w:rtl/>') +
          ins(1, 'الوزارة', '<w:rtl/>') +
          run(' امس', '<w:rtl/>'),
      ),
    ],
    [
      'a letter: the word is changed',
      paragraph(run('كارديڤ، و')),
      ['ڤ', 'ف'],
      paragraph(del(2, 'كارديڤ') + ins(1, 'كارديف') + run('، و')),
    ],
    [
      'a whole run leaves no empty ones',
      paragraph(run('a ') + run('b')),
      ['b', 'c'],
      paragraph(run('a ') + del(2, 'b') + ins(1, 'c')),
    ],
    [
      'only words that differ',
      paragraph(run('a b c')),
      ['a b c', 'a x c'],
      paragraph(run('a ') + del(2, 'b') + ins(1, 'x') + run(' c')),
    ],
    ['nothing new: a deletion alone', paragraph(run('a b')), [' b', ''], paragraph(run('a') + del(1, ' b'))],
    [
      'nothing old: an insertion alone',
      paragraph(run('a c')),
      ['a', 'a b'],
      paragraph(run('a') + ins(1, ' b') + run(' c')),
    ],
    [
      'over runs: one deletion, formatting of the first',
      paragraph(run('on', '<w:b/>') + run('e!')),
      ['one', 'two'],
      paragraph(
        `<w:del w:id="2" ${marked}><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">on</w:delText></w:r><w:r><w:delText xml:space="preserve">e</w:delText></w:r></w:del>${ins(1, 'two', '<w:b/>')}${run('!')}`,
      ),
    ],
    [
      'ids go on after those of the file',
      paragraph(`<w:bookmarkStart w:id="41" w:name="x"/>${run('a')}`),
      ['a', 'b'],
      paragraph(`<w:bookmarkStart w:id="41" w:name="x"/>${del(43, 'a')}${ins(42, 'b')}`),
    ],
    [
      'inside a link',
      paragraph(`<w:hyperlink r:id="r">${run('a b')}</w:hyperlink>`),
      ['b', 'c'],
      paragraph(`<w:hyperlink r:id="r">${run('a ')}${del(2, 'b')}${ins(1, 'c')}</w:hyperlink>`),
    ],
    [
      'beside the insertion of somebody else',
      paragraph(`<w:ins w:id="5" ${byOther}>${run('a b')}</w:ins>`),
      ['a', 'c'],
      paragraph(
        `<w:ins w:id="5" ${byOther}>${del(8, 'a')}</w:ins>${ins(6, 'c')}<w:ins w:id="7" ${byOther}>${run(' b')}</w:ins>`,
      ),
    ],
    [
      'what else is in the run stays',
      paragraph('<w:r><w:t>a</w:t><w:footnoteReference w:id="1"/><w:t>b</w:t></w:r>'),
      ['ab', 'cd'],
      paragraph(`${del(3, 'a')}<w:r><w:footnoteReference w:id="1"/></w:r>${del(4, 'b')}${ins(2, 'cd')}`),
    ],
    [
      'a change of formatting is copied as one of its own',
      paragraph(run('a b', `<w:rPrChange w:id="1" ${byOther}><w:rPr/></w:rPrChange>`)),
      [' b', ''],
      paragraph(
        run('a', `<w:rPrChange w:id="1" ${byOther}><w:rPr/></w:rPrChange>`) +
          del(2, ' b', `<w:rPrChange w:id="3" ${byOther}><w:rPr/></w:rPrChange>`),
      ),
    ],
  ] as const)('%s', async (_reason, body, words, expected) => {
    const made = await bodyAfter(body, words, tracked)
    // Which of the new ids a change has is of no meaning.
    const plain = (text: string): string => text.replace(/w:id="(\d+)" (?=w:author)/gu, 'w:id="" ')
    expect(plain(made)).toBe(plain(expected))
    const ids = [...made.matchAll(/<w:(?:ins|del|rPrChange|bookmarkStart) w:id="(\d+)"/gu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('results of fields are left alone', async () => {
    const file = await open(paragraph(`${run('a ')}<w:fldSimple w:instr="PAGE">${run('7')}</w:fldSimple>${run(' b')}`))
    const bytes = await file.edit([{start: 0, end: 5, text: 'c 8 d'}], {review: tracked})
    expect(await partText(bytes)).toContain(`<w:fldSimple w:instr="PAGE">${run('7')}</w:fldSimple>`)
  })

  test('a prefix of its own is used', async () => {
    const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const header = `<hdr xmlns="${uri}"><p><r><t>old</t></r></p></hdr>`
    const file = await open(paragraph(run('x')), {'header1.xml': header})
    const text = await partText(await file.edit([change(file, 'old', 'new')], {review: tracked}), 'word/header1.xml')
    expect(text).toContain(`<del xmlns:w="${uri}" w:id=`)
    expect(text).toContain('<delText xml:space="preserve">old</delText>')
  })
})

describe('comments', () => {
  test('stand around the text, with what is proposed and why', async () => {
    const file = await open(paragraph(run('one two three')))
    const bytes = await file.edit([change(file, 'two', 'اثنان')], {review: comments})
    const body = await partText(bytes)
    expect(body).toContain(
      `${run('one ')}<w:commentRangeStart w:id="1"/>${run('two')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${run(' three')}`,
    )
    const part = await partText(bytes, 'word/comments.xml')
    expect(part).toContain(`<w:comment w:id="1" ${marked} w:initials="م&amp;&quot;">`)
    expect(part.match(/<w:t [^>]*>[^<]*/gu)?.map((text) => text.replace(/.*>/u, ''))).toEqual(['اثنان', 'الصواب اثنان'])
    expect(await partText(bytes, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"')
    expect(await partText(bytes, 'word/_rels/document.xml.rels')).toContain('Target="comments.xml"')
  })

  test('come behind those that are there, in a part of any shape', async () => {
    for (const there of [
      `<w:comments ${wordNames}/>`,
      `<w:comments ${wordNames}><w:comment w:id="30"/></w:comments>`,
    ]) {
      const file = await open(paragraph(run('a b')), {'comments.xml': there})
      const part = await partText(await file.edit([change(file, 'b', 'c')], {review: comments}), 'word/comments.xml')
      expect(part.endsWith('</w:comment></w:comments>')).toBe(true)
      expect([...part.matchAll(/<w:comment w:id="(\d+)"/gu)].map(([, id]) => id)).toEqual(
        there.endsWith('/>') ? ['1'] : ['30', '31'],
      )
    }
  })

  test('in a header a change is tracked instead: Word has no comments there', async () => {
    const file = await open(paragraph(run('x')), {
      'header1.xml': `<w:hdr ${wordNames}>${paragraph(run('old'))}</w:hdr>`,
    })
    const text = await partText(await file.edit([change(file, 'old', 'new')], {review: comments}), 'word/header1.xml')
    expect(text).toContain('<w:delText')
    expect(text).not.toContain('comment')
  })
})

describe('cells of a bilingual table', () => {
  const cell = (text: string): string => paragraph(run(text))
  const body = table(
    [cell('العربية'), cell('English')],
    ['<w:p/>', cell('a')],
    ['<w:p><w:pPr><w:bidi/></w:pPr></w:p>', cell('b')],
    [cell('أول') + cell('ثان'), cell('c')],
  )

  test.each([
    ['plainly', {}],
    ['tracked', {review: tracked}],
  ])('empty ones are filled, %s', async (_reason, how) => {
    const file = await open(body)
    if (file.content.kind !== 'bitext') throw new Error(file.content.kind)
    const edits = [0, 1].map((row) => {
      const span = file.content.kind === 'bitext' ? file.content.spans?.[row].ar : null
      return {start: span?.start ?? -1, end: span?.end ?? -1, text: `نص ${row}\tو`}
    })
    const again = await openFile(await file.edit(edits, how), {name: 'a.docx'})
    if (again.content.kind !== 'bitext') throw new Error(again.content.kind)
    expect(again.content.bitext.rows.map(({ar}) => ar)).toEqual(['نص 0\tو', 'نص 1\tو', 'أول\nثان'])
  })

  test('an empty one can have a comment', async () => {
    const file = await open(body)
    const start = file.document?.text.indexOf('\na') ?? 0
    expect(await partText(await file.edit([{start, end: start, text: 'x'}], {review: comments}))).toContain(
      '<w:p><w:commentRangeStart w:id="1"/>',
    )
  })

  test('a cell of two paragraphs keeps them', async () => {
    const file = await open(body)
    const bytes = await file.edit([change(file, 'أول\nثان', 'واحد\nاثنان\nثلاثة')], {review: tracked})
    expect((await viewsOf(bytes))[0]).toContain('واحد\nاثنان\nثلاثة')
    await expect(file.edit([change(file, 'أول\nثان', 'واحد')])).rejects.toThrow('docx-paragraphs-joined')
  })
})
