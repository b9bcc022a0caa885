import type {GlossaryDecision, LinkDecision} from '../src/review-model.ts'

/** Decisions about a pair since a version of its record; `undone` can be made again. */
export interface StaticPair {
  readonly path: string
  readonly version: string
  readonly decisions: readonly LinkDecision[]
  readonly undone: readonly LinkDecision[]
}

/** What was decided in a page without a server. */
export interface StaticDecisions {
  readonly pairs: readonly StaticPair[]
  readonly glossary: readonly GlossaryDecision[]
  readonly ignores: readonly {readonly id: string; readonly reason: string}[]
  readonly fixes: readonly string[]
}

export const noDecisions: StaticDecisions = {pairs: [], glossary: [], ignores: [], fixes: []}

/** Where they are kept: `localStorage`, or something like it in tests. */
export interface Shelf {
  getItem(name: string): string | null
  setItem(name: string, value: string): void
  removeItem(name: string): void
}

export interface StaticMemory {
  read(): StaticDecisions
  /** Whether they are kept when the page is closed. */
  write(decisions: StaticDecisions): boolean
}

/** @param project name of the workspace: several copies may be read in one browser */
export function createStaticMemory(project: string, shelf: Shelf | null): StaticMemory {
  const name = `muqabala.decisions.${project}`
  let held = parse(attempt(() => shelf?.getItem(name) ?? null))
  return {
    read: () => held,
    write(decisions) {
      held = decisions
      if (shelf === null) return false
      const written = attempt(() => {
        if (countDecisions(decisions) === 0) shelf.removeItem(name)
        else shelf.setItem(name, JSON.stringify(decisions))
        return 'kept'
      })
      return written !== null
    },
  }
}

/** How many decisions a file of them would have. */
export function countDecisions({pairs, glossary, ignores, fixes}: StaticDecisions): number {
  return pairs.reduce((sum, pair) => sum + pair.decisions.length, glossary.length + ignores.length + fixes.length)
}

/** A browser may refuse to keep anything, or be full. */
function attempt(act: () => string | null): string | null {
  try {
    return act()
  } catch {
    return null
  }
}

function parse(text: string | null): StaticDecisions {
  const kept = text === null ? null : attemptJson(text)
  if (typeof kept !== 'object' || kept === null) return noDecisions
  const {pairs, glossary, ignores, fixes} = kept as Partial<StaticDecisions>
  const isWhole = [pairs, glossary, ignores, fixes].every((list) => Array.isArray(list))
  return isWhole ? {...noDecisions, ...(kept as StaticDecisions)} : noDecisions
}

function attemptJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
