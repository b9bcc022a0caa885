import {language} from '../../data/language.ts'
import {isLeftOut} from '../../kinds/boilerplate.ts'
import type {Document, Segment, SegmentKind, Span} from '../../model.ts'
import {fold} from '../../text/fold.ts'
import {atPlace} from '../at-place.ts'
import type {PlacedFinding, TextCheck} from '../check.ts'

const kinds: ReadonlySet<SegmentKind> = new Set([
  'promotion',
  'byline',
  'source',
  'tags',
  'reference',
  'date',
  'caption',
])
const agencies: ReadonlySet<string> = new Set(language.agencies)
const backMatter: ReadonlySet<string> = new Set(language.backMatter)
const sureEnough = 0.6

/**
 * Reports what is beside the text and came along with it: subscribe and read-more lines, credits, sources, keywords,
 * references, dates, captions, the dateline of an agency, its share codes (ABCD.EF), the headings of an encyclopaedia's
 * apparatus. One finding for each kind, at its first place; the others are related.
 */
export const boilerplate: TextCheck = {
  id: 'boilerplate',
  family: 'translation',
  level: 'note',
  examples: {
    reported: [
      {ar: '⟦المصدر: وكالات⟧\nوصل الوفد إلى العاصمة صباح أمس.'},
      {ar: '⟦تونس (رويترز) –⟧ وصل الوفد إلى العاصمة صباح أمس.'},
      {ar: 'ارتفع سهم الشركة ⟦(ABCD.EF)⟧ بعد إعلان نتائجها.'},
      {ar: 'وصل الوفد إلى العاصمة صباح أمس.\n⟦انظر أيضا⟧\n\nالمراجع'},
    ],
    silent: [
      {ar: 'وصل الوفد إلى العاصمة صباح أمس.'},
      {ar: 'نقلت رويترز (الوكالة) عن الوزير قوله إن اللقاء ناجح.'},
      {ar: 'قالت وزارة الخارجية (أمس) إن اللقاء ناجح.'},
      {ar: 'بلغ الناتج المحلي (GDP) في الربع الأول (Q1.2) رقما قياسيا.'},
    ],
  },
  runText({document, segments}, {dropped}) {
    const groups = new Map<string, Span[]>()
    const add = (name: string, span: Span): void => {
      groups.set(name, [...(groups.get(name) ?? []), {start: span.start, end: span.end}])
    }
    for (const segment of segments) {
      if (isLeftOut(segment, dropped)) continue
      const name = nameOf(segment)
      if (name !== null) add(name, segment)
      const end = datelineEnd(segment)
      if (end > 0) add('dateline', {start: segment.start, end: segment.start + end})
      for (const code of shareCodes(segment)) add('ticker', code)
    }
    return [...groups].map(([name, spans]) => toFinding(document, name, spans))
  },
}

function nameOf({kind, kindScore, text}: Segment): string | null {
  if (kinds.has(kind) && kindScore >= sureEnough) return kind
  const isHeading = kind === 'heading' && text.length < 30
  return isHeading && backMatter.has(fold(text).text.replace(/:$/u, '')) ? 'apparatus' : null
}

/** Where the dateline at the beginning of a sentence ends: places, the agency in brackets, a dash; 0 where there is none. */
function datelineEnd({text}: Segment): number {
  const [head, agency] =
    /^[\p{L}\p{M} /\u060C,]{2,40}\(([^()]{2,20})\)(?: ?[\u2013\u2014-])?/u.exec(text.slice(0, 80)) ?? []
  return head !== undefined && agency !== undefined && agencies.has(fold(agency).text) ? head.length : 0
}

/** Codes of shares in brackets, as agencies put them behind the name of a company: its exchange stands before or behind. */
function shareCodes({text, start, lang}: Segment): Span[] {
  if (lang !== 'ar' || !text.includes('(')) return []
  return [...text.matchAll(shareCode)].map(({0: code, index}) => ({
    start: start + index,
    end: start + index + code.length,
  }))
}

const shareCode =
  /\((?:[A-Z\d]{2,6}\.[A-Z]{1,3}|(?:NYSE|NASDAQ|LSE|TSX|ASX|HKEX|EGX|ADX|DFM|TADAWUL) ?: ?[A-Z\d]{1,6})\)/g

function toFinding(document: Document, variant: string, spans: readonly Span[]): PlacedFinding {
  const [first, ...others] = spans
  const related = others.map(({start, end}) => ({
    place: {document: document.name, start, end},
    actual: document.text.slice(start, end),
    count: 1,
  }))
  return atPlace(document, first, {variant, related})
}
