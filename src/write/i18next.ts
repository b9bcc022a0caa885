import type {Bitext, Document} from '../model.ts'
import type {Writer, Written} from './writer.ts'
import {rowsOf} from './of-content.ts'
import {inPieces} from './pieces.ts'
import {arabicForms, pluralGroup} from './plural-rows.ts'

/** A language file of i18next (JSON v4): from documents whose blocks have keys, and from rows their Arabic by id. */
export const i18nextWriter: Writer = {
  write(content) {
    const bitext = rowsOf(content)
    const texts = content.kind === 'document' ? textsOf(content.document) : bitext === null ? null : arabicOf(bitext)
    return texts === null ? null : writeTexts(texts)
  },
}

/** Texts that still make one string. */
const most = 10_000
/** Keys in keys; what goes deeper keeps its key in one piece. */
const deepest = 512

/** Keys and texts, in order; null where a block has no key of its own. */
function textsOf({text, blocks}: Document): Map<string, string> | null {
  const texts = new Map<string, string>()
  for (const {start, end, at} of blocks) {
    const name = at?.name ?? null
    if (name === null || texts.has(name)) return null
    texts.set(name, text.slice(start, end))
  }
  return texts
}

/** Ids and Arabic texts. Plural forms of a PO file have the endings of i18next: `files[2]` is `files_two`. */
function arabicOf({rows}: Bitext): Map<string, string> {
  const texts = new Map<string, string>()
  const add = (id: string, text: string): void => {
    let free = id
    for (let round = 2; texts.has(free); round++) free = `${id}#${round}`
    texts.set(free, text)
  }
  for (let at = 0; at < rows.length;) {
    const group = pluralGroup(rows, at)
    for (const [form, row] of (group ?? [rows[at]]).entries()) {
      add(group === null ? row.id : `${row.id.slice(0, -'[0]'.length)}_${arabicForms[form]}`, row.ar)
    }
    at += group?.length ?? 1
  }
  return texts
}

/** An object while it is put together; a `Map`, as objects would put keys that are numbers first. */
type Node = Map<string, Node | string>

function writeTexts(texts: ReadonlyMap<string, string>): Written {
  const root: Node = new Map()
  for (const [name, text] of texts) {
    const keys = name.split('.')
    // A sentence may be a key, and its full stop parts nothing.
    const isPath = keys.length <= deepest && keys.every((key) => /^[\p{L}\p{M}\p{N}_-]+$/u.test(key))
    if (isPath && put(root, keys, text)) continue
    let free = name
    for (let round = 2; root.has(free); round++) free = `${name}#${round}`
    root.set(free, text)
  }
  const parts: string[] = []
  writeNode(parts, root, {indent: '', isRoot: true})
  parts.push('\n')
  return texts.size > most ? inPieces(parts) : parts.join('')
}

/** Says whether there was room: a key cannot hold a text and other keys. */
function put(root: Node, keys: readonly string[], text: string): boolean {
  let node = root
  for (const key of keys.slice(0, -1)) {
    const next = node.get(key) ?? new Map<string, Node | string>()
    if (typeof next === 'string') return false
    node.set(key, next)
    node = next
  }
  const last = keys[keys.length - 1]
  if (node.has(last)) return false
  node.set(last, text)
  return true
}

function writeNode(parts: string[], node: Node, {indent, isRoot}: {indent: string; isRoot: boolean}): void {
  const isList = !isRoot && [...node.keys()].every((key, at) => key === String(at))
  const [open, close] = isList ? '[]' : '{}'
  parts.push(open)
  let between = '\n'
  for (const [key, value] of node) {
    parts.push(`${between}${indent}  ${isList ? '' : `${JSON.stringify(key)}: `}`)
    if (typeof value === 'string') parts.push(JSON.stringify(value))
    else writeNode(parts, value, {indent: `${indent}  `, isRoot: false})
    between = ',\n'
  }
  parts.push(node.size === 0 ? close : `\n${indent}${close}`)
}
