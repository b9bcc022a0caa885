import type {Document, Finding, Place} from '../model.ts'
import type {CorpusCheck} from './check.ts'

const pairs: Readonly<Record<string, string>> = {'“': '”', '«': '»', '(': ')', '[': ']'}
const openers: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(pairs).map(([open, close]) => [close, open]),
)

/**
 * Reports a quotation mark or bracket without its partner in its paragraph. A paragraph, because quotations run over
 * sentences.
 *
 * @example 'قال: “لا تعليق.' // reports “
 * @example 'قال: “لا. لا تعليق.”' // says nothing
 */
export const unbalancedQuotes: CorpusCheck = {
  id: 'unbalanced-quotes',
  level: 'warning',
  runAll({texts}) {
    return texts.flatMap(({document}) =>
      document.blocks.flatMap((block) =>
        lonelyMarks(document.text, block)
          .filter((at) => !block.opaque.some((part) => part.start <= at && at < part.end))
          .map((at) => toFinding(document, at)),
      ),
    )
  },
}

/** Offsets of marks without a partner. */
function lonelyMarks(text: string, block: {start: number; end: number}): number[] {
  const open: {mark: string; at: number}[] = []
  const lonely: number[] = []
  const straight: number[] = []
  for (let at = block.start; at < block.end; at++) {
    const mark = text[at]
    if (mark === '"') straight.push(at)
    else if (mark in pairs) open.push({mark, at})
    else if (mark in openers) {
      const partner = open.findLastIndex((other) => other.mark === openers[mark])
      if (partner >= 0) open.splice(partner, 1)
      else if (!isListMark(text, at)) lonely.push(at)
    }
  }
  const odd = straight.length % 2 === 1 ? straight.slice(-1) : []
  return [...lonely, ...open.map(({at}) => at), ...odd].toSorted((a, b) => a - b)
}

/** The bracket of 1) or أ) belongs to a list. */
function isListMark(text: string, at: number): boolean {
  return text[at] === ')' && /(?:^|\s)[\p{L}\p{N}]{1,2}$/u.test(text.slice(Math.max(0, at - 3), at))
}

function toFinding(document: Document, at: number): Omit<Finding, 'rule' | 'level'> {
  const place: Place = {document: document.name, start: at, end: at + 1}
  const mark = document.text[at]
  return {
    ar: document.lang === 'ar' ? place : null,
    en: document.lang === 'en' ? place : null,
    actual: mark,
    expected: [pairs[mark] ?? openers[mark] ?? '"'],
    concept: null,
    args: {},
    variant: '',
    fix: null,
    related: [],
  }
}
