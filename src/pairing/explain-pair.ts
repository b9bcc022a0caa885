import {kinds} from '../align/counterpart.ts'
import type {Evidence} from '../model.ts'
import type {Batch} from './batch.ts'
import type {Batches, Match} from './compare-texts.ts'

/** How much evidence is named. */
const MOST = 5

/** Names, numbers and terms tell a person more than words do. */
const telling = 2

/** The strongest evidence for a pair, as it stands in the texts: rare things first, each form once. */
export function explainPair({ar, en, chances}: Batches, matches: readonly Match[]): Evidence[] {
  const ranked = matches
    .map((match) => {
      const kind = kinds[chances.ar.kind[ar.types[match.ar]]]
      const isTelling = kind !== 'word' || en.side.types[en.types[match.en]].isCapital
      const often = 1 + Math.log(Math.min(ar.uses[match.ar], en.uses[match.en]))
      return {match, kind, weight: match.gain * often * (isTelling ? telling : 1)}
    })
    .toSorted((a, b) => b.weight - a.weight || a.match.ar - b.match.ar)
  const chosen: Evidence[] = []
  for (const {match, kind} of ranked) {
    const evidence: Evidence = {
      kind: kind === 'pair' ? 'word' : kind,
      ar: formAt(ar, match.ar),
      en: formAt(en, match.en),
    }
    if (chosen.some((one) => one.ar === evidence.ar || one.en === evidence.en)) continue
    chosen.push(evidence)
    if (chosen.length === MOST) break
  }
  return chosen
}

/** The first form of an entry, as it stands. */
function formAt({side, all, slots}: Batch, entry: number): string {
  const slot = slots[entry]
  return all[segmentOf(side.starts, slot)].text.slice(side.places[2 * slot], side.places[2 * slot + 1])
}

/** The last segment that begins at a slot or before. */
function segmentOf(starts: Int32Array, slot: number): number {
  let from = 0
  let to = starts.length - 1
  while (from + 1 < to) {
    const middle = (from + to) >> 1
    if (starts[middle] <= slot) from = middle
    else to = middle
  }
  return from
}
