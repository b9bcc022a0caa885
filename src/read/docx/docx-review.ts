import type {Edit, Span} from '../../model.ts'
import type {PlacedItem} from './docx-blocks.ts'
import {addComments, commentsText, type WordComment} from './docx-comments.ts'
import type {WordFile} from './docx-file.ts'
import {element, prefixMark, runMarkup, startTag, textMarkup} from './docx-markup.ts'
import {firstEndingFrom} from './docx-paragraph-edits.ts'
import {type Cuts, rebuildRun} from './docx-rebuild-run.ts'
import {findRuns, type Run} from './docx-runs.ts'
import type {Review} from '../opened-file.ts'
import {toWholeEdits, toWordEdits} from './word-edits.ts'

/** Edits of the joined source, and parts that come new or are made longer. */
export interface ReviewedEdits {
  readonly made: readonly Edit[]
  readonly added: ReadonlyMap<string, Uint8Array>
}

/** What is to happen, as it is put together. */
interface Plan {
  readonly file: WordFile
  readonly review: Review
  /** By the offset of an item's element. */
  readonly runs: ReadonlyMap<number, Run>
  readonly cuts: Map<number, {placed: PlacedItem; deleted: Span[]; inserted: {at: number; markup: string}[]}>
  /** Edits where there is no run yet. */
  readonly made: Edit[]
  nextId(): number
}

/**
 * Edits as tracked changes or comments (ECMA-376 part 1, 17.13). Tracked are only the words that differ, each as a deletion
 * and an insertion with the formatting of what it replaces. Word has no comments in headers and footers: there a change
 * is tracked in every case.
 */
export async function reviewEdits(file: WordFile, edits: readonly Edit[], review: Review): Promise<ReviewedEdits> {
  const plan = startPlan(file, {edits, review, comments: await commentsText(file)})
  const comments: WordComment[] = []
  const {blocks, projection} = file.text
  const opaque = blocks.flatMap((block) => block.opaque)
  for (const {edit, parts} of toWholeEdits(projection.text, edits, opaque)) {
    const part = partOf(file, edit)
    if (review.kind === 'comments' && !file.stories[part].isHeader) comments.push({...planComment(plan, edit), parts})
    else for (const word of toWordEdits(projection.text, [edit])) planChange(plan, word)
  }
  const rebuilt = new Set([...plan.cuts.keys()].map((item) => plan.runs.get(item)))
  const options = {
    source: file.source,
    text: file.text.projection.text,
    cuts: plan.cuts as ReadonlyMap<number, Cuts>,
    deletion: () => `${changeTag(plan, 'del')}>`,
    nextId: plan.nextId,
  }
  const made = [...rebuilt].flatMap((run) => (run === undefined ? [] : rebuildRun(run, options)))
  return {
    made: [...plan.made, ...joinDeletions(made)],
    added: comments.length === 0 ? new Map() : await addComments(file, {comments, review}),
  }
}

/** Deletions in runs that touch are one deletion, for a person to reject at once. */
function joinDeletions(edits: readonly Edit[]): Edit[] {
  const [start, end] = [`<${prefixMark}del `, `</${prefixMark}del>`]
  const joined: Edit[] = []
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last?.end === edit.start && last.text.endsWith(end) && edit.text.startsWith(start)) {
      joined[joined.length - 1] = {...last, text: last.text.slice(0, -end.length)}
      joined.push({...edit, text: edit.text.slice(edit.text.indexOf('>') + 1)})
    } else joined.push(edit)
  }
  return joined
}

function startPlan(
  file: WordFile,
  {edits, review, comments}: {edits: readonly Edit[]; review: Review; comments: string},
): Plan {
  const touched = new Set(edits.map((edit) => partOf(file, edit)))
  const runs = new Map([...touched].flatMap((part) => [...findRuns(file.stories[part], file.parts.path)]))
  let id = Math.max(highestId(file.source), highestId(comments))
  return {file, review, runs, cuts: new Map(), made: [], nextId: () => ++id}
}

