import {InputError} from '../errors.ts'
import type {Edit, Span} from '../model.ts'
import {createReferences, textRuns, type References} from './html/html-references.ts'
import {htmlWays, settleEdits} from './html/html-write.ts'
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
import {isLikeTimes, parseTimes} from './subtitles/subtitle-times.ts'

/**
 * WebVTT subtitles (W3C WebVTT, section 6.1, "WebVTT file parsing", and 6.4, "WebVTT cue text parsing rules"). Comments,
 * styles, regions and settings are left alone; a comma in times, which the standard does not know, is read and told.
 */
export const vttFormat: TextFormat = {
  read: (text, context) => readCues(text, context, syntaxFor(context.name, createReferences(text))),
}

const example = '00:00:01.000 --> 00:00:02.500'

// <b>, </v>, <v أحمد>, <c.loud>, <00:00:02.000>, <>.
const tag = /<(?:\/?[A-Za-z][^<>]*|[\d:.]+|\/?)>/gu

function syntaxFor(path: string, references: References): CueSyntax {
  return {
    format: 'vtt',
    title: 'WebVTT',
    example,
    scan: (source, note) => scanVtt(source, {note, path}),
    runs: (source, span) => vttRuns(source, span, references),
    escape: (text) => text.replace(/[&<>\r]/gu, (mark) => escapes[mark]),
    settle: settleInCue,
  }
}

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;'}

function settleInCue(source: string, edits: readonly Edit[], cue: Span): readonly Edit[] {
  return settleEdits(
    source,
    edits.map((edit) => ({...edit, way: htmlWays.kept, block: cue})),
  )
}

function vttRuns(source: string, span: Span, references: References): CuePiece[] {
  const pieces: CuePiece[] = []
  let at = span.start
  for (const found of source.slice(span.start, span.end).matchAll(tag)) {
    const start = span.start + found.index
    pieces.push(...textRuns(source, {start: at, end: start}, {references, isFlowing: false}))
    at = start + found[0].length
    pieces.push({start, end: at, text: null, isCode: true})
  }
  pieces.push(...textRuns(source, {start: at, end: span.end}, {references, isFlowing: false}))
  return pieces
}

interface Scan {
  readonly source: string
  readonly path: string
  readonly note: NoteOddity
  readonly cues: ScannedCue[]
  /** What the lines before belong to: to nothing, a cue, a comment or style, or a line that may be an id. */
  state: 'gap' | 'cue' | 'block' | 'id'
  id: SourceLine | null
  cue: Omit<ScannedCue, 'way'> | null
  line: number
}

function scanVtt(source: string, {note, path}: {note: NoteOddity; path: string}): ScannedCue[] {
  checkSignature(source, path)
  const scan: Scan = {source, path, note, cues: [], state: 'block', id: null, cue: null, line: 0}
  for (const line of eachLine(source)) {
    if (++scan.line > 1) readLine(scan, line)
  }
  endId(scan)
  closeCue(scan)
  return scan.cues
}

function checkSignature(source: string, path: string): void {
  if (/^WEBVTT(?:[ \t\n\r]|$)/u.test(source)) return
  const [first] = source.split(/[\r\n]/u, 1)
  throw new InputError('subtitle-signature', {path, line: 1, args: {found: first.trim().slice(0, 40)}})
}

function readLine(scan: Scan, line: SourceLine): void {
  const text = scan.source.slice(line.start, line.end)
  if (text === '') {
    endId(scan)
    closeCue(scan)
    scan.state = 'gap'
  } else if (text.includes('-->') && !/^NOTE[ \t]/u.test(text)) openCue(scan, line, text)
  else if (scan.state === 'cue' && scan.cue !== null) scan.cue = {...scan.cue, text: {...scan.cue.text, end: line.end}}
  else if (scan.state === 'gap') {
    const isBlock = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/u.test(text)
    scan.state = isBlock ? 'block' : 'id'
    // Times right behind the word make it the id of a cue.
    scan.id = isBlock && text.trim() !== text ? null : line
  } else if (scan.state === 'id') {
    endId(scan)
    scan.state = 'block'
  } else scan.id = null
}

/** A line that was no id after all belongs to no cue. */
function endId(scan: Scan): void {
  if (scan.state === 'id' && scan.id !== null) scan.note('cue-outside', scan.id.start)
  scan.id = null
}

function openCue(scan: Scan, line: SourceLine, text: string): void {
  const {source, path, note} = scan
  const times = parseTimes(text)
  if (times === null && scan.state !== 'gap' && scan.state !== 'id' && !isLikeTimes(text)) {
    note('cue-outside', line.start)
    return
  }
  if (times === null) {
    throw new InputError('subtitle-time', {path, line: scan.line, args: {text: text.trim().slice(0, 60), example}})
  }
  if (scan.state === 'cue') note('cue-no-gap', line.start)
  if (times.mark !== '.') note('cue-mark', line.start)
  closeCue(scan)
  const id = scan.id === null ? '' : source.slice(scan.id.start, scan.id.end).trim()
  scan.cue = {id, timing: {start: line.start, end: line.end}, times, text: {start: line.next, end: line.next}}
  scan.id = null
  scan.state = 'cue'
}

function closeCue(scan: Scan): void {
  const {cue, source} = scan
  scan.cue = null
  if (cue === null) return
  scan.cues.push({...cue, way: cue.text.end > cue.text.start ? 0 : emptyWay(source, cue.timing, cue.text.start)})
}
