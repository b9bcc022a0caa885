import type {AlignedRecord, Lang, Link, Segment} from '../../src/model.ts'
import {doubtful} from '../../src/page-model.ts'
import type {LinkKey} from '../../src/review-model.ts'

/** Rows by segment, per language: `rows.ar[segment.index]` is a position in `record.links`. */
export interface RowIndex {
  readonly ar: Int32Array
  readonly en: Int32Array
}

const indexes = new WeakMap<AlignedRecord, RowIndex>()

/** The index of a record, made once. */
export function rowIndexOf(record: AlignedRecord): RowIndex {
  const known = indexes.get(record)
  if (known !== undefined) return known
  const index = {
    ar: new Int32Array(record.ar.segments.length).fill(-1),
    en: new Int32Array(record.en.segments.length).fill(-1),
  }
  for (let row = 0; row < record.links.length; row++) {
    const {ar, en} = record.links[row]
    for (let at = 0; at < ar.length; at++) index.ar[ar[at]] = row
    for (let at = 0; at < en.length; at++) index.en[en[at]] = row
  }
  indexes.set(record, index)
  return index
}

/** The name of a link in decisions. */
export function keyOf({ar, en}: Link): LinkKey {
  return {ar, en}
}

/** A number that stays the row's own while its first segment does: for the list, which remembers heights by it. */
export function rowNumberOf({ar, en}: Link): number {
  return ar.length > 0 ? 2 * ar[0] : 2 * (en[0] ?? 0) + 1
}

/** It has segments of both languages. */
export function isLinked({ar, en}: Link): boolean {
  return ar.length > 0 && en.length > 0
}

/** A person confirmed or made it. */
export function isDecided({status}: Link): boolean {
  return status !== 'auto'
}

/** With both sides, undecided, and so unsure that a person should look. */
export function isDoubtful(link: Link): boolean {
  return !isDecided(link) && isLinked(link) && link.confidence < doubtful
}

/** The segments of one side of a link. */
export function segmentsOf(record: AlignedRecord, link: Link, lang: Lang): Segment[] {
  return link[lang].flatMap((index) => record[lang].segments[index] ?? [])
}
