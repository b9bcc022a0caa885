import type {UnitCheck, UnitFinding} from '../check.ts'
import {isNextTo} from '../facts/between.ts'
import {type Word, wordsOf} from '../facts/words-of.ts'

/** Letters by which writers spell one foreign sound in several ways; two words that differ only in these are one name. */
const sounds: Readonly<Record<string, string>> = {
  غ: 'g',
  ج: 'g',
  ق: 'g',
  گ: 'g',
  ك: 'g',
  پ: 'b',
  ب: 'b',
  ڤ: 'f',
  ف: 'f',
  ث: 't',
  ت: 't',
  ط: 't',
  ص: 's',
  س: 's',
}
const vowels = 'اويىةه'

/**
 * Reports a name of two words, or its second part, that stands again at once in another spelling: جين بينج جين بينغ. The
 * same spelling twice is a repeated phrase.
 */
export const doubledName: UnitCheck = {
  id: 'doubled-name',
  family: 'translation',
  level: 'warning',
  examples: {
    reported: [{ar: 'التقى ⟦غوردن بيغ جوردن بيج⟧ ضيوفه.'}, {ar: 'حضر ⟦فيكتور پاول، ڤيكتور باول⟧، الحفل.'}],
    silent: [
      {ar: 'التقى جون سميث جين سميث في القمة.'},
      {ar: 'قال الوزير إن الوزير غادر.'},
      {ar: 'من جانبه، قال من جنبه.'},
      {ar: 'كتب كتابا كتب كتابه.'},
      {ar: 'زار شنغهاي ثم شانغهاي.'},
    ],
  },
  run({ar}) {
    if (ar === null) return []
    const words = wordsOf(ar)
    const findings: UnitFinding[] = []
    for (let at = 0; at + 3 < words.length; at++) {
      const a = words[at]
      const b = words[at + 1]
      const again = words[at + 2]
      const last = words[at + 3]
      // Cheap before dear: the first and last letters are heard the same.
      if (soundAt(a, 0) !== soundAt(again, 0) || soundAt(b, 0) !== soundAt(last, 0)) continue
      if (
        !isRespelled([a, b], [again, last]) ||
        !isNextTo(ar.text, a.end, b.start) ||
        !isNextTo(ar.text, again.end, last.start)
      )
        continue
      if (!/^[\u060C,]?\s+$/u.test(ar.text.slice(b.end, again.start))) continue
      const span = {start: a.start, end: last.end}
      findings.push({
        ar: span,
        actual: ar.text.slice(span.start, span.end),
        expected: [ar.text.slice(a.start, b.end)],
        fix: {lang: 'ar', start: b.end, end: last.end, text: '', confidence: 0.5},
      })
      at += 3
    }
    return findings
  },
}

function soundAt({folded}: Word, at: number): string {
  return sounds[folded[at]] ?? folded[at]
}

/** The same two words by sound, at least one of them with another letter for one of its consonants. */
function isRespelled([a, b]: readonly [Word, Word], [again, last]: readonly [Word, Word]): boolean {
  if (a.folded === again.folded && b.folded === last.folded) return false
  if ([a, b, again, last].some((word) => word.script !== 'ar' || word.folded.length < 3)) return false
  const hasOther =
    consonantsOf(a.folded) !== consonantsOf(again.folded) || consonantsOf(b.folded) !== consonantsOf(last.folded)
  return hasOther && isHeardAlike(a, again) && isHeardAlike(b, last)
}

function isHeardAlike(a: Word, b: Word): boolean {
  if (a.folded === b.folded) return true
  const heard = (word: string): string => [...consonantsOf(word)].map((letter) => sounds[letter] ?? letter).join('')
  return heard(a.folded) === heard(b.folded)
}

function consonantsOf(word: string): string {
  return [...word].filter((letter) => !vowels.includes(letter)).join('')
}
