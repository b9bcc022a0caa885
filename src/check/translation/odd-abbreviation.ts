import type {UnitCheck, UnitFinding} from '../check.ts'
import {isQuoted} from '../facts/is-enclosed.ts'
import {wordsOf} from '../facts/words-of.ts'

/**
 * Reports a word that breaks off after one letter before a dash: كوريا ش –. Letters that Arabic writes alone (و, أ), those
 * behind a figure (5 م) and abbreviations of several letters (أ ف ب) are right.
 */
export const oddAbbreviation: UnitCheck = {
  id: 'odd-abbreviation',
  family: 'translation',
  level: 'warning',
  examples: {
    reported: [{ar: 'ليبيا ⟦ج⟧ – أعلنت الحكومة النتائج.'}, {ar: 'قبرص ⟦ت⟧ - وصل الوفد أمس.'}],
    silent: [
      {ar: 'بيروت (أ ف ب) – أعلنت الحكومة النتائج.'},
      {ar: 'باريس أ ب – وصل الوفد.'},
      {ar: 'في القرن 5 م – وهو عصر بعيد – بني الحصن.'},
      {ar: 'س – ما رأيك؟ ج – لا أعرف.'},
      {ar: 'البند ب – الموازنة'},
      {ar: 'وصل الوفد و – كما يقال – غادر.'},
      {ar: 'الصف ج-2'},
    ],
  },
  run({ar}) {
    if (ar === null) return []
    const words = wordsOf(ar)
    return words.flatMap(({start, end, text, script}, at): UnitFinding[] => {
      if (end - start !== 1 || script !== 'ar' || 'وأإآاب'.includes(text)) return []
      const [before, after] = [words[at - 1], words[at + 1]]
      // Only the place at the head of a report is sure: one word, the letter, the dash.
      if (at !== 1 || before.script !== 'ar' || before.end - before.start < 3 || before.folded.startsWith('ال'))
        return []
      if (after === undefined || after.end - after.start === 1) return []
      if (!/^ [\u2013\u2014-] /u.test(ar.text.slice(end, end + 3)) || isQuoted(ar.text, start)) return []
      return [{ar: {start, end}, actual: ar.text.slice(before.start, end)}]
    })
  },
}
