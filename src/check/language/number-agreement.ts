import {language} from '../../data/language.ts'
import {foldWord} from '../../text/fold.ts'
import type {UnitCheck, UnitFinding} from '../check.ts'
import {isNextTo} from '../facts/between.ts'
import {type Word, wordsOf} from '../facts/words-of.ts'

const masculine: ReadonlySet<string> = new Set(language.counted.masculine)
const feminine: ReadonlySet<string> = new Set(language.counted.feminine)
/** By the folded numeral, what it is with nouns of the other gender; ثمان is short for ثماني. */
const others: ReadonlyMap<string, string> = new Map([
  ...Object.entries(language.numerals).flatMap(([long, short]): [string, string][] => [
    [foldWord(long), short],
    [foldWord(short), long],
  ]),
  ['ثمان', 'ثمانية'],
])
const long: ReadonlySet<string> = new Set(Object.keys(language.numerals).map(foldWord))

/**
 * Reports a number word from three to ten in the wrong gender: ثلاث رجال, خمسة نساء. Arabic grammar: these take ة with
 * masculine nouns and drop it with feminine ones. Only nouns of one gender count (`data/language.yaml`).
 */
export const numberAgreement: UnitCheck = {
  id: 'number-agreement',
  family: 'language',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'استمرت الجلسة ⟦ثلاث أيام⟧.', fixed: 'استمرت الجلسة ثلاثة أيام.'},
      {ar: 'فازت ب⟦خمسة ميداليات⟧ وعادت.', fixed: 'فازت بخمس ميداليات وعادت.'},
      {ar: 'انتظر ⟦سبعة سنوات⟧ كاملة.', fixed: 'انتظر سبع سنوات كاملة.'},
    ],
    silent: [
      {ar: 'استمرت الجلسة ثلاثة أيام وثلاث ساعات.'},
      {ar: 'حضر ثلاثة عشر رجلا وخمس عشرة امرأة.'},
      {ar: 'ثماني سنوات وعشرة أشخاص.'},
      {ar: 'فاز بالمركز الثالث في ثلاث، أيام العيد.'},
    ],
  },
  run({ar}) {
    if (ar === null) return []
    const words = wordsOf(ar)
    const findings: UnitFinding[] = []
    for (let at = 1; at < words.length; at++) {
      const noun = words[at].folded
      if (!masculine.has(noun) && !feminine.has(noun)) continue
      const numeral = words[at - 1]
      // The عشر of ثلاثة عشر has rules of its own.
      const isTeen = at > 1 && others.has(words[at - 2].folded) && isNextTo(ar.text, words[at - 2].end, numeral.start)
      if (isTeen || !isNextTo(ar.text, numeral.end, words[at].start)) continue
      const finding = compare(numeral, {noun, end: words[at].end, text: ar.text})
      if (finding !== null) findings.push(finding)
    }
    return findings
  },
}

function compare(numeral: Word, {noun, end, text}: {noun: string; end: number; text: string}): UnitFinding | null {
  const cut = others.has(numeral.folded) ? 0 : 1
  const folded = numeral.folded.slice(cut)
  const other = others.get(folded)
  if (other === undefined || numeral.isOpaque || (cut === 1 && !'وبفلك'.includes(numeral.text[0]))) return null
  if (long.has(folded) === masculine.has(noun)) return null
  const start = numeral.start + cut
  return {
    ar: {start, end},
    actual: text.slice(start, end),
    expected: [`${other}${text.slice(numeral.end, end)}`],
    fix: {lang: 'ar', start, end: numeral.end, text: other, confidence: 0.8},
  }
}
