import type {MatchKind, Segment, TermHit} from '../model.ts'
import {type Folded, fold, originalSpan} from '../text/fold.ts'
import {readArabicHost} from './arabic-host.ts'
import {scan} from './automaton.ts'
import {gradeForm} from './grade-form.ts'
import {readLatinHost} from './latin-host.ts'
import type {Matcher} from './matcher.ts'
import {type Candidate, resolveOverlaps} from './resolve-overlaps.ts'
import type {TermForm} from './term-forms.ts'

/** A segment's text as it is searched. */
interface Searched {
  readonly segment: Segment
  /** The text without its opaque parts; same offsets. */
  readonly masked: string
  readonly folded: Folded
}

/**
 * Finds the terms of a glossary in the segments of one document, in whatever spelling and with whatever clitics they
 * stand there. A short form (شي) counts only where the document has a longer form of its concept or `witness` names it;
 * the longest of overlapping hits wins, and hits of other concepts inside it are marked as nested.
 *
 * @param segments all the segments of one document, in order
 * @param options.witness ids of concepts that the other side names
 * @returns by segment, then start, then longer first; offsets in UTF-16 units of `segment.text`
 * @example findTerms([segment('قال لبوتين')], matcher) // [{start: 5, end: 10, prefix: 'ل', form: 'بوتين', …}]
 */
export function findTerms(
  segments: readonly Segment[],
  matcher: Matcher,
  options: {witness?: ReadonlySet<string>} = {},
): TermHit[] {
  const found = segments.map((segment) => findCandidates(segment, matcher))
  const named = new Set(options.witness)
  for (const candidates of found) {
    for (const {hit} of candidates) if (!hit.isShort) named.add(hit.concept)
  }
  return found.flatMap((candidates, at) => {
    const counted = candidates.filter(({hit}) => !hit.isShort || named.has(hit.concept))
    return resolveOverlaps(counted, segments[at].text.length)
  })
}

function findCandidates(segment: Segment, matcher: Matcher): Candidate[] {
  const {automaton, forms} = matcher.lexicons[segment.lang]
  const masked = maskOpaque(segment)
  const searched: Searched = {segment, masked, folded: fold(masked)}
  const candidates: Candidate[] = []
  scan(automaton, searched.folded.text, (key, end) => {
    for (const form of forms[key]) {
      const candidate = readCandidate(searched, form, end)
      if (candidate !== null) candidates.push(candidate)
    }
  })
  return candidates
}

function readCandidate(searched: Searched, form: TermForm, end: number): Candidate | null {
  const {segment, masked, folded} = searched
  const inner = {start: end - form.key.length, end}
  if (isInsideLigature(folded, inner.start) || isInsideLigature(folded, end)) return null
  const read = form.entry.script === 'ar' ? readArabicHost : readLatinHost
  const host = read(folded.text, inner, form)
  if (host === null) return null
  const span = originalSpan(folded, inner, masked)
  const written = segment.text.slice(span.start, span.end)
  const hostSpan = originalSpan(folded, host, masked)
  const prefix = segment.text.slice(hostSpan.start, span.start)
  const suffix = segment.text.slice(span.end, hostSpan.end)
  const grade = gradeForm({form, written, folded: folded.text.slice(inner.start, inner.end), host, prefix, suffix})
  if (grade === null) return null
  const {concept, term, order} = form.entry
  const match: MatchKind = prefix !== '' || suffix !== '' ? 'clitic' : grade.isExact ? 'exact' : 'folded'
  return {
    order,
    hostStart: hostSpan.start,
    hit: {
      segment: segment.index,
      start: span.start,
      end: span.end,
      lang: segment.lang,
      concept: concept.id,
      term: term.text,
      form: written,
      status: term.status,
      isShort: term.isShort,
      match,
      score: grade.score,
      prefix,
      suffix,
      article: host.article,
      isNested: false,
    },
  }
}

/** Whether both units at an offset come from one ligature (U+FEFB, ل + ا): no span of the text can part them. */
function isInsideLigature({origin, text}: Folded, at: number): boolean {
  return at > 0 && at < text.length && origin[at] === origin[at - 1]
}

/** The text with its opaque parts blotted out by a unit that no term contains; offsets stay. */
function maskOpaque({text, opaque}: Segment): string {
  if (opaque.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const span of opaque) {
    const start = Math.max(at, span.start)
    const end = Math.max(start, Math.min(text.length, span.end))
    parts.push(text.slice(at, start), '\uFFFC'.repeat(end - start))
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
