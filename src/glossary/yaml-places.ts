import {isCollection, isMap, type Pair, type YAMLSeq} from 'yaml'

/** Where things stand in a YAML text, from the tree that `parseYaml` gives. Offsets are UTF-16. */

/** The offsets of a node, its comments not counted. */
export function rangeOf(node: unknown): {start: number; end: number} {
  const range = (node as {range?: readonly number[] | null} | null)?.range
  return {start: range?.[0] ?? 0, end: range?.[1] ?? 0}
}

/** Where what a node says ends: a list that stands on lines of its own ends with its last item. */
export function contentEnd(node: unknown): number {
  if (!isCollection(node) || node.flow === true || node.items.length === 0) return rangeOf(node).end
  const last: unknown = node.items[node.items.length - 1]
  return isMap(node) ? pairEnd(last as Pair) : contentEnd(last)
}

/** Where a key with its value ends. */
export function pairEnd(pair: Pair): number {
  const value = pair.value === null ? 0 : contentEnd(pair.value)
  return Math.max(value, colonEnd(pair) ?? 0, contentEnd(pair.key))
}

/** The offset behind the colon of a pair; null where it has none, `{a, b}`. */
export function colonEnd(pair: Pair): number | null {
  const colon = separators(pair).find(({type}) => type === 'map-value-ind')
  return colon === undefined ? null : colon.offset + 1
}

/** Whether an anchor or a tag stands before the value: what comes between would get it. */
export function hasProperties(pair: Pair): boolean {
  return separators(pair).some(({type}) => type === 'anchor' || type === 'tag')
}

function separators(pair: Pair): readonly {type: string; offset: number}[] {
  return (pair.srcToken as {sep?: readonly {type: string; offset: number}[]} | undefined)?.sep ?? []
}

/** Where the dashes of a list on lines stand, one for each item. */
export function dashesOf(list: YAMLSeq): number[] {
  const token = list.srcToken as {items?: readonly {start: readonly {type: string; offset: number}[]}[]} | undefined
  return (token?.items ?? []).flatMap(({start}) => start.find(({type}) => type === 'seq-item-ind')?.offset ?? [])
}

/** Whether there may be a comment in a stretch of YAML; what is in quotation marks may look like one. */
export function hasComment(text: string): boolean {
  return /(?:^|\s)#/u.test(text)
}

/** How many units stand before an offset in its line. */
export function columnAt(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

/** Where the line after an offset starts; the offset itself where it is at the start of a line. */
export function nextLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

/** The line ends of a text, by its first. */
export function lineEndOf(text: string): string {
  const at = text.indexOf('\n')
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n'
}
