import {lastAtMost} from '../text/last-at-most.ts'
import {fold} from '../text/fold.ts'

/** A cut in a text: where the first part ends and the second begins. Offsets in UTF-16. */
export interface Cut {
  readonly end: number
  readonly start: number
}

/** Units on both sides by which a cut is found again, the surest first. */
const windows = [48, 24, 12] as const

/**
 * Where a text that has changed is to be cut: where all before the cut or all behind it is as it was, else where the words
 * around it stand. Spellings that folding unifies make no difference.
 *
 * @returns offset in the text as it is now, at its edge where one of the parts is gone; null where the words around the cut are
 *   nowhere, or in several places
 */
export function placeOfCut(before: string, cut: Cut, now: string): number | null {
  const [old, today] = [fold(before), fold(now)]
  const [end, start] = [cut.end, cut.start].map((offset) => foldedOffset(old.origin, offset))
  const place = placeIn(old.text, {end, start}, today.text)
  return place === null ? null : today.origin[place]
}

/** The first folded unit at or behind an offset. */
function foldedOffset(origin: Uint32Array, offset: number): number {
  return lastAtMost(origin.length, (at) => origin[at], offset - 1) + 1
}

function placeIn(old: string, {end, start}: Cut, now: string): number | null {
  const isBetweenWords = start > end
  if (sharedStart(old, now) >= end) return isBetweenWords ? wordEnd(now, end) : end
  if (sharedEnd(old, now) >= old.length - start) {
    const place = now.length - (old.length - start)
    return isBetweenWords ? wordStart(now, place) : place
  }
  for (const size of windows) {
    const [from, to] = [Math.max(0, end - size), Math.min(old.length, start + size)]
    const around = onlyPlace(now, old.slice(from, to))
    if (around !== null) return around + end - from
    const [left, right] = [old.slice(from, end), old.slice(start, to)]
    const behind = left.length === size ? onlyPlace(now, left) : null
    if (behind !== null) return behind + size
    const ahead = right.length === size ? onlyPlace(now, right) : null
    if (ahead !== null) return ahead
  }
  return null
}

/** A stop may have come to the word before the cut, a letter to the one behind it. */
function wordEnd(text: string, from: number): number {
  const at = text.indexOf(' ', from)
  return at < 0 ? text.length : at
}

function wordStart(text: string, from: number): number {
  return from === 0 ? 0 : text.lastIndexOf(' ', from - 1) + 1
}

/** Where words stand that stand in one place only. */
function onlyPlace(text: string, words: string): number | null {
  const at = text.indexOf(words)
  return at < 0 || text.includes(words, at + 1) ? null : at
}

function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

function sharedEnd(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count++
  return count
}
