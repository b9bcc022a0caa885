import {nameWords} from '../../data/name-words.ts'
import type {UnitCheck, UnitFinding} from '../check.ts'
import {bareWordsOf} from '../facts/bare-words-of.ts'
import {type Word, wordsOf} from '../facts/words-of.ts'

const surely = 0.5
const names: ReadonlyMap<string, (typeof nameWords)[string]> = new Map(Object.entries(nameWords))

/**
 * Reports a name that was translated as if it were a word: Bush as a plant, Turkey as a bird (`data/name-words.yaml`).
 * Silent in headlines, where every word has a capital, and where the English has the word, too.
 */
export const nameAsWord: UnitCheck = {
  id: 'name-as-word',
  family: 'translation',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'شكر الوزير السيد ⟦شجيرة⟧ على الزيارة.', en: 'The minister thanked Mr. ⟦Bush⟧ for the visit.'},
      {ar: 'تحدث ⟦الثعلب⟧ إلى الصحفيين.', en: 'Later, Mr. ⟦Fox⟧ spoke to reporters.'},
    ],
    silent: [
      {ar: 'شكر الوزير السيد بوش على الزيارة.', en: 'The minister thanked Mr. Bush for the visit.'},
      {ar: 'رأى بوش شجيرة في الحديقة.', en: 'In the garden Bush saw a bush.'},
      {ar: 'ارتفعت أسعار الأرز العالمية.', en: 'Global Rice Prices Rise'},
      {ar: 'الأرز غذاء مهم.', en: 'Rice is an important food.'},
      {ar: 'زرع شجيرة قرب البيت.', en: 'He planted a shrub near the house.'},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || link.confidence < surely) return []
    const words = wordsOf(en)
    return words.flatMap((word, at): UnitFinding[] => {
      const name = names.get(word.text)
      if (name === undefined || at === 0 || word.isOpaque || !isInSentence(words)) return []
      // A sentence may begin with the word.
      if (
        /[.!?:"\u201C\u2018]\s*$/u.test(en.text.slice(words[at - 1].end, word.start)) &&
        !/^(?:Mr|Mrs|Ms|Dr)$/u.test(words[at - 1].text)
      )
        return []
      const english = new Set(words.map(({text}) => text))
      const bare = bareWordsOf(ar)
      if (name.unless.some((one) => english.has(one)) || name.ar.some((one) => bare.has(one))) return []
      const wrong = name.not.map((one) => bare.get(one)).find((found): found is Word => found !== undefined)
      if (wrong === undefined) return []
      return [
        {
          ar: {start: wrong.start, end: wrong.end},
          en: {start: word.start, end: word.end},
          actual: wrong.text,
          expected: [name.shown],
          args: {word: word.text},
        },
      ]
    })
  },
}

/** Half the words at least are small: no headline, in which every word has a capital. */
function isInSentence(words: readonly Word[]): boolean {
  return words.filter(({text}) => text[0] === text[0].toLowerCase()).length * 2 >= words.length
}
