import type {Bitext, Block, Document, Lang} from '../model.ts'
import {escapeXml} from '../xml/xml-escape.ts'
import type {Content} from '../read/content.ts'
import type {Writer, WriteContext} from './writer.ts'
import {rowsOf} from './of-content.ts'
import {flowText} from './flow-text.ts'

/**
 * HTML: a text as a page with headings, lists and paragraphs; rows of two languages as a table with two columns.
 * UTF-8, a direction for every cell, no scripts.
 */
export const htmlWriter: Writer = {write: writeHtmlPage}

function writeHtmlPage(content: Content, context: WriteContext): string | null {
  if (content.kind === 'document') return documentPage(content.document)
  const rows = rowsOf(content)
  return rows === null ? null : tablePage(rows, context.lang ?? 'ar')
}

const directions: Readonly<Record<Lang, 'rtl' | 'ltr'>> = {ar: 'rtl', en: 'ltr'}

function page({title, lang, body}: {title: string; lang: Lang; body: string}): string {
  return `<!doctype html>
<html lang="${lang}" dir="${directions[lang]}">
<head>
<meta charset="utf-8">
<title>${escapeXml(title)}</title>
</head>
<body>
${body}</body>
</html>
`
}

function documentPage(document: Document): string {
  const {blocks, lang} = document
  const parts: string[] = []
  let open: Block['kind'] = 'paragraph'
  for (const block of blocks) {
    if (block.kind !== open) parts.push(closing[open], opening[block.kind])
    open = block.kind
    parts.push(element(document, block))
  }
  parts.push(closing[open])
  return page({title: titleOf(document), lang, body: parts.join('')})
}

const opening: Readonly<Record<Block['kind'], string>> = {
  heading: '',
  paragraph: '',
  'list-item': '<ul>\n',
  'table-cell': '<table>\n',
}
const closing: Readonly<Record<Block['kind'], string>> = {
  heading: '',
  paragraph: '',
  'list-item': '</ul>\n',
  'table-cell': '</table>\n',
}

function element(document: Document, block: Block): string {
  const own = block.lang === undefined || block.lang === document.lang ? '' : langAttributes(block.lang)
  const text = escapeXml(textOf(document, block)).replaceAll('\n', '<br>\n')
  if (block.kind === 'heading') return `<h2${own}>${text}</h2>\n`
  if (block.kind === 'list-item') return `<li${own}>${text}</li>\n`
  return block.kind === 'table-cell' ? `<tr><td${own}>${text}</td></tr>\n` : `<p${own}>${text}</p>\n`
}

/** Line breaks of subtitles and pages stay; those of a text that is wrapped are spaces. */
function textOf(document: Document, block: Block): string {
  const {start, end, opaque} = block
  const text = document.text.slice(start, end)
  const isLined = ['html', 'srt', 'vtt', 'docx', 'xlsx'].includes(document.format)
  if (isLined) return text
  return flowText(
    text,
    opaque.map((part) => ({start: part.start - start, end: part.end - start})),
  )
}

function langAttributes(lang: Lang): string {
  return ` lang="${lang}" dir="${directions[lang]}"`
}

/** The first heading, else the name of the file without folder and ending. */
function titleOf(document: Document): string {
  const heading = document.blocks.find((block) => block.kind === 'heading')
  const name = document.name.replace(/^.*[\\/]/u, '').replace(/\.[^.]+$/u, '')
  return heading === undefined ? name : textOf(document, heading).replaceAll('\n', ' ')
}

const words: Readonly<Record<Lang, Readonly<Record<Lang, string>>>> = {
  ar: {ar: 'العربية', en: 'الإنجليزية'},
  en: {ar: 'Arabic', en: 'English'},
}

function tablePage({name, rows}: Bitext, lang: Lang): string {
  const cell = (text: string, of: Lang): string =>
    `<td${langAttributes(of)}>${escapeXml(text).replaceAll('\n', '<br>\n')}</td>`
  const lines = rows.map(({ar, en}) => `<tr>${cell(ar, 'ar')}${cell(en, 'en')}</tr>\n`)
  const head = `<thead>\n<tr><th scope="col">${words[lang].ar}</th><th scope="col">${words[lang].en}</th></tr>\n</thead>\n`
  const body = `<table border="1">\n${head}<tbody>\n${lines.join('')}</tbody>\n</table>\n`
  return page({title: name.replace(/^.*[\\/]/u, ''), lang, body})
}
