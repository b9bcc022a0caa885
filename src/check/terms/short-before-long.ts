import {houseForm} from '../../house-form.ts'
import type {CheckedText, SegmentKind, Span, TermHit} from '../../model.ts'
import {atPlace} from '../at-place.ts'
import type {PlacedFinding, TextCheck} from '../check.ts'
import {replaceForm} from './replace-form.ts'

/** Where a short form may come first: the text itself has not begun. */
const outside: ReadonlySet<SegmentKind> = new Set([
  'heading',
  'byline',
  'source',
  'promotion',
  'tags',
  'reference',
  'date',
  'caption',
])

/**
 * Reports a short form (شي) that stands before the long form of its name, or in a text that never has it: at its first
 * mention. Headings and what is not the text itself may have the short form first.
 */
export const shortBeforeLong: TextCheck = {
  id: 'short-before-long',
  family: 'terms',
  level: 'note',
  examples: {
    reported: [
      {
        ar: 'وصل ⟦شي⟧ إلى موسكو مساء الأحد، ثم عاد.\nوالتقى شي جين بينغ الصحافة هناك.',
        fixed: 'وصل شي جين بينغ إلى موسكو مساء الأحد، ثم عاد.\nوالتقى شي جين بينغ الصحافة هناك.',
      },
      {ar: 'وصل ⟦شي⟧ إلى موسكو مساء الأحد.', en: 'Xi Jinping arrived in Moscow on Sunday evening.'},
    ],
    silent: [
      {ar: 'وصل شي جين بينغ إلى موسكو مساء الأحد.\nثم غادر شي بعد يومين.'},
      {ar: 'وصل بوتين إلى موسكو مساء الأحد.'},
      {ar: 'ليس في النص شي من ذلك كله.'},
    ],
  },
  runText(text, {concepts}) {
    const firsts = new Map<string, TermHit>()
    const longs = new Map<string, TermHit>()
    for (const hit of text.hits) {
      if (!hit.isShort) {
        if (!longs.has(hit.concept)) longs.set(hit.concept, hit)
      } else if (!firsts.has(hit.concept) && !longs.has(hit.concept) && !outside.has(text.segments[hit.segment].kind)) {
        firsts.set(hit.concept, hit)
      }
    }
    return [...firsts.values()].map((hit) => {
      const long = houseForm(concepts.get(hit.concept), hit.lang)?.text ?? null
      return toFinding(hit, {text, long, later: longs.get(hit.concept) ?? null})
    })
  },
}

function toFinding(
  hit: TermHit,
  {text, long, later}: {text: CheckedText; long: string | null; later: TermHit | null},
): PlacedFinding {
  const {document} = text
  const edit = long === null ? null : replaceForm(hit, long)
  const shift = text.segments[hit.segment].start
  const related =
    later === null ? [] : [{place: {document: document.name, ...spanOf(later, text)}, actual: later.form, count: 1}]
  return atPlace(document, spanOf(hit, text), {
    expected: long === null ? [] : [long],
    concept: hit.concept,
    variant: later === null ? 'never' : 'later',
    related,
    fix:
      edit === null
        ? null
        : {document: document.name, start: edit.start + shift, end: edit.end + shift, text: edit.text, confidence: 0.5},
  })
}

function spanOf({segment, start, end}: TermHit, {segments}: CheckedText): Span {
  const {start: shift} = segments[segment]
  return {start: start + shift, end: end + shift}
}
