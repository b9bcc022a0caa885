import type {PhrasingContent, Root, RootContent} from 'mdast'
import type {Block, BlockKind, Span} from '../../model.ts'

/** Nodes of Markdown, those of MDX among them. */
type Nodes = Root | RootContent

/**
 * The blocks of a parsed Markdown or MDX file: headings, paragraphs, list items, table cells and footnotes. What else stands
 * in it is left alone; code, HTML, JSX tags, expressions and link targets in a block are its opaque parts.
 *
 * @param text the file; offsets are its UTF-16 units
 */
export function markdownBlocks(tree: Root, text: string): Block[] {
  const blocks: Block[] = []
  collect(tree, {text, blocks, inItem: false})
  return blocks
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
  const inside = insideOf(node.children)
  if (node.type === 'mdxJsxTextElement') {
    opaque.push(
      ...(inside === null
        ? [span]
        : [
            {start: span.start, end: inside.start},
            {start: inside.end, end: span.end},
          ]),
    )
  }
  for (const child of node.children) collectOpaque(child, text, opaque)
  if (node.type === 'link' || node.type === 'linkReference') {
    opaque.push(inside === null ? span : {start: inside.end, end: span.end})
  }
}

/** From the first child to the last; null where there is none. */
function insideOf(children: readonly PhrasingContent[]): Span | null {
  const [first, last] = [children.at(0), children.at(-1)]
  const from = first === undefined ? null : spanOf(first)
  const to = last === undefined ? null : spanOf(last)
  return from === null || to === null ? null : {start: from.start, end: to.end}
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
  for (const match of text.slice(block.start, block.end).matchAll(/(?<=[\n\r])[ \t]*>[ \t>]*/gu)) {
    marks.push({start: block.start + match.index, end: block.start + match.index + match[0].length})
  }
  return marks
}
