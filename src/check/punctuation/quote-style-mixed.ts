import type {CheckedText} from '../../model.ts'
import {atPlace} from '../at-place.ts'
import type {PlacedFinding, TextCheck} from '../check.ts'
import {pairForms, type QuoteMark, type QuotePair, type QuoteStyle} from '../facts/match-quotes.ts'
import {textQuotesOf} from '../facts/text-quotes.ts'

const styles = ['curly', 'guillemet', 'straight', 'single', 'prime', 'angle'] as const

/**
 * Reports, once for each style, that an Arabic text has quotation marks of other styles than most of its own or, where the
 * configuration names one, than the house's. Marks inside a quotation say nothing: they should differ from those around them.
 */
export const quoteStyleMixed: TextCheck = {
  id: 'quote-style-mixed',
  family: 'punctuation',
  level: 'note',
  options: {house: {kind: 'choice', default: 'any', choices: ['any', 'curly', 'guillemet', 'straight']}},
  examples: {
    reported: [
      {ar: 'قال “نعم” ثم “لا”.\nوقال آخر ⟦«⟧ربما».'},
      {ar: 'هم “أصدقاء” منذ زمن.\n⟦‘⟧أصدقاء مقربون’'},
      {ar: 'قال ⟦"⟧نعم" ثم مضى.', options: {house: 'guillemet'}},
    ],
    silent: [
      {ar: 'قال “نعم” ثم “لا”.'},
      {ar: 'قال: “وصفوه بأنه ‘عادي’ لا أكثر”.\nثم قال “نعم”.'},
      {ar: 'شاشة قياسها 27" في الردهة.\nقال “نعم”.'},
      {ar: 'قال: «سمعتهم يقولون “لا” ثم خرجت».\nثم قال «نعم».'},
      {en: 'He said “yes” and "no".'},
    ],
  },
  runText(text, {options}) {
    if (text.document.lang !== 'ar') return []
    const found = styles.map((style) => ({style, marks: firstMarks(text, style)})).filter(({marks}) => marks.length > 0)
    const most = found.toSorted((a, b) => b.marks.length - a.marks.length || a.marks[0].at - b.marks[0].at)[0]?.style
    const wanted = options.house === 'any' ? most : (options.house as QuoteStyle)
    return found.flatMap(({style, marks}) => (style === wanted ? [] : [report(text, {marks, style, wanted, found})]))
  },
}

interface Styles {
  readonly style: QuoteStyle
  readonly wanted: QuoteStyle
  readonly marks: readonly QuoteMark[]
  readonly found: readonly {readonly style: QuoteStyle; readonly marks: readonly QuoteMark[]}[]
}

/** One mark of each quotation of a style, in order. */
function firstMarks(text: CheckedText, style: QuoteStyle): QuoteMark[] {
  const isLoose = style === 'single' || style === 'prime' || style === 'angle'
  return textQuotesOf(text)
    .flatMap(({pairs, lonely}) => [
      ...outermost(pairs).flatMap(({open}) => (open.style === style ? [open] : [])),
      // A lone ’ or ' is an apostrophe, and a lone straight mark may be anything.
      ...(isLoose || style === 'straight' ? [] : lonely.filter((mark) => mark.style === style)),
    ])
    .toSorted((a, b) => a.at - b.at)
}

/** The quotations that are not inside another one. */
function outermost(pairs: readonly QuotePair[]): QuotePair[] {
  let end = -1
  return pairs
    .filter(({open}) => open.style !== 'bracket' && open.style !== 'square')
    .toSorted((a, b) => a.open.at - b.open.at)
    .filter(({close}) => {
      const isInside = close.at < end
      end = Math.max(end, close.at)
      return !isInside
    })
}

function report({document}: CheckedText, {style, wanted, marks, found}: Styles): PlacedFinding {
  const show = (one: QuoteStyle): string => pairForms[one].join('…')
  const placeOf = ({at}: QuoteMark) => ({document: document.name, start: at, end: at + 1})
  return atPlace(
    document,
    {start: marks[0].at, end: marks[0].at + 1},
    {
      actual: show(style),
      expected: [show(wanted)],
      args: {count: marks.length},
      related: found.map((one) => ({
        place: placeOf(one.marks[0]),
        actual: show(one.style),
        count: one.marks.length,
      })),
    },
  )
}
