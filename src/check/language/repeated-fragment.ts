import type {CheckedText, Segment} from '../../model.ts'
import {fold} from '../../text/fold.ts'
import {atPlace} from '../at-place.ts'
import type {PlacedFinding, TextCheck} from '../check.ts'

/** In UTF-16 units: what is longer is a sentence of its own, and repeated-block finds it if it comes again. */
const longest = 60

/**
 * Reports a sentence that is only the tail of the one before, perhaps in another spelling: … نجيب محفوظ. محفوض. Compared by
 * sound (`fold`, phonetic), for a machine spells the name anew.
 */
export const repeatedFragment: TextCheck = {
  id: 'repeated-fragment',
  family: 'language',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'حضر الحفل مدير الشركة الجديد، غونتر غراس بيرغ. ⟦غراس بيرج.⟧ وغادر مبكرا.'},
      {en: 'The prize went to the architect Maya Ortega Lind. ⟦Ortega Lind.⟧ She was pleased.'},
      {ar: 'وصل الوفد إلى أكبر مدينة في البلاد. ⟦في البلاد.⟧'},
    ],
    silent: [
      {ar: 'سألوه مرتين إن كان سيترشح. قال لا. قال لا.'},
      {ar: 'وصل الوفد إلى المدينة. المدينة كبيرة.'},
      {ar: 'هل وصل الوفد؟ لا. لا.'},
      {en: 'He wanted peace in the region. The region is large.'},
      {ar: 'التقى وزير الخارجية.\nوزير الخارجية'},
    ],
  },
  runText(text) {
    return text.segments.flatMap((segment, at) => {
      const before = text.segments[at - 1]
      if (before === undefined || segment.kind !== 'sentence' || segment.block !== before.block) return []
      return isTail(segment, before) ? [toFinding(text, segment)] : []
    })
  },
}

function isTail(segment: Segment, before: Segment): boolean {
  if (segment.end - segment.start > longest || before.text.length < segment.text.length * 2) return false
  const words = soundsOf(segment.text)
  const tail = soundsOf(before.text.slice(-longest - 20)).slice(-words.length)
  return words.length > 1 && words.length === tail.length && words.every((word, at) => word === tail[at])
}

/** Word by word, how it sounds; with the letters themselves where hardly anything is heard (في, الى). */
function soundsOf(text: string): string[] {
  const words = fold(text).text.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => {
    const sound = fold(word, 'phonetic').text
    return sound.length < 2 ? word : sound
  })
}

function toFinding({document}: CheckedText, {start, end}: Segment): PlacedFinding {
  // The blank before it goes, too.
  const from = document.text[start - 1] === ' ' ? start - 1 : start
  return atPlace(document, {start, end}, {fix: {document: document.name, start: from, end, text: '', confidence: 0.6}})
}
