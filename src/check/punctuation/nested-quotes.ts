import {isBlank} from '../../text/characters.ts'
import {atPlace} from '../at-place.ts'
import type {TextCheck} from '../check.ts'
import type {QuotePair} from '../facts/match-quotes.ts'
import {textQuotesOf} from '../facts/text-quotes.ts'

/** Between two quotations stands a word that says who goes on speaking, or joins them. */
const joins =
  /^(?:[وف]\p{L}+|ثم|أو|بل|أم|إلى|من|في|على|عن|مع|بين|ضد|حتى|قال|قالت|أضاف|أضافت|تابع|تابعت|أكد|أكدت|أردف|زاد)$|[\u064B]?ا$/u
/** Shorter ones are words that are quoted one after the other. */
const longQuotation = 18

/**
 * Reports a single word between two long quotations, neither of which has a mark at that edge: as a rule it is the word
 * that is quoted, inside one quotation, and its marks are turned inside out.
 */
export const nestedQuotes: TextCheck = {
  id: 'nested-quotes',
  family: 'punctuation',
  level: 'note',
  examples: {
    reported: [{ar: 'وصرح بأن “الشركة ستواصل البيع⟦” المعتاد “⟧في كل الأسواق الكبرى هذا العام”.'}],
    silent: [
      {ar: 'وقال “الشركة ستواصل البيع المعتاد” مضيفا “في كل الأسواق الكبرى هذا العام”.'},
      {ar: 'وقال “الشركة ستواصل البيع المعتاد”، وأضاف “في كل الأسواق الكبرى هذا العام”.'},
      {ar: 'بين “السلام” العادل “والشامل” للجميع.'},
    ],
  },
  runText(text) {
    const {document} = text
    return textQuotesOf(text).flatMap(({pairs}) => {
      const curly = pairs.filter(({open}) => open.style === 'curly' || open.style === 'guillemet')
      return curly
        .toSorted((a, b) => a.open.at - b.open.at)
        .flatMap((pair, at, all) => {
          const next = all[at + 1]
          if (next === undefined || !isTurnedInside(document.text, pair, next)) return []
          const span = {start: pair.close.at, end: next.open.at + 1}
          return [atPlace(document, span, {actual: document.text.slice(span.start + 1, span.end - 1).trim()})]
        })
    })
  },
}

function isTurnedInside(text: string, {open, close}: QuotePair, next: QuotePair): boolean {
  const isLong = close.at - open.at > longQuotation && next.close.at - next.open.at > longQuotation
  if (!isLong || open.style !== next.open.style || next.open.at - close.at > 20) return false
  const between = text.slice(close.at + 1, next.open.at)
  const isApart = isBlank(between.charCodeAt(0)) && isBlank(between.charCodeAt(between.length - 1))
  const word = between.trim()
  const isWord = /^[\p{L}\p{M}]+$/u.test(word) && !joins.test(word)
  return isApart && isWord && /[\p{L}\p{M}]/u.test(text[close.at - 1]) && /\p{L}/u.test(text[next.open.at + 1])
}
