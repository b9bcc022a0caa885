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

/** Offsets of marks without a partner. Each kind of pair is counted by itself. */
function lonelyMarks(text: string, block: {start: number; end: number}): number[] {
  const open = new Map(Object.keys(pairs).map((mark): [string, number[]] => [mark, []]))
  const lonely: number[] = []
  const straight: number[] = []
  for (let at = block.start; at < block.end; at++) {
    const mark = text[at]
    if (mark === '"') straight.push(at)
    open.get(mark)?.push(at)
    const isClosed = mark in openers && open.get(openers[mark])?.pop() === undefined
    if (isClosed && !isListMark(text, at)) lonely.push(at)
  }
  const odd = straight.length % 2 === 1 ? straight.slice(-1) : []
  return [...lonely, ...[...open.values()].flat(), ...odd].toSorted((a, b) => a - b)
}

/** The bracket of 1) or أ) belongs to a list, that of :) to a face. */
function isListMark(text: string, at: number): boolean {
  if (text[at] === ')' && text[at - 1] === ':') return true
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
