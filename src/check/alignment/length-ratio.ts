import {alignment} from '../../data/alignment.ts'
import type {UnitCheck} from '../check.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'
import {type LetterCount, lettersOf} from '../facts/letters-of.ts'

/**
 * Reports a link whose sides are far from each other in length: something was left out or added, or the link is wrong. What
 * is usual is the model of the aligner (Gale and Church 1993): the Arabic length is normal around `ratio` times the English
 * one, with a variance that grows with the lengths. Too long is told later than too short: Arabic explains.
 */
export const lengthRatio: UnitCheck = {
  id: 'length-ratio',
  family: 'alignment',
  level: 'warning',
  options: {
    short: {kind: 'number', default: 3, min: 1, max: 20},
    long: {kind: 'number', default: 4.5, min: 1, max: 20},
    letters: {kind: 'number', default: 20, min: 1, max: 1000},
  },
  examples: {
    reported: [
      {
        ar: '⟦قال الوزير إن المحادثات مستمرة.⟧',
        en: '⟦The minister said that the talks were still going on, that both sides had tabled new proposals, and that a final text would be ready before the end of the month.⟧',
      },
      {
        ar: '⟦قال الوزير إن المحادثات ما زالت جارية وإن الطرفين قدما مقترحات جديدة وإن النص النهائي سيكون جاهزا قبل نهاية الشهر الجاري على أبعد تقدير كما قال أمس في مؤتمر صحافي.⟧',
        en: '⟦The minister said talks were going on.⟧',
      },
    ],
    silent: [
      {
        ar: 'قال الوزير إن المحادثات ما زالت جارية وإن الطرفين قدما مقترحات جديدة.',
        en: 'The minister said that talks were going on and that both sides had tabled new proposals.',
      },
      {ar: 'انسوا الخلافات وأحبوا بعضكم', en: 'Try love.'},
      {ar: 'نعم', en: 'Yes, of course.'},
      {ar: 'قال الوزير.', en: 'The minister said that the talks were still going on in the capital.', confidence: 0.2},
    ],
  },
  run({ar, en, link}, {options}) {
    if (ar === null || en === null || link === null || isDoubtful(link)) return []
    const [arCount, enCount] = [lettersOf(ar), lettersOf(en)]
    // A side in the wrong language is another matter.
    if (arCount.ar === 0 || enCount.latin === 0) return []
    const [arLength, enLength] = [lengthOf(arCount), lengthOf(enCount)]
    if (Math.max(arLength, enLength) < Number(options.letters)) return []
    const far = deviation(arLength, enLength)
    if (far > -Number(options.short) && far < Number(options.long)) return []
    const args = {ar: arLength, en: enLength}
    const variant = far < 0 ? 'short' : 'long'
    return [{ar: {start: 0, end: ar.text.length}, en: {start: 0, end: en.text.length}, actual: ar.text, args, variant}]
  },
}

function lengthOf({ar, latin, digits}: LetterCount): number {
  return ar + latin + digits
}

/** How many standard deviations the Arabic is longer than the English lets one expect. */
function deviation(ar: number, en: number): number {
  const {ratio, variance} = alignment.length
  return (ar - ratio * en) / Math.sqrt((variance * (ar + ratio * en)) / 2)
}
