import type {AlignedRecord, Link} from '../model.ts'
import type {LinkKey} from '../review-model.ts'
import {makeLink, replaceLinks, type Sides} from './change-links.ts'
import type {Decided} from './decided.ts'
import {findLinks} from './find-links.ts'

/**
 * Two links: the first so many segments of each side, and the rest. Notes stay with the first.
 *
 * @param how.ar how many Arabic segments the first has
 * @param how.en how many English ones
 */
export function splitLink(
  record: AlignedRecord,
  how: {readonly link: LinkKey; readonly ar: number; readonly en: number},
): Decided {
  const at = findLinks(record, [how.link])?.[0]
  if (at === undefined) return {fault: 'link-gone'}
  const {ar, en} = record.links[at]
  const fits = isCount(how.ar, ar.length) && isCount(how.en, en.length)
  const first = how.ar + how.en
  if (!fits || first === 0 || first === ar.length + en.length) return {fault: 'nothing-left'}
  const parts = [
    {ar: ar.slice(0, how.ar), en: en.slice(0, how.en)},
    {ar: ar.slice(how.ar), en: en.slice(how.en)},
  ]
  return {record: inParts(record, at, parts)}
}

/** Each segment alone; notes stay with the first. */
export function unlink(record: AlignedRecord, key: LinkKey): Decided {
  const at = findLinks(record, [key])?.[0]
  if (at === undefined) return {fault: 'link-gone'}
  const {ar, en} = record.links[at]
  if (ar.length + en.length < 2) return {fault: 'same'}
  const parts = [...ar.map((index) => ({ar: [index], en: []})), ...en.map((index) => ({ar: [], en: [index]}))]
  return {record: inParts(record, at, parts)}
}

function isCount(count: number, most: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= most
}

function inParts(record: AlignedRecord, at: number, parts: readonly Sides[]): AlignedRecord {
  const of = [record.links[at]]
  const made = parts.map((sides, part): Link => makeLink(record, sides, {of, notesOf: part === 0 ? of : []}))
  return replaceLinks(record, [at], made)
}
