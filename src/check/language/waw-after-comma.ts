import {language} from '../../data/language.ts'
import type {UnitCheck, UnitFinding} from '../check.ts'
import {wordsOf} from '../facts/words-of.ts'

const halves: ReadonlySet<string> = new Set(language.halfClauses)

/**
 * Reports و between a comma and a conjunction that already joins: وصل الوفد، وفي حين تأخر الوزير. With و, the clause needs
 * another one behind it, which a comma would set off; where one follows, nothing is said.
 */
export const wawAfterComma: UnitCheck = {
  id: 'waw-after-comma',
  family: 'language',
  level: 'note',
  examples: {
    reported: [
      {ar: 'وصل الوفد⟦، و⟧في حين تأخر الوزير.', fixed: 'وصل الوفد، في حين تأخر الوزير.'},
      {ar: 'ارتفعت الأسعار⟦، و⟧بينما بقيت الأجور ثابتة.', fixed: 'ارتفعت الأسعار، بينما بقيت الأجور ثابتة.'},
    ],
    silent: [
      {ar: 'وصل الوفد، في حين تأخر الوزير.'},
      {ar: 'وصل الوفد، وبينما كان الوزير في الطريق، بدأ اللقاء.'},
      {ar: 'وفي حين تأخر الوزير بدأ اللقاء.'},
      {ar: 'وصل الوفد، وفي المساء غادر.'},
    ],
  },
  run({ar}) {
    if (ar === null || !ar.text.includes('\u060C')) return []
    const words = wordsOf(ar)
    return words.flatMap(({folded, start, text}, at): UnitFinding[] => {
      if (text[0] !== 'و' || at === 0) return []
      const isHalf = halves.has(folded.slice(1)) || (folded === 'وفي' && words[at + 1]?.folded === 'حين')
      const comma = ar.text.lastIndexOf('\u060C', start)
      if (!isHalf || comma < words[at - 1].end) return []
      if (/^[^.!\u061F\n]*[\u060C\u061B,:\u2013]/u.test(ar.text.slice(start))) return []
      return [
        {
          ar: {start: comma, end: start + 1},
          actual: ar.text.slice(comma, words[at + 1]?.end ?? start + 1),
          fix: {lang: 'ar', start, end: start + 1, text: '', confidence: 0.5},
        },
      ]
    })
  },
}
