import type {SpellingChange} from '../../src/page-model.ts'
import {byCodeUnit, groupBy} from '../lists/group-by.ts'

/** What a person said of changes, by id: to be made, or not now. Those that are not here are as the settings say. */
export type Choices = ReadonlyMap<string, boolean>

/** `open`: unsure, nobody said anything yet. `held`: cannot be made. */
export type ChangeState = 'chosen' | 'open' | 'rejected' | 'held'

/** What becomes of a change; one that is ignored has been rejected. */
export function stateOf(
  {id, isSure, held}: SpellingChange,
  choices: Choices,
  ignored: ReadonlySet<string>,
): ChangeState {
  if (ignored.has(id)) return 'rejected'
  if (held !== null) return 'held'
  return (choices.get(id) ?? isSure) ? 'chosen' : 'open'
}

/** The choices with those of some changes set anew. */
export function choose(choices: Choices, changes: readonly SpellingChange[], isChosen: boolean): Choices {
  const next = new Map(choices)
  for (const {id, held} of changes) if (held === null) next.set(id, isChosen)
  return next
}

/** What writing would do to a file. */
export interface PlannedFile {
  readonly document: string
  readonly count: number
  /** A Word file, where changes are tracked. */
  readonly isWord: boolean
}

/** The files that changes are in, by name. */
export function plannedFiles(changes: readonly {readonly document: string}[]): PlannedFile[] {
  return groupBy(changes, ({document}) => document)
    .map(({key, items}) => ({document: key, count: items.length, isWord: /\.docx$/iu.test(key)}))
    .toSorted((one, other) => byCodeUnit(one.document, other.document))
}
