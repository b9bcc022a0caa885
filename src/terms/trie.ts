/**
 * Many keys, found by walking from one place of a text. A trie in a double array (Aoe 1989): one addition and one comparison
 * per step, whatever the number of keys. Where only one key is left, its rest has no nodes of its own, so that
 * the array stays small enough for the caches.
 */
export interface Trie {
  /**
   * Two numbers for each slot. First: for a node with children, twice the place its children are counted from, plus 1 where
   * a key ends in it; for a leaf, −1 − its key. Second: the slot that its parent has, −1 for an empty slot.
   */
  readonly cells: Int32Array
  /** The key that ends in the node of a slot, −1 for none. */
  readonly ends: Int32Array
}

/** What grows while the trie is built. */
interface Slots {
  cells: Int32Array
  ends: Int32Array
  /** No slot before this one is worth a try. */
  firstFree: number
  /** The symbols of all keys, one after the other, and where each key starts; one more entry at the end holds their length. */
  readonly pool: Uint16Array
  readonly starts: Int32Array
  readonly symbolCount: number
  /** The symbols of the children that are being placed, and where their keys begin. */
  readonly children: Uint16Array
  readonly firstKeys: Int32Array
}

/** Keys `from`…`to` share their first `depth` symbols, which lead to `slot`. */
interface Node {
  readonly slot: number
  readonly from: number
  readonly to: number
  readonly depth: number
}

/**
 * Builds the trie.
 *
 * @param keys distinct, not empty, sorted by code unit
 * @returns also the symbol of each code unit, 0 for those that occur in no key
 */
export function buildTrie(keys: readonly string[]): {trie: Trie; symbols: Uint16Array} {
  const {symbols, symbolCount} = numberSymbols(keys)
  const {pool, starts} = layOut(keys, symbols)
  const length = 2 * keys.length + symbolCount + 2
  const slots: Slots = {
    cells: new Int32Array(2 * length).fill(-1),
    ends: new Int32Array(length).fill(-1),
    firstFree: 1,
    pool,
    starts,
    symbolCount,
    children: new Uint16Array(symbolCount),
    firstKeys: new Int32Array(symbolCount + 1),
  }
  slots.cells[1] = ROOT_PARENT
  // Level by level, so that the nodes that are visited most lie close together.
  for (let level: Node[] = [{slot: 0, from: 0, to: keys.length, depth: 0}]; level.length > 0;) {
    const below: Node[] = []
    for (const node of level) placeNode(slots, node, below)
    level = below
  }
  return {trie: {cells: slots.cells, ends: slots.ends}, symbols}
}

const ROOT_PARENT = -2

function numberSymbols(keys: readonly string[]): {symbols: Uint16Array; symbolCount: number} {
  const symbols = new Uint16Array(0x10000)
  let symbolCount = 0
  for (const key of keys) {
    for (let at = 0; at < key.length; at++) {
      const code = key.charCodeAt(at)
      if (symbols[code] === 0) symbols[code] = ++symbolCount
    }
  }
  return {symbols, symbolCount}
}

function layOut(keys: readonly string[], symbols: Uint16Array): {pool: Uint16Array; starts: Int32Array} {
  const starts = new Int32Array(keys.length + 1)
  for (const [at, key] of keys.entries()) starts[at + 1] = starts[at] + key.length
  const pool = new Uint16Array(starts[keys.length])
  for (const [at, key] of keys.entries()) {
    for (let unit = 0; unit < key.length; unit++) pool[starts[at] + unit] = symbols[key.charCodeAt(unit)]
  }
  return {pool, starts}
}

function placeNode(slots: Slots, {slot, from, to, depth}: Node, below: Node[]): void {
  if (from === to) {
    // No keys at all: a base from which every step fails.
    slots.cells[2 * slot] = 0
    return
  }
  if (to - from === 1 && depth > 0) {
    slots.cells[2 * slot] = -1 - from
    return
  }
  const isEnd = slots.starts[from + 1] - slots.starts[from] === depth
  const first = isEnd ? from + 1 : from
  const count = listChildren(slots, {slot, from: first, to, depth})
  const base = findBase(slots, count)
  slots.cells[2 * slot] = 2 * base + (isEnd ? 1 : 0)
  if (isEnd) slots.ends[slot] = from
  for (let child = 0; child < count; child++) {
    const at = base + slots.children[child]
    slots.cells[2 * at + 1] = slot
    below.push({slot: at, from: slots.firstKeys[child], to: slots.firstKeys[child + 1], depth: depth + 1})
  }
}

/** Lists the symbols that follow, each with its keys; gives their number. */
function listChildren(slots: Slots, {from, to, depth}: Node): number {
  const {pool, starts, children, firstKeys} = slots
  let count = 0
  for (let key = from; key < to; key++) {
    const symbol = pool[starts[key] + depth]
    if (count > 0 && children[count - 1] === symbol) continue
    children[count] = symbol
    firstKeys[count++] = key
  }
  firstKeys[count] = to
  return count
}

/** The lowest base from which all children fall into free slots. */
function findBase(slots: Slots, count: number): number {
  const {children, symbolCount} = slots
  let lowest = children[0]
  for (let child = 1; child < count; child++) lowest = Math.min(lowest, children[child])
  while (slots.firstFree < slots.ends.length && slots.cells[2 * slots.firstFree + 1] !== -1) slots.firstFree++
  for (let slot = Math.max(slots.firstFree, lowest), tries = 0; ; slot++) {
    if (slot + symbolCount + 1 >= slots.ends.length) grow(slots)
    if (slots.cells[2 * slot + 1] !== -1) continue
    // Few holes are left where so many tries failed.
    if (++tries === MANY) slots.firstFree = slot
    if (isFree(slots, slot - lowest, count)) return slot - lowest
  }
}

const MANY = 40

function isFree({cells, children}: Slots, base: number, count: number): boolean {
  for (let child = 0; child < count; child++) if (cells[2 * (base + children[child]) + 1] !== -1) return false
  return true
}

function grow(slots: Slots): void {
  const {cells, ends} = slots
  slots.cells = new Int32Array(2 * cells.length).fill(-1)
  slots.cells.set(cells)
  slots.ends = new Int32Array(2 * ends.length).fill(-1)
  slots.ends.set(ends)
}
