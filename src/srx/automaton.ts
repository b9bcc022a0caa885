import type {CharSet, PatternNode} from './pattern-tree.ts'

/** A state of an automaton: what it reads or asks, and where it goes then. */
export type State =
  /** Reads one code point of the set with this number. */
  | {readonly op: 'set'; readonly set: number; readonly to: number}
  | {readonly op: 'split'; readonly to: readonly number[]}
  | {readonly op: 'edge'; readonly edge: number; readonly isNegative: boolean; readonly to: number}
  | {readonly op: 'look'; readonly look: number; readonly isNegative: boolean; readonly to: number}
  /** The pattern with this number has matched. */
  | {readonly op: 'accept'; readonly pattern: number}

/** Several patterns as one automaton (Thompson 1968). */
export interface Automaton {
  readonly states: readonly State[]
  readonly starts: readonly number[]
}

/** What is asked of a place by looking ahead or behind. */
interface Look {
  readonly body: PatternNode
  readonly isAhead: boolean
  /** 0 where the body looks nowhere itself, else one more than what it asks. */
  readonly level: number
}

/** What automata of one set of rules share: each set and each look has a number. */
export interface Inventory {
  readonly sets: CharSet[]
  readonly looks: Look[]
  /** All edges that are asked for. */
  edges: number
  readonly numbers: Map<string, number>
}

/** An inventory with nothing in it. */
export function createInventory(): Inventory {
  return {sets: [], looks: [], edges: 0, numbers: new Map()}
}

/** A pattern and the number under which it is reported. */
export interface NumberedPattern {
  readonly node: PatternNode
  readonly number: number
}

/**
 * The automaton of the patterns. Reversed, it reads a text from its end, and so finds where matches start instead of where
 * they end. Conditions on places are the same in both directions.
 */
export function buildAutomaton(
  patterns: readonly NumberedPattern[],
  direction: 'forward' | 'reversed',
  inventory: Inventory,
): Automaton {
  const builder: Builder = {states: [], isReversed: direction === 'reversed', inventory}
  const starts = patterns.map(({node, number}) => build(builder, node, add(builder, {op: 'accept', pattern: number})))
  return {states: builder.states, starts}
}

/** How many states the pattern takes, looks included. A repetition takes as many as it has rounds. */
export function sizeOf(node: PatternNode): number {
  switch (node.kind) {
    case 'set':
    case 'edge':
      return 1
    case 'look':
      return 1 + sizeOf(node.body)
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + sizeOf(part), 0)
    case 'choice':
      return node.options.reduce((sum, option) => sum + sizeOf(option), 1)
    case 'repeat':
      return (sizeOf(node.body) + 1) * Math.max(node.least + (node.most === null ? 1 : 0), node.most ?? 0, 1)
  }
}

interface Builder {
  readonly states: State[]
  readonly isReversed: boolean
  readonly inventory: Inventory
}

function add(builder: Builder, state: State): number {
  builder.states.push(state)
  return builder.states.length - 1
}

/** Adds the states of the node, from which one comes to the state `to`, and returns the first of them. */
function build(builder: Builder, node: PatternNode, to: number): number {
  switch (node.kind) {
    case 'set':
      return add(builder, {op: 'set', set: numberOfSet(builder.inventory, node.set), to})
    case 'edge':
      builder.inventory.edges |= node.edge
      return add(builder, {op: 'edge', edge: node.edge, isNegative: node.isNegative, to})
    case 'look':
      return add(builder, {op: 'look', look: numberOfLook(builder.inventory, node), isNegative: node.isNegative, to})
    case 'sequence': {
      // States are added from the last that is read to the first.
      const parts = builder.isReversed ? node.parts : node.parts.toReversed()
      return parts.reduce((next, part) => build(builder, part, next), to)
    }
    case 'choice':
      return add(builder, {op: 'split', to: node.options.map((option) => build(builder, option, to))})
    case 'repeat':
      return buildRepeat(builder, node, to)
  }
}

function buildRepeat(builder: Builder, {body, least, most}: PatternNode & {kind: 'repeat'}, to: number): number {
  let first = to
  if (most === null) {
    const ways: number[] = []
    first = add(builder, {op: 'split', to: ways})
    ways.push(build(builder, body, first), to)
  } else {
    for (let round = least; round < most; round++) {
      first = add(builder, {op: 'split', to: [build(builder, body, first), to]})
    }
  }
  for (let round = 0; round < least; round++) first = build(builder, body, first)
  return first
}

function numberOfSet({sets, numbers}: Inventory, set: CharSet): number {
  const key = JSON.stringify(set)
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, sets.length)
  sets.push(set)
  return sets.length - 1
}

function numberOfLook({looks, numbers}: Inventory, {body, isAhead}: PatternNode & {kind: 'look'}): number {
  const key = `${isAhead ? '?=' : '?<='}${JSON.stringify(body)}`
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, looks.length)
  looks.push({body, isAhead, level: levelOf(body)})
  return looks.length - 1
}

/** How deep looks stand in looks below the node. */
function levelOf(node: PatternNode): number {
  switch (node.kind) {
    case 'set':
    case 'edge':
      return 0
    case 'look':
      return 1 + levelOf(node.body)
    case 'sequence':
      return Math.max(0, ...node.parts.map(levelOf))
    case 'choice':
      return Math.max(0, ...node.options.map(levelOf))
    case 'repeat':
      return levelOf(node.body)
  }
}
