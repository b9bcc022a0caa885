import type {Edit, Span} from '../model.ts'
import {sortEdits} from '../text/edits.ts'

/** What is needed to find a change again in a text that was edited since. */
export interface Trace {
  /** What stood there before the change, and what stands there now. */
  readonly old: string
  readonly new: string
  /** What stands before and behind it in the changed text. */
  readonly before: string
  readonly after: string
}

/** UTF-16 units on either side of a change by which it is found again: all that are kept, else fewer. */
const CONTEXTS: readonly number[] = [40, 20, 10]

/**
 * The edits that put a text back, in offsets of the changed text.
 *
 * @param edits those that were made, with what stood there
 */
export function invertEdits(edits: readonly (Edit & {readonly old: string})[]): Edit[] {
  let by = 0
  return edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({start, end, text, old}) => {
      const at = start + by
      by += text.length - (end - start)
      return {start: at, end: at + text.length, text: old}
    })
}

/**
 * What to keep of each change so that it can be found again.
 *
 * @param text the text with the changes made
 * @param inverse the edits that put it back
 */
export function traceChanges(text: string, inverse: readonly Edit[]): Trace[] {
  return inverse.map(({start, end, text: old}) => ({
    old,
    new: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXTS[0]), start),
    after: text.slice(end, end + CONTEXTS[0]),
  }))
}

/**
 * Finds changes in a text that was edited since they were made, each by what stands around it, whatever its line ends are;
 * where somebody edited near it, by less of that. A change counts as found when its place is the only one; equal changes in
 * equal surroundings when there are as many places as changes.
 *
 * @returns the edits that put the text back, and the changes that were not found or are found twice
 */
export function relocate<T extends Trace>(text: string, traces: readonly T[]): {edits: Edit[]; lost: T[]} {
  const plain = withoutReturns(text)
  const edits: Edit[] = []
  let lost: readonly T[] = traces
  for (const context of CONTEXTS) {
    const groups = groupAlike(lost, context)
    const found = findPlaces(plain.text, groups)
    for (const [at, {old, members}] of groups.entries()) {
      if (found[at].length === members.length)
        edits.push(...found[at].map((place) => ({...plain.back(place), text: old})))
    }
    lost = groups.flatMap(({members}, at) => (found[at].length === members.length ? [] : members))
  }
  const sorted = sortEdits(edits)
  // Two deletions at one place would both be put in there.
  const isClear = sorted.every(
    ({start}, at) => at === 0 || (start >= sorted[at - 1].end && start > sorted[at - 1].start),
  )
  return isClear ? {edits: sorted, lost: [...lost]} : {edits: [], lost: [...traces]}
}

/** Changes that look the same with so much around them. */
interface Group<T> {
  /** What is looked for, without CR: what was written between what stands around it. */
  readonly pattern: string
  /** Where in the pattern what was written begins and ends. */
  readonly start: number
  readonly end: number
  readonly old: string
  readonly members: T[]
}

function groupAlike<T extends Trace>(traces: readonly T[], context: number): Group<T>[] {
  const groups = new Map<string, Group<T>>()
  for (const member of traces) {
    const before = member.before.slice(-context).replaceAll('\r', '')
    const written = member.new.replaceAll('\r', '')
    const pattern = before + written + member.after.slice(0, context).replaceAll('\r', '')
    const [start, end] = [before.length, before.length + written.length]
    const key = JSON.stringify([pattern, start, end, member.old])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, {pattern, start, end, old: member.old, members: [member]})
    else group.members.push(member)
  }
  return [...groups.values()]
}

/** Letters at the beginning of a pattern by which it is looked up. */
const HEAD = 8

/**
 * The places of every group, at most one more than it has members. One pass over the text: at each offset only the patterns
 * that begin like the text there are compared.
 */
function findPlaces(text: string, groups: readonly Group<unknown>[]): Span[][] {
  const places: Span[][] = groups.map(() => [])
  // Nothing around nothing is everywhere.
  const sought = [...groups.keys()].filter((at) => groups[at].pattern !== '')
  const length = Math.min(HEAD, ...sought.map((at) => groups[at].pattern.length))
  const byHead = new Map<string, number[]>()
  for (const at of sought) {
    const head = groups[at].pattern.slice(0, length)
    byHead.set(head, [...(byHead.get(head) ?? []), at])
  }
  for (let offset = 0; byHead.size > 0 && offset + length <= text.length; offset++) {
    for (const at of byHead.get(text.slice(offset, offset + length)) ?? []) {
      const {pattern, start, end, members} = groups[at]
      if (places[at].length > members.length || !text.startsWith(pattern, offset)) continue
      places[at].push({start: offset + start, end: offset + end})
    }
  }
  return places
}

/** A text without CR, since an editor or a version control system may have changed all line ends; and the way back. */
function withoutReturns(text: string): {text: string; back(place: Span): Span} {
  if (!text.includes('\r')) return {text, back: (place) => place}
  const origin: number[] = []
  for (let at = 0; at < text.length; at++) if (text[at] !== '\r') origin.push(at)
  origin.push(text.length)
  return {
    text: text.replaceAll('\r', ''),
    back: ({start, end}) => ({start: origin[start], end: end > start ? origin[end - 1] + 1 : origin[start]}),
  }
}
