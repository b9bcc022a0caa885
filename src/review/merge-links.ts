import type {AlignedRecord} from '../model.ts'
import type {LinkKey} from '../review-model.ts'
import {inOrder, isRun, makeLink, replaceLinks} from './change-links.ts'
import type {Decided} from './decided.ts'
import {findLinks} from './find-links.ts'

/** One link of all of them; an Arabic row and an English one that are far from each other become a moved link. */
export function mergeLinks(record: AlignedRecord, keys: readonly LinkKey[]): Decided {
  const places = findLinks(record, keys)
  if (places === null) return {fault: 'link-gone'}
  if (places.length < 2) return {fault: 'same'}
  const of = places.map((at) => record.links[at])
  const sides = {ar: inOrder(of.flatMap(({ar}) => ar)), en: inOrder(of.flatMap(({en}) => en))}
  if (!isRun(record, 'ar', sides.ar) || !isRun(record, 'en', sides.en)) return {fault: 'apart'}
  return {record: replaceLinks(record, places, [makeLink(record, sides, {of, notesOf: of})])}
}
