import type {UnitCheck} from '../check.ts'
import {leftOverSpans} from '../facts/left-over-spans.ts'

/**
 * Reports English words in small letters that stand in the Arabic as they do in the English: what the translator, or the
 * machine, left over. Names have capitals; what stands in brackets or quotation marks is cited.
 */
export const leftOverEnglish: UnitCheck = {
  id: 'left-over-english',
  family: 'completeness',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'عقدت الحكومة ⟦meeting⟧ طارئا مساء أمس.', en: 'The government held an emergency meeting last night.'},
      {
        ar: 'قال الوزير إن الاتفاق ⟦will be signed⟧ يوم الجمعة.',
        en: 'The minister said the agreement will be signed on Friday.',
      },
    ],
    silent: [
      {ar: 'بحث المؤتمر الانحياز (bias) في البيانات.', en: 'The conference discussed bias in data.'},
      {ar: 'تعني twp في لغة ويلز السخافة.', en: 'In Welsh, twp means daft.'},
      {ar: 'يمر خط Power of Siberia بالبلاد.', en: 'The Power of Siberia line crosses the country.'},
      {ar: 'كلمة «summit» إنجليزية.', en: 'The word summit is English.'},
      {ar: 'اكتب إلى info@example.org اليوم.', en: 'Write to info@example.org today.'},
      {ar: 'بلغ طوله 40 cm.', en: 'It was 40 cm long.'},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null) return []
    return leftOverSpans(ar, en).map((span) => ({ar: span, actual: ar.text.slice(span.start, span.end)}))
  },
}
