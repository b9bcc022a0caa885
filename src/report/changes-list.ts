import type {Document, Edit, Span} from '../model.ts'
import {isSpace} from '../text/characters.ts'
import {applyEdits} from '../text/edits.ts'
import type {Paint} from './findings-list.ts'
import {placesOf} from './lines.ts'
import {showControls} from './wording.ts'

/**
 * Changes for a terminal, line by line: the old line with −, the new one with +, the changed words painted or, where there
 * is no colour, in brackets ⟦ ⟧, which read well in both directions.
 */
export function changesList(document: Document, edits: readonly Edit[], paint: Paint | null): string {
  const lines = placesOf(document)
  const byLine = new Map<number, Edit[]>()
  for (const edit of edits) {
    const {start} = lines.spanAt(edit.start)
    const group = byLine.get(start)
    if (group === undefined) byLine.set(start, [edit])
    else group.push(edit)
  }
  return [...byLine.values()]
    .map((group) => {
      const {start, end} = lines.spanAt(group[0].start)
      const text = document.text.slice(start, end)
      const local = group.map((edit) => ({...edit, start: edit.start - start, end: edit.end - start}))
      const {line, column} = lines.at(group[0].start)
      const where = `${showControls(document.name)}:${line}:${column}`
      return `${where}\n${showChange(text, local, paint)}`
    })
    .join('\n')
}

/** Both versions of a line, cut to the changed words and some words around them. */
function showChange(before: string, edits: readonly Edit[], paint: Paint | null): string {
  const changes = wholeWords(before, edits)
  const side = (level: 'error' | 'note'): string => {
    let at = 0
    let shown = ''
    for (const change of changes) {
      const text = level === 'error' ? before.slice(change.start, change.end) : change.text
      shown += shorten(before.slice(at, change.start), {isFirst: at === 0, isLast: false}) + mark(text, level, paint)
      at = change.end
    }
    return shown + shorten(before.slice(at), {isFirst: false, isLast: true})
  }
  return `- ${side('error')}\n+ ${side('note')}\n`
}

/**
 * Edits widened to the words they stand in; those in one word, or side by side, become one. In order, as they come.
 *
 * @param isInside whether a unit belongs to a word; all but white space when left out
 */
export function wholeWords(
  text: string,
  edits: readonly Edit[],
  isInside: (code: number) => boolean = (code) => !isSpace(code),
): Edit[] {
  const groups: {span: Span; edits: Edit[]}[] = []
  for (const edit of edits) {
    const span = widen(text, edit, isInside)
    const last = groups.at(-1)
    if (last !== undefined && span.start <= last.span.end) {
      last.span = {start: last.span.start, end: Math.max(last.span.end, span.end)}
      last.edits.push(edit)
    } else groups.push({span, edits: [edit]})
  }
  return groups.map(({span, edits: inside}) => {
    const local = inside.map((one) => ({...one, start: one.start - span.start, end: one.end - span.start}))
    return {...span, text: applyEdits(text.slice(span.start, span.end), local)}
  })
}

/** The words that a span touches. */
function widen(text: string, span: Span, isInside: (code: number) => boolean): Span {
  let {start, end} = span
  while (start > 0 && isInside(text.charCodeAt(start - 1))) start--
  while (end < text.length && isInside(text.charCodeAt(end))) end++
  return {start, end}
}

function mark(text: string, level: 'error' | 'note', paint: Paint | null): string {
  const shown = showControls(text)
  return paint === null ? `⟦${shown}⟧` : paint(shown, level)
}

function shorten(text: string, at: {isFirst: boolean; isLast: boolean}): string {
  const keep = 40
  const shown = showControls(text)
  if (shown.length <= keep * 2) return shown
  if (at.isFirst) return `… ${shown.slice(-keep)}`
  if (at.isLast) return `${shown.slice(0, keep)} …`
  return `${shown.slice(0, keep)} … ${shown.slice(-keep)}`
}
