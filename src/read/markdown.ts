import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Block, Document} from '../model.ts'
import {langOfBlocks} from '../text/lang-of-text.ts'
import type {ReadContext} from './content.ts'
import {blocksInChunks} from './markdown/markdown-chunks.ts'
import {commentsOf} from './markdown/markdown-comments.ts'
import {tryEdits} from './markdown/markdown-edits.ts'
import {checkMarkdownLimits} from './markdown/markdown-limits.ts'
import type {TextFormat} from './opened-file.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml'])

export const markdownFormat: TextFormat = {
  read(text, context) {
    checkMarkdownLimits(text, context.name)
    const document = readMarkdown(text, context)
    return {
      content: {kind: 'document', document},
      document,
      toSource: (edits) => tryEdits(edits, {document, title: 'Markdown', blocksOf}),
    }
  },
}

/**
 * Markdown (CommonMark with the tables, footnotes and links of GitHub): headings, paragraphs, list items, table cells and
 * footnotes are blocks; code, HTML, link targets, definitions and front matter are left alone. `text` is the source itself,
 * markup and escapes included.
 */
export function readMarkdown(text: string, context: ReadContext): Document {
  const blocks = blocksOf(text)
  const comments = commentsOf(text, (part) => parser.parse(part))
  const document: Document = {
    name: context.name,
    format: 'markdown',
    lang: langOfBlocks({text, blocks, lang: context.lang}),
    text,
    blocks,
  }
  return comments.length === 0 ? document : {...document, comments}
}

function blocksOf(text: string): Block[] {
  return blocksInChunks(text, (part) => parser.parse(part))
}
