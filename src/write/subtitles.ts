import type {InputProblem} from '../errors.ts'
import type {Block, Code, Document} from '../model.ts'
import type {Content} from '../read/content.ts'
import {formatTime, parseTimes, type CueTimes} from '../read/subtitles/subtitle-times.ts'
import type {Writer} from './writer.ts'

/** SubRip; only from a document of cues, for others have no times. */
export const srtWriter: Writer = {
  write: (content) => writeCues(content, 'srt'),
  remarks: (content, {path}) => codesLeftOut(content, {path, to: 'srt'}),
}

/** WebVTT, with the ids and settings of WebVTT cues. */
export const vttWriter: Writer = {
  write: (content) => writeCues(content, 'vtt'),
  remarks: (content, {path}) => codesLeftOut(content, {path, to: 'vtt'}),
}

type Subtitles = 'srt' | 'vtt'

interface TimedCue {
  readonly id: string
  readonly times: CueTimes
  readonly block: Block
}

/** Tags that both formats have. */
const shared = /^<\/?[biu]>$/u

function writeCues(content: Content, to: Subtitles): string | null {
  const cues = cuesOf(content)
  if (cues === null || content.kind !== 'document') return null
  const {document} = content
  const written = cues.map((cue, at) => {
    const head = to === 'srt' ? srtHead(cue, at + 1) : vttHead(cue, document.format === 'vtt')
    const text = cueText(cue.block, {document, to})
    return text === '' ? `${head}\n\n` : `${head}\n${text}\n`
  })
  return (to === 'vtt' ? 'WEBVTT\n\n' : '') + written.join('\n')
}

/** The cues of a document; null where a block has no times. */
function cuesOf(content: Content): readonly TimedCue[] | null {
  if (content.kind !== 'document') return null
  const {format, blocks} = content.document
  if (format !== 'srt' && format !== 'vtt') return null
  const cues: TimedCue[] = []
  for (const block of blocks) {
    const cue = timesOf(block)
    if (cue === null) return null
    cues.push(cue)
  }
  return cues
}

/** The name of a cue's place is its number or id, if it has one, and its line of times. */
function timesOf(block: Block): TimedCue | null {
  const name = block.at?.name ?? ''
  // The times begin at the last piece before the arrow.
  const arrow = name.indexOf('-->')
  if (arrow === -1) return null
  for (let at = 0; at !== -1 && at < arrow; at = nextWord(name, at)) {
    const times = parseTimes(name.slice(at))
    if (times !== null) return {id: name.slice(0, at).trim(), times, block}
  }
  return null
}

function nextWord(text: string, at: number): number {
  const found = text.indexOf(' ', at)
  return found === -1 ? -1 : found + 1
}

function srtHead({times}: TimedCue, number: number): string {
  return `${number}\n${formatTime(times.start, ',')} --> ${formatTime(times.end, ',')}`
}

function vttHead({id, times}: TimedCue, hasSettings: boolean): string {
  const settings = hasSettings && times.settings !== '' ? ` ${times.settings}` : ''
  return `${id === '' ? '' : `${id}\n`}${formatTime(times.start, '.')} --> ${formatTime(times.end, '.')}${settings}`
}

/** The text of a cue with the tags that the format has; empty lines, which would end it, are left out. */
function cueText({start, end, codes = []}: Block, {document, to}: {document: Document; to: Subtitles}): string {
  const isKept = keepsCode(document.format, to)
  const escape = to === 'vtt' ? escapeVtt : (text: string) => text
  const parts: string[] = []
  let at = start
  for (const code of codes) {
    parts.push(escape(document.text.slice(at, code.at)), isKept(code) ? code.source : '')
    at = code.at
  }
  parts.push(escape(document.text.slice(at, end)))
  const lines = parts.join('').split('\n')
  return lines.filter((line) => line.trim() !== '').join('\n')
}

function escapeVtt(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function keepsCode(from: string, to: Subtitles): (code: Code) => boolean {
  return from === to ? () => true : ({source}) => shared.test(source)
}

function codesLeftOut(content: Content, {path, to}: {path: string; to: Subtitles}): readonly InputProblem[] {
  if (content.kind !== 'document' || cuesOf(content) === null) return []
  const isKept = keepsCode(content.document.format, to)
  const codes = content.document.blocks.flatMap((block) => block.codes ?? []).filter((code) => !isKept(code)).length
  const format = to === 'srt' ? 'SRT' : 'WebVTT'
  return codes === 0 ? [] : [{code: 'subtitle-codes', path, args: {format, codes}}]
}
