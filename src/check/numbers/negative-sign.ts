import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {type ComparedNumber, comparedNumbers, isSameNumber} from '../facts/compared-numbers.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'

const minus = '-\u2212\u2013'
const currencies = '$\u20AC\u00A3'
/** What says "below nothing" in words, anywhere on the side. */
const words = {
  ar: ['سالب', 'ناقص', 'تحت الصفر', 'دون الصفر', 'بالسالب'],
  en: ['minus', 'negative', 'below zero', 'below freezing', 'sub-zero'],
}

/** Reports a number that is below zero on one side of a link (-5, −5) and above on the other. */
export const negativeSign: UnitCheck = {
  id: 'negative-sign',
  family: 'numbers',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'بلغت الحرارة ⟦15⟧ درجة.', en: 'It was ⟦-15⟧ degrees.'},
      {ar: 'بلغ الرصيد ⟦\u2212250⟧ دولارا.', en: 'The balance was $⟦250⟧.'},
    ],
    silent: [
      {ar: 'بلغت الحرارة 15 درجة تحت الصفر.', en: 'It was -15 degrees.'},
      {ar: 'بلغت الحرارة 15- درجة.', en: 'It was -15 degrees.'},
      {ar: 'كوفيد 19', en: 'Covid -19'},
      {ar: 'ما بين 10 و15', en: 'Between 10 -15'},
      {ar: 'بلغت الحرارة 15 درجة.', en: 'It was -15 degrees.', confidence: 0.2},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || isDoubtful(link)) return []
    return [...lostFrom(ar, en), ...lostFrom(en, ar)]
  },
}

/** Numbers that have a sign here and stand there without one. */
function lostFrom(here: Side, there: Side): UnitFinding[] {
  if (!Array.from(minus).some((mark) => here.text.includes(mark))) return []
  if (words[there.lang].some((word) => there.text.toLowerCase().includes(word))) return []
  return comparedNumbers(here).flatMap((number) => {
    const at = signBefore(here.text, number.start)
    if (at === null || number.isWord || number.date !== null) return []
    const others = comparedNumbers(there).filter((other) => isSameNumber(number, other))
    if (others.length === 0 || others.some((other) => hasSign(there.text, other))) return []
    const found = {
      [here.lang]: {start: at, end: number.end},
      [there.lang]: {start: others[0].start, end: others[0].end},
    }
    const forms = {[here.lang]: here.text.slice(at, number.end), [there.lang]: others[0].form}
    return [{...found, actual: forms.ar, expected: [forms.en]}]
  })
}

/** Where the sign of a number stands: after a blank or a bracket, and not behind another number or a word with one, Covid -19. */
function signBefore(text: string, start: number): number | null {
  const at = currencies.includes(text[start - 1] ?? ' ') ? start - 2 : start - 1
  if (at < 1 || !minus.includes(text[at]) || !' ('.includes(text[at - 1])) return null
  return /[\p{Nd}\p{Lu}%\u066A]\p{L}* ?$/u.test(text.slice(Math.max(0, at - 12), at)) ? null : at
}

/** A mark on either side: Arabic text often has the sign behind the number. */
function hasSign(text: string, {start, end}: ComparedNumber): boolean {
  return (
    minus.includes(text[start - 1] ?? ' ') || minus.includes(text[start - 2] ?? ' ') || minus.includes(text[end] ?? ' ')
  )
}
