import {mainPlace} from '../../main-place.ts'
import type {Payload, ShownFinding} from '../shown.ts'

/** Each document with what was found in it, in the order of the run; a document with nothing is there, too. */
export function findingsByDocument({documents, findings}: Payload): ReadonlyMap<string, readonly ShownFinding[]> {
  const groups = new Map<string, ShownFinding[]>(documents.map(({name}) => [name, []]))
  for (const finding of findings) {
    const name = mainPlace(finding)?.document ?? ''
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [finding])
    else group.push(finding)
  }
  return groups
}
