import type {Side, UnitCheck} from '../check.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'
import type {QuotePair} from '../facts/match-quotes.ts'
import {sideQuotesOf} from '../facts/side-quotes.ts'

/**
 * Reports a link one side of which has more brackets than the other. Footnotes ([1]) say nothing, nor a Latin name that the
 * Arabic adds for the reader, nor an English abbreviation that it leaves out.
 */
export const bracketCountDiffers: UnitCheck = {
  id: 'bracket-count-differs',
  family: 'punctuation',
  level: 'note',
  examples: {
    reported: [
      {ar: 'وصل الوزير مساء.', en: 'The minister ⟦(⟧of labour) arrived in the evening.'},
      {ar: 'وصل الوزير ⟦(⟧وزير العمل) مساء.', en: 'The minister arrived in the evening.'},
    ],
    silent: [
      {ar: 'وصل الوزير (وزير العمل) مساء.', en: 'The minister (of labour) arrived in the evening.'},
      {ar: 'قالت الوكالة (AFP) ذلك.', en: 'The agency said so.'},
      {ar: 'زار مقر الحلف.', en: 'He visited the headquarters of the alliance (NATO).'},
      {ar: 'انتهت الجلسة.[1]', en: 'The session ended.'},
      {ar: 'قرأ من سورة طه [طه: 114].', en: 'He read from Ta Ha (20:114).'},
      {ar: 'وصل الوزير مساء.', en: 'The minister (of labour) arrived.', confidence: 0.2},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || isDoubtful(link)) return []
    const [here, there] = [bracketsIn(ar), bracketsIn(en)]
    if (here.length === there.length) return []
    const isMissing = here.length < there.length
    const [side, more, fewer] = isMissing ? [en, there, here] : [ar, here, there]
    // Which of several is the one too many cannot be told: the first, where there are none opposite, else the last.
    const telling = more.filter((pair) => !isShort(textIn(side, pair), isMissing))
    const pair = fewer.length === 0 ? telling[0] : telling.at(-1)
    if (pair === undefined || telling.length <= fewer.length) return []
    return [
      {
        [side.lang]: {start: pair.open.at, end: pair.open.at + 1},
        actual: side.text.slice(pair.open.at, pair.close.at + 1),
        variant: isMissing ? 'in-ar' : 'in-en',
      },
    ]
  },
}

function bracketsIn(side: Side): QuotePair[] {
  return sideQuotesOf(side).pairs.filter(
    (pair) =>
      pair.open.style === 'bracket' ||
      (pair.open.style === 'square' && !/^[\p{N}\p{Lu}*]{0,4}$/u.test(textIn(side, pair))),
  )
}

function textIn({text}: Side, {open, close}: QuotePair): string {
  return text.slice(open.at + 1, close.at)
}

/** In the English an abbreviation, in the Arabic any Latin name: (NATO). */
function isShort(text: string, isEnglish: boolean): boolean {
  return isEnglish ? /^[\p{Lu}\p{N}.&-]+s?$/u.test(text) : /\p{Script=Latin}/u.test(text)
}
