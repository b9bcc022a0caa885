import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {isArabicBefore, isArabicFrom, isGlued, lettersBefore, replacing} from '../facts/around.ts'
import type {QuoteMark} from '../facts/match-quotes.ts'
import {seenFrom} from '../facts/marks-of.ts'
import {sideQuotesOf} from '../facts/side-quotes.ts'

/** What is written together with a word may be written together with a mark before it: و"كذا"، بال"كذا". */
const prefixes = new Set([
  ...'وفبلكسأ',
  'ال',
  'وال',
  'بال',
  'فال',
  'كال',
  'لل',
  'ولل',
  'وب',
  'ول',
  'وك',
  'فب',
  'فل',
  'وبال',
])
const suffixes = /^(?:ية?|ها?|هم|هن|هما|نا|ات|ين|ون|ان)(?!\p{L})/u
/** In brackets, so few letters are an ending or an article that may be left out: الموظف(ة). */
const endingLength = 3

/**
 * Reports an opening mark right behind an Arabic word, or a closing one right before it: quotation marks and brackets.
 * Prefixes and suffixes, and endings in brackets, say nothing.
 */
export const quoteSpacing: UnitCheck = {
  id: 'quote-spacing',
  family: 'punctuation',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'قال⟦“⟧نعم” ثم مضى.', fixed: 'قال “نعم” ثم مضى.'},
      {ar: 'قال “نعم⟦”⟧ثم مضى.', fixed: 'قال “نعم” ثم مضى.'},
      {ar: 'وزير الخارجية⟦(⟧السابق) في بيروت.', fixed: 'وزير الخارجية (السابق) في بيروت.'},
      {ar: 'في مسلسل⟦"⟧صراع العروش" مثلا.', fixed: 'في مسلسل "صراع العروش" مثلا.'},
    ],
    silent: [
      {ar: 'قال “نعم” و“لا” وبـ“ربما” وال"كذا".'},
      {ar: 'على كل موظف(ة) الحضور.'},
      {ar: 'انتهت الجلسة[1] مساء.'},
      {ar: 'مبدأ «اللاعنف»ية جديدة.'},
      {ar: '1)أولا'},
    ],
  },
  run({ar}) {
    if (ar === null) return []
    const {pairs, lonely} = sideQuotesOf(ar)
    const isUnsure = lonely.some(({style}) => style === 'straight')
    const found = pairs.flatMap(({open, close}) => {
      if (open.style === 'prime' || open.style === 'single') return []
      const isEnding = open.style === 'bracket' && close.at - open.at - 1 <= endingLength
      if (isEnding || open.style === 'square') return []
      return [...openingAt(ar, open, isUnsure), ...closingAt(ar, close, isUnsure)]
    })
    return found.toSorted((a, b) => (a.ar?.start ?? 0) - (b.ar?.start ?? 0))
  },
}

function openingAt(side: Side, mark: QuoteMark, isUnsure: boolean): UnitFinding[] {
  if (!isArabicBefore(side.text, mark.at)) return []
  const letters = lettersBefore(side.text, mark.at)
  if (prefixes.has(letters) || letters.endsWith('\u0640') || letters === '') return []
  return [toFinding(side, mark, {text: ` ${mark.char}`, variant: 'before', isUnsure})]
}

function closingAt(side: Side, mark: QuoteMark, isUnsure: boolean): UnitFinding[] {
  if (!isArabicFrom(side.text, mark.at + 1)) return []
  if (suffixes.test(side.text.slice(seenFrom(side.text, mark.at + 1), mark.at + 8))) return []
  return [toFinding(side, mark, {text: `${mark.char} `, variant: 'after', isUnsure})]
}

function toFinding(
  side: Side,
  {at, char, style}: QuoteMark,
  {text, variant, isUnsure}: {text: string; variant: string; isUnsure: boolean},
): UnitFinding {
  const isClear = style !== 'straight' || !isUnsure
  // Which way a straight mark looks is told by the very blank that is missing.
  const level = style === 'straight' || isGlued(side) ? 'note' : 'warning'
  return replacing(
    side,
    {start: at, end: at + 1},
    {text, variant, level, confidence: isClear ? 0.8 : 0.4, args: {mark: char}},
  )
}
