import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Run} from '../cli/start-run.ts'
import type {CheckedText, Concept, Document, Lang, Span, TermHit} from '../model.ts'
import {analyse} from '../pipeline.ts'
import {lastAtMost} from '../text/last-at-most.ts'
import {guessLang} from '../text/characters.ts'
import {markBefore} from './source-map.ts'

/** A concept where it stands in a text. */
export interface ConceptAt {
  readonly concept: Concept
  /** With its clitics; offsets of the editor's text. */
  readonly span: Span
}

/**
 * The concept whose name stands at an offset, with its clitics: of names inside each other the inner one.
 *
 * @param text the editor's text as it was read, where that is the file; else the line is looked at by itself
 */
export function findConcept(
  run: Run,
  {source, offset, text}: {readonly source: TextDocument; readonly offset: number; readonly text: CheckedText | null},
): ConceptAt | null {
  const mark = text === null ? null : markBefore(text.document, source.getText())
  if (text !== null && mark !== null) return conceptIn(text, {run, offset: offset - mark, by: mark})
  const {line} = source.positionAt(offset)
  const start = source.offsetAt({line, character: 0})
  const words = source.getText().slice(start, source.offsetAt({line: line + 1, character: 0}))
  // A line of a bilingual file holds both languages: the letters around the cursor say which is meant.
  const lang = guessLang(words.slice(Math.max(0, offset - start - 10), offset - start + 10))
  return conceptIn(analyse(lineDocument(words, lang), run.context), {run, offset: offset - start, by: start})
}

function lineDocument(text: string, lang: Lang): Document {
  const block = {start: 0, end: text.trimEnd().length, kind: 'paragraph', opaque: []} as const
  return {name: '', format: 'text', lang, text, blocks: [block]}
}

function conceptIn(
  {segments, hits}: CheckedText,
  {run, offset, by}: {readonly run: Run; readonly offset: number; readonly by: number},
): ConceptAt | null {
  const at = lastAtMost(segments.length, (index) => segments[index].start, offset)
  const segment = segments[at]
  if (segment === undefined) return null
  const inSegment = offset - segment.start
  const around = hits
    .filter((hit) => hit.segment === segment.index)
    .map((hit) => ({hit, ...whole(hit)}))
    .filter(({start, end}) => start <= inSegment && inSegment <= end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
  const concept = around.length === 0 ? undefined : run.context.concepts.get(around[0].hit.concept)
  if (concept === undefined) return null
  const from = segment.start + by
  return {concept, span: {start: from + around[0].start, end: from + around[0].end}}
}

function whole({start, end, prefix, suffix}: TermHit): Span {
  return {start: start - prefix.length, end: end + suffix.length}
}
