import {SaxesParser} from 'saxes'
import {InputError} from '../errors.ts'
import {decode} from './decode.ts'

/** One XML file of a workbook. */
export interface XmlPart {
  /** Path of the workbook, for messages. */
  readonly path: string
  /** Name inside the workbook, e.g. `xl/workbook.xml`. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is told while a part is read, in order. Names come without their prefix. */
export interface XmlVisitor {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

/** Elements in elements; a workbook has eight. */
const deepest = 64

/**
 * Walks through a part. Nothing is fetched or expanded: a DOCTYPE is refused.
 *
 * @throws InputError `xlsx-part-invalid` with the part and its line
 */
export function walkXml(part: XmlPart, visitor: XmlVisitor): void {
  const {text} = decode(part.bytes, `${part.path} (${part.name})`)
  const parser = new SaxesParser()
  let depth = 0
  const fail = (detail: string): never => {
    throw new InputError('xlsx-part-invalid', {path: part.path, args: {part: part.name, at: parser.line, detail}})
  }
  // The message begins with line and column, which are said anyway.
  parser.on('error', (error) => fail(error.message.replace(/^[\d:]+ /u, '').replace(/\.$/u, '')))
  parser.on('doctype', () => fail('doctype'))
  parser.on('opentag', ({name, attributes}) => {
    if (++depth > deepest) fail('TOO_DEEP')
    visitor.open(withoutPrefix(name), attributes)
  })
  parser.on('closetag', ({name}) => {
    depth--
    visitor.close?.(withoutPrefix(name))
  })
  parser.on('text', (value) => visitor.text?.(value))
  parser.on('cdata', (value) => visitor.text?.(value))
  parser.write(text).close()
}

/** `x:row` as some programs write it is `row`. */
function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
