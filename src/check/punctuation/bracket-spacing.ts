import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {blanksAfter, blanksBefore, replacing} from '../facts/around.ts'
import type {QuotePair} from '../facts/match-quotes.ts'
import {sideQuotesOf} from '../facts/side-quotes.ts'

/**
 * Reports a blank right behind an opening bracket or quotation mark, or right before a closing one. Guillemets with blanks
 * on both sides are the custom of the Maghreb and say nothing, nor do empty brackets.
 */
export const bracketSpacing: UnitCheck = {
  id: 'bracket-spacing',
  family: 'punctuation',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل الوزير (⟦ ⟧أمس⟦ ⟧) إلى بيروت.', fixed: 'وصل الوزير (أمس) إلى بيروت.'},
      {ar: 'قال “⟦ ⟧نعم” ثم مضى.', fixed: 'قال “نعم” ثم مضى.'},
      {ar: 'وصفها بأنها "⟦ ⟧خطوة هامة⟦ ⟧" اليوم.', fixed: 'وصفها بأنها "خطوة هامة" اليوم.'},
      {ar: 'قال:"⟦ ⟧نعم" ثم مضى.', fixed: 'قال:"نعم" ثم مضى.'},
      {en: 'The minister (⟦ ⟧of labour) left.', fixed: 'The minister (of labour) left.'},
    ],
    silent: [
      {ar: 'وصل الوزير (أمس) إلى بيروت.'},
      {ar: 'قالت « نعم » ثم مضت.'},
      {ar: '[ ] مهمة لم تنجز'},
      {ar: 'قال "نعم" أو "لا" أو "ربما".'},
      {ar: 'شاشة 27" وأخرى " صغيرة'},
    ],
  },
  run({ar, en}) {
    return [ar, en].flatMap((side) => (side === null ? [] : look(side)))
  },
}

function look(side: Side): UnitFinding[] {
  const {pairs, lonely} = sideQuotesOf(side)
  // With a straight mark too many, nobody knows which of them open.
  const isClear = !lonely.some(({style}) => style === 'straight')
  return pairs.flatMap((pair) => {
    const {style} = pair.open
    if (style === 'prime' || style === 'single' || (style === 'straight' && !isClear)) return []
    return blanksInside(side, pair)
  })
}

function blanksInside(side: Side, {open, close}: QuotePair): UnitFinding[] {
  const {text} = side
  const spans = [
    {start: open.at + 1, end: blanksAfter(text, open.at + 1)},
    {start: blanksBefore(text, close.at), end: close.at},
  ].filter(({start, end}) => start < end)
  const isEmpty = spans[0]?.end === close.at
  if (isEmpty || (open.style === 'guillemet' && spans.length === 2)) return []
  return spans
    .filter(({start, end}) => !text.slice(start, end).includes('\n'))
    .map((span) =>
      replacing(side, span, {
        text: '',
        confidence: 0.9,
        level: open.style === 'straight' ? 'note' : 'warning',
        args: {mark: span.end === close.at ? close.char : open.char},
      }),
    )
}
