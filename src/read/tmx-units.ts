import {SaxesParser} from 'saxes'
import {InputError} from '../errors.ts'
import type {PoolRow} from '../match-model.ts'

/** Elements whose content is a code of the tool that wrote the memory, not text. */
const codes: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'sub', 'ut'])
/** Elements in elements; a memory has a dozen at most. */
const deepest = 64

/** A unit while it is read. */
interface Unit {
  readonly at: number
  readonly ar: string[]
  readonly en: string[]
}

/** Where the parser is. */
interface Reading {
  readonly rows: PoolRow[]
  readonly open: string[]
  unit: Unit | null
  lang: string
  /** The text of the segment that is open; null outside one. */
  text: string | null
  /** How many codes are open. */
  codes: number
}

/**
 * The units of a translation memory, TMX 1.1 to 1.4b (LISA 2005), that have English: one row for each English segment, with
 * the unit's Arabic if there is any, whichever language stands first. Codes of the tool that wrote it are left out. Nothing is
 * fetched or expanded.
 *
 * @param path for messages
 * @returns rows with the line on which their unit begins
 * @throws InputError `format-invalid` with the line, for what is not well-formed or no TMX
 */
export function readTmxUnits(xml: string, path: string): PoolRow[] {
  const parser = new SaxesParser()
  const reading: Reading = {rows: [], open: [], unit: null, lang: '', text: null, codes: 0}
  const fail = (detail: string): never => {
    throw new InputError('format-invalid', {path, line: parser.line, args: {detail}})
  }
  // The message begins with line and column, which are said anyway.
  parser.on('error', (error) => fail(error.message.replace(/^[\d:]+ /u, '').replace(/\.$/u, '')))
  parser.on('opentag', ({name, attributes}) => {
    if (reading.open.length === 0 && name !== 'tmx') fail(`<${name.slice(0, 40)}>`)
    if (reading.open.length >= deepest) fail(`<${name.slice(0, 40)}>`)
    open(reading, {name, lang: attributes['xml:lang'] ?? attributes.lang ?? '', line: parser.line})
  })
  parser.on('closetag', ({name}) => close(reading, name))
  const add = (text: string): void => {
    if (reading.text !== null && reading.codes === 0) reading.text += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(xml).close()
  return reading.rows
}

function open(reading: Reading, {name, lang, line}: {name: string; lang: string; line: number}): void {
  reading.open.push(name)
  if (name === 'tu') reading.unit = {at: line, ar: [], en: []}
  // ar-EG and EN_us are Arabic and English, too.
  else if (name === 'tuv') reading.lang = lang.toLowerCase().split(/[-_]/u)[0]
  else if (name === 'seg') reading.text = ''
  else if (codes.has(name)) reading.codes++
}

function close(reading: Reading, name: string): void {
  reading.open.pop()
  const {unit, lang, text} = reading
  if (codes.has(name)) reading.codes--
  else if (name === 'seg') {
    if (unit !== null && text !== null && (lang === 'ar' || lang === 'en')) unit[lang].push(text)
    reading.text = null
  } else if (name === 'tu' && unit !== null) {
    reading.rows.push(...unit.en.map((en) => ({en, ar: unit.ar[0] ?? null, at: unit.at})))
    reading.unit = null
  }
}
