import type {Alphabet} from './alphabet.ts'
import type {Automaton, State} from './automaton.ts'
import type {PlaceKind} from './places.ts'

/**
 * An automaton made deterministic as far as texts have asked for it (Rabin and Scott 1959; made while reading as in grep
 * and RE2). In each place it is in a set of states; from there, the kind of place and the next letter lead to the next set.
 * So a step costs two look-ups however many patterns there are.
 */
export interface LazyTable {
  readonly automaton: Automaton
  readonly alphabet: Alphabet
  /** All kinds of places; to this automaton, those that differ in nothing it asks for are one. */
  readonly places: readonly PlaceKind[]
  readonly asked: {readonly edges: number; readonly looks: ReadonlySet<number>}
  /** For each kind of place, the first one that is the same to this automaton. */
  readonly sameAs: number[]
  readonly firstOf: Map<string, number>
  /** The sets of states by number, before conditions on places are asked. Number 0 is the empty one. */
  kernels: Int32Array[]
  kernelNumbers: Map<string, number>
  /** For each kernel, by kind of place: what it is once conditions are asked; −1 for not known yet. */
  closedRows: Int32Array[]
  closed: Closed[]
  /** For each closed set, by letter: the kernel that follows; −1 for not known yet. */
  stepRows: Int32Array[]
  /** What the start states come to, by kind of place: patterns may start anywhere. */
  readonly starts: Map<number, Closed>
  /** Where the start states lead, by kind of place and letter. */
  readonly startMoves: Map<string, readonly number[]>
  /** Sets of patterns that match in a place, by number. Number 0 is the empty one. */
  readonly accepted: number[][]
  readonly acceptedNumbers: Map<string, number>
}

/** A set of states in a place. */
interface Closed {
  /** The states that read something. */
  readonly readers: readonly number[]
  /** The patterns that match here, as a number in `accepted`. */
  readonly accepted: number
  readonly place: number
}

/** More sets of states are forgotten, so that rules that make too many cost time in proportion to the text, and no memory. */
const mostSets = 20_000

/** The table of an automaton, empty. */
export function createLazyTable(automaton: Automaton, alphabet: Alphabet, places: readonly PlaceKind[]): LazyTable {
  return {
    automaton,
    alphabet,
    places,
    asked: askedBy(automaton),
    sameAs: [],
    firstOf: new Map(),
    kernels: [new Int32Array(0)],
    kernelNumbers: new Map([['', 0]]),
    closedRows: [new Int32Array(0)],
    closed: [],
    stepRows: [],
    starts: new Map(),
    startMoves: new Map(),
    accepted: [[]],
    acceptedNumbers: new Map([['', 0]]),
  }
}

/** What the automaton wants to know of places. */
function askedBy({states}: Automaton): LazyTable['asked'] {
  let edges = 0
  const looks = new Set<number>()
  for (const state of states) {
    if (state.op === 'edge') edges |= state.edge
    if (state.op === 'look') looks.add(state.look)
  }
  return {edges, looks}
}

/** The first kind of place that is the same to the automaton as this one. */
export function sameKind({places, asked, sameAs, firstOf}: LazyTable, place: number): number {
  for (let kind = sameAs.length; kind <= place; kind++) {
    const looks = [...places[kind].looks].filter((look) => asked.looks.has(look))
    const key = `${places[kind].edges & asked.edges}:${looks.toSorted((a, b) => a - b).join()}`
    if (!firstOf.has(key)) firstOf.set(key, kind)
    sameAs.push(firstOf.get(key) ?? kind)
  }
  return sameAs[place]
}

/** The number of what the kernel is in a place of this kind, which is the first of those that are the same. */
export function close(table: LazyTable, kernel: number, place: number): number {
  const row = table.closedRows[kernel]
  if (place < row.length && row[place] >= 0) return row[place]
  const states = table.kernels[kernel]
  if (table.closed.length >= mostSets) forget(table)
  const start = startsIn(table, place)
  const own = closureOf(table, states, place)
  const accepted = numberOfAccepted(table, [...own.accepted, ...table.accepted[start.accepted]])
  table.closed.push({readers: own.readers, accepted, place})
  table.stepRows.push(new Int32Array(0))
  // After forgetting, the kernel has another number.
  note(table.closedRows, numberOfKernel(table, states), {at: place, value: table.closed.length - 1})
  return table.closed.length - 1
}

