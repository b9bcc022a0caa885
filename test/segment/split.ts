import type {SplitSettings} from '../../src/split-model.ts'
import type {Lang} from '../../src/model.ts'
import {splitSentences} from '../../src/segment/split-sentences.ts'

/** The sentences of a text, as texts. */
export function sentences(text: string, lang: Lang, options: SplitSettings = {}): string[] {
  return splitSentences(text, lang, options).map(({start, end}) => text.slice(start, end))
}

/** Reads | marks: the text without them, and the trimmed stretches between them. */
export function barred(input: string): {text: string; parts: string[]} {
  return {text: input.replaceAll('|', ''), parts: input.split('|').map((part) => part.trim())}
}
