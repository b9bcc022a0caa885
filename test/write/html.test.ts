import {expect, test} from 'vitest'
import type {BitextRow} from '../../src/model.ts'
import {readContent, readDocument} from '../../src/read/formats.ts'
import {writeContent} from '../../src/write/formats.ts'

const to = {path: 'out.html', format: null}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a document as a page', async () => {
  const content = await readContent(bytes('# عنوان & <b>\n\nفقرة من\nسطرين\n\n- بند\n- بند ثان\n'), {name: 'x/a.md'})
  expect(await writeContent(content, to)).toBe(`<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<title>عنوان &amp; &lt;b&gt;</title>
</head>
<body>
<h2>عنوان &amp; &lt;b&gt;</h2>
<p>فقرة من سطرين</p>
<ul>
<li>بند</li>
<li>بند ثان</li>
</ul>
</body>
</html>
`)
})

test('texts in another language have their own direction, line breaks stay', async () => {
  const srt = '1\n00:00:01,000 --> 00:00:02,000\nنعم\nلا\n\n2\n00:00:03,000 --> 00:00:04,000\nOK\n'
  const page = await writeContent(await readContent(bytes(srt), {name: 'a.srt'}), to)
  expect(page).toContain('<p>نعم<br>\nلا</p>\n<p lang="en" dir="ltr">OK</p>')
})

test('what was written is read again', async () => {
  const content = await readContent(bytes('نص فيه <script>alert(1)</script> & "علامات"\n\nAnother\n'), {name: 'a.txt'})
  const page = await writeContent(content, to)
  const {text, blocks} = await readDocument(bytes(String(page)), {name: 'out.html'})
  expect(blocks.slice(1).map(({start, end}) => text.slice(start, end))).toEqual([
    'نص فيه <script>alert(1)</script> & "علامات"',
    'Another',
  ])
})

test('rows of two languages as a table with a direction for each cell', async () => {
  const rest = {confidence: null, status: null, findings: '', evidence: '', isMoved: false}
  const row: BitextRow = {...rest, id: '1', ar: '<نعم>', en: 'Yes\n& no'}
  const page = await writeContent({kind: 'bitext', bitext: {name: 'x', rows: [row]}}, {...to, lang: 'en'})
  expect(page).toContain('<html lang="en" dir="ltr">')
  expect(page).toContain('<th scope="col">Arabic</th><th scope="col">English</th>')
  expect(page).toContain('<td lang="ar" dir="rtl">&lt;نعم&gt;</td><td lang="en" dir="ltr">Yes<br>\n&amp; no</td>')
})
