import type {Concept, Span} from '../../model.ts'
import type {Side} from '../check.ts'
import {glossaryForms, type LatinForm} from './glossary-forms.ts'
import {type Word, wordsOf} from './words-of.ts'

/** A form of the glossary that stands in Latin letters, with these capitals or others. */
export interface LatinTerm extends Span {
  readonly form: LatinForm
  /** As it stands. */
  readonly text: string
  /** Its letters stand with the capitals of the glossary. */
  readonly isExact: boolean
}

/**
 * The forms of the glossary that stand in a side in Latin letters, the longest first, whatever their capitals. Addresses, accounts
 * and tags (reuters.com, @nato) are none.
 */
export function latinTermsOf(side: Side, concepts: ReadonlyMap<string, Concept>): readonly LatinTerm[] {
  const ready = known.get(side)
  if (ready?.concepts === concepts) return ready.terms
  const terms = findLatinTerms(side, concepts)
  known.set(side, {concepts, terms})
  return terms
}

const known = new WeakMap<Side, {concepts: ReadonlyMap<string, Concept>; terms: readonly LatinTerm[]}>()

function findLatinTerms(side: Side, concepts: ReadonlyMap<string, Concept>): LatinTerm[] {
  const {latin} = glossaryForms(concepts)
  if (latin.size === 0) return []
  const words = wordsOf(side)
  const found: LatinTerm[] = []
  for (let at = 0; at < words.length; at++) {
    if (words[at].script !== 'latin' || words[at].isOpaque) continue
    const forms = latin.get(words[at].text.toLowerCase())
    if (forms === undefined) continue
    const all = forms.filter((form) => stands(form, words, at))
    const form = all.find((one) => isSame(one, words, at)) ?? all[0]
    if (form === undefined) continue
    const last = words[at + form.words.length - 1]
    const span = {start: words[at].start, end: last.end}
    if (!isInAddress(span, side.text)) {
      found.push({...span, form, text: side.text.slice(span.start, span.end), isExact: isSame(form, words, at)})
    }
    at += form.words.length - 1
  }
  return found
}

function stands({words: wanted}: LatinForm, words: readonly Word[], from: number): boolean {
  return wanted.every((word, at) => {
    const here = words[from + at]
    if (here === undefined || here.text.toLowerCase() !== word.toLowerCase()) return false
    return at === 0 || here.start - words[from + at - 1].end === 1
  })
}

function isSame({words: wanted}: LatinForm, words: readonly Word[], from: number): boolean {
  return wanted.every((word, at) => words[from + at].text === word)
}

/** Right beside it stands what only addresses and names of files have there. */
function isInAddress({start, end}: Span, text: string): boolean {
  const [before, after, next] = [text[start - 1] ?? ' ', text[end] ?? ' ', text[end + 1] ?? ' ']
  if ('@#/_.\\'.includes(before) || '@/_\\'.includes(after)) return true
  return after === '.' && /[\p{L}\p{N}]/u.test(next)
}
