import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {InputProblem} from '../../src/errors.ts'
import type {BitextContent} from '../../src/read/content.ts'
import {openFile} from '../../src/read/formats.ts'
import type {OpenedFile} from '../../src/read/opened-file.ts'
import {testFixtureFolder} from './fixture-folder.ts'
import {showOpaque} from './show-opaque.ts'

testFixtureFolder('po')

const header = 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"Plural-Forms: nplurals=6; plural=x;\\n"\n\n'
const open = async (text: string, name = 'a.po'): Promise<OpenedFile> =>
  openFile(new TextEncoder().encode(text), {name})

function textsIn({document}: OpenedFile): string[] {
  return document === null ? [] : document.blocks.map(({start, end}) => document.text.slice(start, end))
}

function rowsIn({content}: OpenedFile): BitextContent {
  if (content.kind !== 'bitext') throw new Error('no rows')
  return content
}

/** Puts a text in the place of a block. */
async function fill(file: OpenedFile, block: number, text: string): Promise<string> {
  const {start, end} = file.document?.blocks[block] ?? {start: 0, end: 0}
  return new TextDecoder().decode(await file.edit([{start, end, text}]))
}

async function problemOf(made: Promise<unknown>): Promise<InputProblem> {
  const error: unknown = await made.catch((thrown: unknown) => thrown)
  return (error as {problems: InputProblem[]}).problems[0]
}

describe('texts', () => {
  test.each([
    ['pieces on lines and on one line', 'msgid ""\n"one " "two"\nmsgstr "أ"', 'one two'],
    ['escapes with a letter', String.raw`msgid "a\tb\"c\"\\d\n"` + '\nmsgstr ""', 'a\tb"c"\\d\n'],
    ['bytes in octal and hexadecimal digits', String.raw`msgid "\101\x42 \330\247\xD9\x84"` + '\nmsgstr ""', 'AB ال'],
    ['words without blanks between them', 'msgid"a"msgstr"b"', 'a'],
    ['CR inside a string', 'msgid "a\rb"\nmsgstr ""', 'a\rb'],
    ['CRLF', 'msgid "a"\r\n"b"\r\nmsgstr ""\r\n', 'ab'],
    ['a comment inside an entry', 'msgid "a"\n# why\nmsgstr "b"', 'a'],
  ])('%s', async (_reason, text, expected) => {
    expect(textsIn(await open(header + text))[0]).toBe(expected)
  })

  test('contexts, the header and what is obsolete are no blocks', async () => {
    const text = `${header}msgctxt "menu"\nmsgid "a"\nmsgstr "أ"\n\n#~ msgid "b"\n#~ msgstr "ب"\n`
    expect(textsIn(await open(text))).toEqual(['a', 'أ'])
  })

  test('each knows its line, its keyword and its language', async () => {
    const text = `${header}msgid "a"\nmsgid_plural "b"\nmsgstr[0] "أ"\n`
    expect((await open(text)).document?.blocks.map(({at, lang}) => [at?.line, at?.name, lang])).toEqual([
      [6, 'msgid', 'en'],
      [7, 'msgid_plural', 'en'],
      [8, 'msgstr[0]', 'ar'],
    ])
  })
})

describe('rows', () => {
  test('one a message, with context, note and state', async () => {
    const text = `${header}# راجعه سامي\n#. On the button\n#: a.c:1\n#, fuzzy, c-format\nmsgctxt "menu"\nmsgid "Open %s"\nmsgstr "افتح %s"\n`
    const {bitext, lines, spans} = rowsIn(await open(text))
    expect(bitext.rows).toEqual([
      {
        id: 'menu|Open %s',
        ar: 'افتح %s',
        en: 'Open %s',
        confidence: null,
        status: null,
        findings: '',
        evidence: '',
        isMoved: false,
        note: 'راجعه سامي\nOn the button',
        state: 'fuzzy',
      },
    ])
    expect(lines).toEqual([11])
    expect(spans).toEqual([{en: {start: 0, end: 7}, ar: {start: 8, end: 15}}])
  })

  test('one a plural form; of six the second goes with the singular', async () => {
    const forms = Array.from({length: 6}, (_, form) => `msgstr[${form}] "${form}"\n`).join('')
    const {rows} = rowsIn(await open(`${header}msgid "one"\nmsgid_plural "many"\n${forms}`)).bitext
    expect(rows.map(({id, en, ar}) => [id, en, ar])).toEqual([
      ['one[0]', 'many', '0'],
      ['one[1]', 'one', '1'],
      ['one[2]', 'many', '2'],
      ['one[3]', 'many', '3'],
      ['one[4]', 'many', '4'],
      ['one[5]', 'many', '5'],
    ])
  })

  test.each([
    ['Arabic is the source', '"X-Source-Language: ar\\n"\n"Language: en_GB\\n"', ['ar', 'en']],
    ['a header in capitals', '"Language: AR-eg\\n"', ['en', 'ar']],
    ['no header line: letters tell', '"X-Generator: x\\n"', ['en', 'ar']],
  ])('%s', async (_reason, fields, langs) => {
    const [id, string] = langs[0] === 'ar' ? ['نعم', 'yes'] : ['yes', 'نعم']
    const file = await open(`msgid ""\nmsgstr ""\n${fields}\n\nmsgid "${id}"\nmsgstr "${string}"\n`)
    expect(file.document?.blocks.map(({lang}) => lang)).toEqual(langs)
    expect(rowsIn(file).bitext.rows[0]).toMatchObject({ar: 'نعم', en: 'yes'})
  })

  test('another language is left alone, and said', async () => {
    const file = await open('msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "Yes"\nmsgstr "Oui"\n')
    expect(textsIn(file)).toEqual(['Yes'])
    expect(file.content.kind).toBe('document')
    expect(file.remarks).toEqual([{code: 'po-other-language', path: 'a.po', args: {messages: 1}}])
  })

  test('a template waits for Arabic', async () => {
    const file = await open('msgid "Yes"\nmsgstr ""\n', 'a.pot')
    expect(rowsIn(file).bitext.rows[0]).toMatchObject({en: 'Yes', ar: ''})
  })
})

