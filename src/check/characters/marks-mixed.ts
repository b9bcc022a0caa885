import {spellingPairs} from '../../data/spelling-pairs.ts'
import type {CheckedText, Segment} from '../../model.ts'
import type {Corpus, CorpusCheck, PlacedFinding} from '../check.ts'
import {
  type FormHit,
  arabicSegments,
  type Mixture,
  mixtureFinding,
  mixturesIn,
  type TextWord,
  wordsOfSegment,
} from '../facts/mixed-forms.ts'

// Words with tashkeel on some of their letters: «تظه\u064Fر»
const mark = /[\u064B-\u0652]/u
const marks = /[\u0640\u064B-\u0652\u0670]/gu
const homographs: ReadonlySet<string> = new Set(spellingPairs.homographs)
const formIv: ReadonlySet<string> = new Set(spellingPairs.formIv)
/** With shadda, nearly always before a noun; without, before a verb. */
const particle = /^[وف]?[بل]?[أإ]ن$/u
/** With a pronoun it always has its shadda. */
const withPronoun = /^[وف]?[بل]?[أإ]ن(?:ه(?:ا|ما?|ن)?|كم?)$/u
// Verbs that begin like a noun with ال: «أن التقى»
const notNoun = /^الت(?:قى|قت|قيا|قوا|زم|زمت|زموا|حق|حقت|حقوا|فت|مس|هم|قط|أم)$/u
/** More marks are a vocalised word, as in verse. */
const mostMarks = 2

/**
 * Reports a word with and without its tashkeel in one text, or in one run: tanween (أيضا, أيض\u064Bا), shadda (يتعلق, يتعل\u0651ق;
 * أن\u0651 and أن before a noun with ال; across texts once a run) and, inside one text, the damma of form IV (تظهر, ت\u064Fظهر).
 * Short words with shadda are other words mostly (وقعت, وق\u0651عت). Words that are two words
 * without tashkeel (من) and the vowels of case are passed over.
 */
export const marksMixed: CorpusCheck = {
  id: 'marks-mixed',
  family: 'characters',
  level: 'note',
  options: {across: {kind: 'flag', default: true}},
  examples: {
    reported: [
      {ar: 'وصل أيض\u064Bا ثم عاد أيض\u064Bا.\nوقال ⟦أيضا⟧ إنه مسرور.'},
      {ar: 'يتعلق الأمر بالقمة، ويتعلق بها.\nالأمر الذي ⟦يتعل\u0651ق⟧ به مهم.'},
      {ar: 'قال أن\u0651ه عاد وأن\u0651 الوفد بقي، وإن\u0651 الأمر.\nقال ⟦أنه⟧ عاد.'},
      {ar: 'عاد الوفد ⟦أيضا⟧.\nوغادر أيض\u064Bا.'},
      {ar: 'تظهر الصور ذلك.\n⟦ت\u064Fظهر⟧ الأرقام وتظهر الصور.'},
    ],
    silent: [
      {ar: 'وصل أيض\u064Bا ثم عاد أيضا\u064B.'},
      {ar: 'قال م\u064Eن عاد من القمة أن يعود.'},
      {ar: 'كتب الكتاب\u064F وقرأ الكتاب وق\u064Fتل وقتل.'},
      {ar: 'بعد أن التقى الوفد قال أن\u0651 الأمر انتهى.'},
      {ar: 'أج\u0651ل اللقاء إلى أجل، ووق\u0651عت الشركة ووقعت الخسارة.'},
    ],
  },
  runAll({texts, dropped}, {options}) {
    const marked = markedKeys(texts, dropped)
    if (marked.size === 0) return []
    const mixtures = mixturesIn(texts, (text) => hitsIn(text, dropped, marked))
    const isAlone = ({scope, variant}: Mixture): boolean =>
      scope === 'document' || (options.across === true && variant === 'tanween')
    return [
      ...mixtures.filter(isAlone).map((mixture) => mixtureFinding(markedFirst(mixture), mixture.variant)),
      ...(options.across === true ? acrossByShadda(mixtures) : []),
    ]
  },
}

