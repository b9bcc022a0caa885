import type {AlignedRecord, Link, Segment} from '../../src/model.ts'

/** A segment as a record has it; texts of a document stand one after the other with a blank between. */
export function segmentsOf(lang: 'ar' | 'en', texts: readonly string[]): Segment[] {
  let start = 0
  return texts.map((text, index) => {
    const segment: Segment = {
      index,
      start,
      end: start + text.length,
      text,
      lang,
      kind: 'sentence',
      kindScore: 1,
      block: 0,
      opaque: [],
    }
    start = segment.end + 1
    return segment
  })
}

/** A link that nobody decided about. */
export function link(ar: readonly number[], en: readonly number[], more: Partial<Link> = {}): Link {
  return {ar, en, confidence: 0.9, status: 'auto', isMoved: false, isDropped: false, evidence: [], ...more}
}

/** A record of these links; segments are named by their number unless texts are given. */
export function record(
  links: readonly Link[],
  texts: Partial<Record<'ar' | 'en', readonly string[]>> = {},
): AlignedRecord {
  const count = (lang: 'ar' | 'en'): number => Math.max(0, ...links.flatMap((those) => those[lang].map((at) => at + 1)))
  const named = (lang: 'ar' | 'en', word: string): readonly string[] =>
    texts[lang] ?? Array.from({length: count(lang)}, (_, at) => `${word} ${at}`)
  return {
    version: 1,
    name: 'made-up',
    ar: {path: 'ar/made-up.md', segments: segmentsOf('ar', named('ar', 'جملة'))},
    en: {path: 'en/made-up.md', segments: segmentsOf('en', named('en', 'sentence'))},
    links,
  }
}
