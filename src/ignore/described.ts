import {mainPlace} from '../main-place.ts'
import type {Block, Finding, Place} from '../model.ts'
import {blockAt} from '../text/block-at.ts'
import {foldWord} from '../text/fold.ts'
import {oneLine} from '../text/one-line.ts'

/** A text in which findings stand. */
export interface KnownText {
  /** From the workspace, with forward slashes, so that it is the same wherever the run was started. */
  readonly path: string
  readonly text: string
  readonly blocks: readonly Block[]
}

/** Texts by the name of their document. */
export type KnownTexts = ReadonlyMap<string, KnownText>

/** By what a finding is known again. */
export interface Described {
  readonly rule: string
  readonly variant: string
  /** Path of the document; empty where it stands in none. */
  readonly document: string
  readonly concept: string | null
  /** What stands there, on one line; the beginning of long texts. */
  readonly actual: string
  /** Words before and behind it in the same block, folded. */
  readonly before: string
  readonly after: string
}

/** UTF-16 units of a text on either side that are looked at, and words that are kept of them. */
const window = 80
const nearby = 3
/** Longer texts are cut: a sentence that was left out is known by its beginning. */
const longest = 80

/** What is known of a finding without its offsets. */
export function describe(finding: Finding, texts: KnownTexts): Described {
  const place = mainPlace(finding)
  const known = place === null ? undefined : texts.get(place.document)
  const around = place === null || known === undefined ? {before: '', after: ''} : wordsAround(place, known)
  const there = place === null ? '' : (known?.text.slice(place.start, place.end) ?? '')
  return {
    rule: finding.rule,
    variant: finding.variant,
    document: known?.path ?? place?.document ?? '',
    concept: finding.concept,
    actual: cut(oneLine(finding.actual ?? there)),
    ...around,
  }
}

/** Not half of a surrogate pair. */
function cut(text: string): string {
  if (text.length <= longest) return text
  const end = (text.codePointAt(longest - 1) ?? 0) > 0xff_ff ? longest - 1 : longest
  return `${text.slice(0, end)}…`
}

/** Only words of the same block, so that edits in the paragraphs around change nothing. */
function wordsAround({start, end}: Place, {text, blocks}: KnownText): {before: string; after: string} {
  const block = blockAt(blocks, start) ?? {start: 0, end: text.length}
  const from = Math.max(block.start, start - window)
  const to = Math.min(Math.max(block.end, end), end + window)
  return {
    before: foldedWords(text.slice(from, start)).slice(-nearby).join(' '),
    after: foldedWords(text.slice(end, to)).slice(0, nearby).join(' '),
  }
}

function foldedWords(text: string): string[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ([word]) => foldWord(word)).filter((word) => word !== '')
}
