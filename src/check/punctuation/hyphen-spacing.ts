import {digitValue, isLatinLetter} from '../../text/characters.ts'
import type {UnitCheck} from '../check.ts'
import {blanksBefore, isArabicBefore, isLatinBefore, replacing} from '../facts/around.ts'
import {marksOf} from '../facts/marks-of.ts'

/** What follows a number below zero, or a number that is counted from something. */
const unit = /^[\d\u0660-\u0669.,\u066B]*\s*(?:[%٪°]|درج|مئوي|نقط|في الم[ئا]|بالم[ئا])/u
/** Behind these a number stands by itself, so that the hyphen is a minus. */
const beforeNumber = new Set(
  (
    'إلى الى من عند بين بلغ بلغت حوالي نحو تحت حتى عن على في أو و ' +
    'الحرارة حرارة درجة قيمة ناقص يساوي مقدار بنسبة نسبة رقم عام سنة'
  ).split(' '),
)

/**
 * Reports a blank before the hyphen that ties a number to a name: كوفيد -19. A minus says nothing: behind a preposition,
 * before a percentage or degrees.
 */
export const hyphenSpacing: UnitCheck = {
  id: 'hyphen-spacing',
  family: 'punctuation',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'بدأت جائحة كوفيد⟦ ⟧-19 في الصين.', fixed: 'بدأت جائحة كوفيد-19 في الصين.'},
      {ar: 'حلقت مقاتلات إف⟦ ⟧-16 فوق المدينة.', fixed: 'حلقت مقاتلات إف-16 فوق المدينة.'},
    ],
    silent: [
      {ar: 'بدأت جائحة كوفيد-19 في الصين.'},
      {ar: 'تراجعت الحرارة إلى -19 ليلا.'},
      {ar: 'سجل المؤشر -3% أمس.'},
      {ar: 'بين عامي 2010 -2012 تراجع الإنتاج.'},
      {ar: 'المواد: -1 الخبز.'},
      {ar: 'فاز الفريق 3 - 1 أمس.'},
    ],
  },
  run({ar}) {
    if (ar === null || !ar.text.includes('-')) return []
    const {text} = ar
    return marksOf(ar).flatMap(({at, char}) => {
      const blank = blanksBefore(text, at)
      if (char !== '-' || blank === at || digitValue(text.charCodeAt(at + 1)) < 0) return []
      if (!isArabicBefore(text, blank) && !isLatinBefore(text, blank)) return []
      // A term that the glossary rejects with its blank is told as a term.
      if (ar.hits.some((hit) => hit.status === 'deprecated' && hit.start < at && at < hit.end)) return []
      if (beforeNumber.has(wordBefore(text, blank)) || unit.test(text.slice(at + 1, at + 20))) return []
      return [replacing(ar, {start: blank, end: at}, {text: '', confidence: 0.6})]
    })
  },
}

function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < 20 && (isLatinLetter(text.charCodeAt(start - 1)) || isArabicBefore(text, start)))
    start--
  return text.slice(start, end)
}
