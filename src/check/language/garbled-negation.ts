import type {UnitCheck, UnitFinding} from '../check.ts'
import {isNextTo} from '../facts/between.ts'
import {type Word, wordsOf} from '../facts/words-of.ts'

const topics: ReadonlySet<string> = new Set(['هذا', 'ذلك', 'هذه', 'تلك'])
const verbs: ReadonlySet<string> = new Set(['يمكن', 'يمكنني', 'يجوز', 'ينبغي'])
/** In words: behind so short a rest, no pronoun can come any more that takes up the topic. */
const longestRest = 5

/**
 * Reports two ways to deny in one: هذا لا يمكن استبعاد احتمال, "this cannot be ruled out" and "the chance cannot be ruled
 * out". A topic before لا يمكن needs a pronoun that takes it up (هذا لا يمكن استبعاده).
 */
export const garbledNegation: UnitCheck = {
  id: 'garbled-negation',
  family: 'language',
  level: 'warning',
  examples: {
    reported: [{ar: 'وقال إن ⟦هذا لا يمكن تجاهل خطر⟧.'}, {ar: 'أضاف أن ⟦ذلك لا يمكن إنكار وقوع⟧، ثم غادر.'}],
    silent: [
      {ar: 'وقال إن هذا لا يمكن تجاهله.'},
      {ar: 'هذا لا يمكن أن يستمر.'},
      {ar: 'هذا لا يمكن السكوت عنه.'},
      {ar: 'بعد ذلك لا يمكن تأجيل القرار.'},
      {ar: 'لا يمكن استبعاد هذا الاحتمال.'},
    ],
  },
  run({ar}) {
    if (ar === null || !ar.text.includes('لا ي')) return []
    const words = wordsOf(ar)
    return words.flatMap((word, at): UnitFinding[] => {
      if (word.folded !== 'لا' || !verbs.has(words[at + 1]?.folded ?? '')) return []
      const topic = words[at - 1]
      if (topic === undefined || !topics.has(topic.folded) || !isAnnounced(words[at - 2])) return []
      const rest = restOf(ar.text, words, at + 2)
      if (rest.length === 0 || rest.length > longestRest || rest.some(takesUp)) return []
      const span = {start: topic.start, end: rest[rest.length - 1].end}
      return [{ar: span, actual: ar.text.slice(span.start, span.end)}]
    })
  },
}

/** إن هذا, أن ذلك: the word is the topic, and no بعد ذلك. */
function isAnnounced(before: Word | undefined): boolean {
  return before !== undefined && /^[وفلب]?(?:ان|لان)$/u.test(before.folded)
}

/** The words behind, up to a mark. */
function restOf(text: string, words: readonly Word[], from: number): Word[] {
  const rest: Word[] = []
  for (let at = from; at < words.length; at++) {
    if (at > 0 && !isNextTo(text, words[at - 1].end, words[at].start)) break
    rest.push(words[at])
  }
  return rest
}

/** أن يستمر is a clause; a pronoun at a word's end takes the topic up; السكوت may have one behind it. */
function takesUp({folded}: Word): boolean {
  return folded === 'ان' || folded === 'الا' || /(?:ه|ها|هم|هما)$/u.test(folded)
}
