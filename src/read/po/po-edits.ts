import {InputError} from '../../errors.ts'
import type {Document, Edit} from '../../model.ts'
import {findPlaceholders} from '../../text/placeholders.ts'
import {editsByBlock} from '../block-edits.ts'
import {type PoMessage, textOf} from './po-messages.ts'
import type {PoString} from './po-strings.ts'

/** What a block of the document of a PO file is in it. */
export interface PoBlock {
  readonly message: PoMessage
  readonly string: PoString
}

/** The file that is edited. */
interface Edited {
  readonly text: string
  readonly path: string
  readonly document: Document
  /** One for each block of the document. */
  readonly origins: readonly PoBlock[]
  readonly messages: readonly PoMessage[]
}

/** Texts of a message; a template has empty ones. */
interface Texts {
  readonly id: string
  readonly plural: string | null
  readonly strings: readonly string[]
}

/**
 * Refuses edits by which `msgfmt -c` would find a fault that was not there: line ends at the beginning and end of source and
 * translation are the same, translations of format strings have the placeholders of their source, no message stands twice.
 *
 * @param edits offsets in the document's text, each in one block
 * @throws InputError `po-line-end`, `po-placeholders`, `po-id-taken` or `text-unwritable`, with the line
 */
export function checkPoEdits(edits: readonly Edit[], file: Edited): void {
  const changed = changedStrings(edits, file)
  const touched = new Set([...changed.values()].map(({message}) => message))
  for (const message of touched) {
    const before = textsOf(message, (string) => textOf(file.text, string, file.path))
    const after = textsOf(message, (string) => changed.get(string)?.text ?? textOf(file.text, string, file.path))
    const place = {path: file.path, line: message.line}
    if (newlinesDiffer(after) && !newlinesDiffer(before)) throw new InputError('po-line-end', place)
    const lost = isFormat(message) ? wrongPlaceholder(after, message) : null
    if (lost !== null && wrongPlaceholder(before, message) === null) {
      throw new InputError('po-placeholders', {...place, args: {text: lost}})
    }
    if (before.id !== after.id) checkId(message, after.id, file)
  }
}

/** The new texts of strings, with their message. */
function changedStrings(edits: readonly Edit[], file: Edited): Map<PoString, {message: PoMessage; text: string}> {
  const changed = new Map<PoString, {message: PoMessage; text: string}>()
  for (const {block, edits: own, text} of editsByBlock(file.document, edits)) {
    const {message, string} = file.origins[block]
    if (own.some((edit) => edit.text.includes('\0'))) {
      const args = {format: 'PO', detail: 'character-zero'}
      throw new InputError('text-unwritable', {path: file.path, line: string.line, args})
    }
    changed.set(string, {message, text})
  }
  return changed
}

function textsOf({id, plural, strings}: PoMessage, read: (string: PoString) => string): Texts {
  return {id: read(id), plural: plural === null ? null : read(plural), strings: strings.map(read)}
}

/** As `msgfmt -c` asks: all begin with a line end or none does, and the same at the end. What is empty counts as open. */
function newlinesDiffer({id, plural, strings}: Texts): boolean {
  const others = [...(plural === null ? [] : [plural]), ...strings.filter((text) => text !== '')]
  return others.some(
    (text) => text.startsWith('\n') !== id.startsWith('\n') || text.endsWith('\n') !== id.endsWith('\n'),
  )
}

function isFormat({flags}: PoMessage): boolean {
  return flags.some((flag) => flag.endsWith('-format') && !flag.startsWith('no-'))
}

/** A placeholder that a translation lacks or has too many; null where all is well. A plural form may leave one out. */
function wrongPlaceholder({id, plural, strings}: Texts, {flags}: PoMessage): string | null {
  const wanted = placeholdersOf(plural ?? id, flags)
  for (const text of strings) {
    if (text === '') continue
    const has = placeholdersOf(text, flags)
    const extra = [...has].find((mark) => !wanted.has(mark))
    const lost = plural === null ? [...wanted].find((mark) => !has.has(mark)) : undefined
    if (extra !== undefined || lost !== undefined) return (extra ?? lost)?.replace(/^\d+:/u, '') ?? null
  }
  return null
}

/** Those that the program fills in, as the flags say; numbered, so that `%2$s` is the second `%s`. */
function placeholdersOf(text: string, flags: readonly string[]): Set<string> {
  const isQt = flags.some((flag) => /^(?:qt|qt-plural|kde)-format$/u.test(flag))
  const isBraces = flags.some((flag) =>
    /^(?:python-brace|perl-brace|csharp|java|java-printf|c\+\+)-format$/u.test(flag),
  )
  const marks = findPlaceholders(text, {isQt})
    .map(({start, end}) => text.slice(start, end))
    .filter((mark) => (mark.startsWith('%') && mark !== '%%') || (isBraces && mark.startsWith('{')))
  let next = 0
  return new Set(
    marks.map((mark) => {
      const numbered = /^%(\d{1,9})\$(.+)$/u.exec(mark)
      if (numbered !== null) return `${numbered[1]}:%${numbered[2]}`
      return /^%[^(<{]/u.test(mark) && !isQt ? `${++next}:${mark}` : mark
    }),
  )
}

/** No message without text, and none that is there already. */
function checkId(message: PoMessage, id: string, {text, path, messages}: Edited): void {
  const contextOf = ({context}: PoMessage): string | null => (context === null ? null : textOf(text, context, path))
  const context = contextOf(message)
  const other = messages.find(
    (one) => one !== message && contextOf(one) === context && textOf(text, one.id, path) === id,
  )
  const isHeader = id === '' && context === null
  if (isHeader || other !== undefined) {
    throw new InputError('po-id-taken', {path, line: message.line, args: {otherLine: other?.line ?? 1}})
  }
}
