import type {Place} from '../model.ts'
import type {Lines} from './lines.ts'
import type {ShownPlace} from './shown.ts'

/** A place with its line, column and name, as `placesOf` tells them. */
export function showPlace(place: Place, lines: ReadonlyMap<string, Lines>): ShownPlace {
  const of = lines.get(place.document)
  const {line, column, name} = of?.at(place.start) ?? {line: 1, column: 1, name: null}
  // The end of a block is the start of nothing: it is told from the last unit.
  const last = place.end > place.start ? of?.at(place.end - 1) : undefined
  const end = last === undefined ? {endLine: line, endColumn: column} : {endLine: last.line, endColumn: last.column + 1}
  return {...place, line, column, ...end, name}
}
