import {InputError} from '../../errors.ts'

/** Deeper quotations and lists than this are no text, and parsing them takes time beyond measure. */
const deepest = 100
/** More marks in one paragraph than this are no text either: the parser's time grows with their square. */
const mostMarks = 5000

/** What is known of the text above a line. */
interface Scan {
  /** Of the paragraph that goes on. */
  marks: number
  /** A line of an HTML block; of one that empty lines do not end, what ends it. */
  html: 'empty line' | RegExp | null
  /** What began the code or front matter in which the line stands. */
  fence: string | null
  /** The line above. */
  above: string
  /** Below the line of hyphens of a table each cell is a paragraph of its own. */
  isTable: boolean
  /** Columns before the list item above; -1 where there is none. */
  item: number
  /** The line above is empty, or there is none. */
  isBehindBlank: boolean
}

/**
 * Refuses Markdown that is built to exhaust the parser: marks that may belong together are counted. They are those of one
 * paragraph: list items, rows of a table and HTML are no part of it. One linear pass.
 *
 * @param hasHtml lines that begin with a tag are HTML, as in Markdown but not in MDX
 * @throws InputError `markdown-too-deep` with the line
 */
export function checkMarkdownLimits(text: string, path: string, hasHtml = true): void {
  const [front = null] = /^(?:---|\+\+\+)(?=[ \t]*\r?\n)/u.exec(text) ?? []
  const scan: Scan = {
    marks: 0,
    html: null,
    fence: null,
    above: '',
    isTable: false,
    item: -1,
    isBehindBlank: true,
  }
  let number = 1
  for (const [line] of text.matchAll(/[^\n]*(?:\n|$)/gu)) {
    if (number === 1 && front !== null) scan.fence = front
    else readLine(scan, line, hasHtml)
    if (scan.marks > mostMarks || depthOf(line) > deepest) {
      throw new InputError('markdown-too-deep', {path, line: number})
    }
    number++
  }
}

function readLine(scan: Scan, line: string, hasHtml: boolean): void {
  const isBlank = line.trim() === ''
  if (isBlank) {
    scan.marks = 0
    scan.isTable = false
    if (scan.html === 'empty line') scan.html = null
  } else if (hasHtml && isHtml(scan, line)) scan.marks = 0
  else {
    scan.fence = fenceBehind(scan.fence, line)
    countMarks(scan, line)
  }
  scan.isBehindBlank = isBlank
  scan.above = line
}

/** The fence that is open behind a line. */
function fenceBehind(fence: string | null, line: string): string | null {
  if (fence === null) return /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1] ?? null
  const mark = line.trim()
  return mark.length >= fence.length && mark === fence[0].repeat(mark.length) ? null : fence
}

function countMarks(scan: Scan, line: string): void {
  const isItem = beginsItem(scan, line)
  if (isItem || /^ {0,3}[>#<`~]/u.test(line)) scan.isTable = false
  if (isItem || scan.isTable) scan.marks = 0
  if (!scan.isBehindBlank && isDelimiterRow(line) && cellsOf(line) === cellsOf(scan.above)) scan.isTable = true
  for (const unit of line) if ('[*_`<~!'.includes(unit)) scan.marks++
}

function isDelimiterRow(line: string): boolean {
  return /^ {0,3}\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*$/u.test(line.trimEnd())
}

function cellsOf(row: string): number {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, '')
    .split(/(?<!\\)\|/u).length
}

/** Begins a line a list item, and not only a further line of a paragraph (CommonMark 5.2)? Where in doubt, it does not. */
function beginsItem(scan: Scan, line: string): boolean {
  const [, blanks, mark] = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]/u.exec(line) ?? []
  const isIndented = /^[ \t]/u.test(line)
  if (mark === undefined) {
    if (!isIndented && (scan.isBehindBlank || scan.item > 3)) scan.item = -1
    return false
  }
  const column = blanks.replaceAll('\t', '    ').length
  // 14) in the middle of a paragraph is text, where no list goes on.
  const mayStand = /^(?:[-*+]|1[.)])$/u.test(mark) || scan.item >= 0
  const isNear = column <= 3 || (scan.item >= 0 && column <= scan.item + 5)
  if (!scan.isBehindBlank && !(mayStand && isNear)) return false
  scan.item = column
  return true
}

/** HTML blocks that an empty line does not end, and what ends them (CommonMark 4.6). */
const longHtml: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/iu, /<\/(?:script|pre|style|textarea)>/iu],
  [/^<!--/u, /-->/u],
]
/** Others that may stand right behind a paragraph. */
const blockTag =
  /^<\/?(?:blockquote|center|dd|details|dir|div|dl|dt|figure|h[1-6]|li|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:\s|\/?>|$)/iu

/** Is a line one of an HTML block that begins at the margin? */
function isHtml(scan: Scan, line: string): boolean {
  if (scan.html === null) {
    if (scan.fence !== null) return false
    const long = longHtml.find(([start]) => start.test(line))
    if (long !== undefined) scan.html = long[1]
    else if (blockTag.test(line)) scan.html = 'empty line'
    else return false
  }
  if (scan.html !== 'empty line' && scan.html.test(line)) scan.html = null
  return true
}

/** How deep quotations and lists are in each other, judged by what stands before the text of a line. */
function depthOf(line: string): number {
  let prefix = 0
  for (let at = 0; at < line.length; at++) {
    const unit = line[at]
    // -- is a rule or the edge of a table.
    const isItem = (unit === '-' || unit === '+') && /[ \t]/u.test(line[at + 1] ?? '')
    if (unit === '>' || unit === '\t') prefix += 4
    else if (unit === ' ' || isItem) prefix++
    else break
  }
  return prefix / 4
}
