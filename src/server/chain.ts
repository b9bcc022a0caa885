/** A change of a file, where its history has it. */
export interface HistoryEntry {
  /** Versions before and after it. */
  readonly from: string
  readonly to: string
  /** Of its line, in bytes. */
  readonly at: number
  readonly length: number
}

/** Entries, the last on top. */
interface Stack {
  readonly entry: HistoryEntry
  readonly rest: Stack | null
}

/** What can be taken back and made again. */
export interface Position {
  readonly undo: Stack | null
  readonly redo: Stack | null
}

/** Where a file stands after a step of its history, and where it stood before: the last step may not have reached it. */
export interface Chain extends Position {
  /** null before the first step. */
  readonly version: string | null
  readonly before: Chain | null
}

const nothing: Position = {undo: null, redo: null}
export const emptyChain: Chain = {...nothing, version: null, before: null}

/** What can be done in a file of this version; nothing where its history leads elsewhere. */
export function positionAt(chain: Chain, version: string): Position {
  if (chain.version === version) return chain
  return chain.before?.version === version ? chain.before : nothing
}

/** A history with one more step. */
export function extendChain(chain: Chain, step: HistoryEntry & {readonly kind: 'edit' | 'undo' | 'redo'}): Chain {
  const {kind, from, to, at, length} = step
  const {undo, redo} = positionAt(chain, from)
  const before: Chain = {undo, redo, version: from, before: null}
  const now = {version: to, before}
  if (kind === 'edit') return {...now, undo: {entry: {from, to, at, length}, rest: undo}, redo: null}
  if (kind === 'undo' && undo?.entry.to === from && undo.entry.from === to) {
    return {...now, undo: undo.rest, redo: {entry: undo.entry, rest: redo}}
  }
  if (kind === 'redo' && redo?.entry.from === from && redo.entry.to === to) {
    return {...now, undo: {entry: redo.entry, rest: undo}, redo: redo.rest}
  }
  return {...now, ...nothing}
}
