import type {Nodes, PhrasingContent} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Block, BlockKind, Document, Span} from '../model.ts'
import type {ReadContext} from './content.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml'])

/**
 * Markdown: headings, paragraphs, list items and table cells are blocks; code, HTML, link targets, definitions and front
 * matter are left alone. `text` is the source itself, markup included.
 */
export function readMarkdown(text: string, context: ReadContext): Document {
  const blocks: Block[] = []
  collect(parser.parse(text) as Nodes, {text, blocks, inItem: false})
  return {name: context.name, format: 'markdown', lang: context.lang, text, blocks}
}

interface Walk {
  readonly text: string
  readonly blocks: Block[]
  readonly inItem: boolean
}

function collect(node: Nodes, walk: Walk): void {
  if (node.type === 'heading') addBlock(node.children, 'heading', walk)
  else if (node.type === 'paragraph') addBlock(node.children, walk.inItem ? 'list-item' : 'paragraph', walk)
  else if (node.type === 'tableCell') addBlock(node.children, 'table-cell', walk)
  else if ('children' in node) {
    const inItem = walk.inItem || node.type === 'listItem'
    for (const child of node.children) collect(child, {...walk, inItem})
  }
}

function addBlock(children: readonly PhrasingContent[], kind: BlockKind, walk: Walk): void {
  const start = children[0]?.position?.start.offset
  const end = children.at(-1)?.position?.end.offset
  if (start === undefined || end === undefined || walk.text.slice(start, end).trim() === '') return
  const opaque: Span[] = quoteMarks(walk.text, {start, end})
  for (const child of children) collectOpaque(child, walk.text, opaque)
  walk.blocks.push({start, end, kind, opaque: opaque.toSorted((a, b) => a.start - b.start)})
}

function collectOpaque(node: PhrasingContent, text: string, opaque: Span[]): void {
  const span = spanOf(node)
  if (span === null) return
  const isBareLink = node.type === 'link' && text[span.start] !== '['
  if (node.type === 'text' || node.type === 'break') return
  if (!('children' in node) || isBareLink) {
    opaque.push(span)
    return
  }
  for (const child of node.children) collectOpaque(child, text, opaque)
  if (node.type === 'link' || node.type === 'linkReference') {
    const last = node.children.at(-1)
    const tail = last === undefined ? null : spanOf(last)
    opaque.push(tail === null ? span : {start: tail.end, end: span.end})
  }
}

function spanOf(node: PhrasingContent): Span | null {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? null : {start, end}
}

/** The > at the start of a quoted paragraph's further lines is markup in the middle of its text. */
function quoteMarks(text: string, block: Span): Span[] {
  const marks: Span[] = []
  // A line's start, blanks, then one or more > with blanks between.
  for (const match of text.slice(block.start, block.end).matchAll(/(?<=\n)[ \t]*>[ \t>]*/gu)) {
    marks.push({start: block.start + match.index, end: block.start + match.index + match[0].length})
  }
  return marks
}
