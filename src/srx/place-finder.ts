import type {Alphabet} from './alphabet.ts'
import {createAlphabet, readLetters} from './alphabet.ts'
import type {Automaton, Inventory, NumberedPattern} from './automaton.ts'
import {buildAutomaton, createInventory} from './automaton.ts'
import type {LazyTable} from './lazy-table.ts'
import {createLazyTable} from './lazy-table.ts'
import {transparent, wordChar} from './named-sets.ts'
import type {PatternNode} from './pattern-tree.ts'
import type {AskedEdges, PlaceKinds} from './places.ts'
import {createPlaceKinds, readPlaces, withLooks} from './places.ts'
import {scanBackward, scanForward} from './scan.ts'

/** Patterns made ready to be looked for, all at once. What was found out about letters and states is kept for the next text. */
export interface PlaceFinder {
  readonly alphabet: Alphabet
  readonly asked: AskedEdges
  readonly kinds: PlaceKinds
  /** The bodies of looks, those first that look nowhere themselves. */
  readonly levels: readonly {readonly behind: LazyTable | null; readonly ahead: LazyTable | null}[]
  readonly before: LazyTable
  readonly after: LazyTable
}

/** For each place of a text the patterns that match up to it and from it on, as numbers in `accepted` of the tables. */
export interface FoundPlaces {
  readonly before: Int32Array
  readonly after: Int32Array
}

/** Makes patterns ready. They are reported by their position in the lists. */
export function createPlaceFinder(before: readonly PatternNode[], after: readonly PatternNode[]): PlaceFinder {
  const inventory = createInventory()
  const forward = buildAutomaton(before.map(numbered), 'forward', inventory)
  const backward = buildAutomaton(after.map(numbered), 'reversed', inventory)
  const levels = buildLevels(inventory)
  // Sets are complete now, and \b asks for two more.
  const alphabet = createAlphabet([...inventory.sets, wordChar, transparent])
  const {length} = inventory.sets
  const kinds = createPlaceKinds()
  const tableOf = (automaton: Automaton): LazyTable => createLazyTable(automaton, alphabet, kinds.kinds)
  return {
    alphabet,
    asked: {edges: inventory.edges, alphabet, wordChar: length, transparent: length + 1},
    kinds,
    levels: levels.map(({behind, ahead}) => ({
      behind: behind.starts.length === 0 ? null : tableOf(behind),
      ahead: ahead.starts.length === 0 ? null : tableOf(ahead),
    })),
    before: tableOf(forward),
    after: tableOf(backward),
  }
}

/**
 * Finds, for every place of the text at once, which patterns match up to it and which match from it on: two passes, and two
 * more for each level of looks in looks. The cost is linear in the text, whatever the patterns are.
 */
export function findPlaces(finder: PlaceFinder, text: string): FoundPlaces {
  const letters = readLetters(finder.alphabet, text)
  let reading = {letters, places: readPlaces(text, letters, finder.asked)}
  for (const {behind, ahead} of finder.levels) {
    const places = reading.places.slice()
    if (behind !== null) addLooks(finder.kinds, places, {table: behind, found: scanForward(behind, reading)})
    if (ahead !== null) addLooks(finder.kinds, places, {table: ahead, found: scanBackward(ahead, reading)})
    reading = {letters, places}
  }
  return {before: scanForward(finder.before, reading), after: scanBackward(finder.after, reading)}
}

function addLooks(kinds: PlaceKinds, places: Int32Array, {table, found}: {table: LazyTable; found: Int32Array}): void {
  for (let at = 0; at < places.length; at++) places[at] = withLooks(kinds, places[at], table.accepted[found[at]])
}

/** Automata for the looks by level. Building one level can bring up looks of lower levels only, which are numbered then. */
function buildLevels(inventory: Inventory): {behind: Automaton; ahead: Automaton}[] {
  // The list grows while bodies are built, for looks stand in looks.
  for (let at = 0; at < inventory.looks.length; at++) {
    buildAutomaton([numbered(inventory.looks[at].body, 0)], 'forward', inventory)
  }
  const depth = Math.max(-1, ...inventory.looks.map(({level}) => level))
  const looks = inventory.looks.map(({body, isAhead, level}, number) => ({node: body, number, isAhead, level}))
  return Array.from({length: depth + 1}, (_, level) => ({
    behind: buildAutomaton(
      looks.filter((look) => look.level === level && !look.isAhead),
      'forward',
      inventory,
    ),
    ahead: buildAutomaton(
      looks.filter((look) => look.level === level && look.isAhead),
      'reversed',
      inventory,
    ),
  }))
}

function numbered(node: PatternNode, number: number): NumberedPattern {
  return {node, number}
}
