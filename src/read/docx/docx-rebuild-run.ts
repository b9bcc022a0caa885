import type {Edit, Span} from '../../model.ts'
import {escapeXml} from '../../xml/xml-escape.ts'
import type {PlacedItem} from './docx-blocks.ts'
import {prefixMark, startTag} from './docx-markup.ts'
import type {Run} from './docx-runs.ts'

/** What is to happen inside an item of a run, in offsets of the document's text. */
export interface Cuts {
  readonly placed: PlacedItem
  /** Stretches that go, in order. */
  readonly deleted: readonly Span[]
  /** Markup that comes between runs, in order. */
  readonly inserted: readonly {readonly at: number; readonly markup: string}[]
}

/** What rebuilding needs beside the run. */
export interface RebuildOptions {
  readonly source: string
  /** The document's text. */
  readonly text: string
  /** By the offset of the item's element. */
  readonly cuts: ReadonlyMap<number, Cuts>
  /** The start tag of a deletion, with an id of its own. */
  deletion(): string
  nextId(): number
}

interface Writing {
  readonly run: Run
  readonly options: RebuildOptions
  readonly edits: Edit[]
  /** What has been written since the last element that stays. */
  text: string
  /** Where that element ends. */
  from: number
  /** Which run is open. */
  state: 'kept' | 'deleted' | null
  copies: number
}

/**
 * A run cut at the places where something goes or comes. What nothing happens to stays where it is, so that edits inside it
 * (a text box) can be made beside these.
 *
 * @returns edits of the joined source
 */
export function rebuildRun(run: Run, options: RebuildOptions): Edit[] {
  const writing: Writing = {run, options, edits: [], text: '', from: run.start, state: null, copies: 0}
  for (const child of run.children) {
    const cuts = options.cuts.get(child.start)
    if (cuts !== undefined) cutItem(writing, cuts)
    else {
      enter(writing, 'kept')
      keep(writing, child)
    }
  }
  leave(writing)
  flush(writing, run.end)
  return writing.edits
}

/** An element that stays as it is. */
function keep(writing: Writing, child: Span): void {
  flush(writing, child.start)
  writing.from = child.end
}

function flush(writing: Writing, to: number): void {
  const {from, text, options, edits} = writing
  const before = options.source.slice(from, to)
  writing.text = ''
  if (before !== text && !(text === '' && before.trim() === '')) edits.push({start: from, end: to, text})
}

/** Opens a run in which text is kept, or one in which it is deleted. */
function enter(writing: Writing, state: 'kept' | 'deleted'): void {
  if (writing.state === state) return
  leave(writing)
  if (state === 'deleted') writing.text += writing.options.deletion()
  writing.text += headOf(writing)
  writing.state = state
}

function leave(writing: Writing): void {
  const {state} = writing
  if (state === null) return
  writing.text += endTagOf(writing)
  if (state === 'deleted') writing.text += `</${prefixMark}del>`
  writing.state = null
}

/** The tag of the run and its properties. A copy of a change of its formatting is a change of its own. */
function headOf(writing: Writing): string {
  const {run, options} = writing
  const head = options.source.slice(run.start, run.inside)
  if (writing.copies++ === 0) return head
  return head.replace(/(<(?:[^\s:<>]+:)?rPrChange\s[^<>]*?\bid\s*=\s*["'])\d+/u, (_, before: string) => {
    return before + String(options.nextId())
  })
}

function endTagOf({run, options: {source}}: Writing): string {
  return `</${/^<([^\s/>]+)/u.exec(source.slice(run.start, run.start + 100))?.[1] ?? 'w:r'}>`
}

function cutItem(writing: Writing, {placed, deleted, inserted}: Cuts): void {
  const {start, end} = placed
  const places = new Set([start, end, ...deleted.flatMap((span) => [span.start, span.end])])
  for (const {at} of inserted) places.add(at)
  const sorted = [...places].toSorted((a, b) => a - b)
  for (const [index, at] of sorted.entries()) {
    for (const {markup} of inserted.filter((each) => each.at === at)) {
      leave(writing)
      writing.text += markup
    }
    const next = sorted[index + 1]
    if (next === undefined) continue
    const isDeleted = deleted.some((span) => span.start <= at && next <= span.end)
    enter(writing, isDeleted ? 'deleted' : 'kept')
    writing.text += sliceMarkup(writing, {placed, start: at, end: next, isDeleted})
  }
}

/** A part of an item as an element of its own. */
function sliceMarkup(
  {options: {source, text}}: Writing,
  {placed: {item}, start, end, isDeleted}: Span & {placed: PlacedItem; isDeleted: boolean},
): string {
  if (item === null) return ''
  // w:tab and its like stand for one character.
  if (item.text !== null) return source.slice(item.start, item.end)
  const name = isDeleted ? 'delText' : 't'
  return `${startTag(name)} xml:space="preserve">${escapeXml(text.slice(start, end))}</${prefixMark}${name}>`
}
