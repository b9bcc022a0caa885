import type {Root, RootContent} from 'mdast'
import type {Block, Span} from '../../model.ts'
import {markdownBlocks} from './markdown-blocks.ts'

/** The parser's time grows with more than the length of its text; so much of it is parsed at once, in UTF-16 units. */
const usualSize = 30_000

/**
 * The blocks of a Markdown file of any length. It is parsed in pieces that begin at headings behind empty lines, where nothing
 * that was open goes on, and every piece knows the labels that are defined in others.
 *
 * @param size of a piece, for tests
 */
export function blocksInChunks(text: string, parse: (text: string) => Root, size: number = usualSize): Block[] {
  return collectInChunks(text, {parse, collect: markdownBlocks, moved, size})
}

/** How a file is parsed, and what is taken from its trees. */
interface Collecting<T extends Span> {
  readonly parse: (text: string) => Root
  readonly collect: (tree: Root, text: string) => T[]
  /** The same, so many units further on. */
  readonly moved: (one: T, by: number) => T
  readonly size?: number
}

/** The same of anything that stands in the trees of a file. */
export function collectInChunks<T extends Span>(text: string, how: Collecting<T>): T[] {
  const {parse, collect, size = usualSize} = how
  if (text.length <= size) return collect(parse(text), text)
  const labels = definedLabels(text)
  const all: T[] = []
  for (let start = 0; start < text.length;) {
    const chunk = parseChunk(text, {...how, start, labels, size})
    for (const one of chunk.found) all.push(one)
    start = chunk.end
  }
  return all
}

interface Chunking<T extends Span> extends Collecting<T> {
  readonly start: number
  readonly labels: ReadonlySet<string>
  readonly size: number
}

/** Takes twice as much as long as something may go on behind the end. */
function parseChunk<T extends Span>(text: string, how: Chunking<T>): {end: number; found: T[]} {
  const {start, parse, collect, moved, labels, size} = how
  for (let length = size; ; length *= 2) {
    const end = nextHeading(text, start + length)
    const part = text.slice(start, end)
    const definitions = usedLabels(part, labels)
      .map((label) => `[${label}]: x\n`)
      .join('')
    // Front matter must stay in front.
    const lead = start === 0 || definitions === '' ? '' : `${definitions}\n`
    const whole = start === 0 && definitions !== '' ? `${part}\n\n${definitions}` : lead + part
    const tree = parse(whole)
    if (end < text.length && mayGoOn(lastWithin(tree, lead.length + part.length), whole)) continue
    const found = collect(tree, whole).filter((one) => one.start >= lead.length && one.end <= lead.length + part.length)
    return {end, found: found.map((one) => moved(one, start - lead.length))}
  }
}

/** Where a heading begins behind an empty line, from an offset on; the end of the text where there is none. */
function nextHeading(text: string, from: number): number {
  if (from >= text.length) return text.length
  const heading = /\n[ \t]*\r?\n(?=#{1,6}[ \t])/gu
  heading.lastIndex = from
  const found = heading.exec(text)
  return found === null ? text.length : found.index + found[0].length
}

function lastWithin(tree: Root, end: number): RootContent | undefined {
  return tree.children.findLast((node) => (node.position?.start.offset ?? 0) < end)
}

/** Code whose fence is not closed, and HTML that empty lines do not end (CommonMark 4.5, 4.6). */
function mayGoOn(node: RootContent | undefined, text: string): boolean {
  if (node?.type === 'html') return /^\s*<(?:script|pre|style|textarea|[!?])/iu.test(node.value)
  if (node?.type === 'yaml' || node?.type === ('toml' as string)) return false
  if (node?.type !== 'code') return false
  const source = text.slice(node.position?.start.offset, node.position?.end.offset)
  const [, fence] = /^\s*(`{3,}|~{3,})/u.exec(source) ?? []
  if (fence === undefined) return false
  const last = source.slice(source.lastIndexOf('\n') + 1).trim()
  const isClosed = source.includes('\n') && last.length >= fence.length && last === fence[0].repeat(last.length)
  return !isClosed
}

/** A label in brackets, with escapes in it. */
const label = /\[((?:[^[\]\\\r\n]|\\.){1,999})\]/gu

function definedLabels(text: string): ReadonlySet<string> {
  const labels = new Set<string>()
  for (const found of text.matchAll(/^[ \t>]{0,12}\[((?:[^[\]\\\r\n]|\\.){1,999})\]:/gmu))
    labels.add(normalLabel(found[1]))
  return labels
}

function usedLabels(text: string, labels: ReadonlySet<string>): string[] {
  const used = new Map<string, string>()
  if (labels.size === 0) return []
  for (const [, name] of text.matchAll(label)) {
    const normal = normalLabel(name)
    if (labels.has(normal) && !used.has(normal)) used.set(normal, name)
  }
  return [...used.values()]
}

function normalLabel(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').toLowerCase().toUpperCase()
}

function moved(block: Block, by: number): Block {
  const move = ({start, end}: Span): Span => ({start: start + by, end: end + by})
  return {...block, ...move(block), opaque: block.opaque.map(move)}
}
