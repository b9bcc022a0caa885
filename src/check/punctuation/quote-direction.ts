import {isBlank} from '../../text/characters.ts'
import type {CheckedText} from '../../model.ts'
import {atPlace} from '../at-place.ts'
import type {PlacedFinding, TextCheck} from '../check.ts'
import {pairForms, type QuoteMark} from '../facts/match-quotes.ts'
import {type BlockQuotes, textQuotesOf} from '../facts/text-quotes.ts'

/**
 * Reports a quotation mark that is typed as the other half of its pair: “ before a stop or the end of a line, ” before a
 * word. Where a whole text turns them round, it is said once, as a note. Where such a mark closes what was closed before in
 * the paragraph, the earlier mark is a note: perhaps it closes too early. An Arabic text whose curly quotations are all ”…“ is
 * right: Unicode's locale data (CLDR) gives Arabic that order.
 */
export const quoteDirection: TextCheck = {
  id: 'quote-direction',
  family: 'punctuation',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وقال إنها “خطوة هامة ⟦“⟧.', fixed: 'وقال إنها “خطوة هامة”.'},
      {ar: 'وصفها بأنها ⟦”⟧خطوة هامة” اليوم.', fixed: 'وصفها بأنها “خطوة هامة” اليوم.'},
      {ar: 'وصفها بأنها «خطوة هامة⟦«⟧ اليوم.', fixed: 'وصفها بأنها «خطوة هامة» اليوم.'},
      {ar: 'قالت الوزارة “إن الاتفاق قريب⟦”⟧. وستعلن بنوده غدا ⟦“⟧.'},
      {ar: 'قال ⟦»⟧نعم« ثم »لا« ثم »ربما«.'},
    ],
    silent: [
      {ar: 'وقال إنها “خطوة هامة”.'},
      {ar: 'وقال إنها „خطوة هامة“ اليوم.'},
      {ar: 'كتب “... ثم مضى” في آخره.'},
      {ar: 'في خانة بـ“كذا” وو“كذا”.'},
      {ar: 'وقال إنها “ خطوة هامة ” اليوم.'},
      {ar: 'قال: «وصفوها بأنها ”هامة“ جدا».'},
    ],
  },
  runText(text) {
    const quotes = textQuotesOf(text)
    const isOrder = text.document.lang === 'ar' && isReversed(quotes)
    const marks = quotes.flatMap(({pairs, lonely}) => [
      ...lonely,
      ...pairs.flatMap(({open, close}) => (open.char === '„' ? [] : [open, close])),
    ])
    const turned = marks.filter(
      ({isTurned, style}) => isTurned && ((style === 'curly' && !isOrder) || style === 'guillemet'),
    )
    const right = marks.filter((mark) => !mark.isTurned && mark.style === turned[0]?.style).length
    const inOrder = turned.toSorted((a, b) => a.at - b.at)
    if (turned.length >= 4 && turned.length > right) return [report(text, inOrder[0], {count: turned.length})]
    return [...inOrder.map((mark) => report(text, mark, {count: 1})), ...closedTwice(text)]
  },
}

/** A quotation that is closed, goes on, and is closed again by a mark that is typed the wrong way round: once a paragraph. */
function closedTwice(text: CheckedText): PlacedFinding[] {
  const {document} = text
  return textQuotesOf(text).flatMap(({pairs, lonely}) => {
    const mark = lonely.find(({role, isTurned}) => role === 'close' && isTurned)
    const before = pairs.findLast(({close}) => close.style === mark?.style && close.at < mark.at)?.close
    if (mark === undefined || before === undefined) return []
    const place = {document: document.name, start: mark.at, end: mark.at + 1}
    const related = [{place, actual: mark.char, count: 1}]
    return [atPlace(document, {start: before.at, end: before.at + 1}, {level: 'note', variant: 'early', related})]
  })
}

/** All its curly quotations are ”…“. */
function isReversed(quotes: readonly BlockQuotes[]): boolean {
  const curly = quotes.flatMap(({pairs, lonely}) => [...lonely, ...pairs.flatMap(({open, close}) => [open, close])])
  const marks = curly.filter(({style, char}) => style === 'curly' && char !== '„')
  return marks.every(({isTurned}) => isTurned) && quotes.some(({pairs}) => pairs.some(({open}) => open.char === '”'))
}

function report({document}: CheckedText, mark: QuoteMark, {count}: {count: number}): PlacedFinding {
  const expected = pairForms[mark.style][mark.role === 'open' ? 0 : 1]
  const span = {start: mark.at, end: mark.at + 1}
  if (count > 1)
    return atPlace(document, span, {expected: [expected], level: 'note', variant: 'document', args: {count}})
  // The blank before a mark that closes goes with it.
  let start = mark.at
  while (mark.role === 'close' && start > 0 && isBlank(document.text.charCodeAt(start - 1))) start--
  const fix = {document: document.name, start, end: span.end, text: expected, confidence: 0.8}
  return atPlace(document, span, {expected: [expected], variant: mark.role, fix})
}
