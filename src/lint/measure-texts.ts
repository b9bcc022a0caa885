import type {Document, Lang, Place, Segment, TermHit} from '../model.ts'
import type {Context} from '../pipeline.ts'
import {segmentDocument} from '../segment/segment.ts'
import {findTerms} from '../terms/find-terms.ts'
import {isArabicLetter, isLatinLetter} from '../text/characters.ts'
import {fold} from '../text/fold.ts'
import {matchKey} from './entries.ts'

/** How often a form stands in texts. */
export interface FormUse {
  readonly concept: string
  readonly lang: Lang
  /** The form as the glossary has it. */
  readonly form: string
  /** How often it stands as a word or words of its own, clitics aside. */
  readonly stands: number
  /** Short forms: how often a longer form of its concept is in the same text. The others are all vouched for. */
  readonly vouched: number
  /** Short forms: how often it is only a part of another word. */
  readonly parts: number
  /** The first places where nothing vouches for it. */
  readonly unvouchedAt: readonly Place[]
  /** The first places where it is only a part of a word. */
  readonly partsAt: readonly Place[]
}

/** What was measured on texts. */
export interface CorpusMeasure {
  readonly documents: number
  /** By language, concept and form; what stands nowhere is not in it. */
  readonly uses: ReadonlyMap<string, FormUse>
}

/** A glossary made ready for measuring texts. */
export interface Gauge {
  readonly context: Context
  readonly everyConcept: ReadonlySet<string>
  readonly shorts: Readonly<Record<Lang, ShortForms>>
}

/** Short forms of one word, by what they are looked for by. */
interface ShortForms {
  readonly forms: ReadonlyMap<string, readonly {readonly concept: string; readonly form: string}[]>
  /** The lengths that the keys have. */
  readonly lengths: readonly number[]
}

/** Places kept of each sort; a reader looks at no more. */
const examples = 3
/** Longer short forms are no part of other words. */
const longestPart = 12

/** The key of a form in `CorpusMeasure.uses`. */
export function useKey(lang: Lang, concept: string, form: string): string {
  return `${lang} ${concept} ${form}`
}

/** Compiles what the measuring of texts needs; made once. */
export function createGauge(context: Context): Gauge {
  return {
    context,
    everyConcept: new Set(context.concepts.keys()),
    shorts: {ar: shortForms(context, 'ar'), en: shortForms(context, 'en')},
  }
}

function shortForms({concepts}: Context, lang: Lang): ShortForms {
  const forms = new Map<string, {concept: string; form: string}[]>()
  for (const {id, terms} of concepts.values()) {
    for (const term of terms) {
      const key = matchKey(term.text)
      if (term.lang !== lang || !term.isShort || key.length > longestPart || key.includes(' ')) continue
      forms.set(key, [...(forms.get(key) ?? []), {concept: id, form: term.text}])
    }
  }
  return {forms, lengths: [...new Set([...forms.keys()].map((key) => key.length))]}
}

/** Measures one text: which forms stand in it, and what vouches for the short ones. Linear in the text. */
export function measureText(document: Document, gauge: Gauge): CorpusMeasure {
  const segments = segmentDocument(document, gauge.context.split)
  const hits = findTerms(segments, gauge.context.matcher, {witness: gauge.everyConcept})
  const named = new Set(hits.filter((hit) => !hit.isShort).map((hit) => hit.concept))
  const uses = new Map<string, FormUse>()
  const place = (segment: Segment, {start, end}: {start: number; end: number}): Place => ({
    document: document.name,
    start: segment.start + start,
    end: segment.start + end,
  })
  for (const hit of hits) {
    const isVouched = !hit.isShort || named.has(hit.concept)
    const found = {stands: 1, vouched: isVouched ? 1 : 0, parts: 0, partsAt: []}
    const unvouchedAt = isVouched ? [] : [place(segments[hit.segment], hit)]
    add(uses, {concept: hit.concept, lang: hit.lang, form: hit.term, ...found, unvouchedAt})
  }
  const bySegment = groupHits(hits)
  for (const segment of segments) {
    for (const part of partsIn(segment, bySegment.get(segment.index) ?? [], gauge.shorts[document.lang])) {
      const at = place(segment, part)
      for (const {concept, form} of part.forms) {
        add(uses, {concept, lang: document.lang, form, stands: 0, vouched: 0, parts: 1, unvouchedAt: [], partsAt: [at]})
      }
    }
  }
  return {documents: 1, uses}
}

/** Several texts as one. */
export function sumMeasures(measures: readonly CorpusMeasure[]): CorpusMeasure {
  const uses = new Map<string, FormUse>()
  for (const measure of measures) for (const use of measure.uses.values()) add(uses, use)
  return {documents: measures.reduce((sum, {documents}) => sum + documents, 0), uses}
}

function add(uses: Map<string, FormUse>, more: FormUse): void {
  const key = useKey(more.lang, more.concept, more.form)
  const use = uses.get(key)
  if (use === undefined) uses.set(key, more)
  else {
    uses.set(key, {
      ...use,
      stands: use.stands + more.stands,
      vouched: use.vouched + more.vouched,
      parts: use.parts + more.parts,
      unvouchedAt: firstOf(use.unvouchedAt, more.unvouchedAt),
      partsAt: firstOf(use.partsAt, more.partsAt),
    })
  }
}

function firstOf(places: readonly Place[], more: readonly Place[]): readonly Place[] {
  return places.length >= examples || more.length === 0 ? places : [...places, ...more].slice(0, examples)
}

function groupHits(hits: readonly TermHit[]): ReadonlyMap<number, readonly TermHit[]> {
  const groups = new Map<number, TermHit[]>()
  for (const hit of hits) {
    const group = groups.get(hit.segment)
    if (group === undefined) groups.set(hit.segment, [hit])
    else group.push(hit)
  }
  return groups
}

/** A short form inside another word, in offsets of the segment's text. */
interface Part {
  readonly start: number
  readonly end: number
  readonly forms: readonly {readonly concept: string; readonly form: string}[]
}

function partsIn({text}: Segment, hits: readonly TermHit[], {forms, lengths}: ShortForms): Part[] {
  if (forms.size === 0) return []
  const folded = fold(text)
  const searched = folded.text.replaceAll('ة', 'ه')
  const parts: Part[] = []
  for (let at = 0; at < searched.length; at++) {
    for (const length of lengths) {
      const end = at + length
      if (!isLetter(searched, at - 1) && !isLetter(searched, end)) continue
      const found = forms.get(searched.slice(at, end))
      if (found === undefined) continue
      const span = {start: folded.origin[at], end: folded.origin[end]}
      if (!hits.some((hit) => hit.start < span.end && hit.end > span.start)) parts.push({...span, forms: found})
    }
  }
  return parts
}

function isLetter(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false
  const code = text.charCodeAt(at)
  return isArabicLetter(code) || isLatinLetter(code)
}
