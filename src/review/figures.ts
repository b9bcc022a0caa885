import type {AlignedRecord} from '../model.ts'
import {doubtful, type LinkFigures} from '../page-model.ts'

/** How far a record is: its rows in figures, those that were dropped as boilerplate not counted. */
export function figuresOf({links}: Pick<AlignedRecord, 'links'>): LinkFigures {
  const shown = links.filter(({isDropped}) => !isDropped)
  const linked = shown.filter(({ar, en}) => ar.length > 0 && en.length > 0)
  const open = linked.filter(({status}) => status === 'auto')
  const bins = Array.from({length: 10}, () => 0)
  for (const {confidence} of open) bins[Math.min(9, Math.floor(confidence * 10))]++
  return {
    all: shown.length,
    linked: linked.length,
    decided: shown.filter(({status}) => status !== 'auto').length,
    doubtful: open.filter(({confidence}) => confidence < doubtful).length,
    marked: shown.filter(({isMarked}) => isMarked).length,
    bins,
  }
}
