import {dates} from '../../data/dates.ts'
import {comparePrepared} from '../../terms/compare-names.ts'
import {type PreparedName, prepareName} from '../../terms/prepare-name.ts'
import type {NumberHit} from '../../text/numbers.ts'
import type {Side, UnitCheck} from '../check.ts'
import {isEnglishWord} from '../facts/english-words.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'
import {numbersOf} from '../facts/numbers-of.ts'
import {type Word, wordsOf} from '../facts/words-of.ts'

/** Number words up to this are grammar as often as number. */
const smallWord = 12
/** Two words that are no more alike than this are surely not one name. */
const alike = 0.3
/** Longer Arabic words are several that lost the blanks between them: what is in them cannot be told. */
const longest = 15
/** More words are no sentence; what is in them is not looked at. */
const most = 80

/**
 * Reports a link of which nothing that can be told agrees: the sides have no number in common, no term of the glossary, and
 * none of the English names sounds like a word of the Arabic. The sentence probably belongs elsewhere.
 */
export const nameNumberConflict: UnitCheck = {
  id: 'name-number-conflict',
  family: 'alignment',
  level: 'warning',
  examples: {
    reported: [
      {
        ar: '⟦قال روبرت ميلر إن 45 شخصا أصيبوا في الحريق.⟧',
        en: '⟦Sales at Hartmann and Brodsky grew by 18 percent.⟧',
      },
      {ar: '⟦وصلت كلارا نوفاك إلى المدينة مساء أمس.⟧', en: '⟦In 2019, Denton and Marston opened 3 plants.⟧'},
    ],
    silent: [
      {ar: 'قال روبرت ميلر إن 45 شخصا أصيبوا.', en: 'Some 54 people were hurt, said Robert Miller.'},
      {ar: 'ارتفعت مبيعات الشركة بنسبة 18 في المئة.', en: 'Sales at Hartmann and Brodsky grew by 18 percent.'},
      {ar: 'قال رئيس البرلمان إن الجلسة تأجلت.', en: 'The session was put off, the Speaker of Parliament said.'},
      {ar: 'في الشهر الجاري وصل 12 وفدا.', en: 'This Friday in September, 21 delegations arrived.'},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || isDoubtful(link)) return []
    const numbers = {ar: numbersOf(ar), en: numbersOf(en)}
    if (hasSameNumber(numbers.ar, numbers.en)) return []
    const names = namesOf(en)
    const hasNumber = [...numbers.ar, ...numbers.en].some(isFirm)
    if (names.length < (hasNumber ? 2 : 3) || hasSameTerm(ar, en) || !areStrange(names, wordsOf(ar))) return []
    return [{ar: {start: 0, end: ar.text.length}, en: {start: 0, end: en.text.length}, actual: ar.text}]
  },
}

function isFirm({value, isWord, isOrdinal}: NumberHit): boolean {
  return !isOrdinal && value !== 0 && (!isWord || value > smallWord)
}

function hasSameNumber(ar: readonly NumberHit[], en: readonly NumberHit[]): boolean {
  const values = new Set(ar.flatMap(({value, alternative}) => [value, alternative]))
  return en.some(({value, alternative}) => values.has(value) || (alternative !== null && values.has(alternative)))
}

function hasSameTerm(ar: Side, en: Side): boolean {
  const concepts = new Set(ar.hits.map(({concept}) => concept))
  return en.hits.some(({concept}) => concepts.has(concept))
}

/**
 * Words with a capital that do not begin a sentence. What the dictionary has (Committee), days and months are translated, so
 * that they sound alike in no two languages.
 */
function namesOf(side: Side): Word[] {
  const {months, days} = dates.en
  return wordsOf(side)
    .slice(0, most)
    .filter(({text, start, folded, script, isOpaque}) => {
      if (script !== 'latin' || isOpaque || text.length < 4 || !/^\p{Lu}\p{Ll}/u.test(text)) return false
      const before = side.text.slice(Math.max(0, start - 2), start).trim()
      const beginsSentence = start === 0 || '.!?:"“'.includes(before.slice(-1) || 'a')
      return !beginsSentence && !Object.hasOwn(months, folded) && !Object.hasOwn(days, folded) && !isEnglishWord(folded)
    })
}

function areStrange(names: readonly Word[], words: readonly Word[]): boolean {
  // A name in Latin letters in the Arabic, or words without blanks: nothing is sure.
  if (words.length > most || words.some(({script, folded}) => script === 'latin' || folded.length > longest))
    return false
  // Made ready one after another: as a rule, the first name is heard in one of the first words.
  const heard: PreparedName[] = []
  let next = 0
  return names.every(({text}) => {
    const name = prepareName(text)
    if (heard.some((word) => isAlike(word, name))) return false
    while (next < words.length) {
      const added = soundsOf(words[next++].folded)
      heard.push(...added)
      if (added.some((word) => isAlike(word, name))) return false
    }
    return true
  })
}

function isAlike(word: PreparedName, name: PreparedName): boolean {
  return comparePrepared(word, name, alike) >= alike
}

/** A word, and the word without one letter that may be a particle: وميلر, بروبرت. */
function soundsOf(word: string): PreparedName[] {
  if (word.length < 3) return []
  const isClitic = word.length > 3 && 'وفبلك'.includes(word[0])
  return [word, ...(isClitic ? [word.slice(1)] : [])].map(prepareName)
}
