import {expect, test} from 'vitest'
import {check, pairOfRows, prepare} from '../../../src/pipeline.ts'
import {openFile} from '../../../src/read/formats.ts'

const looked = new Set([
  'inline-code-mismatch',
  'leading-space',
  'line-break-mismatch',
  'placeholder-extra',
  'placeholder-missing',
  'tag-mismatch',
  'trailing-space',
])

/** `rule variant` of what is found in a file. */
async function findingsIn(text: string, name: string): Promise<string[]> {
  const context = prepare([])
  const {content, document} = await openFile(new TextEncoder().encode(text), {name})
  if (content.kind !== 'bitext' || document === null || content.spans === undefined) throw new Error('no rows')
  const pair = pairOfRows({document, rows: content.bitext.rows, spans: content.spans}, context)
  const found = check([pair], [], context).filter(({rule}) => looked.has(rule))
  return found.map(({rule, variant}) => `${rule} ${variant}`.trim())
}

const header = 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
const xliff = (source: string, target: string): string =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" datatype="plaintext" source-language="en" target-language="ar"><body><trans-unit id="1"><source>${source}</source><target>${target}</target></trans-unit></body></file></xliff>`

test.each([
  [
    'a message without its placeholder',
    'a.po',
    `${header}\nmsgid "Hello, %s"\nmsgstr "مرحبا"\n`,
    ['placeholder-missing missing'],
  ],
  ['a message that is right', 'a.po', `${header}\nmsgid "Hello, %s "\nmsgstr "مرحبا يا %s "\n`, []],
  [
    'the plural forms for none, one and two need no figure',
    'a.po',
    `${header.replace('"Content', '"Plural-Forms: nplurals=6; plural=n;\\n"\n"Content')}\nmsgid "%d file"\nmsgid_plural "%d files"\n${[
      'لا ملفات',
      'ملف',
      'ملفان',
      '%d ملفات',
      '%d ملفا',
      '%d ملف',
    ]
      .map((form, at) => `msgstr[${at}] "${form}"\n`)
      .join('')}`,
    [],
  ],
  ['a blank behind the message', 'a.po', `${header}\nmsgid "Name: "\nmsgstr "الاسم:"\n`, ['trailing-space missing']],
  ['a cell on one line', 'a.csv', 'en,ar\n"Name\nAddress",الاسم والعنوان\n', ['line-break-mismatch']],
  ['a blank before a cell', 'a.csv', 'en,ar\nName, الاسم\n', ['leading-space extra']],
  [
    'an inline element that is lost',
    'a.xlf',
    xliff('Press <x id="1"/> now', 'اضغط الآن'),
    ['inline-code-mismatch missing'],
  ],
  [
    'inline elements in another order',
    'a.xlf',
    xliff('<x id="1"/> and <x id="2"/> too', '<x id="2"/> و<x id="1"/> معا'),
    [],
  ],
  ['a pair of tags', 'a.xlf', xliff('A <g id="1">big</g> cat', 'قطة <g id="1">كبيرة</g>'), []],
  [
    'an escaped tag is text',
    'a.xlf',
    xliff('A &lt;b&gt;big&lt;/b&gt; cat', 'قطة &lt;b&gt;كبيرة'),
    ['tag-mismatch missing'],
  ],
  ['indented XML', 'a.xlf', xliff('\n   Name\n   ', 'الاسم'), []],
])('%s', async (_reason, name, text, expected) => {
  expect(await findingsIn(text, name)).toEqual(expected)
})
