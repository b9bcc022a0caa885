import type {CheckedText, Segment} from '../../model.ts'
import {atPlace} from '../at-place.ts'
import type {TextCheck} from '../check.ts'

const ends = '.؟?!…:؛،,;'
const passedOver = '"“”«»‘’\'()[]'
/** So many words make a sentence rather than a label. */
const sentenceWords = 12
/** The share of paragraphs that end with a mark from which on one without it is an oversight. */
const share = 0.8

/**
 * Reports a paragraph of running Arabic that ends without a mark, or behind its last stop with some words that have none,
 * where the paragraphs of the text otherwise end with one. Headings, captions, lists, tables and credits say nothing.
 */
export const missingStop: TextCheck = {
  id: 'missing-stop',
  family: 'punctuation',
  level: 'note',
  examples: {
    reported: [
      {
        ar: 'وصل الوفد أمس.\nوأجرى محادثات مع الوزير.\nوغادر بعدها.\nوقال الوزير للصحفيين بعد انتهاء المحادثات إن الطرفين سيلتقيان مرة أخرى في وقت قريب⟦⟧\nولم يذكر الموعد.',
      },
      {
        ar: 'وصل الوفد أمس.\nوأجرى محادثات مع الوزير.\nوغادر بعدها. لمتابعة التفاصيل⟦⟧\nولم يذكر الموعد.\nولا المكان.',
      },
    ],
    silent: [
      {ar: 'وصل الوفد أمس.\nوأجرى محادثات مع الوزير.\nوغادر بعدها.\nأسباب الزيارة\nولم يذكر الموعد.'},
      {ar: 'وصل الوفد أمس.\nقال الوزير: “سنلتقي مرة أخرى.”\nوغادر بعدها.\nولم يذكر الموعد.\nولا المكان.'},
      {ar: 'وصل الوفد أمس إلى العاصمة في زيارة تستمر ثلاثة أيام وتشمل مدنا عدة'},
    ],
  },
  runText(text) {
    if (text.document.lang !== 'ar') return []
    const lasts = lastSegments(text)
    const unmarked = lasts.filter((segment) => endOf(segment) !== null)
    if (lasts.length < 5 || lasts.length - unmarked.length < lasts.length * share) return []
    return unmarked.flatMap((segment) => {
      const isFragment = text.segments[segment.index - 1]?.block === segment.block
      if (!isFragment && (segment.kind !== 'sentence' || countWords(segment.text) < sentenceWords)) return []
      const at = segment.start + (endOf(segment) ?? segment.text.length)
      const variant = isFragment ? 'fragment' : 'paragraph'
      return [atPlace(text.document, {start: at, end: at}, {actual: segment.text, expected: ['.'], variant})]
    })
  },
}

/** The last segment of each paragraph of running text. */
function lastSegments({document, segments}: CheckedText): Segment[] {
  return segments.filter(({block, kind, lang}, at) => {
    if (segments[at + 1]?.block === block || lang !== 'ar' || document.blocks[block].kind !== 'paragraph') return false
    const isFirst = segments[at - 1]?.block !== block
    return kind === 'sentence' || !isFirst
  })
}

/** Where the mark is missing, in offsets of the segment; null where there is one. */
function endOf({text}: Segment): number | null {
  let at = text.length - 1
  while (at >= 0 && (passedOver.includes(text[at]) || /[\s\p{N}]/u.test(text[at]))) at--
  return at < 0 || ends.includes(text[at]) || !/[\p{L}\p{M}]/u.test(text[at]) ? null : text.length
}

function countWords(text: string): number {
  return text.split(/\s+/u).length
}
