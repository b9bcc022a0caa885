import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {InputError} from '../errors.ts'
import type {Block, Document} from '../model.ts'
import {langOfBlocks} from '../text/lang-of-text.ts'
import {markdownBlocks} from './markdown/markdown-blocks.ts'
import {commentsOf} from './markdown/markdown-comments.ts'
import {tryEdits} from './markdown/markdown-edits.ts'
import {checkMarkdownLimits} from './markdown/markdown-limits.ts'
import type {TextFormat} from './opened-file.ts'

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml'])

/**
 * MDX 3: Markdown with JSX. Imports, exports, tags and expressions are left alone, never run; text between tags is read.
 */
export const mdxFormat: TextFormat = {
  read(text, context) {
    checkMarkdownLimits(text, context.name, false)
    checkBrackets(text, context.name)
    const blocksOf = (source: string): Block[] =>
      markdownBlocks(parseMdx(source, context.name), source).map((block) => withComments(block, source))
    const {name} = context
    const blocks = blocksOf(text)
    const lang = langOfBlocks({text, blocks, lang: context.lang})
    const comments = commentsOf(text, (source) => parseMdx(source, name))
    const plain: Document = {name, format: 'mdx', lang, text, blocks}
    const document = comments.length === 0 ? plain : {...plain, comments}
    return {
      content: {kind: 'document', document},
      document,
      toSource: (edits) => tryEdits(edits, {document, title: 'MDX', blocksOf}),
    }
  },
}

/** Brackets in brackets: deeper ones are no program that a person writes, and the parser of expressions is recursive. */
const deepest = 200

function checkBrackets(text: string, path: string): void {
  let depth = 0
  let line = 1
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]
    if (unit === '\n') {
      line++
      // A paragraph ends, and with it what was left open in plain text.
      if (text[at + 1] === '\n') depth = 0
    } else if (unit === '{' || unit === '(' || unit === '[') depth++
    else if (unit === '}' || unit === ')' || unit === ']') depth = Math.max(0, depth - 1)
    if (depth > deepest) throw new InputError('markdown-too-deep', {path, line})
  }
}

function parseMdx(text: string, path: string): Root {
  try {
    return parser.parse(text)
  } catch (error) {
    const plain = withoutForeign(text)
    const isOther = isMessage(error) && plain !== text
    const again = isOther ? tryParse(plain) : null
    if (again !== null) return again
    if (error instanceof RangeError) throw new InputError('markdown-too-deep', {path})
    if (!isMessage(error)) throw error
    throw new InputError('mdx-invalid', {path, ...placeOf(error), args: {detail: detailOf(error)}})
  }
}

function tryParse(text: string): Root | null {
  try {
    return parser.parse(text)
  } catch (error) {
    if (error instanceof RangeError || isMessage(error)) return null
    throw error
  }
}

/**
 * Docusaurus reads two things that MDX does not know: ids behind headings, `# Title {#id}`, and comments of HTML. Blanks take
 * their place, so that offsets stay.
 */
function withoutForeign(text: string): string {
  const parts: string[] = []
  let at = 0
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', start + 4)
    if (end === -1) break
    parts.push(text.slice(at, start), text.slice(start, end + 3).replace(/[^\r\n]/gu, ' '))
    at = end + 3
  }
  const rest = [...parts, text.slice(at)].join('')
  return rest.replace(
    /^(#{1,6}[ \t][^\r\n]*)(\{#[^\s{}]{1,200}\})(?=[ \t]*\r?$)/gmu,
    (_all, title: string, id: string) => title.padEnd(title.length + id.length),
  )
}

/** A block with the comments of HTML in it as opaque parts. */
function withComments(block: Block, text: string): Block {
  const part = text.slice(block.start, block.end)
  if (!part.includes('<!--')) return block
  const opaque = [...block.opaque]
  for (let at = part.indexOf('<!--'); at !== -1;) {
    const start = block.start + at
    const close = part.indexOf('-->', at + 4)
    if (close === -1) break
    // In code it is code.
    const isFree = block.opaque.every((other) => other.end <= start || other.start > start)
    if (isFree) opaque.push({start, end: block.start + close + 3})
    at = part.indexOf('<!--', close)
  }
  return {...block, opaque: opaque.toSorted((a, b) => a.start - b.start)}
}

/** What the parser throws: a VFileMessage. */
interface ParserMessage {
  readonly reason: string
  readonly line?: number | null
  readonly column?: number | null
}

function isMessage(error: unknown): error is ParserMessage {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string'
}

function placeOf({line, column}: ParserMessage): {line?: number; column?: number} {
  if (typeof line !== 'number') return {}
  return typeof column === 'number' ? {line, column} : {line}
}

/** Its first sentence; advice for programmers follows behind it. */
function detailOf({reason}: ParserMessage): string {
  return reason.split(/[\n;]/u, 1)[0].replace(/\.$/u, '').slice(0, 200)
}
