import type {InputProblem} from '../errors.ts'
import type {BitextRow, Block, Lang, Span} from '../model.ts'
import {countScripts, guessLang} from '../text/characters.ts'
import {createProjection, projectEdits} from '../text/projection.ts'
import type {ReadContext, RowSpans} from './content.ts'
import type {TextContents, TextFormat} from './opened-file.ts'
import {findPlaceholders} from '../text/placeholders.ts'
import {checkPoEdits, type PoBlock} from './po/po-edits.ts'
import {poCharset, type PoHeader, readPoHeader} from './po/po-header.ts'
import {parsePo, poFault, type PoMessage, textOf} from './po/po-messages.ts'
import {partDigits, type PoString, type PoTarget, projectPo, writePo} from './po/po-strings.ts'

/** Catalogues of messages of GNU gettext, and templates of them (PO, POT). */
export const poFormat: TextFormat = {declared: poCharset, read: readPo}

/** Languages of `msgid` and `msgstr`; null where it is another than Arabic and English. */
interface Langs {
  readonly source: Lang | null
  readonly target: Lang | null
}

/** A file while its document is put together. */
interface Building extends PoTarget {
  readonly path: string
  readonly blocks: Block[]
  /** One for each block. */
  readonly origins: PoBlock[]
}

/**
 * A PO file: the texts are blocks in the order of the file, each message a row, each plural form a row of its own. Where both
 * sides are of one language, or one of them neither Arabic nor English, there are no rows.
 *
 * @throws InputError `format-invalid` with the line
 */
export function readPo(text: string, context: ReadContext): TextContents {
  const path = context.name
  const all = parsePo(text, path)
  const header = all.find((message) => isHeader(message, text, path))
  const said = readPoHeader(header === undefined ? '' : textOf(text, header.strings[0], path))
  const messages = all.filter((message) => message !== header)
  const langs = langsOf(text, {messages, said, path})
  const target = {builder: createProjection(text), source: text, onFault: poFault(text, path)}
  const building: Building = {...target, path, blocks: [], origins: []}
  const rows = messages.map((message) => addMessage(building, message, {...langs, forms: said.forms}))
  const projection = building.builder.build()
  const {blocks, origins} = building
  const lang = langs.target ?? langs.source ?? context.lang
  const document = {name: path, format: 'po', lang, text: projection.text, blocks}
  const isBilingual = langs.source !== null && langs.target !== null && langs.source !== langs.target
  return {
    content: isBilingual
      ? bitextOf(rows.flat(), {building, langs, text: projection.text})
      : {kind: 'document', document},
    document,
    remarks: remarksOn({text, messages, said, langs, path}),
    toSource(edits) {
      checkPoEdits(edits, {text, path, document, origins, messages})
      return partDigits(text, projectEdits(projection, edits, writePo))
    },
  }
}

function isHeader({context, id}: PoMessage, text: string, path: string): boolean {
  return context === null && textOf(text, id, path) === ''
}

/** A thousand messages are enough to tell a language by its letters. */
const looked = 1000

function langsOf(
  text: string,
  {messages, said, path}: {messages: readonly PoMessage[]; said: PoHeader; path: string},
): Langs {
  const sample = messages.slice(0, looked)
  const ids = sample.map(({id}) => textOf(text, id, path)).join('\n')
  const strings = sample.flatMap((message) => message.strings.map((one) => textOf(text, one, path))).join('\n')
  const source = said.source === undefined ? guessLang(ids) : said.source
  const other = source === 'ar' ? 'en' : 'ar'
  const {ar, en} = countScripts(strings)
  // Nothing translated yet: a template.
  const guessed = ar + en === 0 ? other : guessLang(strings)
  return {source, target: said.target === undefined ? guessed : said.target}
}

/** A row while blocks are still numbers. */
interface RowDraft {
  readonly message: PoMessage
  /** Of the form, where there are several. */
  readonly form: number | null
  /** Positions in the list of blocks; -1 where the language is another. */
  readonly source: number
  readonly target: number
}

function addMessage(building: Building, message: PoMessage, langs: Langs & Pick<PoHeader, 'forms'>): RowDraft[] {
  const {id, plural, strings} = message
  const add = (string: PoString, name: string, lang: Lang | null): number =>
    lang === null ? -1 : addBlock(building, {string, name, lang, message})
  const singular = add(id, 'msgid', langs.source)
  const many = plural === null ? singular : add(plural, 'msgid_plural', langs.source)
  const isPlural = plural !== null
  return strings.map((string, form) => ({
    message,
    form: isPlural ? form : null,
    source: isSingular(form, langs.forms ?? strings.length) ? singular : many,
    target: add(string, isPlural ? `msgstr[${form}]` : 'msgstr', langs.target),
  }))
}

