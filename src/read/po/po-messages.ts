import {InputError} from '../../errors.ts'
import {type OnFault, type PoString, readPoString} from './po-strings.ts'

/** One entry of a PO file. */
export interface PoMessage {
  /** One-based line of its `msgid`. */
  readonly line: number
  readonly context: PoString | null
  readonly id: PoString
  readonly plural: PoString | null
  /** `msgstr`, or `msgstr[0]` and so on. */
  readonly strings: readonly PoString[]
  /** `fuzzy`, `c-format`. */
  readonly flags: readonly string[]
  /** Comments of translators and developers, line by line. */
  readonly note: string
}

interface Draft {
  line: number
  context: PoString | null
  id: PoString | null
  plural: PoString | null
  strings: PoString[]
  flags: readonly string[]
  notes: readonly string[]
}

interface Parse {
  readonly text: string
  readonly path: string
  readonly messages: PoMessage[]
  /** LF; CR in a file without LF, as it comes from an old Macintosh. Elsewhere CR is a character like any other. */
  readonly lineEnd: string
  at: number
  line: number
  draft: Draft
  /** Comments of the entry that comes next. */
  flags: string[]
  notes: string[]
  /** Of the keyword that was read last. */
  pieces: {start: number; end: number}[] | null
  keywordLine: number
}

const none: readonly string[] = []
const newDraft = (): Draft => ({
  line: 0,
  context: null,
  id: null,
  plural: null,
  strings: [],
  flags: none,
  notes: none,
})

/**
 * The entries of a PO file, its header among them, as GNU gettext reads them (manual, The Format of PO Files); entries that
 * are obsolete (`#~`) are comments. Beyond gettext, a comment may stand inside an entry.
 *
 * @throws InputError `format-invalid` with the line
 */
export function parsePo(text: string, path: string): PoMessage[] {
  const fresh = {at: 0, line: 1, draft: newDraft(), flags: [], notes: [], pieces: null, keywordLine: 1}
  const lineEnd = text.includes('\n') ? '\n' : '\r'
  const parse: Parse = {text, path, messages: [], lineEnd, ...fresh}
  for (skipBlanks(parse); parse.at < text.length; skipBlanks(parse)) {
    const mark = text[parse.at]
    if (mark === '#') readComment(parse)
    else if (mark === '"') readPiece(parse)
    else readKeyword(parse)
  }
  endKeyword(parse)
  endEntry(parse)
  return parse.messages
}

/** The line of an offset, and what is wrong there. */
export function poFault(text: string, path: string): OnFault {
  return (at) => {
    let line = 1
    for (let place = text.indexOf('\n'); place !== -1 && place < at; place = text.indexOf('\n', place + 1)) line++
    throw new InputError('format-invalid', {path, line, args: {detail: 'po-escape'}})
  }
}

/** Text of a string, e.g. of a `msgid`. */
export function textOf(text: string, string: PoString, path: string): string {
  return readPoString(text, string, poFault(text, path))
}

function fail({path, line}: Parse, detail: string, at = line): never {
  throw new InputError('format-invalid', {path, line: at, args: {detail}})
}

function skipBlanks(parse: Parse): void {
  for (; parse.at < parse.text.length; parse.at++) {
    const code = parse.text.charCodeAt(parse.at)
    if (parse.text[parse.at] === parse.lineEnd) parse.line++
    else if (code !== 0x20 && code !== 0x0d && code !== 0x09 && code !== 0x0b && code !== 0x0c) return
  }
}

function readComment(parse: Parse): void {
  const found = parse.text.indexOf(parse.lineEnd, parse.at)
  const end = found === -1 ? parse.text.length : found
  const comment = parse.text.slice(parse.at + 1, end)
  parse.at = end
  const kind = comment[0]
  if (kind === ',')
    parse.flags.push(
      ...comment
        .slice(1)
        .split(',')
        .map((flag) => flag.trim()),
    )
  else if (kind === '.') parse.notes.push(comment.slice(1).trim())
  else if (kind !== ':' && kind !== '~' && kind !== '|' && kind !== '=') parse.notes.push(comment.trim())
}

function readPiece(parse: Parse): void {
  if (parse.pieces === null) fail(parse, 'po-string')
  const start = parse.at + 1
  let end = start
  for (; parse.text[end] !== '"'; end++) {
    if (parse.text[end] === '\\') end++
    const mark = parse.text[end]
    if (mark === undefined || mark === parse.lineEnd) fail(parse, 'po-quote')
  }
  parse.pieces.push({start, end})
  parse.at = end + 1
}

// msgid, msgstr[2]: a word in small letters, with a number where there are several.
const keyword = /(domain|msgctxt|msgid_plural|msgid|msgstr)(?![\w-])(?:[ \t]*\[[ \t]*(\d{1,9})[ \t]*\])?/uy

function readKeyword(parse: Parse): void {
  keyword.lastIndex = parse.at
  const found = keyword.exec(parse.text)
  if (found === null) fail(parse, 'po-keyword')
  endKeyword(parse)
  parse.keywordLine = parse.line
  parse.at += found[0].length
  const pieces: {start: number; end: number}[] = []
  const string: PoString = {line: parse.line, pieces}
  parse.pieces = pieces
  const [, word, index] = found
  if (word === 'domain') endEntry(parse)
  else if (word === 'msgctxt') {
    endEntry(parse)
    parse.draft.context = string
    takeComments(parse)
  } else if (word === 'msgid') beginId(parse, string)
  else addTranslation(parse, string, {isPlural: word === 'msgid_plural', index})
}

function beginId(parse: Parse, string: PoString): void {
  const isBehindContext = parse.draft.context !== null && parse.draft.id === null
  if (!isBehindContext) endEntry(parse)
  parse.draft.id = string
  parse.draft.line = string.line
  takeComments(parse)
}

function addTranslation(
  parse: Parse,
  string: PoString,
  {isPlural, index}: {isPlural: boolean; index: string | undefined},
): void {
  const {draft} = parse
  if (draft.id === null) fail(parse, 'po-msgid')
  if (isPlural) {
    if (draft.plural !== null || draft.strings.length > 0) fail(parse, 'po-order')
    draft.plural = string
    return
  }
  if (index === undefined) {
    if (draft.plural !== null) fail(parse, 'po-msgstr-plural')
    if (draft.strings.length > 0) fail(parse, 'po-order')
  } else {
    if (draft.plural === null) fail(parse, 'po-plural')
    if (Number(index) !== draft.strings.length) fail(parse, 'po-index')
  }
  draft.strings.push(string)
}

function takeComments(parse: Parse): void {
  if (parse.flags.length > 0) {
    parse.draft.flags = [...parse.draft.flags, ...parse.flags]
    parse.flags = []
  }
  if (parse.notes.length > 0) {
    parse.draft.notes = [...parse.draft.notes, ...parse.notes]
    parse.notes = []
  }
}

/** Behind a keyword there is a string. */
function endKeyword(parse: Parse): void {
  if (parse.pieces !== null && parse.pieces.length === 0) fail(parse, 'po-no-string', parse.keywordLine)
  parse.pieces = null
}

function endEntry(parse: Parse): void {
  const {line, context, id, plural, strings, flags, notes} = parse.draft
  if (id === null) {
    if (context !== null) fail(parse, 'po-msgid', context.line)
    return
  }
  if (strings.length === 0) fail(parse, 'po-msgstr', id.line)
  const note = notes.length === 0 ? '' : notes.filter((one) => one !== '').join('\n')
  parse.messages.push({line, context, id, plural, strings, flags, note})
  parse.draft = newDraft()
}
