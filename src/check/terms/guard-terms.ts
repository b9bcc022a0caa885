import type {Concept, Edit, Segment, Span, TermHit} from '../../model.ts'
import type {SpellingHit} from '../../spelling/find-spellings.ts'
import {findTerms} from '../../terms/find-terms.ts'
import {applyEdits, sortEdits} from '../../text/edits.ts'
import type {HouseStyle, Side, UnitFinding} from '../check.ts'
import {offsetAfter, offsetBefore} from './edit-offsets.ts'
import {termForm} from './term-form.ts'

/** A change of spelling that the glossary allows; `concept` where the result is one of its terms. */
export interface GuardedHit extends SpellingHit {
  readonly concept: string | null
}

interface Known {
  readonly concepts: ReadonlyMap<string, Concept>
  readonly house: HouseStyle
}

/** Changes below this are guesses, which nobody makes together with the others. */
const SURE = 0.7

/**
 * Lets the glossary have the last word: a change that would make a deprecated form falls away, one that would make a name
 * of the glossary in other letters (اوشاكوڤ → اوشاكوف) makes the glossary's form, so that there is nothing left to mend.
 *
 * @param hits changes of the side's text that do not overlap
 */
export function guardTerms(hits: readonly SpellingHit[], side: Side, known: Known): GuardedHit[] {
  const plain = hits.map((hit): GuardedHit => ({...hit, concept: null}))
  const sure = plain.filter(({edit, confidence}) => edit !== null && confidence >= SURE)
  const unsure = plain.filter(({edit, confidence}) => edit !== null && confidence < SURE)
  const kept = new Map<GuardedHit, GuardedHit>()
  for (const hit of plain) if (hit.edit === null) kept.set(hit, hit)
  for (const [hit, guarded] of guard(sure, side, known)) kept.set(hit, guarded)
  for (const hit of unsure) {
    // Alone, as a person would make it.
    for (const [one, guarded] of guard([hit], side, known)) kept.set(one, guarded)
  }
  return plain.flatMap((hit) => kept.get(hit) ?? [])
}

/** The hits that stay, by the hit they were. */
function guard(hits: readonly GuardedHit[], side: Side, known: Known): Map<GuardedHit, GuardedHit> {
  const stay = new Map(hits.map((hit) => [hit, hit] as const))
  if (hits.length === 0) return stay
  const edits = sortEdits(hits.flatMap(({edit}) => edit ?? []))
  const changed = changedSide(side, edits, known)
  const unit = {ar: changed, en: null, link: null}
  for (const finding of termForm.run(unit, {concepts: known.concepts, house: null, options: {}})) {
    const span = finding.ar ?? null
    const touched = span === null ? [] : hits.filter(({edit}) => edit !== null && touches(span, edit, edits))
    if (touched.length === 0 || span === null) continue
    for (const hit of touched) stay.delete(hit)
    const mended = finding.fix && finding.variant === 'letters' ? mend(touched, finding, {side, changed, edits}) : null
    if (mended !== null) stay.set(touched[0], mended)
  }
  for (const [hit, one] of stay) stay.set(hit, {...one, concept: one.concept ?? conceptAt(one, changed.hits, edits)})
  return stay
}

/** The side with the changes made, and the terms in it. */
function changedSide(side: Side, edits: readonly Edit[], {house}: Known): Side {
  const text = applyEdits(side.text, edits)
  const opaque = side.opaque.map((part) => ({
    start: offsetAfter(part.start, edits, 'end'),
    end: offsetAfter(part.end, edits, 'start'),
  }))
  const segment: Segment = {
    index: 0,
    start: 0,
    end: text.length,
    text,
    lang: 'ar',
    kind: 'sentence',
    kindScore: 1,
    block: 0,
    opaque,
  }
  const witness = new Set(side.hits.map(({concept}) => concept))
  return {...side, text, opaque, hits: findTerms([segment], house.matcher, {witness})}
}

/** Whether a span of the changed text has letters of a change in it. */
function touches(span: Span, edit: Edit, edits: readonly Edit[]): boolean {
  const start = offsetAfter(edit.start, edits, 'start')
  return span.start < start + Math.max(1, edit.text.length) && start < span.end
}

function conceptAt({edit}: GuardedHit, terms: readonly TermHit[], edits: readonly Edit[]): string | null {
  return edit === null ? null : (terms.find((term) => touches(term, edit, edits))?.concept ?? null)
}

/** One change of the text as it stands that makes the changes and the glossary's form at once. */
function mend(
  touched: readonly GuardedHit[],
  finding: UnitFinding,
  {side, changed, edits}: {side: Side; changed: Side; edits: readonly Edit[]},
): GuardedHit | null {
  const {fix} = finding
  if (!fix) return null
  const own = sortEdits(touched.flatMap(({edit}) => edit ?? []))
  const start = Math.min(own[0].start, offsetBefore(fix.start, edits, 'start'))
  const end = Math.max(own[own.length - 1].end, offsetBefore(fix.end, edits, 'end'))
  const [from, to] = [offsetAfter(start, edits, 'start'), offsetAfter(end, edits, 'end')]
  const local = {start: fix.start - from, end: fix.end - from, text: fix.text}
  const text = applyEdits(changed.text.slice(from, to), [local])
  const whole = {
    start: Math.min(start, ...touched.map((hit) => hit.start)),
    end: Math.max(end, ...touched.map((hit) => hit.end)),
  }
  return {
    ...touched[0],
    ...whole,
    kind: 'word',
    rules: [...new Set(touched.flatMap(({rules}) => rules))],
    expected: [side.text.slice(whole.start, start) + text + side.text.slice(end, whole.end)],
    edit: {start, end, text},
    confidence: Math.min(fix.confidence, ...touched.map(({confidence}) => confidence)),
    concept: finding.concept ?? null,
  }
}