describe('opaque parts', () => {
  test.each([
    ['printf', '', '⟦%1$s⟧ a ⟦%-5.2f⟧ ⟦%ld⟧⟦%%⟧'],
    ['Python', '', '⟦%(name)s⟧ ⟦{0}⟧ ⟦{name!r:>10}⟧ ⟦{}⟧'],
    ['Ruby', '', '⟦%{name}⟧ ⟦%<count>d⟧'],
    ['Qt where the flag says so', '#, qt-format\n', '⟦%1⟧ of ⟦%L2⟧, ⟦%n⟧ left'],
    ['a percentage is none', '', 'up by %5, 50% of it'],
    ['tags', '', "⟦<a href='x'>⟧b⟦</a>⟧ 3 < 4 > 2"],
  ])('%s', async (_reason, flags, marked) => {
    const text = marked.replaceAll(/[⟦⟧]/gu, '')
    const {document} = await open(`${header}${flags}msgid "${text}"\nmsgstr ""\n`)
    expect(showOpaque(document)).toBe(marked)
  })
})

describe('refused, with the line', () => {
  test.each([
    ['a string that does not end', 'msgid "a\nmsgstr "b"', 6, 'po-quote'],
    ['words that are no keywords', 'hello world', 6, 'po-keyword'],
    ['a keyword with more behind it', 'msgids "a"', 6, 'po-keyword'],
    ['no msgstr', 'msgid "a"\n\nmsgid "b"\nmsgstr "c"', 6, 'po-msgstr'],
    ['no msgstr at the end', 'msgid "a"', 6, 'po-msgstr'],
    ['msgstr alone', 'domain "a"\nmsgstr "a"', 7, 'po-msgid'],
    ['a context alone', 'msgctxt "a"', 6, 'po-msgid'],
    ['a string behind the forms', 'msgid "a"\nmsgstr "b"\nfoo', 8, 'po-keyword'],
    ['a keyword alone', 'msgid\nmsgstr "a"', 6, 'po-no-string'],
    ['an index that leaves a gap', 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[2] "d"', 9, 'po-index'],
    ['forms without a plural', 'msgid "a"\nmsgstr[0] "c"', 7, 'po-plural'],
    ['a plural without forms', 'msgid "a"\nmsgid_plural "b"\nmsgstr "c"', 8, 'po-msgstr-plural'],
    ['msgstr twice', 'msgid "a"\nmsgstr "b"\nmsgstr "c"', 8, 'po-order'],
    ['an escape that gettext does not know', String.raw`msgid "a\u0623"` + '\nmsgstr "b"', 6, 'po-escape'],
    ['bytes that are no UTF-8', String.raw`msgid "a\377"` + '\nmsgstr "b"', 6, 'po-escape'],
  ])('%s', async (_reason, text, line, detail) => {
    expect(await problemOf(open(header + text))).toEqual({
      code: 'format-invalid',
      path: 'a.po',
      line,
      args: {detail},
    })
  })
})

test('a string alone is refused', async () => {
  expect(await problemOf(open('# a\n"b"\n'))).toMatchObject({line: 2, args: {detail: 'po-string'}})
})

describe('remarks', () => {
  test('a message that stands twice, with both lines', async () => {
    const {remarks} = await open(`${header}msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n`)
    expect(remarks).toEqual([{code: 'po-message-twice', path: 'a.po', line: 9, args: {otherLine: 6, messages: 1}}])
  })

  test('plural forms that are missing; the rule is never evaluated', async () => {
    const {remarks} = await open(`${header}msgid "a"\nmsgid_plural "b"\nmsgstr[0] "أ"\nmsgstr[1] "ب"\n`)
    expect(remarks).toEqual([{code: 'po-plural-forms', path: 'a.po', line: 6, args: {messages: 1, forms: 6, found: 2}}])
  })

  test('nothing where all is well', async () => {
    expect((await open(`${header}msgctxt "x"\nmsgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n`)).remarks).toEqual([])
  })
})

describe('edits', () => {
  test('an empty translation is filled, escapes and all', async () => {
    const file = await open(`${header}msgid "a"\nmsgstr ""\n`)
    expect(await fill(file, 1, 'قال "نعم"\nومضى\t\\')).toBe(
      `${header}msgid "a"\nmsgstr "قال \\"نعم\\"\\nومضى\\t\\\\"\n`,
    )
  })

  test('a wrapped text changes in the pieces that are touched', async () => {
    const file = await open(
      `${header}msgid "a"\nmsgstr ""\n"قال وزير "\n"النفط إنه "\n"باق.\\n\\n"\n`.replace('"a"', '"a\\n"'),
    )
    const at = file.document?.text.indexOf('وزير النفط') ?? 0
    const edited = await file.edit([{start: at, end: at + 'وزير النفط'.length, text: 'الوزير'}])
    expect(new TextDecoder().decode(edited)).toContain('msgstr ""\n"قال الوزير"\n" إنه "\n"باق.\\n\\n"\n')
  })

  test('digits behind an escape in digits do not become part of it', async () => {
    const source = `${header}msgid "a"\n${String.raw`msgstr "\x41-\7x"`}\n`
    const file = await open(source)
    const at = file.document?.blocks[1].start ?? 0
    const edited = await file.edit([
      {start: at + 1, end: at + 2, text: 'b'},
      {start: at + 3, end: at + 4, text: '5'},
    ])
    expect(textsIn(await open(new TextDecoder().decode(edited)))[1]).toBe('Ab\u00075')
  })

  test.each([
    ['the line end at the end is lost', 'msgid "a\\n"\nmsgstr "ب\\n"', 'ج', 'po-line-end'],
    ['a line end at the beginning is new', 'msgid "a"\nmsgstr "ب"', '\nج', 'po-line-end'],
    ['a placeholder is lost', '#, c-format\nmsgid "a %s"\nmsgstr "ب %s"', 'ج', 'po-placeholders'],
    ['a placeholder is of another kind', '#, c-format\nmsgid "a %s"\nmsgstr ""', 'ج %d', 'po-placeholders'],
    ['a name in braces is lost', '#, python-brace-format\nmsgid "a {x}"\nmsgstr "ب {x}"', 'ج', 'po-placeholders'],
    ['NUL', 'msgid "a"\nmsgstr ""', 'ج\0', 'text-unwritable'],
  ])('refused: %s', async (_reason, text, put, code) => {
    const file = await open(`${header}${text}\n`)
    expect(await problemOf(fill(file, 1, put))).toMatchObject({code, path: 'a.po'})
  })

  test.each([
    ['placeholders in another order', '#, c-format\nmsgid "a %s %d"\nmsgstr ""', '%2$d ج %1$s'],
    ['braces that are nothing to printf', '#, c-format\nmsgid "a {x} %s"\nmsgstr ""', 'ج %s'],
    ['no flag, no promise', 'msgid "a %s"\nmsgstr "ب %s"', 'ج'],
    ['what was wrong before may stay wrong', 'msgid "a\\n"\nmsgstr "ب"', 'ج'],
    ['a translation is taken away', 'msgid "a\\n"\nmsgstr "ب\\n"', ''],
  ])('not refused: %s', async (_reason, text, put) => {
    const file = await open(`${header}${text}\n`)
    expect(textsIn(await open(await fill(file, 1, put)))[1]).toBe(put)
  })

  test.each([
    ['empty', ''],
    ['the same as another', 'b'],
  ])('a msgid does not become %s', async (_reason, put) => {
    const file = await open(`${header}msgid "a"\nmsgstr "أ"\n\nmsgid "b"\nmsgstr "ب"\n`)
    expect(await problemOf(fill(file, 0, put))).toMatchObject({code: 'po-id-taken', line: 6})
  })

  test('any text that is put into any block is read again, and the rest is the same', async () => {
    const source = `${header}msgid "a\\tb"\nmsgstr ""\n"أ\\"ب"\n"ج\\330\\247 د"\n\nmsgid "x"\nmsgstr ""\n`
    const file = await open(source)
    const before = textsIn(file)
    const place = fc.tuple(fc.nat({max: 3}), fc.nat({max: 8}), fc.nat({max: 8}))
    await fc.assert(
      fc.asyncProperty(place, fc.string({unit: 'grapheme'}), async ([block, from, to], put) => {
        fc.pre(!put.includes('\0') && !put.includes('\n'))
        const {start} = file.document?.blocks[block] ?? {start: 0}
        const old = before[block]
        const [first, last] = [Math.min(from, to, old.length), Math.min(Math.max(from, to), old.length)]
        const text = old.slice(0, first) + put + old.slice(last)
        fc.pre(text !== '' && !(block === 0 && text === 'x') && !(block === 2 && text === 'a\tb'))
        const bytes = await file.edit([{start: start + first, end: start + last, text: put}])
        const edited = await openFile(bytes, {name: 'a.po'})
        expect(textsIn(edited)).toEqual(before.with(block, text))
      }),
    )
  })
})