/** Ids of changes, comments and bookmarks are numbers; those of a file need not be in order. */
function highestId(source: string): number {
  let highest = 0
  for (const [, digits] of source.matchAll(/\bid\s*=\s*["'](\d{1,9})["']/gu))
    highest = Math.max(highest, Number(digits))
  return highest
}

function partOf({text: {items}}: WordFile, edit: Edit): number {
  return placedAt(items, edit.start).paragraph.part
}

function placedAt(items: readonly PlacedItem[], place: number): PlacedItem {
  const found = items[firstEndingFrom(items, place)]
  if (found === undefined || found.start > place) throw new RangeError(`edit at ${place} lies outside every block`)
  return found
}

/** Items of which an edit changes something; of results of fields nothing is changed. */
function touchedItems({text: {items}}: WordFile, edit: Edit): PlacedItem[] {
  const touched: PlacedItem[] = []
  for (let at = firstEndingFrom(items, edit.start); at < items.length && items[at].start <= edit.end; at++) {
    const {start, end, item} = items[at]
    const isInside = edit.start === edit.end || (start < edit.end && end > edit.start)
    if (isInside && item?.isOpaque !== true) touched.push(items[at])
  }
  // New text belongs to the word before it.
  return edit.start === edit.end ? touched.slice(0, 1) : touched
}

function cutsOf({cuts}: Plan, placed: PlacedItem): {deleted: Span[]; inserted: {at: number; markup: string}[]} {
  const key = placed.item?.start ?? -1
  const known = cuts.get(key) ?? {placed, deleted: [], inserted: []}
  cuts.set(key, known)
  return known
}

function planChange(plan: Plan, edit: Edit): void {
  const touched = touchedItems(plan.file, edit)
  const [first] = touched
  if (first === undefined) return
  if (first.item === null) {
    fillHole(plan, first, `${changeTag(plan, 'ins')}>${runMarkup(edit.text, first.paragraph.isRtl)}</${prefixMark}ins>`)
    return
  }
  for (const placed of touched) {
    const span = {start: Math.max(edit.start, placed.start), end: Math.min(edit.end, placed.end)}
    if (span.start < span.end) cutsOf(plan, placed).deleted.push(span)
  }
  if (edit.text === '') return
  const last = lastBeside(plan, touched)
  const run = runOf(plan, first)
  const at = Math.min(edit.end, last.end)
  cutsOf(plan, last).inserted.push({at, markup: insertion(plan, {run, beside: runOf(plan, last), text: edit.text})})
}

function runOf({runs}: Plan, {item}: PlacedItem): Run {
  const run = runs.get(item?.start ?? -1)
  if (run === undefined) throw new RangeError('text outside of runs')
  return run
}

/** The last touched item that stands in the same element as the first: a link does not swallow what began before it. */
function lastBeside(plan: Plan, touched: readonly PlacedItem[]): PlacedItem {
  const {parent} = runOf(plan, touched[0])
  let last = touched[0]
  for (const placed of touched) {
    if (runOf(plan, placed).parent.start !== parent.start) break
    last = placed
  }
  return last
}

function insertion(plan: Plan, {run, beside, text}: {run: Run; beside: Run; text: string}): string {
  const {source} = plan.file
  const {properties, parent} = {properties: run.properties, parent: beside.parent}
  const copied = properties === null ? '' : withoutChange(source.slice(properties.start, properties.end))
  const made = `${changeTag(plan, 'ins')}>${element('r', copied + textMarkup(text))}</${prefixMark}ins>`
  if (parent.name !== 'w:ins' && parent.name !== 'w:moveTo') return made
  // An insertion in somebody's insertion stands beside it: that one is closed, and begins again.
  const again = parent.tag.replace(/(\bid\s*=\s*["'])\d+/u, (_, before: string) => before + String(plan.nextId()))
  return parent.endTag + made + again
}

/** Properties without the state before a change of formatting: the new run has none. */
function withoutChange(properties: string): string {
  const start = properties.search(/<(?:[^\s:<>]+:)?rPrChange\b/u)
  if (start === -1) return properties
  const end = properties.lastIndexOf('rPrChange')
  const isOpen = end > start + 40 && properties.lastIndexOf('</', end) > start
  const rest = properties.slice(properties.indexOf('>', isOpen ? end : start) + 1)
  return properties.slice(0, start) + rest
}

function changeTag({review, nextId}: Plan, name: 'ins' | 'del'): string {
  return startTag(name, {id: String(nextId()), author: review.author, date: review.date})
}

function planComment(plan: Plan, edit: Edit): Omit<WordComment, 'parts'> {
  const touched = touchedItems(plan.file, edit)
  const placed = touched[0] ?? placedAt(plan.file.text.items, edit.start)
  const last = touched.at(-1) ?? placed
  const id = String(plan.nextId())
  const start = `${startTag('commentRangeStart', {id})}/>`
  const end = `${startTag('commentRangeEnd', {id})}/>${element('r', `${startTag('commentReference', {id})}/>`)}`
  if (placed.item === null) fillHole(plan, placed, start + end)
  else {
    cutsOf(plan, placed).inserted.push({at: Math.max(edit.start, placed.start), markup: start})
    cutsOf(plan, last).inserted.push({at: Math.max(last.start, Math.min(edit.end, last.end)), markup: end})
  }
  return {id, edit}
}

/** Writes into a paragraph that has no run. */
function fillHole({made}: Plan, {paragraph}: PlacedItem, markup: string): void {
  const {start, end} = paragraph.hole
  made.push({start, end, text: start === end ? markup : `>${markup}</${prefixMark}p>`})
}
