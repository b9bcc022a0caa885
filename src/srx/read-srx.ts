import {SaxesParser} from 'saxes'
import type {InputCode, InputProblem} from '../errors.ts'
import {InputError} from '../errors.ts'
import type {SrxElement, SrxReading} from './read-elements.ts'
import {closeElement, openElement, requireElements} from './read-elements.ts'
import type {SrxRules} from './srx-rules.ts'

/** UTF-16 units; the rules of twenty languages that a large project keeps come to a twentieth of that. */
const largest = 16e6
/** Elements in elements; SRX has six. */
const deepest = 32

const namespace = 'http://www.lisa.org/srx20'

/** What a file of rules holds, and what had to be left out of it. */
export interface ReadSrx {
  readonly rules: SrxRules
  readonly problems: readonly InputProblem[]
}

/**
 * Reads segmentation rules, SRX 2.0. Patterns that no engine can run in linear time, or that are none, are left out with
 * their rule and reported; the others serve. Elements of other namespaces are passed over. Nothing is fetched or expanded:
 * a DOCTYPE is refused.
 *
 * @param path for messages
 * @throws InputError for what is not well-formed, not SRX 2.0, or lacks what SRX asks for
 */
export function readSrx(xml: string, path: string): ReadSrx {
  if (xml.length > largest) {
    const args = {megabytes: Math.ceil(xml.length / 1e6), limit: largest / 1e6}
    throw new InputError('file-too-large', {path, args})
  }
  if (xml.trim() === '') throw new InputError('empty-file', {path})
  const reading: SrxReading = {
    path,
    open: [],
    text: null,
    header: null,
    formatHandles: [],
    languageRules: [],
    rules: [],
    rule: null,
    maps: [],
    seen: new Set(),
    patternSize: 0,
    problems: [],
  }
  parse(xml, reading)
  return {rules: requireElements(reading), problems: reading.problems}
}

/** Walks the XML and hands elements of the namespace to the reader of elements. */
function parse(xml: string, reading: SrxReading): void {
  const parser = new SaxesParser({xmlns: true})
  let line = 1
  const fail = (code: InputCode, args: Readonly<Record<string, string | number>> = {}): never => {
    throw new InputError(code, {path: reading.path, line: parser.line, args})
  }
  // The message begins with line and column, which are said anyway.
  parser.on('error', (error) =>
    fail('srx-invalid', {detail: error.message.replace(/^[\d:]+ /u, '').replace(/\.$/u, '')}),
  )
  parser.on('doctype', () => fail('srx-doctype'))
  parser.on('opentagstart', () => {
    ;({line} = parser)
  })
  parser.on('opentag', (tag) => {
    const attributes = new Map(Object.values(tag.attributes).map(({name, value}) => [name, value]))
    const isSrx = tag.uri === namespace
    if (reading.open.length === 0 && !isSrx20(isSrx, tag.local, attributes.get('version'))) {
      fail('srx-version', {found: foundRoot(tag.name, tag.uri, attributes.get('version'))})
    }
    if (reading.open.length >= deepest) fail('srx-too-deep', {limit: deepest})
    const element: SrxElement = {name: isSrx ? tag.local : null, attributes, line}
    openElement(reading, element)
  })
  parser.on('closetag', () => closeElement(reading))
  parser.on('text', (text) => addText(reading, text))
  parser.on('cdata', (text) => addText(reading, text))
  parser.write(xml).close()
}

function isSrx20(isSrx: boolean, name: string, version: string | undefined): boolean {
  return isSrx && name === 'srx' && version === '2.0'
}

/** <srx version="1.0" xmlns="…">, as it might stand in the file. */
function foundRoot(name: string, uri: string, version: string | undefined): string {
  const shownVersion = version === undefined ? '' : ` version="${version.slice(0, 20)}"`
  return `<${name.slice(0, 40)}${shownVersion}${uri === '' ? '' : ` xmlns="${uri.slice(0, 80)}"`}>`
}

function addText(reading: SrxReading, text: string): void {
  if (reading.text !== null) reading.text += text
}
