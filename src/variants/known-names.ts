import {names} from '../data/names.ts'
import {foldWord} from '../text/fold.ts'

/** The sample of names, with their articles and without. */
export const knownNames: ReadonlySet<string> = new Set(
  names.names.flatMap((name) => (isLong(name) ? [name, name.slice(2)] : [name])),
)

/** Whether a word, with its article or without, stands in the sample of names. */
export function isKnownName(form: string): boolean {
  const folded = foldWord(form)
  return knownNames.has(folded) || (isLong(folded) && knownNames.has(folded.slice(2)))
}

function isLong(folded: string): boolean {
  return folded.startsWith('ال') && folded.length > 4
}
