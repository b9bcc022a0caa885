import type {Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import type {Span} from '../../model.ts'
import {isHtmlBlank} from './html-scan.ts'

/** A stretch of markup's text and what it says; null: it says itself. */
export interface TextRun extends Span {
  readonly text: string | null
}

/** Says what a reference means that stands in a text. */
export interface References {
  /**
   * The meaning of the reference that begins at an offset with the source `found` (from & to the end of its name).
   * null where it means nothing and is text. `length` is how much of it is the reference: `&notx` is ¬ and an x.
   */
  meaning(found: string): {text: string; length: number} | null
}

/** References by number or name; the ; may be missing (HTML Standard 13.2.5.72). */
const reference = /&(?:#[xX][\dA-Fa-f]+|#\d+|[A-Za-z][\dA-Za-z]{1,31});?/gu

const parser = unified().use(rehypeParse, {fragment: true})

/** References that need no parser. */
const common: readonly (readonly [string, string])[] = [
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&nbsp;', '\u00A0'],
  ['&lrm;', '\u200E'],
  ['&rlm;', '\u200F'],
]

/** Looks up all references of a source in one go: the parser knows the more than two thousand names and the rules. */
export function createReferences(source: string): References {
  const meanings = new Map<string, string>(common)
  const unknown = new Set<string>()
  for (const [found] of source.matchAll(reference)) if (!meanings.has(found)) unknown.add(found)
  if (unknown.size > 0) {
    const [text] = (parser.parse([...unknown].join('\n')) as Root).children
    const texts = text?.type === 'text' ? text.value.split('\n') : []
    let at = 0
    for (const found of unknown) {
      // A reference to a line end takes two pieces.
      const said = isLineEnd(found) ? '\n' : texts[at]
      at += isLineEnd(found) ? 2 : 1
      meanings.set(found, said ?? found)
    }
  }
  return {
    meaning(found) {
      const text = meanings.get(found)
      if (text === undefined || text === found) return null
      const rest = text.slice(1)
      const isPart = rest !== '' && found.endsWith(rest) && found[1] !== '#'
      return isPart ? {text: text[0], length: found.length - rest.length} : {text, length: found.length}
    },
  }
}

function isLineEnd(found: string): boolean {
  return /^&(?:#x0*a;?|#0*10;?|newline;)$/iu.test(found) && (found[1] === '#' || found === '&NewLine;')
}

/** How a stretch of text is read. */
export interface RunOptions {
  readonly references: References
  /** Blanks and line ends beside each other are one space, as in a paragraph; else only CR LF and CR are LF. */
  readonly isFlowing: boolean
  /** In an attribute a name without ; before = or a letter is no reference. */
  readonly isAttribute?: boolean
}

/** References, and blanks that are not one space. */
const flowing = /&(?:#[xX][\dA-Fa-f]+|#\d+|[A-Za-z][\dA-Za-z]{1,31});?|[\t\n\f\r ]+/gu
const kept = /&(?:#[xX][\dA-Fa-f]+|#\d+|[A-Za-z][\dA-Za-z]{1,31});?|\r\n?/gu

/** The runs of a stretch of text, in order and without gaps. Offsets are those of the source. */
export function textRuns(source: string, {start, end}: Span, options: RunOptions): TextRun[] {
  const runs: TextRun[] = []
  const pattern = options.isFlowing ? flowing : kept
  let at = start
  const part = source.slice(start, end)
  for (const found of part.matchAll(pattern)) {
    const from = start + found.index
    const run =
      found[0][0] === '&' ? referenceRun(source, {from, found: found[0]}, options) : blankRun(found[0], from, options)
    // A reference may end before its name does, and what follows is text.
    if (run === null || from < at) continue
    if (from > at) runs.push({start: at, end: from, text: null})
    runs.push(run)
    at = run.end
  }
  if (at < end) runs.push({start: at, end, text: null})
  return runs
}

function blankRun(blank: string, from: number, {isFlowing}: RunOptions): TextRun | null {
  if (blank === ' ') return null
  return {start: from, end: from + blank.length, text: isFlowing ? ' ' : '\n'}
}

function referenceRun(
  source: string,
  {from, found}: {from: number; found: string},
  {references, isAttribute = false}: RunOptions,
): TextRun | null {
  const meaning = references.meaning(found)
  if (meaning === null) return null
  const end = from + meaning.length
  const isOpen = source[end - 1] !== ';'
  if (isAttribute && isOpen && found[1] !== '#' && /^[=\dA-Za-z]/u.test(source.slice(end, end + 1))) return null
  return {start: from, end, text: meaning.text}
}

/** A run that is only blanks as HTML counts them, written as such. */
export function isBlankRun(source: string, {start, end, text}: TextRun): boolean {
  if (text !== null && source[start] === '&') return false
  for (let at = start; at < end; at++) if (!isHtmlBlank(source.charCodeAt(at))) return false
  return true
}
