import type {SplitText} from '../split-model.ts'
import type {Lang, Segment, Span} from '../model.ts'
import {createSplitter} from './split-sentences.ts'

const bundled = createSplitter({})

/** The sentences of a plain text, a line each at most; all of them of kind `sentence`. */
export function segmentText(text: string, lang: Lang, split: SplitText = bundled): Segment[] {
  return split(text, lang).map((span, index) => toSentence(span, {index, lang, text: text.slice(span.start, span.end)}))
}

/** Texts that are segments already. Their offsets are those in the texts joined by line feeds. */
export function segmentsOf(texts: readonly string[], lang: Lang): Segment[] {
  let start = 0
  return texts.map((text, index) => {
    const segment = toSentence({start, end: start + text.length}, {index, lang, text})
    start = segment.end + 1
    return {...segment, block: index}
  })
}

function toSentence({start, end}: Span, known: {index: number; lang: Lang; text: string}): Segment {
  return {...known, start, end, kind: 'sentence', kindScore: 1, block: 0, opaque: []}
}
