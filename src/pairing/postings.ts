import {createPostings} from '../align/row-matches.ts'
import type {Batch} from './batch.ts'

/** Which types of the other language each type may stand for: type t for `others[first[t]]` … `others[first[t + 1] - 1]`. */
export interface Counterparts {
  readonly first: Int32Array
  readonly others: Int32Array
}

/** An inverted index: gives the texts of a batch that have a counterpart of a type of the other language, each once. */
export function createTextFinder(batch: Batch, {first, others}: Counterparts): (type: number) => Set<number> {
  const {count, starts} = batch
  const postings = createPostings({count, starts, slots: batch.types, types: batch.side.types})
  return (type) => {
    const texts = new Set<number>()
    for (const other of others.subarray(first[type], first[type + 1])) {
      for (let at = postings.first[other]; at < postings.first[other + 1]; at++) texts.add(postings.segments[at])
    }
    return texts
  }
}
