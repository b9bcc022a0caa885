import type {Block, Document, Lang, Segment, TermHit} from '../model.ts'
import type {Context} from '../pipeline.ts'
import {segmentDocument} from '../segment/segment.ts'
import {findTerms} from '../terms/find-terms.ts'
import type {PlacedForm} from './entries.ts'

/** How a form fares in a text of one kind. */
interface ProbeOutcome {
  /** The hit of its concept that covers it; null where there is none. */
  readonly hit: TermHit | null
  /** Another concept that stands there instead. */
  readonly other: string | null
  /** A sentence ends inside the form. */
  readonly isCut: boolean
}

/** How a form fares alone, behind a clitic in a sentence, and, where both fail, in a sentence by itself. */
export interface ProbeResult {
  readonly form: PlacedForm
  readonly alone: ProbeOutcome
  /** null where the form has no Arabic letters. */
  readonly behindClitic: ProbeOutcome | null
  /** null where it was found already. */
  readonly inSentence: ProbeOutcome | null
}

/** Plain words around a form: nothing that could be a part of a term. */
type Frame = readonly [before: string, after: string]
const alone: Frame = ['', '']
const behindClitic: Frame = ['قال و', ' هنا']
const inSentence: Readonly<Record<Lang, Frame>> = {ar: ['قال ', ' هنا'], en: ['they saw ', ' there']}

/** Forms that are tried in one text; more would take memory and save no time. */
const atOnce = 2000

/**
 * Tries every form of a glossary with the real matcher: alone, behind و, and in a sentence. Every concept is vouched for,
 * so that short forms count.
 */
export function probeForms(forms: readonly PlacedForm[], context: Context): ProbeResult[] {
  const byFrame = (some: readonly PlacedForm[], frame: Frame): Map<PlacedForm, ProbeOutcome> =>
    new Map(tryForms(some, frame, context).map((outcome, at) => [some[at], outcome]))
  return (['ar', 'en'] as const).flatMap((lang) => {
    const some = forms.filter((form) => form.lang === lang)
    const first = byFrame(some, alone)
    const arabic = some.filter(({text}) => /[\u0621-\u064A]/u.test(text))
    const second = byFrame(lang === 'ar' ? arabic : [], behindClitic)
    const isFound = (form: PlacedForm): boolean =>
      [first, second].some((found) => (found.get(form)?.hit ?? null) !== null)
    const missed = some.filter((form) => !isFound(form))
    const third = byFrame(missed, inSentence[lang])
    return some.map((form) => ({
      form,
      alone: first.get(form) ?? nothing,
      behindClitic: second.get(form) ?? null,
      inSentence: third.get(form) ?? null,
    }))
  })
}

const nothing: ProbeOutcome = {hit: null, other: null, isCut: false}

/** Every form in the same frame, each as a block of its own. All are of one language. */
function tryForms(forms: readonly PlacedForm[], frame: Frame, context: Context): ProbeOutcome[] {
  const outcomes: ProbeOutcome[] = []
  const witness = new Set(context.concepts.keys())
  for (let from = 0; from < forms.length; from += atOnce) {
    outcomes.push(...trySome(forms.slice(from, from + atOnce), frame, {context, witness}))
  }
  return outcomes
}

function trySome(
  forms: readonly PlacedForm[],
  [before, after]: Frame,
  {context, witness}: {context: Context; witness: ReadonlySet<string>},
): ProbeOutcome[] {
  const blocks: Block[] = []
  let at = 0
  const texts = forms.map((form) => {
    const text = before + form.text + after
    blocks.push({start: at, end: at + text.length, kind: 'paragraph', opaque: []})
    at += text.length + 1
    return text
  })
  const document: Document = {name: 'lint', format: 'text', lang: forms[0].lang, text: texts.join('\n'), blocks}
  const segments = segmentDocument(document)
  const hits = findTerms(segments, context.matcher, {witness})
  const found = byBlock(segments, hits, blocks.length)
  return forms.map((form, number) => {
    const start = blocks[number].start + before.length
    return judge(form, {start, end: start + form.text.length}, found[number])
  })
}

/** A hit with its place in the text. */
interface Found {
  readonly segments: Segment[]
  readonly hits: {readonly hit: TermHit; readonly start: number; readonly end: number}[]
}

function byBlock(segments: readonly Segment[], hits: readonly TermHit[], count: number): Found[] {
  const found: Found[] = Array.from({length: count}, () => ({segments: [], hits: []}))
  for (const segment of segments) found[segment.block].segments.push(segment)
  for (const hit of hits) {
    const {block, start} = segments[hit.segment]
    found[block].hits.push({hit, start: start + hit.start, end: start + hit.end})
  }
  return found
}

function judge(form: PlacedForm, span: {start: number; end: number}, {segments, hits}: Found): ProbeOutcome {
  const touching = hits.filter((one) => one.start < span.end && one.end > span.start)
  const own = touching.find(({hit, start, end}) => {
    const before = form.text.slice(0, Math.max(0, start - span.start))
    const after = form.text.slice(Math.max(0, form.text.length - Math.max(0, span.end - end)))
    return hit.concept === form.entry.id && !/[\p{L}\p{N}]/u.test(before + after)
  })
  const isCut = !segments.some((segment) => segment.start <= span.start && segment.end >= span.end)
  return {
    hit: own?.hit ?? null,
    other: touching.find(({hit}) => hit.concept !== form.entry.id)?.hit.concept ?? null,
    isCut,
  }
}
