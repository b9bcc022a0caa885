import {Lexer} from 'yaml'
import {nextLine} from './yaml-places.ts'

/** A comment of a YAML text: where its mark stands, and what is behind it. */
interface Comment {
  readonly start: number
  readonly text: string
}

/** The comments of a file, each with what it is about: one of its concepts, or the file. */
export interface SortedComments {
  /** By position of the concept. */
  readonly ofConcepts: readonly (readonly string[])[]
  readonly ofFile: readonly string[]
}

/**
 * The comments of a YAML glossary. A concept's are those in it, behind it on its last line, and above it; above the first
 * one, those in the list that no empty line parts from it. The others are the file's.
 *
 * @param list where the list of concepts begins, and where each of them stands, in order
 */
export function sortComments(
  text: string,
  {start, concepts}: {start: number; concepts: readonly {start: number; end: number}[]},
): SortedComments {
  const ofConcepts: string[][] = concepts.map(() => [])
  const ofFile: string[] = []
  let at = 0
  for (const comment of commentsIn(text)) {
    while (at < concepts.length && comment.start >= nextLine(text, concepts[at].end)) at++
    const isAbove = at === 0 && concepts.length > 0 && comment.start < concepts[0].start
    const isParted = isAbove && /\n[ \t]*\r?\n/u.test(text.slice(comment.start, concepts[0].start))
    if (at === concepts.length || isParted || comment.start < start) ofFile.push(comment.text)
    else ofConcepts[at].push(comment.text)
  }
  return {ofConcepts, ofFile}
}

/** Marks that the lexer puts between the pieces of the text: end of a document's start, of a flow, start of a scalar. */
const inserted = new Set(['\u0002', '\u0018', '\u001F'])

function* commentsIn(text: string): Generator<Comment> {
  if (!text.includes('#')) return
  let at = 0
  let isScalar = false
  for (const piece of new Lexer().lex(text)) {
    if (!isScalar && piece.startsWith('#')) yield {start: at, text: piece.slice(1)}
    isScalar = piece === '\u001F'
    if (!inserted.has(piece)) at += piece.length
  }
}