/** The number of the kernel that follows when the letter is read. */
export function step(table: LazyTable, closed: number, letter: number): number {
  const row = table.stepRows[closed]
  if (letter < row.length && row[letter] >= 0) return row[letter]
  const {readers, place} = table.closed[closed]
  const next = new Set(startMovesIn(table, place, letter))
  for (const to of movesOf(table, readers, letter)) next.add(to)
  const kernel = numberOfKernel(table, Int32Array.from(next).toSorted())
  note(table.stepRows, closed, {at: letter, value: kernel})
  return kernel
}

/** The states behind those of the readers that read the letter. */
function movesOf({automaton, alphabet}: LazyTable, readers: readonly number[], letter: number): number[] {
  const isIn = alphabet.isIn[letter]
  const moves: number[] = []
  for (const number of readers) {
    const state = automaton.states[number]
    if (state.op === 'set' && isIn[state.set] === 1) moves.push(state.to)
  }
  return moves
}

function startMovesIn(table: LazyTable, place: number, letter: number): readonly number[] {
  const key = `${place}:${letter}`
  const known = table.startMoves.get(key)
  if (known !== undefined) return known
  const moves = [...new Set(movesOf(table, startsIn(table, place).readers, letter))]
  table.startMoves.set(key, moves)
  return moves
}

/** Writes into a row, which grows as needed. */
function note(rows: Int32Array[], row: number, entry: {at: number; value: number}): void {
  const old = rows[row]
  if (entry.at >= old.length) {
    const grown = new Int32Array(Math.max(2 * old.length, entry.at + 8)).fill(-1)
    grown.set(old)
    rows[row] = grown
  }
  rows[row][entry.at] = entry.value
}

function forget(table: LazyTable): void {
  table.kernels = [new Int32Array(0)]
  table.kernelNumbers = new Map([['', 0]])
  table.closedRows = [new Int32Array(0)]
  table.closed = []
  table.stepRows = []
}

function numberOfKernel(table: LazyTable, states: Int32Array): number {
  const key = states.join()
  const known = table.kernelNumbers.get(key)
  if (known !== undefined) return known
  const number = table.kernels.length
  table.kernelNumbers.set(key, number)
  table.kernels.push(states)
  table.closedRows.push(new Int32Array(0))
  return number
}

function numberOfAccepted(table: LazyTable, patterns: readonly number[]): number {
  const sorted = [...new Set(patterns)].toSorted((a, b) => a - b)
  const key = sorted.join()
  const known = table.acceptedNumbers.get(key)
  if (known !== undefined) return known
  table.acceptedNumbers.set(key, table.accepted.length)
  table.accepted.push(sorted)
  return table.accepted.length - 1
}

function startsIn(table: LazyTable, place: number): Closed {
  const known = table.starts.get(place)
  if (known !== undefined) return known
  const {readers, accepted} = closureOf(table, table.automaton.starts, place)
  const start = {readers, accepted: numberOfAccepted(table, accepted), place}
  table.starts.set(place, start)
  return start
}

/** What can be reached from the states without reading, in a place of this kind. */
function closureOf(
  {automaton, places}: LazyTable,
  states: Iterable<number>,
  place: number,
): {readers: number[]; accepted: number[]} {
  const readers: number[] = []
  const accepted: number[] = []
  const open = [...states]
  const seen = new Set(open)
  // `open` grows while it is walked.
  for (let at = 0; at < open.length; at++) {
    const state = automaton.states[open[at]]
    if (state.op === 'set') readers.push(open[at])
    if (state.op === 'accept') accepted.push(state.pattern)
    const next = waysOn(state, places[place]).filter((to) => !seen.has(to))
    for (const to of next) seen.add(to)
    open.push(...next)
  }
  return {readers, accepted}
}

/** Where the state leads without reading. */
function waysOn(state: State, place: PlaceKind): readonly number[] {
  switch (state.op) {
    case 'set':
    case 'accept':
      return []
    case 'split':
      return state.to
    case 'edge':
      return ((place.edges & state.edge) !== 0) !== state.isNegative ? [state.to] : []
    case 'look':
      return place.looks.has(state.look) !== state.isNegative ? [state.to] : []
  }
}
