import {PatternError} from './pattern-error.ts'
import type {PatternCursor} from './pattern-cursor.ts'
import {slip, take, takeForm} from './pattern-cursor.ts'
import type {PatternNode} from './pattern-tree.ts'

/** The node with the quantifiers that stand behind it at the cursor: * + ? {2} {2,} {2,5}, each also lazy or possessive. */
export function takeQuantifiers(cursor: PatternCursor, body: PatternNode): PatternNode {
  let node = body
  while (true) {
    const range = takeRange(cursor)
    if (range === null) return node
    const isPossessive = !take(cursor, '?') && take(cursor, '+')
    const repeat: PatternNode = {kind: 'repeat', body: node, ...range}
    node = isPossessive ? possessive(repeat) : repeat
  }
}

/** A pattern may ask for so many repeats; each costs a state, and states cost time at every place of a text. */
const mostRepeats = 200

interface Range {
  readonly least: number
  readonly most: number | null
}

function takeRange(cursor: PatternCursor): Range | null {
  if (take(cursor, '*')) return {least: 0, most: null}
  if (take(cursor, '+')) return {least: 1, most: null}
  if (take(cursor, '?')) return {least: 0, most: 1}
  const found = takeForm(cursor, /\{\s*(\d{1,6})\s*(?:(,)\s*(\d{1,6})?\s*)?\}/uy)
  if (found === null) return null
  const least = Number(found[1])
  const most = found[2] === undefined ? least : found[3] === undefined ? null : Number(found[3])
  if (most !== null && most < least) throw slip(cursor)
  if (Math.max(least, most ?? 0) > mostRepeats) throw new PatternError('srx-pattern-too-large')
  return {least, most}
}

/**
 * [a-z]++ takes all it can get and gives nothing back: either it has taken as many as it may, or no further one follows.
 * For a single character that is exact. A possessive group is read as a greedy one: which way through it would be kept
 * depends on the order in which ways are tried, and rules in use hold none in which that matters.
 */
function possessive(repeat: PatternNode & {kind: 'repeat'}): PatternNode {
  const {body, least, most} = repeat
  if (body.kind !== 'set' || (most !== null && most === least)) return repeat
  const noFurther: PatternNode = {kind: 'look', body, isAhead: true, isNegative: true}
  const ended: PatternNode = {
    kind: 'sequence',
    parts: [{kind: 'repeat', body, least, most: most === null ? null : most - 1}, noFurther],
  }
  if (most === null) return ended
  return {kind: 'choice', options: [{kind: 'repeat', body, least: most, most}, ended]}
}
