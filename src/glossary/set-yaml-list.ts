import {isScalar, type Scalar, type YAMLSeq} from 'yaml'
import {addLines, type YamlEditing} from './edit-yaml.ts'
import {columnAt, contentEnd, dashesOf, hasComment, nextLine, rangeOf} from './yaml-places.ts'
import {yamlLike, yamlScalar} from './yaml-scalar.ts'

/** A list being set. */
interface ListGoal {
  readonly list: YAMLSeq
  /** Where the dashes of its items stand; nothing in brackets. */
  readonly dashes: readonly number[]
  /** What each item says; empty for one that says nothing. */
  readonly old: readonly string[]
  readonly items: readonly string[]
}

/**
 * Makes a list hold these items and no others. Items that stay are not touched, nor are comments beside them.
 *
 * @returns false where it has items that are no plain texts, or comments between brackets
 */
export function setListItems(editing: YamlEditing, list: YAMLSeq, items: readonly string[]): boolean {
  const old = list.items.map(plainText)
  if (old.includes(null)) return false
  const goal: ListGoal = {list, dashes: dashesOf(list), old: old.map((text) => text ?? ''), items}
  return list.flow === true ? setInBrackets(editing, goal) : setOnLines(editing, goal)
}

/** Takes all items of a list on lines out; comments between them stay. */
export function dropListItems(editing: YamlEditing, list: YAMLSeq): boolean {
  const old = list.items.map(plainText)
  if (old.includes(null)) return false
  const dashes = dashesOf(list)
  return list.items.every((_, at) => dropItem(editing, {list, dashes}, at))
}

/** null for an item with an anchor or a tag, and for one that is no text by itself. */
function plainText(item: unknown): string | null {
  if (!isScalar(item) || item.anchor !== undefined || item.tag !== undefined) return null
  return item.value === null ? '' : (typeof item.value === 'string' ? item.value : (item.source ?? '')).trim()
}

function setInBrackets({text, inserts}: YamlEditing, {list, old, items}: ListGoal): boolean {
  const {start, end} = rangeOf(list)
  if (hasComment(text.slice(start, end))) return false
  const written = items.map((item) => {
    const at = old.indexOf(item)
    return at < 0 ? yamlScalar(item) : text.slice(rangeOf(list.items[at]).start, contentEnd(list.items[at]))
  })
  inserts.push({start, end, text: `[${written.join(', ')}]`})
  return true
}

/** A stretch between two items that stay: what stands there, and what is to stand there. */
interface Gap {
  /** Positions of old items. */
  readonly old: readonly number[]
  readonly items: readonly string[]
  /** The old item before it; -1 at the start. */
  readonly after: number
}

function setOnLines(editing: YamlEditing, goal: ListGoal): boolean {
  return gapsOf(goal).every(({old, items, after}) => {
    const shared = Math.min(old.length, items.length)
    for (let at = 0; at < shared; at++) {
      if (!exchangeItem(editing, goal.list.items[old[at]], items[at])) return false
    }
    if (!old.slice(shared).every((at) => dropItem(editing, goal, at))) return false
    const last = shared > 0 ? old[shared - 1] : after
    return shared === items.length || addItems(editing, goal, {items: items.slice(shared), after: last})
  })
}

/** Items that stay are found in one walk, each behind the one before. */
function gapsOf({old, items}: ListGoal): Gap[] {
  const places = new Map<string, number>()
  for (const [at, text] of old.entries()) if (text !== '' && !places.has(text)) places.set(text, at)
  const gaps: Gap[] = []
  let after = -1
  let fresh: string[] = []
  const close = (until: number): void => {
    const between: number[] = []
    for (let at = after + 1; at < until; at++) if (old[at] !== '') between.push(at)
    gaps.push({old: between, items: fresh, after})
    after = until
    fresh = []
  }
  for (const item of items) {
    const at = places.get(item) ?? -1
    if (at > after) close(at)
    else fresh.push(item)
  }
  close(old.length)
  return gaps
}

function exchangeItem({text, lineEnd, inserts}: YamlEditing, item: unknown, now: string): boolean {
  const {start} = rangeOf(item)
  const end = contentEnd(item)
  const old = text.slice(start, end)
  const {type} = item as Scalar
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'
  if (isBlock && hasComment(old.slice(0, Math.max(0, old.search(/[\r\n]/u))))) return false
  inserts.push({start, end, text: yamlLike(now, type, true) + (isBlock && old.endsWith('\n') ? lineEnd : '')})
  return true
}

/** The line of an item, from its dash on. */
function dropItem({text, inserts}: YamlEditing, {list, dashes}: Pick<ListGoal, 'list' | 'dashes'>, at: number): boolean {
  const dash = dashes[at]
  if (dash === undefined) return false
  const start = dash - columnAt(text, dash)
  if (text.slice(start, dash).trim() !== '') return false
  inserts.push({start, end: nextLine(text, Math.max(contentEnd(list.items[at]), dash + 1)), text: ''})
  return true
}

/** New lines behind an item; before the first where `after` is -1. */
function addItems(
  editing: YamlEditing,
  {list, dashes}: ListGoal,
  {items, after}: {items: readonly string[]; after: number},
): boolean {
  const {text, lineEnd, inserts} = editing
  const dash = dashes[Math.max(after, 0)]
  if (dash === undefined) return false
  const indent = ' '.repeat(columnAt(text, dash))
  const lines = items.map((item) => `${indent}- ${yamlScalar(item, true)}`)
  if (after >= 0) {
    addLines(editing, Math.max(contentEnd(list.items[after]), dash + 1), lines)
    return true
  }
  const start = dash - columnAt(text, dash)
  if (text.slice(start, dash).trim() !== '') return false
  inserts.push({start, end: start, text: lines.map((line) => line + lineEnd).join('')})
  return true
}
