import {assert, property, string} from 'fast-check'
import {setTimeout as later} from 'node:timers/promises'
import {describe, expect, test, vi} from 'vitest'
import type {Connection} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {BufferFinding} from '../../src/lsp/buffer.ts'
import {carryFindings} from '../../src/lsp/carry-findings.ts'
import {createChecker} from '../../src/lsp/checker.ts'
import {clientOf, pathOfUri} from '../../src/lsp/client.ts'
import {conceptCard} from '../../src/lsp/concept-card.ts'
import {fixEdits} from '../../src/lsp/fix-edits.ts'
import {createNameIndex} from '../../src/lsp/name-index.ts'
import {bufferFormat} from '../../src/lsp/read-buffer.ts'
import {showLoading} from '../../src/lsp/show-loading.ts'
import {sourceMap} from '../../src/lsp/source-map.ts'
import {openFile} from '../../src/read/formats.ts'
import {createWording} from '../../src/report/wording.ts'
import {concepts, sample} from '../build.ts'

const names = createNameIndex([
  ...sample,
  ...concepts(
    'minister,minister,وزير,,,,,,noun',
    'state,state,الدولة,,,,,,noun',
    'zelensky,Zelensky,زيلينسكي,,,,,,properNoun',
  ),
])

describe('completion', () => {
  test.each([
    ['the beginning of a name', 'قال بو', ['بوتين']],
    ['behind a conjunction', 'ثم وبو', ['وبوتين']],
    ['behind two clitics', 'وببو', ['وببوتين']],
    ['the article of the name goes into لل', 'قال للبنت', ['للبنتاغون']],
    ['the article of the name behind a conjunction', 'والبن', ['والبنتاغون']],
    ['an article before a common noun', 'إن الوز', ['الوزير']],
    ['لل before a common noun', 'للوز', ['للوزير']],
    ['a deprecated form gives that of the house', 'في الپنتا', ['البنتاغون']],
    ['several words', 'مع شي جين ب', ['شي جين بينغ']],
    ['a blank behind a name', 'مع شي ', []],
    ['hamza and tashkeel make no difference', 'و\u064Eبو', ['و\u064Eبوتين']],
    ['Latin letters in an Arabic text', 'قال Zelen', ['زيلينسكي']],
    ['one letter says nothing', 'قال ب', []],
    ['the end of a word', 'تين', []],
    ['nothing is begun', 'قال بوتين، ', []],
    ['it stands there already', 'قال بوتين', []],
    ['names take no article of their own', 'البوت', []],
    ['the future takes no name', 'سبوت', []],
  ])('%s', (_reason, before, wanted) => {
    expect(names.complete(before, 'ar').map(({text}) => text)).toEqual(wanted)
  })

  test('a short form that is right is offered beside the house form', () => {
    expect(names.complete('ولشي', 'ar').map(({text}) => text)).toEqual(['ولشي جين بينغ'])
    expect(names.complete('He met Put', 'en').map(({text}) => text)).toEqual(['Putin'])
    expect(names.complete('Ki', 'en').map(({text}) => text)).toEqual(['Kyiv'])
  })

  test('what takes the place is what was typed', () => {
    assert(
      property(string({unit: 'binary', maxLength: 60}), (before) => {
        for (const {length} of names.complete(before, 'ar')) expect(length).toBeLessThanOrEqual(before.length)
      }),
    )
  })

  test('a line of a million letters takes no time', () => {
    const begun = performance.now()
    expect(names.complete('ب'.repeat(1e6), 'ar')).toEqual([])
    expect(performance.now() - begun).toBeLessThan(500)
  })
})

