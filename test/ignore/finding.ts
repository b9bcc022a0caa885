import type {KnownText, KnownTexts} from '../../src/ignore/described.ts'
import type {Document, Finding} from '../../src/model.ts'

/** A finding at the n-th place (from 0) where a text stands in a document. */
export function findingAt(
  document: Document,
  text: string,
  {nth = 0, rule = 'term-form', concept = 'putin'}: {nth?: number; rule?: string; concept?: string} = {},
): Finding {
  let start = -1
  for (let at = 0; at <= nth; at++) start = document.text.indexOf(text, start + 1)
  if (start === -1) throw new Error(`there is no ${text}`)
  const place = {document: document.name, start, end: start + text.length}
  return {
    rule,
    level: 'error',
    actual: text,
    expected: [],
    concept,
    args: {},
    variant: '',
    fix: null,
    related: [],
    ar: document.lang === 'ar' ? place : null,
    en: document.lang === 'ar' ? null : place,
  }
}

/** Every place of a text in a document. */
export function findingsOf(document: Document, text: string): Finding[] {
  const count = document.text.split(text).length - 1
  return Array.from({length: count}, (_, nth) => findingAt(document, text, {nth}))
}

export function known(...documents: Document[]): KnownTexts {
  return new Map(documents.map(({name, text, blocks}): [string, KnownText] => [name, {path: name, text, blocks}]))
}

/** A document whose blocks are its lines. */
export function lines(text: string, name = 'a.md'): Document {
  const blocks = Array.from(text.matchAll(/[^\n]+/gu), ({index, 0: line}) => ({
    start: index,
    end: index + line.length,
    kind: 'paragraph' as const,
    opaque: [],
  }))
  return {name, format: 'markdown', lang: 'ar', text, blocks}
}
