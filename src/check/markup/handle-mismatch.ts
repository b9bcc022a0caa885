import {hasSign, signs} from '../facts/signs-of.ts'
import {addressesOf} from '../facts/addresses-of.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bothSides, differenceOf, findingsOf, type Mark, marksIn} from './compare-marks.ts'

// #Budget2024, #موازنة; not #1, not the anchor of a link or a colour.
const hashtag = /(?<![\p{L}\p{N}&/#?=.])#[\p{L}_][\p{L}\p{M}\p{N}_]{1,80}/gu
const latin = /^[#@][\w.]+$/u

/**
 * Reports an account (@name) or a hashtag that one side has and the other lacks. Hashtags may be translated, so that of
 * them only the number counts, unless both are Latin.
 */
export const handleMismatch: UnitCheck = {
  id: 'handle-mismatch',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'كتب ⟦@kyiv_psot⟧ ذلك.', en: '⟦@kyiv_post⟧ wrote so.'},
      {ar: 'كتب الناس ⟦#Badget2024⟧.', en: 'People wrote ⟦#Budget2024⟧.'},
      {ar: 'كتب الناس عن الموازنة.', en: 'People wrote ⟦#Budget2024⟧.'},
    ],
    silent: [
      {ar: 'كتب @Kyiv_Post ذلك.', en: '@kyiv_post wrote so.'},
      {ar: 'كتب الناس #موازنة_2024.', en: 'People wrote #Budget2024.'},
      {ar: 'الأغنية #1 في القائمة', en: 'The #1 song in the charts'},
      {ar: 'انظر https://example.org/#top', en: 'See https://example.org/#top'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.at | signs.hash)) return []
    const accounts = differenceOf(addressesOf(sides.ar).accounts, addressesOf(sides.en).accounts, false)
    const tags = differenceOf(hashtagsOf(sides.ar), hashtagsOf(sides.en))
    // One Arabic hashtag answers one Latin one.
    const translated = tags.arOnly.filter(({text}) => !latin.test(text)).length
    const left = {
      arOnly: [...accounts.arOnly, ...tags.arOnly.filter(({text}) => latin.test(text))],
      enOnly: [...accounts.enOnly, ...tags.enOnly.slice(translated)],
    }
    const isPair = (ar: Mark, en: Mark): boolean => ar.text[0] === en.text[0]
    return findingsOf(left, {isPair, levelOf: (ar, en) => (ar === null || en === null ? 'note' : undefined)})
  },
}

const none: readonly Mark[] = []

function hashtagsOf({text}: Side): readonly Mark[] {
  return text.includes('#') ? marksIn(text, hashtag, (found) => found.toLowerCase()) : none
}