describe('places in the editor', () => {
  test.each([
    ['Markdown is the file', 'a.md', 'قال بوتين هنا', 'بوتين', 'بوتين'],
    ['behind a byte-order mark', 'a.txt', '\uFEFFقال بوتين', 'بوتين', 'بوتين'],
    ['an element of HTML', 'a.html', '<p lang="ar">قال <b>بوتين</b> هنا</p>', 'بوتين', 'بوتين'],
    ['a cell', 'a.csv', 'ar,en\nأول,first\nقال بوتين,Putin said\n', 'بوتين', 'بوتين'],
    [
      'not word for word: the whole line',
      'a.html',
      '<p>قال بو&#1578;ين هنا</p>',
      'بوتين',
      '<p>قال بو&#1578;ين هنا</p>',
    ],
  ])('%s', async (_reason, name, text, words, wanted) => {
    const {document} = await openFile(new TextEncoder().encode(text), {name, lang: 'ar'})
    if (document === null) throw new Error('no document')
    const start = document.text.indexOf(words)
    const found = sourceMap(document, TextDocument.create('', '', 0, text))({start, end: start + words.length})
    expect(text.slice(found.start, found.end)).toBe(wanted)
  })

  test.each([
    ['one word', 'a.md', 'قال پوتين هنا', 'قال بوتين هنا'],
    ['in a cell between quotes', 'a.csv', 'ar,en\r\n"قال ""پوتين""",said\r\n', 'ar,en\r\n"قال ""بوتين""",said\r\n'],
    ['in a catalogue', 'a.po', 'msgid "Putin"\nmsgstr "پوتين"\n', 'msgid "Putin"\nmsgstr "بوتين"\n'],
  ])('a fix is an edit of the editor’s text: %s', async (_reason, name, text, wanted) => {
    const file = await openFile(new TextEncoder().encode(text), {name, lang: 'ar'})
    const start = file.document?.text.indexOf('پوتين') ?? -1
    const source = TextDocument.create('', '', 0, text)
    const edits = await fixEdits(file, source, [{start, end: start + 5, text: 'بوتين'}])
    expect(TextDocument.applyEdits(source, edits ?? [])).toBe(wanted)
    expect(await fixEdits(file, source, [])).toEqual([])
  })

  test('what the format refuses is no fix', async () => {
    const text = 'قال پوتين هنا'
    const file = await openFile(new TextEncoder().encode(text), {name: 'a.md', lang: 'ar'})
    const source = TextDocument.create('', '', 0, text)
    expect(await fixEdits(file, source, [{start: 4, end: 9, text: 'بوتين\n\nهنا'}])).toBeNull()
  })
})

const finding = (text: string, words: string): BufferFinding => {
  const source = TextDocument.create('', '', 0, text)
  const start = text.indexOf(words)
  const range = {start: source.positionAt(start), end: source.positionAt(start + words.length)}
  const rest = {id: 'x', rule: 'x', level: 'note', message: '', fix: null, entry: null, related: []} as const
  return {...rest, range, isOfPair: true}
}

describe('findings of an earlier text', () => {
  test.each([
    ['stay before a change', 'أول ثان ثالث', 'أول', 'أول ثان رابع', 'أول'],
    ['move behind one', 'أول\nثان ثالث', 'ثالث', 'أول\nو\nثان ثالث', 'ثالث'],
    ['go where they were touched', 'أول ثان ثالث', 'ثان', 'أول ثاني ثالث', null],
    ['stay in the same text', 'أول ثان', 'ثان', 'أول ثان', 'ثان'],
  ])('%s', (_reason, before, words, after, wanted) => {
    const carried = carryFindings([finding(before, words)], before, after)
    const source = TextDocument.create('', '', 0, after)
    expect(carried.map(({range}) => source.getText(range))).toEqual(wanted === null ? [] : [wanted])
  })
})

