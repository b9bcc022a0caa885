import {language} from '../../data/language.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {isNextTo} from '../facts/between.ts'
import {isSameWord, repeatsOf} from '../facts/repeats-of.ts'
import {type Word, wordsOf} from '../facts/words-of.ts'

const connectives: ReadonlySet<string> = new Set(language.connectives)
/** Between two of a list, the connective may stand again: بسبب الحر أو بسبب الغبار. */
const joiners: ReadonlySet<string> = new Set(['و', 'او', 'ام', 'بل', 'لا', 'ليس', 'وليس', 'بينما', 'لكن', 'ولكن'])
/** again and again and again; عاما بعد عام بعد عام. */
const links: ReadonlySet<string> = new Set(['and', 'or', 'by', 'to', 'after', 'بعد', 'تلو'])
const longestPhrase = 6
/** In words: further away, the second connective belongs to another clause. */
const reach = 6

/**
 * Reports two to six words that stand twice at once, and a connective that gives two reasons within a few words: بسبب …
 * بسبب. Where the other side says it twice, too, it is no mistake.
 */
export const repeatedPhrase: UnitCheck = {
  id: 'repeated-phrase',
  family: 'language',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'قال الوزير ⟦في بيان في بيان⟧ صدر أمس.', fixed: 'قال الوزير في بيان صدر أمس.'},
      {ar: 'تأخرت الرحلات ⟦بسبب الضباب بسبب⟧ موجة البرد.'},
      {ar: '⟦وكان هذا وكان هذا⟧ الخبر مهما ⟦بعد النشر بعد النشر⟧ أمس.', fixed: 'وكان هذا الخبر مهما بعد النشر أمس.'},
      {
        en: 'The bank ⟦said on Monday said on Monday⟧ that rates rose.',
        fixed: 'The bank said on Monday that rates rose.',
      },
    ],
    silent: [
      {ar: 'تأخرت الرحلات بسبب الضباب وبسبب موجة البرد.'},
      {ar: 'تأخرت بسبب الضباب، ثم ألغيت بسبب الثلج.'},
      {ar: 'تأخرت الرحلات بسبب الضباب أو بسبب الثلج.'},
      {en: 'He tried again and again and again.'},
      {ar: 'باعوا السمن وزيت الزيتون وزيت الزيتون البكر.'},
      {ar: 'التقى عبد الله عبد الله ضيوفه.'},
      {ar: 'قال في بيان. في بيان آخر رد عليه.'},
    ],
  },
  run({ar, en}) {
    const found = {ar: ar === null ? [] : phrasesIn(ar), en: en === null ? [] : phrasesIn(en)}
    const phrases = found.ar.length > 0 && found.en.length > 0 ? [] : [...found.ar, ...found.en]
    return [...phrases, ...(ar === null ? [] : connectivesIn(ar))]
  },
}

function phrasesIn(side: Side): UnitFinding[] {
  const words = wordsOf(side)
  if (words.length < 4) return []
  const findings: UnitFinding[] = []
  for (let at = 0; at + 3 < words.length; at++) {
    const length = repeatAt(side, words, at)
    if (length === 0 || isToldApart(words, at, length)) continue
    const [first, last, end] = [words[at], words[at + length - 1], words[at + 2 * length - 1]]
    findings.push({
      [side.lang]: {start: first.start, end: end.end},
      actual: side.text.slice(first.start, end.end),
      expected: [side.text.slice(first.start, last.end)],
      variant: 'phrase',
      fix: {lang: side.lang, start: last.end, end: end.end, text: '', confidence: 0.6},
    })
    at += 2 * length - 1
  }
  return findings
}

/** «وزيت الزيتون وزيت الزيتون البكر»: an adjective tells the second thing from the first. */
function isToldApart(words: readonly Word[], at: number, length: number): boolean {
  const isThing = length === 2 && words[at].folded[0] === 'و' && words[at + 1].folded.startsWith('ال')
  return isThing && (words[at + 2 * length]?.folded.startsWith('ال') ?? false)
}

/** How many words stand there twice from a word on; 0 where none do. */
function repeatAt(side: Side, words: readonly Word[], at: number): number {
  for (let length = 2; length <= longestPhrase && at + 2 * length <= words.length; length++) {
    if (words[at].folded !== words[at + length].folded) continue
    if (isRepeated(side, words, {at, length})) return length
  }
  return 0
}

function isRepeated(side: Side, words: readonly Word[], {at, length}: {at: number; length: number}): boolean {
  const {folded, script} = words[at]
  if (script === 'other' || folded === 'عبد' || folded === 'ابو') return false
  const hasLink = length === 2 && (isLink(words[at], words[at + 1]) || links.has(words[at + 1].folded))
  if (hasLink || words[at + 1].folded === folded) return false
  for (let next = at; next < at + length; next++) {
    if (words[next].isOpaque || !isSameWord(words[next], words[next + length])) return false
  }
  for (let next = at + 1; next < at + 2 * length; next++) {
    if (!isNextTo(side.text, words[next - 1].end, words[next].start)) return false
  }
  return true
}

/** عاما بعد عام بعد عام, not بعد العثور بعد العثور. */
function isLink(word: Word, next: Word): boolean {
  return links.has(word.folded) && !next.folded.startsWith('ال')
}

function connectivesIn(side: Side): UnitFinding[] {
  const words = wordsOf(side)
  const doubled = new Set(repeatsOf(side).map(({at}) => at))
  return words.flatMap((word, at): UnitFinding[] => {
    if (!connectives.has(word.folded) || doubled.has(at)) return []
    for (let next = at + 2; next <= at + reach && next < words.length; next++) {
      if (!isNextTo(side.text, words[next - 1].end, words[next].start)) return []
      if (next === at + 2 && !isNextTo(side.text, word.end, words[at + 1].start)) return []
      if (joiners.has(words[next - 1].folded)) return []
      if (words[next].folded !== word.folded) continue
      const span = {start: word.start, end: words[next].end}
      return [{ar: span, actual: word.text, variant: 'connective'}]
    }
    return []
  })
}
