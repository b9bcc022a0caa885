import {comparePrepared} from '../../terms/compare-names.ts'
import {prepareName} from '../../terms/prepare-name.ts'
import {isArabicLetter} from '../../text/characters.ts'
import {fold} from '../../text/fold.ts'
import type {CorpusCheck, PlacedFinding} from '../check.ts'
import {type EnglishName, englishNamesOf} from '../facts/english-names-of.ts'

/** Two spellings of one name are so alike; with no Arabic opposite, more. */
const ALIKE = 0.9
const ALONE = 0.97
/** An Arabic word is the name where it is so like both. */
const SAME_ARABIC = 0.8

/**
 * Reports an English name that is spelled in two ways in a run, though the glossary lists neither: Zelensky, Zelenskyy. The
 * Arabic opposite must have one word that is like both.
 */
export const englishVariant: CorpusCheck = {
  id: 'english-variant',
  family: 'terms',
  level: 'note',
  examples: {
    reported: [
      {
        ar: 'قال زيلينسكي ذلك أمس.\nوأضاف زيلينسكي أن الأمر انتهى.\nثم غادر زيلينسكي.',
        en: 'Yesterday Zelensky said so.\nThe matter is over, Zelensky added.\nThen ⟦Zelenskyy⟧ left.',
      },
      {
        ar: 'سافر غورباتشوف أمس.\nثم عاد غورباتشوف.',
        en: 'Yesterday Gorbachev left.\nLater ⟦Gorbachov⟧ came back.',
      },
    ],
    silent: [
      {ar: 'قال زيلينسكي ذلك أمس.\nثم غادر زيلينسكي.', en: 'Yesterday Zelensky said so.\nThen Zelensky left.'},
      {ar: 'قال بيتروف ذلك.\nوردت بيتروفا عليه.', en: 'Yesterday Petrov said so.\nThen Petrova answered.'},
      {ar: 'زار مقدونيا أمس.\nوالتقى المقدونيين.', en: 'He visited Macedonia.\nHe met Macedonians.'},
    ],
  },
  runAll(corpus) {
    const groups = new Map<string, EnglishName[]>()
    for (const name of englishNamesOf(corpus)) {
      const key = fold(name.text, 'phonetic').text
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [name])
      else group.push(name)
    }
    return [...groups.values()].flatMap((group) =>
      group
        .toSorted((a, b) => b.count - a.count || a.first.start - b.first.start)
        .flatMap((name, at, all) => {
          const other = all.slice(0, at).find((more) => isOneName(more, name))
          return other === undefined ? [] : [toFinding(name, other)]
        }),
    )
  },
}

function isOneName(a: EnglishName, b: EnglishName): boolean {
  const [one, other] = [a, b].map(({text}) => text.toLowerCase())
  if (isEnding(one, other) || isEnding(other, one)) return false
  const names = [prepareName(one), prepareName(other)] as const
  const likeness = comparePrepared(names[0], names[1])
  if (a.opposite.size === 0 || b.opposite.size === 0) return likeness >= ALONE
  if (likeness < ALIKE) return false
  const left = wordsIn(a.opposite)
  return [...wordsIn(b.opposite)].some((word) => {
    if (!left.has(word)) return false
    const arabic = prepareName(word)
    return names.every((name) => comparePrepared(arabic, name, SAME_ARABIC) >= SAME_ARABIC)
  })
}

/** One is the other with an ending: Macedonia, Macedonian; a doubled last letter is a spelling. */
function isEnding(short: string, long: string): boolean {
  if (!long.startsWith(short) || long === short) return false
  return long.slice(short.length) !== short.at(-1)
}

function wordsIn(texts: ReadonlySet<string>): Set<string> {
  const words = new Set<string>()
  for (const text of texts) {
    for (const word of text.split(/[^\p{L}\p{M}]+/u)) {
      if (word.length > 3 && isArabicLetter(word.charCodeAt(0))) words.add(word)
    }
  }
  return words
}

function toFinding({text, first, count}: EnglishName, other: EnglishName): PlacedFinding {
  return {
    ar: null,
    en: first,
    actual: text,
    expected: [other.text],
    concept: null,
    args: {count},
    variant: '',
    fix: null,
    related: [{place: other.first, actual: other.text, count: other.count}],
  }
}
