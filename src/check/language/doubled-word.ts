import {language} from '../../data/language.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {isNextTo} from '../facts/between.ts'
import {isLetterName} from '../facts/letter-names.ts'
import {lettersOf, type Repeat, repeatsOf} from '../facts/repeats-of.ts'
import {wordsOf} from '../facts/words-of.ts'

const onPurpose: ReadonlySet<string> = new Set(language.doubles.ar)
const functionWords: ReadonlySet<string> = new Set(language.functionWords.ar)
/** Emphasis that the language has: المزيد والمزيد, الآلاف والآلاف. */
const joinedOnPurpose: ReadonlySet<string> = new Set([
  'المزيد',
  'الكثير',
  'العديد',
  'الأكثر',
  'الآلاف',
  'الملايين',
  'المئات',
  'العشرات',
  'السنين',
  'السنوات',
  'الأيام',
])

/**
 * Reports an Arabic word that stands there twice, at once (في في) or with و (الهيبة والهيبة). A word that is doubled on
 * purpose, and one that the other side has twice, too, is no mistake.
 */
export const doubledWord: UnitCheck = {
  id: 'doubled-word',
  family: 'language',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل الوفد ⟦في في⟧ المساء.', fixed: 'وصل الوفد في المساء.'},
      {ar: 'أثنى على ⟦الدقة والدقة⟧ في العمل.', fixed: 'أثنى على الدقة في العمل.'},
    ],
    silent: [
      {ar: 'مشى رويدا رويدا نحو الباب.'},
      {ar: 'تقدموا شيئا فشيئا ووقفوا وجها لوجه، يوما بعد يوم.'},
      {ar: 'هذا مهم جدا جدا.'},
      {ar: 'وصل إلى البيت. البيت كبير.'},
      {ar: 'بحث الوزيران الطاقة والطاقة النووية مع شبكة سي إن إن.'},
      {ar: 'الرقم 44 44 للطوارئ.'},
      {ar: 'أكثر وأكثر، والمزيد والمزيد.'},
      {ar: 'مشى ومشى ومشى، وهيهات هيهات أن يصل.'},
      {ar: 'غنت فرقة لولا لولا.', en: 'The band Lola Lola sang.'},
    ],
  },
  run({ar, en}) {
    if (ar === null) return []
    const doubled = repeatsOf(ar).filter(
      ({at, count, first}) =>
        count === 2 &&
        first.script === 'ar' &&
        first.text.length > 1 &&
        !isOnPurpose(first.text) &&
        !isSpelled(ar, at) &&
        !isRun(ar, at),
    )
    if (doubled.length > 0 && en !== null && repeatsOf(en).length > 0) return []
    return [...doubled.map((repeat) => toFinding(repeat)), ...joinedIn(ar)]
  },
}

/** سي إن إن, بي بي سي: letters that are read out. */
function isSpelled(side: Side, at: number): boolean {
  const words = wordsOf(side)
  if (!isLetterName(words[at].folded)) return false
  if (!functionWords.has(lettersOf(words[at].text))) return true
  return [words[at - 1], words[at + 2]].some((word) => word !== undefined && isLetterName(word.folded))
}

/** مشى ومشى ومشى: a story goes on and on. */
function isRun(side: Side, at: number): boolean {
  const words = wordsOf(side)
  const before = words[at - 1]
  return before !== undefined && lettersOf(words[at].text) === `و${lettersOf(before.text)}`
}

/** والمزيد والمزيد, too. */
function isOnPurpose(form: string): boolean {
  const word = lettersOf(form)
  return onPurpose.has(word) || (word[0] === 'و' && joinedOnPurpose.has(word.slice(1)))
}

function toFinding({first, last}: Repeat): UnitFinding {
  const confidence = functionWords.has(lettersOf(first.text)) ? 0.9 : 0.6
  return {
    ar: {start: first.start, end: last.end},
    actual: `${first.text} ${last.text}`,
    expected: [first.text],
    variant: 'doubled',
    fix: {lang: 'ar', start: first.end, end: last.end, text: '', confidence},
  }
}

/** «الدقة والدقة»: with the article, nobody writes it for emphasis. */
function joinedIn(side: Side): UnitFinding[] {
  const words = wordsOf(side)
  return words.flatMap((word, at): UnitFinding[] => {
    const next = words[at + 1]
    if (next === undefined || word.folded.length < 5 || !word.folded.startsWith('ال')) return []
    if (next.folded.length !== word.folded.length + 1 || next.folded !== `و${word.folded}`) return []
    // الطاقة والطاقة النووية: an adjective tells the second from the first.
    const after = words[at + 2]?.folded ?? ''
    if (
      after.startsWith('ال') &&
      !/^(?:التي|الذي|الذين|الذان|الي)$/u.test(after) &&
      isNextTo(side.text, next.end, words[at + 2].start)
    )
      return []
    if (next.isOpaque || joinedOnPurpose.has(lettersOf(word.text)) || !isNextTo(side.text, word.end, next.start))
      return []
    return [
      {
        ar: {start: word.start, end: next.end},
        actual: `${word.text} ${next.text}`,
        expected: [word.text],
        variant: 'joined',
        fix: {lang: 'ar', start: word.end, end: next.end, text: '', confidence: 0.5},
      },
    ]
  })
}
