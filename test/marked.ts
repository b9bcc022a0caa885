import type {Span} from '../src/model.ts'

/** Reads ⟦…⟧ marks: the text without them, and the spans they enclose. Nobody counts offsets in Arabic by hand. */
export function marked(input: string): {text: string; spans: Span[]} {
  const spans: Span[] = []
  let text = ''
  let start = 0
  for (const part of input.split(/(?=[⟦⟧])|(?<=[⟦⟧])/u)) {
    if (part === '⟦') start = text.length
    else if (part === '⟧') spans.push({start, end: text.length})
    else text += part
  }
  return {text, spans}
}
