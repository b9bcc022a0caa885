import {hasSign, signs} from '../facts/signs-of.ts'
import type {Placeholder} from '../facts/placeholders-of.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bothSides, spanOf} from './compare-marks.ts'
import {comparePlaceholders} from './compare-placeholders.ts'

// Rows of one form of a plural: zero, one and two things are said without the figure.
const smallPlural = /(?:msgstr\[[012]\]|[._:/-](?:zero|one|two))$/u
// What is counted stands behind the placeholder: "%d files".
const countedNext = /^[ \u00A0]?[a-z]/u

/**
 * Reports a placeholder of the English that the Arabic lacks: the program would show nothing there, or fail. Where it is a
 * count, one or two things need none: «ملفان».
 */
export const placeholderMissing: UnitCheck = {
  id: 'placeholder-missing',
  family: 'markup',
  level: 'error',
  examples: {
    reported: [
      {ar: 'مرحبا بك يا صديقي.', en: 'Welcome, ⟦%s⟧.'},
      {ar: 'حذف الملف.', en: 'The file ⟦{name}⟧ was deleted.'},
      {ar: 'من %1$s.', en: 'From %1$s to ⟦%2$s⟧.'},
      {ar: 'ملفان', en: '⟦%d⟧ files'},
      {ar: 'نسخ إلى المجلد', en: 'Copy ⟦%1⟧ to the folder'},
    ],
    silent: [
      {ar: 'مرحبا بك يا %s.', en: 'Welcome, %s.'},
      {ar: 'ارتفعت بنسبة 5%.', en: 'Up 5%.'},
      {ar: 'مرحبا.', en: 'Welcome, %s.', confidence: 0.3},
      {ar: 'زيادة 10%', en: 'a 10%-increase'},
      {ar: 'انظر https://example.org/a%20dog', en: 'See https://example.org/a%20dog'},
      {
        ar: '{n, plural, one {ملف في {folder}} two {ملفان في {folder}} other {# ملف في {folder}}}',
        en: '{n, plural, one {a file in {folder}} other {# files in {folder}}}',
      },
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.percent | signs.brace | signs.dollar | signs.at)) return []
    return comparePlaceholders(sides)
      .enOnly.filter((mark) => !isSmallPlural(mark, sides.ar))
      .map((mark) => {
        const isCounted = mark.isCount && countedNext.test(sides.en.text.slice(mark.end, mark.end + 2))
        return {
          en: spanOf(mark),
          expected: [mark.text],
          variant: isCounted ? 'count' : 'missing',
          ...(isCounted ? {level: 'note' as const} : {}),
        }
      })
  },
}

function isSmallPlural({isCount}: Placeholder, {at}: Side): boolean {
  return isCount && smallPlural.test(at?.name ?? '')
}
