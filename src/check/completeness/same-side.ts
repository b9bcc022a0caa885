import type {UnitCheck} from '../check.ts'
import {lettersOf} from '../facts/letters-of.ts'
import {wordsOf} from '../facts/words-of.ts'

/** From so many Latin letters on, it is the matter of `untranslated`. */
const long = 20

/**
 * Reports a short Arabic side that is the English one, word for word, though there is something to translate: a word in
 * small letters, which names and abbreviations have not.
 */
export const sameSide: UnitCheck = {
  id: 'same-side',
  family: 'completeness',
  level: 'warning',
  examples: {
    reported: [
      {ar: '⟦Read more⟧', en: 'Read more'},
      {ar: '⟦market news⟧', en: 'Market news.'},
    ],
    silent: [
      {ar: 'Human Rights', en: 'Human Rights'},
      {ar: 'CNN', en: 'CNN'},
      {ar: 'example.org', en: 'example.org'},
      {ar: 'Windows', en: 'Windows'},
      {ar: 'اقرأ المزيد', en: 'Read more'},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null) return []
    const {ar: arabic, latin} = lettersOf(ar)
    if (arabic > 0 || latin < 3 || latin >= long) return []
    const [here, there] = [wordsOf(ar), wordsOf(en)]
    const isSame = here.length === there.length && here.every(({folded}, at) => folded === there[at].folded)
    const isTerm = ar.hits.some((hit) => hit.start === here[0]?.start && hit.end === here.at(-1)?.end)
    const isPlain = here.some(
      ({text, isOpaque}) => !isOpaque && text.length > 2 && text === text.toLowerCase() && /^\p{L}+$/u.test(text),
    )
    return isSame && isPlain && !isTerm && !isAddress(ar.text)
      ? [{ar: {start: 0, end: ar.text.length}, actual: ar.text}]
      : []
  },
}

/** example.org, a@b: no blank in it, or a mark that addresses have. */
function isAddress(text: string): boolean {
  return !text.trim().includes(' ') || text.includes('@') || text.includes('/')
}
