import {isArabicLetter} from '../../text/characters.ts'
import {unitClass} from '../../text/unit-classes.ts'
import type {UnitCheck} from '../check.ts'
import {type Found, findSpans} from '../facts/find-spans.ts'
import {bothSides, codesOf} from '../facts/side-findings.ts'

// Zero-width space, non-joiner, joiner, soft hyphen, byte-order mark: «الوفد\u200B»
const invisible = /(?<![\u00AD\u200B-\u200D\uFEFF])[\u00AD\u200B-\u200D\uFEFF]+/gu
// A joiner or non-joiner alone: emoji and Indic scripts are made with them.
const joiners = /^[\u200C\u200D]+$/u

/**
 * Reports characters that show nothing: zero-width space, byte-order mark and soft hyphen anywhere, joiner and non-joiner
 * between two Arabic letters. They part words that look whole. The joiner of ه\u200D, and those of emoji, are left alone.
 */
export const zeroWidth: UnitCheck = {
  id: 'zero-width',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل الو⟦\u200B⟧فد مساء.', fixed: 'وصل الوفد مساء.'},
      {ar: 'وصل ⟦\uFEFF⟧الوفد و⟦\u200C⟧عاد.', fixed: 'وصل الوفد وعاد.'},
      {en: 'The dele⟦\u00AD⟧gation arrived.', fixed: 'The delegation arrived.'},
    ],
    silent: [
      {ar: 'سنة 1445 ه\u200D في مكة.'},
      {ar: 'شكرا \u{1F468}\u200D\u{1F469}\u200D\u{1F467}'},
      {ar: 'قال: «م\u06CC\u200Cگو\u06CCند \u06A9ه پدر گرگ د\u06CCد»'},
    ],
  },
  run(unit) {
    return bothSides(unit, unitClass.zeroWidth, (side) =>
      findSpans(side, invisible)
        .filter((span) => !joiners.test(span.text) || isInArabicWord(span, side.text))
        .map((span) => ({span, args: {code: codesOf(span.text)}, fix: {text: '', confidence: 0.9}})),
    )
  },
}

/** Persian writes the non-joiner behind its prefixes, all of which end in ی or ه, and before its plural ها. */
function isInArabicWord({start, end}: Found, text: string): boolean {
  const before = text.charCodeAt(start - 1)
  return isArabicLetter(before) && isArabicLetter(text.charCodeAt(end)) && before !== 0x06cc && before !== 0x0647
}
