import {InputError} from '../../errors.ts'
import {escapeXml} from '../../xml/xml-escape.ts'
import {writeCellText} from './xlsx-text.ts'
import type {XmlTag} from '../../xml/xml-scan.ts'

/** Characters that a cell of Excel can hold. */
export const longestText = 32_767

/**
 * The refusal of a text that no cell can hold.
 *
 * @param cell as messages name it, e.g. `B7`
 */
export function textTooLong(text: string, cell: string, path: string): InputError {
  return new InputError('xlsx-text-too-long', {path, args: {cell, length: text.length, limit: longestText}})
}

/** What a cell that holds its own text is made of. */
export interface InlineText {
  readonly text: string
  /** The same with formatting, as XML; null for plain text. */
  readonly rich: string | null
}

/** A cell that is there, with a text of its own. */
export function inlineCell({name, attributes}: XmlTag, {text, rich}: InlineText): string {
  const prefix = name.slice(0, name.indexOf(':') + 1)
  const kept = Object.entries(attributes).filter(([key]) => key !== 't')
  return cellXml({prefix, attributes: kept}, rich ?? plainXml(prefix, text))
}

/** A cell that is not there yet. */
export function newCell(
  {prefix, reference, style}: {readonly prefix: string; readonly reference: string; readonly style: string | undefined},
  text: string,
): string {
  const attributes: [string, string][] = [
    ['r', reference],
    ...(style === undefined ? [] : [['s', style] as [string, string]]),
  ]
  return cellXml({prefix, attributes}, plainXml(prefix, text))
}

function plainXml(prefix: string, text: string): string {
  return `<${prefix}t xml:space="preserve">${writeCellText(text)}</${prefix}t>`
}

function cellXml(
  {prefix, attributes}: {readonly prefix: string; readonly attributes: readonly (readonly [string, string])[]},
  inner: string,
): string {
  const written = attributes.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')
  return `<${prefix}c${written} t="inlineStr"><${prefix}is>${inner}</${prefix}is></${prefix}c>`
}
