import {kinds} from '../align/counterpart.ts'
import type {Side} from '../align/vocabulary.ts'
import type {Run} from '../align/length-model.ts'
import type {Evidence} from '../model.ts'
import type {SharedPair} from './share-pairs.ts'

/** Most reasons given for one match. */
const MOST = 16

/** A side with its texts. */
export interface Read {
  readonly side: Side
  textOf(at: number): string
}

/**
 * What both sides of a match share, as it stands there: terms, numbers, Latin strings, names, words, within each kind the
 * most telling first.
 */
export function explainMatch(
  texts: {ar: Read; en: Read},
  found: {ar: Run; en: Run; pairs: readonly SharedPair[]},
): Evidence[] {
  const arForms = formsIn(texts.ar, found.ar)
  const enForms = formsIn(texts.en, found.en)
  return found.pairs
    .toSorted((a, b) => a.kind - b.kind || b.gain - a.gain)
    .slice(0, MOST)
    .map(({ar, en, kind}) => ({kind: nameOf(kind), ar: arForms.get(ar) ?? '', en: enForms.get(en) ?? ''}))
}

function nameOf(kind: number): Evidence['kind'] {
  const name = kinds[kind]
  return name === 'pair' ? 'word' : name
}

/** How each type stands in a run, where it stands first. */
function formsIn({side, textOf}: Read, run: Run): Map<number, string> {
  const forms = new Map<number, string>()
  for (let at = run.at; at < run.at + run.count; at++) {
    const text = textOf(at)
    for (let slot = side.starts[at]; slot < side.starts[at + 1]; slot++) {
      const type = side.slots[slot]
      if (!forms.has(type)) forms.set(type, text.slice(side.places[2 * slot], side.places[2 * slot + 1]))
    }
  }
  return forms
}
