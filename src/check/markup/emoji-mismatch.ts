import {hasSign, signs} from '../facts/signs-of.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bothSides, differenceOf, findingsOf, type Mark, marksIn} from './compare-marks.ts'

// A picture with its skin colour and what is joined to it; flags of two letters. Not figures, bullets, arrows, ™ and ©.
const emoji =
  /\p{Regional_Indicator}{2}|(?![\d#*\u00A9\u00AE\u2122\u2139\u2190-\u21FF\u25AA-\u25FE\u2B05-\u2B07\u3030])\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}){0,2}(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}){0,2}){0,6}/gu
const mayHold = /[\u203C-\u2BFF\u3030-\u3299\u{1F000}-\u{1FAFF}]/u
const none: readonly Mark[] = []

/** Reports a picture character that one side has and the other lacks. */
export const emojiMismatch: UnitCheck = {
  id: 'emoji-mismatch',
  family: 'markup',
  level: 'note',
  examples: {
    reported: [
      {ar: 'مبروك', en: 'Congratulations ⟦\u{1F389}⟧'},
      {ar: 'مبروك ⟦\u{1F44D}⟧', en: 'Congratulations ⟦\u{1F389}⟧'},
    ],
    silent: [
      {ar: '\u{1F389} مبروك', en: 'Congratulations \u{1F389}'},
      {ar: 'قلب \u2764', en: 'A heart \u2764\uFE0F'},
      {ar: 'شركة \u00A9', en: 'A company'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.picture)) return []
    return findingsOf(differenceOf(emojiOf(sides.ar), emojiOf(sides.en)))
  },
}

function emojiOf({text}: Side): readonly Mark[] {
  return mayHold.test(text) ? marksIn(text, emoji, (found) => found.replaceAll('\uFE0F', '')) : none
}
