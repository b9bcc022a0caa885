import type {Document} from '../../model.ts'
import {type AnalystState, textsOf} from './state.ts'

/** Every document that was looked at, by its name. */
export function documentsOf(state: AnalystState): ReadonlyMap<string, Document> {
  return new Map(textsOf(state).map(({document}) => [document.name, document]))
}
