import {describe, expect, test} from 'vitest'
import {openFile} from '../../src/read/formats.ts'
import type {OpenedFile} from '../../src/read/opened-file.ts'
import {byOther, paragraph, run, table, wordFile} from './word-file.ts'

async function open(body: string): Promise<OpenedFile> {
  return openFile(await wordFile(body), {name: 'a.docx'})
}

async function textOf(body: string, changes: 'accepted' | 'original' = 'accepted'): Promise<string | undefined> {
  return (await openFile(await wordFile(body), {name: 'a.docx', changes})).document?.text
}

describe('tracked changes', () => {
  const inserted = (content: string): string => `<w:ins w:id="1" ${byOther}>${content}</w:ins>`
  const deleted = (text: string): string =>
    `<w:del w:id="2" ${byOther}><w:r><w:delText>${text}</w:delText></w:r></w:del>`
  const mark = (name: string): string => `<w:rPr><w:${name} w:id="3" ${byOther}/></w:rPr>`

  test.each([
    [
      'a word for another',
      paragraph(run('قال ') + deleted('المدير') + inserted(run('الوزير'))),
      'قال الوزير',
      'قال المدير',
    ],
    ['deleted from what was inserted', paragraph(run('a') + inserted(deleted('b') + run('c'))), 'ac', 'a'],
    [
      'the mark of a paragraph deleted',
      paragraph(run('one '), mark('del')) + paragraph(run('two')),
      'one two',
      'one \ntwo',
    ],
    [
      'the mark of a paragraph inserted',
      paragraph(run('one '), mark('ins')) + paragraph(run('two')),
      'one \ntwo',
      'one two',
    ],
    [
      'three paragraphs become one',
      paragraph(run('1'), mark('del')) + paragraph(run('2'), mark('del')) + paragraph(run('3')),
      '123',
      '1\n2\n3',
    ],
    [
      'a table parts what would be joined',
      paragraph(run('1'), mark('del')) + table([paragraph(run('2'))]) + paragraph(run('3')),
      '1\n2\n3',
      '1\n2\n3',
    ],
    [
      'the last mark of a cell joins nothing',
      table([paragraph(run('1'), mark('del')), paragraph(run('2'))]),
      '1\n2',
      '1\n2',
    ],
    [
      'a row',
      `<w:tbl><w:tr><w:trPr><w:del w:id="4" ${byOther}/></w:trPr><w:tc>${paragraph(run('gone'))}</w:tc></w:tr><w:tr><w:trPr><w:ins w:id="4" ${byOther}/></w:trPr><w:tc>${paragraph(run('new'))}</w:tc></w:tr></w:tbl>`,
      'new',
      'gone',
    ],
    [
      'a cell',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id="4" ${byOther}/></w:tcPr>${paragraph(run('gone'))}</w:tc><w:tc>${paragraph(run('kept'))}</w:tc></w:tr></w:tbl>`,
      'kept',
      'gone\nkept',
    ],
    [
      'moved',
      paragraph(`<w:moveFrom w:id="5" ${byOther}>${run('m')}</w:moveFrom>${run('a')}`) +
        paragraph(`${run('b')}<w:moveTo w:id="6" ${byOther}>${run('m')}</w:moveTo>`),
      'a\nbm',
      'ma\nb',
    ],
    [
      'formatting only',
      paragraph(run('a', `<w:b/><w:rPrChange w:id="7" ${byOther}><w:rPr><w:vanish/></w:rPr></w:rPrChange>`)),
      'a',
      'a',
    ],
    [
      'numbering of an inserted item',
      paragraph(run('a'), `<w:numPr><w:numId w:val="1"/><w:ins w:id="8" ${byOther}/></w:numPr>`),
      'a',
      'a',
    ],
  ])('%s', async (_reason, body, accepted, original) => {
    expect(await textOf(body)).toBe(accepted)
    expect(await textOf(body, 'original')).toBe(original)
  })

  test('are counted, with who made them', async () => {
    const {remarks} = await open(paragraph(inserted(run('a')) + deleted('b') + deleted('c'), mark('ins')))
    expect(remarks).toEqual([
      {code: 'docx-changes', path: 'a.docx', args: {insertions: 2, deletions: 2, authors: 'هدى'}},
    ])
  })

  test('a file without any has no remark', async () => expect((await open(paragraph(run('a')))).remarks).toEqual([]))
})

describe('a bilingual table', () => {
  const cell = (text: string): string => paragraph(run(text))

  test('is read as rows, whatever the order of its columns', async () => {
    const {content, document} = await open(
      cell('Title') +
        table(
          [cell('English'), cell('Note'), cell('العربية')],
          [cell('Door'), '<w:p/>', cell('باب') + cell('خشبي')],
          [cell('Window'), cell('n'), '<w:p/>'],
        ),
    )
    if (content.kind !== 'bitext') throw new Error(content.kind)
    expect(content.bitext.rows.map(({ar, en}) => [ar, en])).toEqual([
      ['باب\nخشبي', 'Door'],
      ['', 'Window'],
    ])
    expect(content.lines).toEqual([2, 3])
    expect(
      content.spans?.map(({ar, en}) => [ar, en].map((span) => document?.text.slice(span?.start, span?.end))),
    ).toEqual([
      ['باب\nخشبي', 'Door'],
      ['', 'Window'],
    ])
  })

  test.each([
    ['other headings', table([cell('Name'), cell('Phone')], [cell('a'), cell('b')])],
    ['a second table', table([cell('Name')]) + table([cell('Arabic'), cell('English')], [cell('ا'), cell('b')])],
    ['one language only', table([cell('Arabic'), cell('French')], [cell('ا'), cell('b')])],
    ['no table', cell('Arabic') + cell('English')],
  ])('is not seen in %s', async (_reason, body) => expect((await open(body)).content.kind).toBe('document'))
})
