import type {Hover} from 'vscode-languageserver/node'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {CheckedText} from '../model.ts'
import {type CardStyle, conceptCard} from './concept-card.ts'
import {findConcept} from './find-concept.ts'
import type {OpenText} from './text-cache.ts'

/** What the glossary says of the name at an offset; null where none stands. */
export function conceptHover(
  {run}: OpenText,
  at: {readonly source: TextDocument; readonly offset: number; readonly text: CheckedText | null},
  style: CardStyle,
): Hover | null {
  const found = findConcept(run, at)
  if (found === null) return null
  const {source} = at
  const {start, end} = found.span
  const value = conceptCard(found.concept, style)
  return {
    contents: {kind: style.isMarkdown ? 'markdown' : 'plaintext', value},
    range: {start: source.positionAt(start), end: source.positionAt(end)},
  }
}
