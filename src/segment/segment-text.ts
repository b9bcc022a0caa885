import type {Lang, Segment} from '../model.ts'
import {splitSentences} from './split-sentences.ts'

/** The sentences of a plain text, a line each at most. */
export function segmentText(text: string, lang: Lang): Segment[] {
  return splitSentences(text, lang).map((span, index) => ({
    ...span,
    index,
    text: text.slice(span.start, span.end),
    lang,
    kind: 'paragraph',
    block: 0,
    opaque: [],
  }))
}

/** Texts that are segments already. Their offsets are those in the texts joined by line feeds. */
export function segmentsOf(texts: readonly string[], lang: Lang): Segment[] {
  let start = 0
  return texts.map((text, index) => {
    const segment: Segment = {
      start,
      end: start + text.length,
      index,
      text,
      lang,
      kind: 'paragraph',
      block: index,
      opaque: [],
    }
    start = segment.end + 1
    return segment
  })
}
