import type {Root, RootContent} from 'mdast'
import type {Comment, Span} from '../../model.ts'
import {collectInChunks} from './markdown-chunks.ts'

/** A comment with its place in the file. */
interface PlacedComment extends Span {
  readonly text: string
}

/**
 * The comments of a Markdown file that begin with `muqabala-`; a file without any is not parsed for them.
 *
 * @param parse as the blocks are parsed
 */
export function commentsOf(text: string, parse: (text: string) => Root): Comment[] {
  if (!text.includes('muqabala-')) return []
  const found = collectInChunks(text, {
    parse,
    collect: markdownComments,
    moved: (comment, by) => ({...comment, start: comment.start + by, end: comment.end + by}),
  })
  return found.map(({start, text: said}) => ({at: start, text: said}))
}

/**
 * Comments of HTML, `<!-- … -->`, and of MDX, in braces, that begin with `muqabala-`. What stands in code is code.
 *
 * @param text the file; offsets are its UTF-16 units
 */
function markdownComments(tree: Root, text: string): PlacedComment[] {
  const code: Span[] = []
  const found: PlacedComment[] = []
  collect(tree, {text, code, found})
  let next = 0
  for (const {start, end, said} of htmlComments(text)) {
    while (next < code.length && code[next].end <= start) next++
    const isCode = next < code.length && code[next].start <= start
    if (!isCode && isForUs(said)) found.push({start, end, text: said})
  }
  return found.toSorted((a, b) => a.start - b.start)
}

type Nodes = Root | RootContent

const codeNodes: ReadonlySet<string> = new Set(['code', 'inlineCode', 'yaml', 'toml'])

function collect(node: Nodes, into: {text: string; code: Span[]; found: PlacedComment[]}): void {
  const span = {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
  if (codeNodes.has(node.type)) into.code.push(span)
  else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    const said = /^\s*\/\*([^]*)\*\/\s*$/u.exec(node.value)?.[1].trim() ?? ''
    into.code.push(span)
    if (isForUs(said)) into.found.push({...span, text: said})
  } else if ('children' in node) for (const child of node.children) collect(child, into)
}

function* htmlComments(text: string): Generator<Span & {said: string}, undefined> {
  for (let start = text.indexOf('<!--'); start !== -1;) {
    const close = text.indexOf('-->', start + 4)
    if (close === -1) return
    yield {start, end: close + 3, said: text.slice(start + 4, close).trim()}
    start = text.indexOf('<!--', close + 3)
  }
}

function isForUs(said: string): boolean {
  return said.startsWith('muqabala-')
}