/** Which of the plural forms stands for one thing: of the six of Arabic the second, else the first. */
function isSingular(form: number, forms: number): boolean {
  return form === (forms === 6 ? 1 : 0)
}

function addBlock(
  {source, path, builder, onFault, blocks, origins}: Building,
  {string, name, lang, message}: {string: PoString; name: string; lang: Lang; message: PoMessage},
): number {
  if (blocks.length > 0) builder.between('\n')
  const start = builder.length
  for (const piece of string.pieces) projectPo({builder, source, onFault}, piece)
  if (builder.length === start) builder.verbatim(string.pieces[0].start, string.pieces[0].start)
  const shown = textOf(source, string, path)
  const isQt = message.flags.length > 0 && message.flags.some((flag) => /^(?:qt|qt-plural|kde)-format$/u.test(flag))
  const found = findPlaceholders(shown, {isQt})
  const opaque = found.length === 0 ? none : found.map((span) => ({start: start + span.start, end: start + span.end}))
  const at = {line: string.line, name}
  const isKey = name.startsWith('msgid')
  blocks.push({start, end: builder.length, kind: 'paragraph', opaque, lang, at, ...(isKey ? {isKey} : {})})
  origins.push({message, string})
  return blocks.length - 1
}

const none: readonly Span[] = []

function bitextOf(
  drafts: readonly RowDraft[],
  {building, langs, text}: {building: Building; langs: Langs; text: string},
): {
  kind: 'bitext'
  bitext: {name: string; rows: BitextRow[]}
  lines: number[]
  spans: RowSpans[]
} {
  const {blocks, path} = building
  const spanOf = (at: number): Span => ({start: blocks[at].start, end: blocks[at].end})
  const spans = drafts.map(({source, target}) => {
    const [from, to] = [spanOf(source), spanOf(target)]
    return langs.source === 'ar' ? {ar: from, en: to} : {ar: to, en: from}
  })
  const rows = drafts.map((draft, at): BitextRow => {
    const {ar, en} = spans[at]
    const {note, flags} = draft.message
    return {
      id: idOf(draft, building.source),
      ar: text.slice(ar.start, ar.end),
      en: text.slice(en.start, en.end),
      confidence: null,
      status: null,
      findings: '',
      evidence: '',
      isMoved: false,
      ...(note === '' ? {} : {note}),
      ...(flags.includes('fuzzy') ? {state: 'fuzzy'} : {}),
    }
  })
  const lines = drafts.map(({message, form}) => (form === null ? message.line : message.strings[form].line))
  return {kind: 'bitext', bitext: {name: path, rows}, lines, spans}
}

/** `msgctxt|msgid[form]` as they stand in the file, with their escapes, so that it is one line. */
function idOf({message, form}: RowDraft, text: string): string {
  const context = message.context === null ? '' : `${rawText(text, message.context)}|`
  return `${context}${rawText(text, message.id)}${form === null ? '' : `[${form}]`}`
}

/** A string with its escapes, its pieces put together. */
function rawText(text: string, {pieces}: PoString): string {
  return pieces.map(({start, end}) => text.slice(start, end)).join('')
}

function remarksOn({
  text,
  messages,
  said,
  langs,
  path,
}: {
  text: string
  messages: readonly PoMessage[]
  said: PoHeader
  langs: Langs
  path: string
}): InputProblem[] {
  const remarks: InputProblem[] = []
  const skipped = (langs.source === null ? messages.length : 0) + (langs.target === null ? messages.length : 0)
  if (skipped > 0) remarks.push({code: 'po-other-language', path, args: {messages: messages.length}})
  const short = messages.filter(({plural, strings}) => plural !== null && strings.length !== said.forms)
  if (said.forms !== null && said.forms > 0 && short.length > 0) {
    const args = {messages: short.length, forms: said.forms, found: short[0].strings.length}
    remarks.push({code: 'po-plural-forms', path, line: short[0].line, args})
  }
  const first = new Map<string, number>()
  const twice: {line: number; otherLine: number}[] = []
  for (const {context, id, line} of messages) {
    const key = `${context === null ? '' : `${textOf(text, context, path)}\u0004`}${textOf(text, id, path)}`
    const otherLine = first.get(key)
    if (otherLine === undefined) first.set(key, line)
    else twice.push({line, otherLine})
  }
  if (twice.length > 0) {
    const [{line, otherLine}] = twice
    remarks.push({code: 'po-message-twice', path, line, args: {otherLine, messages: twice.length}})
  }
  return remarks
}
