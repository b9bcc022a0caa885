import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {TextEdit} from 'vscode-languageserver/node'
import type {Run} from '../cli/start-run.ts'
import {InputError} from '../errors.ts'
import {directivesOf} from '../ignore/directives.ts'
import type {Block, Document} from '../model.ts'
import {blockAt} from '../text/block-at.ts'
import {type Buffer, readBuffer} from './read-buffer.ts'
import {sourceMap} from './source-map.ts'

/** Where and in what a comment is to be put. */
export interface Ignoring {
  readonly run: Run
  readonly buffer: Buffer
  readonly source: TextDocument
  readonly document: Document
  /** Offset of the finding in the editor's text. */
  readonly offset: number
  readonly rule: string
}

/**
 * The comment that silences a rule in the block at an offset: on a line of its own before a paragraph or heading, else at the
 * end of the block. The text with it is read once more, so that none is offered that would do something else.
 *
 * @returns null in formats that have no such comments, and where none would do
 */
export async function ignoreComment(ignoring: Ignoring): Promise<TextEdit | null> {
  const {source, document, offset, rule} = ignoring
  const comment = commentOf(document.format, `muqabala-ignore ${rule}`)
  const map = sourceMap(document, source)
  const block = document.blocks.find((one) => {
    const {start, end} = map(one)
    return start <= offset && offset <= end
  })
  if (comment === null || block === undefined) return null
  const {start, end} = map(block)
  const line = source.offsetAt({line: source.positionAt(start).line, character: 0})
  const isAtLineStart = line === start || source.getText().slice(line, start).trim() === ''
  const before = {at: line, text: `${comment}${lineEndOf(source.getText())}`}
  const inside = {at: end, text: ` ${comment}`}
  // A line between rows would end a table, and a heading begins with its marks.
  const places = isAtLineStart || block.kind === 'heading' ? [before, inside] : [inside]
  for (const {at, text} of places) {
    const position = source.positionAt(at)
    if (await silences({...ignoring, at, text, block})) return {range: {start: position, end: position}, newText: text}
  }
  return null
}

function commentOf(format: string, text: string): string | null {
  if (format === 'mdx') return `{/* ${text} */}`
  return format === 'markdown' || format === 'html' ? `<!-- ${text} -->` : null
}

function lineEndOf(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n'
}

/** Does the text with the comment have the same blocks, and does the comment hold for the one that is meant? */
async function silences(
  put: Ignoring & {readonly at: number; readonly text: string; readonly block: Block},
): Promise<boolean> {
  const {run, buffer, source, document, rule, block} = put
  const old = source.getText()
  try {
    const text = old.slice(0, put.at) + put.text + old.slice(put.at)
    const file = await readBuffer(run, {...buffer, text})
    if (file.content.kind !== 'document') return false
    const now = file.content.document
    const same = now.blocks[document.blocks.indexOf(block)]
    if (now.blocks.length !== document.blocks.length || same === undefined) return false
    return directivesOf(now).some(
      (one) => one.rule === rule && one.scopes.some((scope) => blockAt([same], scope.start) !== null),
    )
  } catch (error) {
    // It would break the file, as a comment in the front matter of MDX does.
    if (error instanceof InputError) return false
    throw error
  }
}
