/**
 * Finds every occurrence of any of many keys in one pass (Aho and Corasick 1975). The keys' trie lies in a double array
 * (Aoe 1989): one addition and one comparison per step, whatever the number of keys.
 */
export interface Automaton {
  /** Code unit → symbol; 0 for units that occur in no key. */
  readonly symbols: Uint16Array
  /** State + symbol → where to look for the next state. */
  readonly base: Int32Array
  /** The state a slot was reached from; −1 when the slot is empty. */
  readonly check: Int32Array
  /** The state of the longest proper suffix. */
  readonly fail: Int32Array
  /** The key that ends in a state, −1 for none. */
  readonly output: Int32Array
  /** The next state along the failures in which a key ends, 0 for none. */
  readonly link: Int32Array
}

/** What grows while the automaton is built. */
interface Slots {
  base: Int32Array
  check: Int32Array
  fail: Int32Array
  output: Int32Array
  link: Int32Array
  /** No slot before this one is free. */
  firstFree: number
  readonly symbols: Uint16Array
  readonly symbolCount: number
}

/** A node of the trie that still waits for its children: the keys `from`…`to` share its first `depth` units. */
interface Node {
  readonly state: number
  readonly from: number
  readonly to: number
  readonly depth: number
}

/**
 * Builds the automaton.
 *
 * @param keys distinct, not empty, sorted by code unit
 * @param same units that are read as another one, e.g. a hyphen as a blank; keys must not contain them
 */
export function buildAutomaton(keys: readonly string[], same: ReadonlyMap<number, number>): Automaton {
  const slots = emptySlots(keys, same)
  let level: Node[] = [{state: 0, from: 0, to: keys.length, depth: 0}]
  while (level.length > 0) {
    const below: Node[] = []
    for (const node of level) placeChildren(slots, keys, {node, below})
    level = below
  }
  const {symbols, base, check, fail, output, link} = slots
  return {symbols, base, check, fail, output, link}
}

/**
 * Calls `visit(key, end)` for every occurrence of a key in the text, by end, longest first at one end. The text must be
 * folded as the keys are.
 */
export function scan(automaton: Automaton, text: string, visit: (key: number, end: number) => void): void {
  const {symbols, base, check, fail, output, link} = automaton
  let state = 0
  for (let at = 0; at < text.length; at++) {
    const symbol = symbols[text.charCodeAt(at)]
    if (symbol === 0) {
      state = 0
      continue
    }
    let next = base[state] + symbol
    while (check[next] !== state && state !== 0) {
      state = fail[state]
      next = base[state] + symbol
    }
    state = check[next] === state ? next : 0
    for (let end = output[state] >= 0 ? state : link[state]; end !== 0; end = link[end]) visit(output[end], at + 1)
  }
}

function emptySlots(keys: readonly string[], same: ReadonlyMap<number, number>): Slots {
  const symbols = new Uint16Array(0x10000)
  let symbolCount = 0
  let units = 0
  for (const key of keys) {
    units += key.length
    for (let at = 0; at < key.length; at++) {
      const code = key.charCodeAt(at)
      if (symbols[code] === 0) symbols[code] = ++symbolCount
    }
  }
  for (const [code, as] of same) symbols[code] = symbols[as]
  const length = Math.min(units, 1 << 20) + symbolCount + 2
  return {
    base: new Int32Array(length),
    check: new Int32Array(length).fill(-1),
    fail: new Int32Array(length),
    output: new Int32Array(length).fill(-1),
    link: new Int32Array(length),
    firstFree: 1,
    symbols,
    symbolCount,
  }
}

/** Gives the node's children their slots. Level by level, so that shorter suffixes have theirs already. */
function placeChildren(slots: Slots, keys: readonly string[], step: {node: Node; below: Node[]}): void {
  const {state, to, depth} = step.node
  let from = step.node.from
  if (from < to && keys[from].length === depth) from++
  if (from === to) return
  const children: Node[] = []
  for (let at = from; at < to;) {
    const unit = keys[at].charCodeAt(depth)
    let end = at + 1
    while (end < to && keys[end].charCodeAt(depth) === unit) end++
    children.push({state: slots.symbols[unit], from: at, to: end, depth: depth + 1})
    at = end
  }
  const base = findBase(slots, children)
  slots.base[state] = base
  for (const child of children) slots.check[base + child.state] = state
  for (const child of children) {
    const slot = base + child.state
    if (keys[child.from].length === depth + 1) slots.output[slot] = child.from
    const fail = state === 0 ? 0 : failure(slots, slots.fail[state], child.state)
    slots.fail[slot] = fail
    slots.link[slot] = slots.output[fail] >= 0 ? fail : slots.link[fail]
    step.below.push({...child, state: slot})
  }
}

function failure(slots: Slots, from: number, symbol: number): number {
  let state = from
  while (slots.check[slots.base[state] + symbol] !== state) {
    if (state === 0) return 0
    state = slots.fail[state]
  }
  return slots.base[state] + symbol
}

/** The lowest base from which all children fall into free slots. A child's `state` is still its symbol here. */
function findBase(slots: Slots, children: readonly Node[]): number {
  while (slots.firstFree < slots.check.length && slots.check[slots.firstFree] !== -1) slots.firstFree++
  const lowest = Math.min(...children.map((child) => child.state))
  for (let slot = Math.max(slots.firstFree, lowest); ; slot++) {
    if (slot + slots.symbolCount + 1 >= slots.check.length) grow(slots)
    if (slots.check[slot] !== -1) continue
    const base = slot - lowest
    if (children.every((child) => slots.check[base + child.state] === -1)) return base
  }
}

function grow(slots: Slots): void {
  const length = slots.check.length * 2
  const extend = (array: Int32Array, fill: number): Int32Array => {
    const more = new Int32Array(length).fill(fill)
    more.set(array)
    return more
  }
  slots.base = extend(slots.base, 0)
  slots.check = extend(slots.check, -1)
  slots.fail = extend(slots.fail, 0)
  slots.output = extend(slots.output, -1)
  slots.link = extend(slots.link, 0)
}
