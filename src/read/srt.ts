import {InputError} from '../errors.ts'
import type {Span} from '../model.ts'
import type {TextFormat} from './opened-file.ts'
import {eachLine, type SourceLine} from '../text/source-lines.ts'
import {
  emptyWay,
  readCues,
  type CuePiece,
  type CueSyntax,
  type NoteOddity,
  type ScannedCue,
} from './subtitles/subtitle-cues.ts'
import {isLikeTimes, parseTimes, type CueTimes} from './subtitles/subtitle-times.ts'

/**
 * SubRip subtitles. There is no standard; what players and editors accept is read: numbers in any order or none, a point for
 * the comma, no empty line between cues, empty lines in a text. All of it is kept, and told in remarks.
 */
export const srtFormat: TextFormat = {read: (text, context) => readCues(text, context, syntaxFor(context.name))}

const example = '00:00:01,000 --> 00:00:02,500'

// <i>, </b>, <font color="#fff">; {\an8}, {\i1}; {Y:i} of MicroDVD; {b}.
const tag =
  /<\/?(?:b|box|c|em|font|i|lang|rp|rt|ruby|s|span|strong|u|v)(?:[\s.][^<>]*)?>|\{\\[^{}\n\r]*\}|\{\/?[biu]\}|\{[a-z]:[^{}\n\r]*\}/giu

function syntaxFor(path: string): CueSyntax {
  return {
    format: 'srt',
    title: 'SRT',
    example,
    scan: (source, note) => scanSrt(source, {note, path}),
    runs: srtRuns,
    escape: escapeSrt,
    settle: (_source, edits) => edits,
  }
}

/** What stands for a mark: a few players read these, and nothing else keeps a text such as <b> from being a tag. */
const references: Readonly<Record<string, string>> = {'&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': '\u00A0'}

/** Only what would be read as a tag or reference is escaped. */
function escapeSrt(text: string): string {
  return text.replace(/&(?=(?:amp|lt|gt|nbsp);)/gu, '&amp;').replace(tag, (found) => found.replace(/^</u, '&lt;'))
}

/** Text and tags of a cue. */
function srtRuns(source: string, {start, end}: Span): CuePiece[] {
  const pieces: CuePiece[] = []
  const part = source.slice(start, end)
  let at = 0
  const addText = (to: number): void => {
    for (const found of part
      .slice(at, to)
      .matchAll(/\r\n?|&(?:amp|lt|gt|nbsp);|(?:[^\r&]|&(?!(?:amp|lt|gt|nbsp);))+/gu)) {
      const from = start + at + found.index
      const text = found[0].startsWith('\r') ? '\n' : (references[found[0]] ?? null)
      pieces.push({start: from, end: from + found[0].length, text})
    }
  }
  for (const found of part.matchAll(tag)) {
    addText(found.index)
    at = found.index + found[0].length
    pieces.push({start: start + found.index, end: start + at, text: null, isCode: true})
  }
  addText(part.length)
  return pieces
}

/** A cue whose lines are still being read. */
interface OpenCue {
  readonly id: string
  readonly timing: Span
  readonly times: CueTimes
  /** Where text begins, or may be put. */
  start: number
  end: number
}

interface Scan {
  readonly source: string
  readonly path: string
  readonly note: NoteOddity
  readonly cues: ScannedCue[]
  cue: OpenCue | null
  /** A line of digits that is the number of a cue if times follow. */
  number: SourceLine | null
  /** The line before is empty, or there is none. */
  isBehindBlank: boolean
  /** Line before the number was empty. */
  hasGap: boolean
  line: number
}

function scanSrt(source: string, {note, path}: {note: NoteOddity; path: string}): ScannedCue[] {
  const scan: Scan = {
    source,
    path,
    note,
    cues: [],
    cue: null,
    number: null,
    isBehindBlank: true,
    hasGap: true,
    line: 0,
  }
  for (const line of eachLine(source)) {
    scan.line++
    readLine(scan, line)
  }
  if (scan.number !== null) addNumberAsText(scan, scan.number, !scan.hasGap)
  closeCue(scan)
  return scan.cues
}

function readLine(scan: Scan, line: SourceLine): void {
  const text = scan.source.slice(line.start, line.end)
  const times = parseTimes(text)
  // `10:30 --> 11:45` in the middle of a text is text.
  const isInText = scan.cue !== null && scan.number === null && !scan.isBehindBlank
  if (times !== null && (times.isWhole || !isInText)) return openCue(scan, {line, times})
  const isBlank = text.trim() === ''
  if (text.includes('-->')) checkTimes(scan, text)
  if (scan.number !== null) addNumberAsText(scan, scan.number, !isBlank || !scan.hasGap)
  scan.number = null
  if (!isBlank && isNumber(text)) {
    scan.number = line
    scan.hasGap = scan.isBehindBlank
  } else if (!isBlank) addText(scan, line, scan.isBehindBlank)
  scan.isBehindBlank = isBlank
}

function isNumber(text: string): boolean {
  return /^[\s\uFEFF]*[0-9\u0660-\u0669\u06F0-\u06F9]{1,9}\s*$/u.test(text)
}

/** An arrow behind a number, or behind something like a time where a cue may begin, must be one of times. */
function checkTimes({path, line, number, isBehindBlank, hasGap}: Scan, text: string): void {
  const isBehindNumber = number !== null && hasGap
  if (!isBehindNumber && !(isLikeTimes(text) && (isBehindBlank || number !== null))) return
  throw new InputError('subtitle-time', {path, line, args: {text: text.trim().slice(0, 60), example}})
}

function openCue(scan: Scan, {line, times}: {line: SourceLine; times: CueTimes}): void {
  const {source, number, note} = scan
  const hasGap = number === null ? scan.isBehindBlank : scan.hasGap
  if (number === null) note('cue-no-number', line.start)
  if (!hasGap) note('cue-no-gap', (number ?? line).start)
  if (times.mark !== ',') note('cue-mark', line.start)
  closeCue(scan)
  const id = number === null ? '' : source.slice(number.start, number.end).replaceAll('\uFEFF', '').trim()
  scan.cue = {id, timing: {start: line.start, end: line.end}, times, start: line.next, end: line.next}
  scan.number = null
  scan.isBehindBlank = false
}

/** A number without times behind it is text of its cue; behind an empty line it belongs to none. */
function addNumberAsText(scan: Scan, line: SourceLine, isText: boolean): void {
  if (isText) addText(scan, line, scan.hasGap)
  else scan.note('cue-outside', line.start)
}

function addText({cue, note}: Scan, {start, end}: SourceLine, isBehindBlank: boolean): void {
  if (cue === null) note('cue-outside', start)
  else {
    if (isBehindBlank) note('cue-blank-inside', start)
    if (cue.end <= cue.start) cue.start = start
    cue.end = end
  }
}

function closeCue({source, cue, cues}: Scan): void {
  if (cue === null) return
  const {id, timing, times, start, end} = cue
  const isEmpty = end <= start
  cues.push({
    id,
    timing,
    times,
    text: isEmpty ? {start, end: start} : {start, end},
    way: isEmpty ? emptyWay(source, timing, start) : 0,
  })
}
