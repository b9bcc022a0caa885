import {language} from '../../data/language.ts'
import type {UnitCheck, UnitFinding} from '../check.ts'
import {isNextTo} from '../facts/between.ts'
import {isLetterName} from '../facts/letter-names.ts'
import {lettersOf} from '../facts/repeats-of.ts'
import {type Word, wordsOf} from '../facts/words-of.ts'

const clear: ReadonlySet<string> = new Set(language.letterNames.clear)
/** Letters that stand for titles and for other things before a name: د. أحمد, أ. سارة, م. علي. */
const titles = 'دأامصشجهقتسب'

/**
 * Reports the initial of a middle name between a given name and a surname: a letter with a stop (إيلينا ر. مارتن), the name
 * of a letter (إل), or في. for V., which reads as the preposition. Arabic leaves middle initials out.
 */
export const strayInitial: UnitCheck = {
  id: 'stray-initial',
  family: 'translation',
  level: 'note',
  examples: {
    reported: [
      {ar: 'قالت إيلينا ⟦ر.⟧ مارتن إن المعرض ناجح.'},
      {ar: 'حضر الوزير أنطون ⟦في.⟧ كوفاليف الحفل.'},
      {ar: 'شكرت مارغريت ⟦إل⟧ هيوز ضيوفها.'},
    ],
    silent: [
      {ar: 'قال د. أحمد إن المعرض ناجح.'},
      {ar: 'بيان م.ت.ف. صدر أمس.'},
      {ar: 'نقلت سي إن إن عن الوزير قوله.'},
      {ar: 'قال جورج دبليو بوش ذلك.'},
      {ar: 'زار المدير شركة إل جي للإلكترونيات.'},
      {ar: 'انتهى اللقاء في المساء، وحضرت سلمى وهي أم لثلاثة.'},
      {ar: 'في القرن الثالث ق. م. بني الحصن.'},
      {ar: 'توفي سنة 1200 م. ودفن هناك.'},
    ],
  },
  run({ar}) {
    if (ar === null) return []
    const words = wordsOf(ar)
    const findings: UnitFinding[] = []
    for (let at = 1; at + 1 < words.length; at++) {
      const word = words[at]
      if (word.end - word.start > 4 || word.isOpaque || !isBetweenNames(ar.text, words, at)) continue
      const hasStop = ar.text[word.end] === '.'
      const isInitial = hasStop ? isLetterWithStop(word) : isSpelled(words, at)
      if (!isInitial) continue
      const end = hasStop ? word.end + 1 : word.end
      const {start} = word
      const cut = {start: words[at - 1].end, end}
      findings.push({
        ar: {start, end},
        ...(word.folded === 'في' ? {level: 'warning' as const} : {}),
        actual: ar.text.slice(words[at - 1].start, words[at + 1].end),
        expected: [`${words[at - 1].text} ${words[at + 1].text}`],
        fix: {lang: 'ar', ...cut, text: '', confidence: 0.5},
      })
    }
    return findings
  },
}

/** A word of three letters before it and one behind, each a blank away, none of them a letter's name. */
function isBetweenNames(text: string, words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  if (before.folded.length < 3 || after.folded.length < 3 || before.script !== 'ar' || after.script !== 'ar')
    return false
  if (isLetterName(before.folded) || isLetterName(after.folded)) return false
  return isNextTo(text, before.end, word.start) && /^\.? $/u.test(text.slice(word.end, after.start))
}

function isLetterWithStop({text, folded}: Word): boolean {
  return folded === 'في' || (text.length === 1 && !titles.includes(text)) || clear.has(lettersOf(text))
}

/** إل and the like without a stop: only where no company or channel is named. George W. Bush is known with his letter. */
function isSpelled(words: readonly Word[], at: number): boolean {
  const {text} = words[at]
  const isLetter = clear.has(lettersOf(text)) && text !== 'دبليو'
  return (
    isLetter &&
    !/^(?:و?ال.*|شركة|قناة|شبكة|مجموعة|وكالة|موقع|هاتف|جهاز|طراز|نادي|سيارة|لشركة|بشركة|مع|من|في|عن|الي|علي|بين)$/u.test(
      words[at - 1].folded,
    )
  )
}