/** Texts of two houses differ in every word with shadda: said once a run, with the words as related places. */
function acrossByShadda(mixtures: readonly Mixture[]): PlacedFinding[] {
  const across = mixtures.filter(({scope, variant}) => scope === 'corpus' && variant === 'shadda')
  const findings = across.map((mixture) => mixtureFinding(mixture, 'shadda'))
  return findings.slice(0, 1).map((first) => ({...first, related: findings.flatMap(({related}) => related)}))
}

/** Of forms that are as common, the one with tanween comes first: it is the full spelling. */
function markedFirst(mixture: Mixture): Mixture {
  if (mixture.variant !== 'tanween') return mixture
  const isBare = ({form}: Mixture['forms'][number]): number => (mark.test(form) ? 0 : 1)
  return {...mixture, forms: mixture.forms.toSorted((a, b) => b.count - a.count || isBare(a) - isBare(b))}
}

/** Words that have marks somewhere, by their letters, with what kind of mark it is. */
function markedKeys(texts: readonly CheckedText[], dropped: Corpus['dropped']): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  for (const text of texts) {
    if (text.document.lang !== 'ar' || !mark.test(text.document.text)) continue
    for (const segment of arabicSegments(text, dropped)) {
      if (mark.test(segment.text)) addKeys(keys, segment)
    }
  }
  return keys
}

function addKeys(keys: Map<string, string>, segment: Segment): void {
  for (const {text: word} of wordsOfSegment(segment)) {
    const variant = mark.test(word) ? kindOf(word) : null
    if (variant !== null) keys.set(word.replace(marks, ''), variant)
  }
}

/** What a word's marks are about; null where they say nothing of how the word is written elsewhere. */
function kindOf(word: string): 'tanween' | 'shadda' | 'vowel' | null {
  const letters = word.replace(marks, '')
  const found: readonly string[] = word.match(/[\u064B-\u0652]/gu) ?? []
  if (found.length > mostMarks || letters.length < 2) return null
  if (particle.test(letters) || withPronoun.test(letters)) return found.includes('\u0651') ? 'shadda' : null
  if (homographs.has(letters) || homographs.has(letters.replace(/^[وف]/u, ''))) return null
  if (found.includes('\u064B') && letters.endsWith('ا')) return 'tanween'
  if (found.includes('\u0651')) return stemOf(letters).length >= 5 ? 'shadda' : null
  // The damma of form IV; of other verbs it tells the passive from the active, and other vowels are endings.
  return word[1] === '\u064F' && found.length === 1 && formIv.has(letters) ? 'vowel' : null
}

/** Without what may stand before and behind a word: of three or four letters, shadda makes another word (أجل, أج\u0651ل). */
function stemOf(letters: string): string {
  return letters.replace(/^[وف]?[بكل]?(?:ال)?/u, '').replace(/(?:ت|وا|ون|ين|ات|ه|ها|هم)$/u, '')
}

function* hitsIn(
  text: CheckedText,
  dropped: Corpus['dropped'],
  marked: ReadonlyMap<string, string>,
): Generator<FormHit> {
  for (const segment of arabicSegments(text, dropped)) {
    const words = wordsOfSegment(segment)
    for (const [at, word] of words.entries()) {
      const isMarked = mark.test(word.text)
      const letters = isMarked ? word.text.replace(marks, '') : word.text
      const variant = marked.get(letters)
      if (variant === undefined || (isMarked && kindOf(word.text) !== variant)) continue
      if (!isMarked && particle.test(letters) && !isBeforeNoun(word, words[at + 1], segment)) continue
      const place = {document: text.document.name, start: word.start, end: word.end}
      const form = isMarked ? toForm(letters, variant, word.text) : letters
      yield {key: letters, form, shown: variant === 'tanween' ? word.text : form, place, variant}
    }
  }
}

/** Tanween counts as the same before the alif and on it; other marks count as they stand, case endings left out. */
function toForm(letters: string, variant: string, word: string): string {
  if (variant === 'tanween') return `${letters.slice(0, -1)}\u064Bا`
  return variant === 'shadda' ? word.replace(/[\u064B-\u0650\u0652]/gu, '') : word
}

function isBeforeNoun(word: TextWord, next: TextWord | undefined, segment: Segment): boolean {
  const gap = segment.text.slice(word.end - segment.start, (next?.start ?? 0) - segment.start)
  return next !== undefined && gap === ' ' && /^ال[\u0621-\u064A]{2}/u.test(next.text) && !notNoun.test(next.text)
}
