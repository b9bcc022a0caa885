import type {Segment, Span, TermHit} from '../model.ts'
import {isArabicMark} from '../text/characters.ts'
import {table} from '../text/fold-table.ts'
import {readArabicHost} from './arabic-host.ts'
import {compareLetters, sameLetters} from './compare-letters.ts'
import {EXCHANGED, exchangeKinds} from './exchanged-letters.ts'
import {gradeForm} from './grade-form.ts'
import type {Standing} from './standing.ts'
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

/** The candidate for a form that stands in a spelling of the glossary; null when it is something else. */
export function gradeListed({segment, text}: Searched, standing: Standing): Candidate | null {
  const {form, host, prefix, suffix, isExact, stands, written} = standing
  const graded = gradeForm(standing)
  // XI JIN-PING is Xi Jin-ping, which has the hyphen, before it is Xi Jinping.
  const score = graded !== null && written !== stands ? graded - HYPHENATED : graded
  if (score === null || (form.isShort && isOrdinarySense(form.folded, text, host))) return null
  const match = prefix !== '' || suffix !== '' ? 'clitic' : isExact ? 'exact' : 'folded'
  return toCandidate(segment, standing, {match, score})
}

/** Reads a place as a form with its clitics, its letters as listed or exchanged; null when it is something else. */
export function readStanding({segment, text}: Searched, place: Place, form: TermForm): Standing | null {
  const {start} = place
  const end = withMarks(text, place.end)
  const isExact =
    place.known === form ? place.isExpected && end === place.end : standsAt(segment.text, {start, end}, form.expected)
  if (!isExact && !form.mayVary && isOtherWord(text, place, form)) return null
  const host = form.script === 'ar' ? readArabicHost(text, place, form) : readLatinHost(text, place, form)
  if (host === null) return null
  const stands = isExact && form.expected !== null ? form.expected : segment.text.slice(start, end)
  const written = place.isHyphenated ? stands.replaceAll(/[-\u2010\u2011]/gu, '') : stands
  const letters = isExact ? sameLetters : compareLetters(written, form)
  if (letters === null) return null
  const prefix = sliceAs(text, {start: host.start, end: start}, place.prefix?.text ?? null)
  const suffix = host.suffix === '' ? '' : text.slice(end, withMarks(text, host.end))
  return {form, start, end, stands, written, isExact, letters, host, article: host.article, prefix, suffix}
}

/** Whether what is expected stands in a span of a text. */
function standsAt(text: string, {start, end}: Span, expected: string | null): boolean {
  return expected !== null && expected.length === end - start && text.startsWith(expected, start)
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
  return likely !== null && standsAt(text, {start, end}, likely) ? likely : text.slice(start, end)
}

/** Behind the tashkeel and tatweel that stand at an offset: بوتين\u064F as a whole. */
function withMarks(text: string, start: number): number {
  let at = start
  while (at < text.length && (isArabicMark(text.charCodeAt(at)) || text.charCodeAt(at) === TATWEEL)) at++
  return at
}

const TATWEEL = 0x0640
/** What a hyphen that the glossary does not have takes off the score. */
const HYPHENATED = 0.02
