import {type Column, columns, isListColumn} from './columns.ts'

// Letters, figures and blanks, beginning with a letter: nothing that YAML could read as anything else.
const plain = /^\p{L}(?:[\p{L}\p{M}\p{N} _.'’()/+&-]*[\p{L}\p{M}\p{N}_.'’()/+&-])?$/u
// Behind a key or a dash of its own line commas, brackets and the like are plain too; not ": ", " #" and a colon at the end.
const plainOnLine = /^\p{L}[^\p{C}\p{Zl}\p{Zp}]*$/u
const notOnLine = /:\s|\s#|[:\s]$/u
/** Words that some YAML readers take for yes, no or nothing. */
const reserved = /^(?:null|true|false|yes|no|on|off|y|n)$/iu
// Controls, and marks that show nothing: nobody should meet them raw.
const unseen = /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu

/**
 * A text as YAML, on one line.
 *
 * @param isOnLine it stands behind a key or a dash of its own line, not in brackets
 */
export function yamlScalar(text: string, isOnLine: boolean = false): string {
  const isPlain = plain.test(text) || (isOnLine && plainOnLine.test(text) && !notOnLine.test(text))
  if (isPlain && !reserved.test(text)) return text
  return yamlDouble(text)
}

/** JSON's strings are YAML's double-quoted ones. */
function yamlDouble(text: string): string {
  return JSON.stringify(text).replace(unseen, (mark) => `\\u${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
}

/** A text in the manner of what it replaces: between the same quotation marks where they will do. */
export function yamlLike(text: string, style: string | undefined, isOnLine: boolean): string {
  const isShown = !/[\u0000-\u001F]/u.test(text) && text.search(unseen) < 0
  if (style === 'QUOTE_SINGLE' && isShown) return `'${text.replaceAll("'", "''")}'`
  return style === 'QUOTE_DOUBLE' ? yamlDouble(text) : yamlScalar(text, isOnLine)
}

/** Texts as a YAML list in brackets. */
export function yamlFlowList(texts: readonly string[]): string {
  return `[${texts.map((text) => yamlScalar(text)).join(', ')}]`
}

/** What stands behind the key of a column: a list where the column holds lists. */
export function yamlValue(column: string, texts: readonly string[]): string {
  return isListColumn(column) ? yamlFlowList(texts) : yamlScalar(texts.join('|'))
}

/** Columns that stand before another one where a person writes a concept. */
export function columnsBefore(column: string): readonly Column[] {
  const at = (columns as readonly string[]).indexOf(column)
  return columns.slice(0, Math.max(at, 0)).toReversed()
}