describe('the checker', () => {
  test('checks the last of several versions, and throws away what is out of date', async () => {
    const document = TextDocument.create('a', '', 1, 'one')
    const published: string[] = []
    const checked: string[] = []
    const checker = createChecker({
      textOf: () => document,
      check: async (text, withPair) => {
        checked.push(`${text.getText()} ${withPair}`)
        if (text.version === 1) TextDocument.update(document, [{text: 'two'}], 2)
        return {findings: [], isWhole: true}
      },
      publish: (_uri, {text}) => void published.push(text),
      fail: (error) => {
        throw error
      },
    })
    checker.schedule('a', {delay: 0, withPair: true})
    checker.schedule('a', {delay: 1000, withPair: false})
    await checker.latest('a')
    expect(await checker.latest('a')).toMatchObject({version: 2, text: 'two'})
    expect(published).toEqual(['two'])
    expect(checked).toEqual(['one true', 'two true'])
    checker.forget('a')
    expect(await checker.latest('a')).toBeNull()
  })

  test('goes on after a mistake', async () => {
    const errors: unknown[] = []
    const checker = createChecker({
      textOf: (uri) => TextDocument.create(uri, '', 1, ''),
      check: async ({uri}) => {
        if (uri === 'bad') throw new Error('ours')
        return {findings: [], isWhole: true}
      },
      publish: () => {},
      fail: (error) => void errors.push(error),
    })
    checker.schedule('bad', {delay: 0, withPair: false})
    checker.schedule('good', {delay: 0, withPair: false})
    expect(await checker.latest('bad')).toBeNull()
    expect(await checker.latest('good')).not.toBeNull()
    expect(errors).toHaveLength(1)
  })
})

test.each([
  ['by its ending', 'a.md', 'x', {format: null}],
  ['by its language', 'untitled', 'markdown', {format: 'markdown'}],
  ['a program', 'a.ts', 'typescript', null],
  ['a package', 'a.docx', 'binary', null],
  ['a glossary for machines', 'a.tbx', 'xml', null],
])('a text is one of ours %s', (_reason, path, language, wanted) => {
  expect(bufferFormat(path, language)).toEqual(wanted)
})

test('the card of a concept is in the language of the reader', () => {
  const [xi] = sample
  const card = conceptCard(
    {...xi, definition: 'a [b]', doNotTranslate: true},
    {wording: createWording('ar'), isMarkdown: true},
  )
  expect(card.replaceAll(/[\u2068\u2069]/gu, '')).toBe(
    '**شي جين بينغ** · **Xi Jinping**\n\n- شي جين بينغ (معتمدة)\n- شي جينبينج (مرفوضة)\n- شي جنپنگ (مرفوضة)\n' +
      '- شي (مقبولة، مختصرة)\n- Xi Jinping (معتمدة)\n- Xi (مقبولة، مختصرة)\n\nالتعريف: a \\[b\\]\n\nيبقى كما هو في اللغتين.\n\nxi',
  )
})

test('work that takes its time is shown, and what does not is not', async () => {
  const shown: string[] = []
  const progress = {begin: (title: string) => void shown.push(title), done: () => void shown.push('done')}
  const connection = {window: {createWorkDoneProgress: async () => progress}} as unknown as Connection
  expect(await showLoading(connection, 'reading', Promise.resolve(1))).toBe(1)
  expect(shown).toEqual([])
  await showLoading(connection, 'reading', later(700))
  await vi.waitFor(() => expect(shown).toEqual(['reading', 'done']))
})

test('what an editor says of itself', () => {
  const base = {processId: null, rootUri: null, capabilities: {}}
  const how = {asked: null, otherwise: 'en'} as const
  expect(clientOf(base, how)).toMatchObject({lang: 'en', folders: [], hasMarkdown: false, isolation: 'isolated'})
  expect(clientOf({...base, locale: 'ar'}, how).lang).toBe('ar')
  expect(clientOf({...base, locale: 'ar'}, {...how, asked: 'en'}).lang).toBe('en')
  expect(clientOf({...base, rootPath: '/w'}, how).folders).toEqual(['/w'])
  const workspaceFolders = [{uri: 'file:///w/%D8%A3', name: ''}]
  expect(clientOf({...base, workspaceFolders}, how).folders).toEqual(['/w/أ'])
  expect(pathOfUri('https://example.org/a')).toBeNull()
  expect(pathOfUri('file://%zz')).toBeNull()
})
