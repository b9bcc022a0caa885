import {yearlyAmounts} from '../../data/yearly-amounts.ts'
import {isLeftOut} from '../../kinds/boilerplate.ts'
import type {Lang, Segment} from '../../model.ts'
import {fold} from '../../text/fold.ts'
import {measuresIn} from '../../text/measures.ts'
import {numbersIn} from '../../text/numbers.ts'
import {atPlace} from '../at-place.ts'
import type {TextCheck} from '../check.ts'
import {isInOpaque} from '../facts/find-spans.ts'

const million = 1e6
const billion = 1e9
/** Smaller amounts beside the words are something else: a share, a fee. */
const least = 10 * million

/**
 * Reports an amount of some million where a sentence speaks of the yearly trade of states, their product, budget or reserves,
 * which are thousands of millions: a scale word is often mistranslated. Also in the sentence after, where it speaks of "this
 * figure". Silent of amounts per head, of firms, and of rises.
 */
export const scaleDoubt: TextCheck = {
  id: 'scale-doubt',
  family: 'numbers',
  level: 'note',
  examples: {
    reported: [
      {ar: 'بلغ حجم التبادل التجاري بين البلدين ⟦145 مليون دولار⟧ العام الماضي.'},
      {ar: 'بلغت المبادلات التجارية ⟦145 مليون دولار⟧. وي\u064Fراد رفع هذا الرقم إلى ⟦160 مليون دولار⟧.'},
      {en: 'Bilateral trade reached ⟦$145 million⟧ last year.'},
    ],
    silent: [
      {ar: 'بلغ حجم التبادل التجاري بين البلدين 145 مليار دولار.'},
      {ar: 'بلغ الناتج المحلي للفرد 145 مليون ليرة.'},
      {ar: 'دفعت الشركة 145 مليون دولار.'},
      {en: 'Trade between the two rose by $145 million.'},
      {en: 'He stole $145 million.'},
    ],
  },
  runText({document, segments}, {dropped}) {
    const seen = segments.filter((segment) => segment.lang === document.lang && !isLeftOut(segment, dropped))
    let before = -1
    return seen.flatMap((segment, at) => {
      const kind = kindOf(segment, before === at - 1)
      if (kind === null) return []
      before = at
      return doubtfulIn(segment).map((span) => atPlace(document, span))
    })
  },
}

/** Whether the segment speaks of such an amount, or of the one before it. */
function kindOf({text, lang}: Segment, isBehind: boolean): 'named' | 'same' | null {
  if (!/\p{Nd}|ملي|million/u.test(text)) return null
  const {phrases, not, same} = wordings[lang]
  const folded = ` ${fold(text).text} `
  const isNamed = phrases.test(folded)
  if ((!isNamed && !(isBehind && same.test(folded))) || not.test(folded)) return null
  return isNamed ? 'named' : 'same'
}

function doubtfulIn(segment: Segment): {start: number; end: number}[] {
  const {text, lang, opaque, start} = segment
  return measuresIn(text, lang, numbersIn(text, lang))
    .filter(({kind, number}) => kind === 'currency' && number.value >= least && number.value < billion)
    .filter((one) => !isInOpaque(one, opaque) && /ملي|million|mn|\p{Nd}m(?!\p{L})/u.test(one.form))
    .map((one) => ({start: start + one.start, end: start + one.end}))
}

type Wording = Readonly<Record<'phrases' | 'not' | 'same', RegExp>>

const wordings: Readonly<Record<Lang, Wording>> = {ar: compile('ar'), en: compile('en')}

/** Whole words; Arabic ones also behind و, ف, ب, ل. */
function compile(lang: Lang): Wording {
  const clitic = lang === 'ar' ? '[وفبل]?' : ''
  const any = (list: readonly string[]): RegExp =>
    new RegExp(`(?<![\\p{L}\\p{N}])${clitic}(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'u')
  const {phrases, not, same} = yearlyAmounts[lang]
  return {phrases: any(phrases), not: any(not), same: any(same)}
}
