import type {Segment, Span, TermHit} from '../model.ts'
import {isArabicMark} from '../text/characters.ts'
import {table} from '../text/fold-table.ts'
import {readArabicHost} from './arabic-host.ts'
import {compareLetters, sameLetters} from './compare-letters.ts'
import {EXCHANGED, exchangeKinds} from './exchanged-letters.ts'
import {gradeForm, type Standing} from './grade-form.ts'
import {gradeVariant} from './grade-variant.ts'
import {isOrdinarySense} from './is-ordinary-sense.ts'
import {readLatinHost} from './latin-host.ts'
import type {Place} from './place.ts'
import type {Candidate} from './resolve-overlaps.ts'
import type {TermForm} from './term-forms.ts'

/** A segment as it is searched. */
export interface Searched {
  readonly segment: Segment
  /** The text without its opaque parts; same offsets. */
  readonly text: string
}

/** Reads a place as a form in a spelling of the glossary, with its clitics; null when it is something else. */
export function readPlace(searched: Searched, place: Place, form: TermForm): Candidate | null {
  const standing = readStanding(searched, place, form)
  if (standing === null || standing.letters.isVariant) return null
  const score = gradeForm(standing)
  if (score === null || (form.isShort && isOrdinarySense(form.folded, searched.text, standing.host))) return null
  const hasClitics = standing.prefix !== '' || standing.suffix !== ''
  const match = hasClitics ? 'clitic' : standing.isExact ? 'exact' : 'folded'
  return toCandidate(searched.segment, standing, {match, score})
}

/** Reads a place as a name in a spelling that the glossary does not list; null when it is something else. */
export function readVariant(searched: Searched, place: Place, form: TermForm): Candidate | null {
  if (form.isCommon) return null
  const standing = readStanding(searched, place, form)
  const score = standing?.letters.isVariant === true ? gradeVariant(standing) : null
  return standing === null || score === null ? null : toCandidate(searched.segment, standing, {match: 'variant', score})
}

function readStanding({segment, text}: Searched, place: Place, form: TermForm): Standing | null {
  const {start} = place
  const end = withMarks(text, place.end)
  const stands = sliceAs(segment.text, {start, end}, form.expected)
  const isExact = stands === form.expected
  if (!isExact && !form.mayVary && isOtherWord(text, place, form)) return null
  const host = form.script === 'ar' ? readArabicHost(text, place, form) : readLatinHost(text, place, form)
  if (host === null) return null
  const written = place.isHyphenated ? stands.replaceAll(/[-\u2010\u2011]/gu, '') : stands
  const letters = isExact ? sameLetters : compareLetters(written, form)
  if (letters === null) return null
  const prefix = sliceAs(text, {start: host.start, end: start}, place.prefix?.text ?? null)
  const suffix = host.suffix === '' ? '' : text.slice(end, withMarks(text, host.end))
  return {form, start, end, stands, written, isExact, letters, host, article: host.article, prefix, suffix}
}

/**
 * Whether another Arabic letter stands where the form has one that is looked up as the same (قمة, كمة). Most places that are
 * nothing are settled here, without making strings; where the text has marks, it is left to `compareLetters`.
 */
function isOtherWord(text: string, {start, end}: Place, {folded}: TermForm): boolean {
  if (end - start !== folded.length) return false
  for (let at = 0; at < folded.length; at++) {
    const here = table[text.charCodeAt(start + at)]
    if (here !== folded.charCodeAt(at) && exchangeKinds[here] === EXCHANGED) return true
  }
  return false
}

/** What becomes a hit: a form as it stands, with its clitics. */
interface Found extends Pick<Standing, 'form' | 'start' | 'end' | 'stands' | 'prefix' | 'suffix'> {
  readonly article: TermHit['article']
}

/** The candidate for what was found. */
export function toCandidate(
  segment: Segment,
  found: Found,
  {match, score}: Pick<TermHit, 'match' | 'score'>,
): Candidate {
  const {form, start, end, stands, prefix, suffix, article} = found
  return {
    order: form.order,
    hostStart: start - prefix.length,
    hasShortForm: form.hasShortForm,
    hit: {
      segment: segment.index,
      start,
      end,
      lang: segment.lang,
      concept: form.concept,
      term: form.term,
      form: stands,
      status: form.status,
      isShort: form.isShort,
      match,
      score,
      prefix,
      suffix,
      article,
      isNested: false,
    },
  }
}

/** A slice of a text; the very string that is likely, if it stands there, since a hit is kept and a slice takes memory. */
function sliceAs(text: string, {start, end}: Span, likely: string | null): string {
  if (start === end) return ''
  const isLikely = likely !== null && likely.length === end - start && text.startsWith(likely, start)
  return isLikely ? likely : text.slice(start, end)
}

/** Behind the tashkeel and tatweel that stand at an offset: بوتين\u064F as a whole. */
function withMarks(text: string, start: number): number {
  let at = start
  while (at < text.length && (isArabicMark(text.charCodeAt(at)) || text.charCodeAt(at) === TATWEEL)) at++
  return at
}

const TATWEEL = 0x0640
