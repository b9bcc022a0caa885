import {units} from '../../data/units.ts'
import type {CheckedText, Span} from '../../model.ts'
import {atPlace} from '../at-place.ts'
import type {CheckRun, TextCheck} from '../check.ts'
import {glossaryForms} from '../facts/glossary-forms.ts'

// Two to six capitals that stand by themselves: IMF.
const acronym = /(?<![\p{L}\p{N}.@#/-])\p{Lu}{2,6}(?![\p{L}\p{N}@/.-]\p{L}|[\p{L}\p{N}@/-])/gu
// Roman numerals, and what every reader knows.
const common: ReadonlySet<string> = new Set([
  'US',
  'UK',
  'EU',
  'UN',
  'USA',
  'TV',
  'AM',
  'PM',
  'GMT',
  'BC',
  'AD',
  'BCE',
  'CE',
  'AH',
  'PBUH',
  'NATO',
  'NASA',
  'BBC',
  'GDP',
  'USB',
  'PDF',
  'UTC',
  'OK',
  'AI',
  'DNA',
  'CEO',
  'PC',
])
/** Of currencies. */
const codes: ReadonlySet<string> = new Set(Object.keys(units.codes).map((code) => code.toUpperCase()))
const roman = /^[IVXLCDM]+$/u

/**
 * Reports the first mention of an acronym in Latin letters whose long form stands nowhere in the text: neither in brackets beside
 * it, nor as a form of the glossary, nor as words that begin with its letters.
 */
export const acronymUnexplained: TextCheck = {
  id: 'acronym-unexplained',
  family: 'terms',
  level: 'note',
  isOptional: true,
  examples: {
    reported: [{ar: 'وافق ⟦IMF⟧ على القرض أمس.'}, {en: 'The ⟦OSCE⟧ sent observers to the vote.'}],
    silent: [
      {ar: 'وافق صندوق النقد الدولي على القرض.\nوقال IMF إنه راض\u064D.'},
      {ar: 'وافقت المنظمة (OSCE) على ذلك.'},
      {en: 'The Council of Foreign Ministers met.\nThe CFM adjourned.'},
      {en: 'BREAKING NEWS: Louis XVI of France'},
    ],
  },
  runText(text, run) {
    const seen = new Set<string>()
    return text.segments.flatMap((segment) =>
      [...segment.text.matchAll(acronym)].flatMap(({0: letters, index}) => {
        if (seen.has(letters) || common.has(letters) || codes.has(letters) || roman.test(letters)) return []
        seen.add(letters)
        const span = {start: segment.start + index, end: segment.start + index + letters.length}
        const isOpaque = segment.opaque.some((part) => part.start <= index && index < part.end)
        if (isOpaque || isShouted(segment.text) || isExplained(letters, span, {text, run})) return []
        return [atPlace(text.document, span)]
      }),
    )
  },
}

/** A line in capitals has no acronyms. */
function isShouted(text: string): boolean {
  const words = text.match(/\p{Lu}{2,}/gu) ?? []
  return (
    words.length > 1 &&
    words.join('').length * 2 > text.replaceAll(/[^\p{Script=Latin}]/gu, '').length &&
    !/\p{Script=Arabic}/u.test(text)
  )
}

function isExplained(letters: string, {start, end}: Span, {text, run}: {text: CheckedText; run: CheckRun}): boolean {
  const all = text.document.text
  if ('(['.includes(all[start - 1] ?? ' ') || /^ ?[[(]|^[\])]/u.test(all.slice(end, end + 2))) return true
  if (all.includes(`(${letters})`)) return true
  const forms = glossaryForms(run.concepts).latin.get(letters.toLowerCase()) ?? []
  const ids = new Set(forms.map(({concept}) => concept.id))
  if (text.hits.some(({concept, form}) => ids.has(concept) && form !== letters && form.length > letters.length))
    return true
  return text.document.lang === 'en' && initialsOf(all).includes(letters)
}

/** First letters of the words with capitals in a row; small words between them do not count. */
function initialsOf(text: string): string {
  let initials = ''
  for (const [, word] of text.matchAll(/([\p{L}.!?;\n]+)/gu)) {
    if (/^\p{Lu}\p{Ll}/u.test(word)) initials += word[0]
    else if (!/^(?:of|the|and|for|in|on|de|la)$/u.test(word)) initials += ' '
  }
  return initials
}
