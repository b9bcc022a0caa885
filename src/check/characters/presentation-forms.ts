import {unitClass} from '../../text/unit-classes.ts'
import type {UnitCheck} from '../check.ts'
import {findSpans} from '../facts/find-spans.ts'
import {sideFindings} from '../facts/side-findings.ts'

// Letters of the presentation blocks without the ornate brackets, the symbols ﷲ ﷺ ﷼ and U+FDD0…U+FDEF, which are no characters: «\uFEDF\uFEE0»
const forms = /[\uFB50-\uFD3D\uFD50-\uFDCF\uFE70-\uFEFC]+/gu

/**
 * Reports letters written as their shapes (ﻻ, ﺑ), as they come out of old programs and PDF files. Such a word is found by no
 * search. ﷺ, ﷲ and ﷼ are symbols of their own and stay.
 */
export const presentationForms: UnitCheck = {
  id: 'presentation-forms',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل ⟦\uFE8D\uFEDF\uFEEE\uFED3\uFEAA⟧ مساء.', fixed: 'وصل الوفد مساء.'},
      {ar: '⟦\uFEFB⟧ جديد في الملف.', fixed: 'لا جديد في الملف.'},
    ],
    silent: [{ar: 'قال النبي \uFDFA'}, {ar: 'نص \uFDD0'}, {ar: 'بلغ السعر 100 \uFDFC'}, {ar: 'وصل الوفد مساء.'}],
  },
  run({ar}) {
    return sideFindings(ar, unitClass.presentation, (side) =>
      findSpans(side, forms).map((span) => {
        const plain = openForms(span.text)
        return {span, expected: [plain], fix: {text: plain, confidence: 0.8}}
      }),
    )
  },
}

/** A mark alone decomposes to a blank or tatweel and itself, and only the mark is meant. */
function openForms(forms: string): string {
  let plain = ''
  for (const form of forms) plain += form >= '\uFE70' && form <= '\uFE7F' ? form.normalize('NFKC').slice(1) : form
  return plain.normalize('NFKC')
}
