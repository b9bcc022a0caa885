import {InputError} from '../../errors.ts'
import type {Span} from '../../model.ts'

/** A string that is a value in a JSON text. `start` and `end` are offsets, without the quotation marks. */
export interface JsonString extends Span {
  /** Keys and positions in lists from the root on, with dots between: `menu.file.0`. */
  readonly name: string
  /** The first of them. */
  readonly root: string
  /** One-based. */
  readonly line: number
}

/** A key that stands twice in one object. */
export interface RepeatedKey {
  readonly name: string
  readonly line: number
}

/** An object or a list that is open. */
interface Open {
  /** Keys as far as here, with a dot behind them. */
  readonly prefix: string
  /** Keys so far; null in a list. */
  readonly keys: Set<string> | null
  /** Of the value that comes next. */
  key: string
  index: number
}

/** Brackets in brackets; language files have a dozen at most. */
const deepest = 512

/**
 * The strings that are values, in order; keys, numbers and words are passed over.
 *
 * @param text valid JSON (RFC 8259)
 * @throws InputError `json-too-deep` with the line
 */
export function scanJsonStrings(text: string, path: string): {strings: JsonString[]; repeated: RepeatedKey[]} {
  const strings: JsonString[] = []
  const repeated: RepeatedKey[] = []
  const open: Open[] = []
  let line = 1
  let isKey = false
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]
    const last = open.at(-1)
    if (mark === '\n' || (mark === '\r' && text[at + 1] !== '\n')) line++
    else if (mark === '{' || mark === '[') {
      if (open.length >= deepest) throw new InputError('json-too-deep', {path, line, args: {limit: deepest}})
      open.push({prefix: prefixIn(last), keys: mark === '{' ? new Set() : null, key: '', index: 0})
      isKey = mark === '{'
    } else if (mark === '}' || mark === ']') open.pop()
    else if (mark === ',' && last !== undefined) {
      last.index++
      isKey = last.keys !== null
    } else if (mark === '"') {
      const span = {start: at + 1, end: stringEnd(text, at + 1)}
      const isRepeated = isKey && last !== undefined && addKey(last, readJsonString(text, span))
      if (isRepeated) repeated.push({name: nameIn(last), line})
      if (!isKey) strings.push({...span, name: nameIn(last), root: open[0]?.key ?? '', line})
      isKey = false
      at = span.end
    }
  }
  return {strings, repeated}
}

/** Says whether the key was there before. */
function addKey(open: Open, key: string): boolean {
  open.key = key
  const isRepeated = open.keys?.has(key) === true
  open.keys?.add(key)
  return isRepeated
}

function nameIn(open: Open | undefined): string {
  if (open === undefined) return ''
  return `${open.prefix}${open.keys === null ? open.index : open.key}`
}

function prefixIn(open: Open | undefined): string {
  return open === undefined ? '' : `${nameIn(open)}.`
}

/** Where a string ends: the quotation mark. */
function stringEnd(text: string, start: number): number {
  let end = start
  while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1
  return end
}

function readJsonString(text: string, {start, end}: Span): string {
  const raw = text.slice(start, end)
  return raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw
}
