import {takeEscape} from './parse-escape.ts'
import type {PatternCursor} from './pattern-cursor.ts'
import {descend, isAt, slip, take, takeCode, takeForm} from './pattern-cursor.ts'
import {namedSet} from './named-sets.ts'
import {PatternError} from './pattern-error.ts'
import type {CharSet} from './pattern-tree.ts'
import {not, single} from './pattern-tree.ts'

/**
 * Reads a set in square brackets whose first bracket has just been read: ranges, escapes, [:upper:], sets in sets, and the
 * operations && and -- of ICU, && of Java, -[…] of .NET. Operations bind less than standing side by side does.
 */
export function takeSet(cursor: PatternCursor): CharSet {
  const named = takeForm(cursor, /:([^\]:]{1,40}):\]/uy)
  if (named !== null) return knownSet(named[1])
  descend(cursor)
  const isNegative = take(cursor, '^')
  // A first ] stands for itself.
  let set = takeItems(cursor, isAt(cursor, ']') ? [single(takeCode(cursor))] : [])
  while (!take(cursor, ']')) {
    if (take(cursor, '&&')) set = {kind: 'all-of', of: [set, takeItems(cursor, [])]}
    else if (take(cursor, '--')) set = {kind: 'all-of', of: [set, not(takeItems(cursor, []))]}
    else if (take(cursor, '-')) set = {kind: 'all-of', of: [set, not(takeItem(cursor))]}
    else throw slip(cursor)
  }
  cursor.depth--
  const cased: CharSet = cursor.flags.anyCase ? {kind: 'any-case', of: set} : set
  return isNegative ? not(cased) : cased
}

/** Items up to the end of the set or an operation. */
function takeItems(cursor: PatternCursor, first: readonly CharSet[]): CharSet {
  const items = [...first]
  while (cursor.at < cursor.pattern.length && !isEndOfItems(cursor, items.length > 0)) items.push(takeItem(cursor))
  if (items.length === 0) throw slip(cursor)
  return items.length === 1 ? items[0] : {kind: 'any-of', of: items}
}

function isEndOfItems(cursor: PatternCursor, hasItems: boolean): boolean {
  if (isAt(cursor, ']') || isAt(cursor, '&&')) return true
  return hasItems && (isAt(cursor, '--') || isAt(cursor, '-['))
}

function takeItem(cursor: PatternCursor): CharSet {
  if (take(cursor, '[')) return takeSet(cursor)
  const from = takeMember(cursor)
  if (typeof from !== 'number') return from
  if (!isAt(cursor, '-') || isAt(cursor, '-]') || isAt(cursor, '--') || isAt(cursor, '-[')) return single(from)
  cursor.at++
  const to = takeMember(cursor)
  if (typeof to !== 'number' || to < from) throw slip(cursor)
  return {kind: 'range', from, to}
}

/** [:upper:], in a set or, as ICU has it, alone. */
function knownSet(name: string): CharSet {
  const set = namedSet(name)
  if (set === null) throw new PatternError('srx-pattern-property', {name})
  return set
}

/** A code point, or the set that an escape stands for. */
function takeMember(cursor: PatternCursor): number | CharSet {
  return take(cursor, '\\') ? takeEscape(cursor) : takeCode(cursor)
}
