import type {PageName} from '../../src/page-model.ts'
import {type Cells, cellOf} from './cells.ts'

/**
 * Cells for a name that the glossary lacks: its house form, its English as the other side has it, its spellings as
 * deprecated ones; spellings that are split or glued are slips of the text and stay out.
 *
 * @param house the spelling that becomes the house form
 */
export function cellsForName(name: PageName, house: string): Cells {
  const spellings = name.forms
    .filter(({proposal}) => proposal !== 'split' && proposal !== 'glued')
    .map(({form}) => form)
    .filter((form) => form !== house)
  const admitted = name.forms.filter(({form, proposal}) => form !== house && proposal === 'admitted')
  const isAdmitted = new Set(admitted.map(({form}) => form))
  return {
    ar: house,
    en: name.en ?? witnessOf(name) ?? '',
    pos: 'properNoun',
    ar_admitted: cellOf([...isAdmitted]),
    ar_deprecated: cellOf(spellings.filter((form) => !isAdmitted.has(form))),
  }
}

/** The English that stood opposite most of the name's spellings, by their count. */
function witnessOf({forms}: PageName): string | null {
  const counts = new Map<string, number>()
  for (const {witness, count} of forms) {
    if (witness !== null) counts.set(witness, (counts.get(witness) ?? 0) + count)
  }
  let best: string | null = null
  for (const [witness, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = witness
  return best
}
