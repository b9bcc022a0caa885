import {falseFriends} from '../../data/false-friends.ts'
import type {UnitCheck, UnitFinding} from '../check.ts'
import {bareWordsOf} from '../facts/bare-words-of.ts'
import {type Word, wordsOf} from '../facts/words-of.ts'

const surely = 0.5
const friends: ReadonlyMap<string, (typeof falseFriends)[string]> = new Map(Object.entries(falseFriends))

/**
 * Reports an English word that was taken for another (`data/false-friends.yaml`): sensible as حساس. Silent where a right
 * rendering stands there too, or an English word that may have given the Arabic one.
 */
export const falseFriend: UnitCheck = {
  id: 'false-friend',
  family: 'language',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'هذا قرار ⟦حساس⟧.', en: 'This is a ⟦sensible⟧ decision.'},
      {ar: 'التقى المديران ⟦فعليا⟧ ثلاث مرات.', en: 'The managers met ⟦virtually⟧ three times.'},
    ],
    silent: [
      {ar: 'هذا قرار معقول.', en: 'This is a sensible decision.'},
      {ar: 'قرار معقول في وقت حساس.', en: 'A sensible decision at a sensitive time.'},
      {ar: 'هذا مستحيل فعليا.', en: 'This is virtually impossible.'},
      {ar: 'هذا قرار حساس.', en: 'This is a sensitive decision.'},
      {ar: 'هذا قرار حساس.', en: 'This is a sensible decision.', confidence: 0.3},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || link.confidence < surely) return []
    const words = wordsOf(en)
    return words.flatMap((word): UnitFinding[] => {
      const friend = friends.get(word.folded)
      if (friend === undefined || word.isOpaque) return []
      const english = new Set(words.map(({folded}) => folded))
      const isExplained = friend.unless.some((one) => english.has(one))
      if (isExplained || (friend.with.length > 0 && !friend.with.some((one) => english.has(one)))) return []
      const bare = bareWordsOf(ar)
      if (friend.but.some((one) => bare.has(one))) return []
      const wrong = friend.not.map((one) => bare.get(one)).find((found): found is Word => found !== undefined)
      if (wrong === undefined) return []
      return [
        {
          ar: {start: wrong.start, end: wrong.end},
          en: {start: word.start, end: word.end},
          actual: wrong.text,
          expected: friend.shown,
          args: {word: word.text},
        },
      ]
    })
  },
}
