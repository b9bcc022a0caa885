import type {Document, Edit} from '../model.ts'
import {isWordUnit} from '../text/characters.ts'
import {wholeWords} from './changes-list.ts'
import type {Paint} from './findings-list.ts'
import {placesOf} from './lines.ts'
import {isolate, type Isolation, showControls} from './wording.ts'

/** A change with what an editor wants to know of it. */
export interface ReasonedEdit extends Edit {
  readonly rule: string
  readonly profileRule: string | null
  readonly concept: string | null
  readonly confidence: number
}

/**
 * Changes as a word diff: every changed line once and whole, the old words as [-…-] and the new ones as {+…+}, and below it
 * each change with its reason. Where a person looks on, the line and each mark are isolated, so that Arabic lines run from
 * the right and marks stay with their words.
 *
 * @example
 * // a.md:3:5
 * //   قال [-پوتن-]{+بوتين+} إن القمة انتهت.
 * //   پوتن → بوتين  putin 0.97
 */
export function changesDiff(
  document: Document,
  edits: readonly ReasonedEdit[],
  how: {readonly paint: Paint | null; readonly isolation: Isolation},
): string {
  const lines = placesOf(document)
  const byLine = new Map<number, ReasonedEdit[]>()
  for (const edit of edits) {
    const {start} = lines.spanAt(edit.start)
    byLine.set(start, [...(byLine.get(start) ?? []), edit])
  }
  return [...byLine.values()]
    .map((group) => {
      const {line, column} = lines.at(group[0].start)
      const start = lines.spanAt(group[0].start).start
      const {end} = lines.spanAt(Math.max(...group.map((edit) => edit.end)))
      const text = document.text.slice(start, end)
      const local = group.map((edit) => ({...edit, start: edit.start - start, end: edit.end - start}))
      const where = `${showControls(document.name)}:${line}:${column}`
      return `${where}\n  ${diffLine(text, local, how)}\n${reasons(text, local, how)}`
    })
    .join('\n')
}

interface How {
  readonly paint: Paint | null
  readonly isolation: Isolation
}

function diffLine(text: string, edits: readonly Edit[], {paint, isolation}: How): string {
  const isolated = (shown: string): string => (isolation === 'isolated' ? `\u2068${shown}\u2069` : shown)
  const mark = (shown: string, level: 'error' | 'note'): string => {
    const framed = isolated(level === 'error' ? `[-${showControls(shown)}-]` : `{+${showControls(shown)}+}`)
    return paint === null ? framed : paint(framed, level)
  }
  let at = 0
  let shown = ''
  for (const change of wholeWords(text, edits, isWordUnit)) {
    const old = text.slice(change.start, change.end)
    shown += showControls(text.slice(at, change.start))
    shown += (old === '' ? '' : mark(old, 'error')) + (change.text === '' ? '' : mark(change.text, 'note'))
    at = change.end
  }
  return isolated(shown + showControls(text.slice(at)))
}

/** One line a changed word: the word before and after, what asks for it, and how sure it is. */
function reasons(text: string, edits: readonly ReasonedEdit[], {isolation}: How): string {
  return edits
    .map((edit) => {
      const [word] = wholeWords(text, [edit], isWordUnit)
      const names = [edit.concept, edit.profileRule].filter((name) => name !== null)
      const asks = names.length === 0 ? edit.rule : names.join(', ')
      const old = isolate(text.slice(word.start, word.end), isolation)
      return `  ${old} → ${isolate(word.text, isolation)}  ${asks} ${edit.confidence.toFixed(2)}\n`
    })
    .join('')
}
