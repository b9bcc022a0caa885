import {InputError} from '../../errors.ts'
import {readJson} from '../json.ts'

/** A value of a JSON file, with the line or the key it stands at. */
export interface ParsedRecord {
  readonly value: unknown
  /** One-based; null where no one line is it. */
  readonly line: number | null
  /** Its key where the file is an object of documents; null elsewhere. */
  readonly key: string | null
  /** Its key in the file, for messages; empty where it is the file. */
  readonly prefix: string
}

/**
 * The documents of a JSON file: a list of them, an object of them by id, one alone, or NDJSON. A list of pairs is one
 * document.
 *
 * @throws InputError `json-invalid` or `record-not-json`, with the line
 */
export function parseRecords(text: string, path: string): ParsedRecord[] {
  const whole = tryParse(text)
  if (whole === null) return parseLines(text, path)
  const {value} = whole
  if (Array.isArray(value) && !Array.isArray(value[0])) {
    return value.map((item: unknown, at) => ({value: item, line: null, key: null, prefix: String(at)}))
  }
  if (isObject(value) && isById(value)) {
    return Object.entries(value).map(([key, links]) => ({value: links, line: null, key, prefix: key}))
  }
  return [{value, line: null, key: null, prefix: ''}]
}

/** An object, and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `{id: links, …}`: nothing but lists, and none under a key that a document has. */
function isById(value: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(value)
  const isDocument = ['links', 'gold', 'error', 'ar', 'en'].some((key) => keys.includes(key))
  return keys.length > 0 && !isDocument && Object.values(value).every((one) => Array.isArray(one))
}

/** NDJSON, when its first line is JSON; else the whole is meant as one value, and broken. */
function parseLines(text: string, path: string): ParsedRecord[] {
  const lines = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [{line, at: at + 1}]))
  if (lines.length === 0 || tryParse(lines[0].line) === null) readJson(text, path)
  return lines.map(({line, at}) => {
    const parsed = tryParse(line)
    if (parsed === null || !isObject(parsed.value)) throw new InputError('record-not-json', {path, line: at})
    return {value: parsed.value, line: at, key: null, prefix: ''}
  })
}

function tryParse(text: string): {readonly value: unknown} | null {
  try {
    return {value: JSON.parse(text)}
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
