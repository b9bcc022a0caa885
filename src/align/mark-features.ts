import type {Segment} from '../model.ts'
import {featureAt} from './features.ts'
import type {Run} from './length-model.ts'
import {type Marks, marksOf} from './marks.ts'

/** Adds what punctuation says of a link to its features. */
export type AddMarkFeatures = (out: Float64Array, ar: Run, en: Run) => void

/** Most segments on one side of a link. */
const MOST = 4

/** Bits of a run's flags, in the order of the features: any segment's, the first's, the last's. */
const QUESTION = 1
const EXCLAMATION = 2
const QUOTES = 4
const BRACKETS = 8
const START_QUOTE = 16
const END_QUOTE = 32
const OPEN = 64
const COLON = 128
const LIST = 256
const HEADING = 512
const PARAGRAPH = 1024
const FLAGS = 11
const OF_ANY = QUESTION | EXCLAMATION | QUOTES | BRACKETS
const OF_FIRST = START_QUOTE | LIST | HEADING | PARAGRAPH
const OF_LAST = END_QUOTE | OPEN | COLON

const FIRST_FEATURE = featureAt('question-both')
const INNER_END_MISSING = featureAt('inner-end-missing')
const INNER_JOINT = featureAt('inner-joint')
const INNER_OPEN = featureAt('inner-open')
const INNER_PARAGRAPH = featureAt('inner-paragraph')
const EXTRA_END = featureAt('extra-end')

/** Punctuation of one side, ready for any run of up to four segments. */
interface SideMarks {
  /** Flags of the run of `count` segments from s: at s × MOST + count − 1. */
  readonly flags: Uint16Array
  /** Running counts before each segment: sentence ends inside segments, segments without an end mark. */
  readonly ends: Int32Array
  readonly opens: Int32Array
  readonly joints: Int32Array
  /** Running counts before each segment: segments that begin a paragraph. */
  readonly paragraphs: Int32Array
}

/** Reads the punctuation of both texts and makes the function that compares it. */
export function createMarkFeatures(ar: readonly Segment[], en: readonly Segment[]): AddMarkFeatures {
  // Where every line is a paragraph, its beginning tells nothing.
  const hasParagraphs = hasLongBlocks(ar) && hasLongBlocks(en)
  const left = readMarks(ar, hasParagraphs)
  const right = readMarks(en, hasParagraphs)
  return (out, arRun, enRun) => {
    const arFlags = left.flags[arRun.at * MOST + arRun.count - 1]
    const enFlags = right.flags[enRun.at * MOST + enRun.count - 1]
    const both = arFlags & enFlags
    const one = arFlags ^ enFlags
    for (let flag = 0; flag < FLAGS; flag++) {
      out[FIRST_FEATURE + 2 * flag] = (both >> flag) & 1
      out[FIRST_FEATURE + 2 * flag + 1] = (one >> flag) & 1
    }
    const arEnds = left.ends[arRun.at + arRun.count] - left.ends[arRun.at]
    const enEnds = right.ends[enRun.at + enRun.count] - right.ends[enRun.at]
    if (hasParagraphs) out[INNER_PARAGRAPH] = innerStarts(left.paragraphs, arRun) + innerStarts(right.paragraphs, enRun)
    out[EXTRA_END] = Math.min(3, Math.abs(arEnds + arRun.count - enEnds - enRun.count))
    if (arRun.count === enRun.count || (arRun.count > 1 && enRun.count > 1)) return
    const isArWhole = arRun.count === 1
    const parts = isArWhole ? enRun : arRun
    const {opens} = isArWhole ? right : left
    const missing = Math.max(0, parts.count - 1 - (isArWhole ? arEnds : enEnds))
    const joints = isArWhole ? Math.min(missing, left.joints[arRun.at]) : 0
    out[INNER_END_MISSING] = missing - joints
    out[INNER_JOINT] = joints
    out[INNER_OPEN] = opens[parts.at + parts.count - 1] - opens[parts.at]
  }
}

/** Paragraphs that begin inside a run. */
function innerStarts(starts: Int32Array, run: Run): number {
  return starts[run.at + run.count] - starts[run.at + 1]
}

/** Whether a fourth of the segments or more go on where another of their block ended. */
function hasLongBlocks(segments: readonly Segment[]): boolean {
  const starts = segments.filter((_, at) => startsBlock(segments, at)).length
  return segments.length > 1 && starts <= 0.75 * segments.length
}

function startsBlock(segments: readonly Segment[], at: number): boolean {
  return at === 0 || segments[at].block !== segments[at - 1].block
}

function readMarks(segments: readonly Segment[], hasParagraphs: boolean): SideMarks {
  const marks = segments.map((segment) => marksOf(segment.text))
  const starts = segments.map((_, at) => Number(hasParagraphs && startsBlock(segments, at)))
  const own = segments.map(
    (segment, at) => flagsOf(marks[at]) | (segment.kind === 'heading' ? HEADING : 0) | (starts[at] * PARAGRAPH),
  )
  const flags = new Uint16Array(segments.length * MOST)
  for (let at = 0; at < segments.length; at++) {
    let any = 0
    for (let count = 1; count <= MOST && at + count <= segments.length; count++) {
      any |= own[at + count - 1] & OF_ANY
      flags[at * MOST + count - 1] = any | (own[at] & OF_FIRST) | (own[at + count - 1] & OF_LAST)
    }
  }
  return {
    flags,
    ends: sums(marks.map((mark) => mark.innerEnds)),
    opens: sums(marks.map((mark) => (mark.isClosed ? 0 : 1))),
    joints: Int32Array.from(marks, (mark) => mark.innerJoints),
    paragraphs: sums(starts),
  }
}

function flagsOf(marks: Marks): number {
  return (
    (marks.isQuestion ? QUESTION : 0) |
    (marks.isExclamation ? EXCLAMATION : 0) |
    (marks.quotes > 0 ? QUOTES : 0) |
    (marks.brackets > 0 ? BRACKETS : 0) |
    (marks.startsWithQuote ? START_QUOTE : 0) |
    (marks.endsWithQuote ? END_QUOTE : 0) |
    (marks.isClosed ? 0 : OPEN) |
    (marks.endsWithColon ? COLON : 0) |
    (marks.isListItem ? LIST : 0)
  )
}

function sums(counts: readonly number[]): Int32Array {
  const total = new Int32Array(counts.length + 1)
  for (let at = 0; at < counts.length; at++) total[at + 1] = total[at] + counts[at]
  return total
}
