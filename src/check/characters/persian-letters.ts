import {foreignRuns} from '../../spelling/foreign-runs.ts'
import {readWords} from '../../spelling/read-words.ts'
import {unitClass} from '../../text/unit-classes.ts'
import type {Side, UnitCheck} from '../check.ts'
import {isInOpaque} from '../facts/find-spans.ts'
import {sideFindings, type SideFinding} from '../facts/side-findings.ts'

/** Letters of other keyboards, by code point since they look like the Arabic ones, and what Arabic writes for them. */
const arabic: ReadonlyMap<string, string> = new Map([
  ['\u06A9', 'ك'],
  ['\u06AA', 'ك'],
  ['\u06BE', 'ه'],
  ['\u06C0', 'ه'],
  ['\u06C1', 'ه'],
  ['\u06C2', 'ه'],
  ['\u06C3', 'ة'],
  ['\u06CC', 'ي'],
  ['\u06D2', 'ي'],
  ['\u06D5', 'ه'],
])
/** What else they may be at the end of a word. */
const atEnd: Readonly<Record<string, string>> = {
  '\u06CC': 'ى',
  '\u06D2': 'ى',
  '\u06C0': 'ة',
  '\u06C1': 'ة',
  '\u06C2': 'ة',
  '\u06D5': 'ة',
}
/** Words in which a final ی is ى. */
const alif = new Set(['على', 'إلى', 'الى', 'حتى', 'لدى', 'متى', 'مدى', 'سوى', 'أخرى', 'الأخرى', 'مستوى', 'المستوى'])

/**
 * Reports letters of Persian, Urdu and Kurdish keyboards (ک, ی, ہ, ە) in Arabic words: they look the same, and no search finds
 * them. Says nothing of a quotation in one of these languages.
 */
export const persianLetters: UnitCheck = {
  id: 'persian-letters',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل ⟦\u06A9⟧ر⟦\u06CC⟧م مساء.', fixed: 'وصل كريم مساء.'},
      {ar: 'عاد إل⟦\u06CC⟧ بلده.', fixed: 'عاد إلى بلده.'},
      {ar: 'هذا رأ⟦\u06CC⟧ خاص.'},
    ],
    silent: [{ar: 'وصل كريم مساء إلى بلده.'}, {ar: 'قال: «گفت \u06A9ه پدر گرگ د\u06CCد»'}, {ar: 'قال پوتن لڤلاديمير.'}],
  },
  run({ar}) {
    return sideFindings(ar, unitClass.keyboard, findLetters)
  },
}

function findLetters({text, opaque}: Side): SideFinding[] {
  const words = readWords(text)
  const runs = foreignRuns(words, text, () => false)
  return words.flatMap((word, at) => {
    if (runs.some(({start, end}) => start <= at && at < end) || isInOpaque(word, opaque)) return []
    return word.spans.flatMap((span, letter) => {
      const plain = arabic.get(word.letters[letter])
      if (plain === undefined || text[span.start] !== word.letters[letter]) return []
      return [
        toFinding(span, {
          letter: word.letters[letter],
          plain,
          word: word.letters,
          isLast: letter === word.spans.length - 1,
        }),
      ]
    })
  })
}

function toFinding(
  span: SideFinding['span'],
  {letter, plain, word, isLast}: {letter: string; plain: string; word: string; isLast: boolean},
): SideFinding {
  const other = isLast ? atEnd[letter] : undefined
  if (other === undefined) return {span, expected: [plain], args: {word}, fix: {text: plain, confidence: 0.95}}
  const isAlif = alif.has(word.slice(0, -1).replace(/^[وف]/u, '') + other) || alif.has(word.slice(0, -1) + other)
  if (isAlif) return {span, expected: [other], args: {word}, fix: {text: other, confidence: 0.9}}
  return {span, expected: [plain, other], args: {word}}
}
