import {cutSegment, joinSegments} from '../align/cut-segment.ts'
import type {AlignedRecord, Lang, Link, Segment} from '../model.ts'
import type {Decided} from './decided.ts'

/** Two segments of one, at an offset of its text; both stay in its link, and those behind them have other indexes. */
export function cutInTwo(
  record: AlignedRecord,
  {lang, segment: index, at}: {readonly lang: Lang; readonly segment: number; readonly at: number},
): Decided {
  const segment = record[lang].segments[index]
  if (segment === undefined) return {fault: 'link-gone'}
  if (segment.edited !== undefined) return {fault: 'edited'}
  const parts = cutSegment(segment, at)
  if (parts === null) return {fault: 'nothing-left'}
  return {record: withSegments(record, lang, {index, gone: 1, parts})}
}

/** One segment again of one that begins at a cut and the one before it, of one link. */
export function joinCut(
  record: AlignedRecord,
  {lang, segment: index}: {readonly lang: Lang; readonly segment: number},
): Decided {
  const {segments} = record[lang]
  const [first, second] = [segments[index - 1], segments[index]]
  if (first === undefined || second?.isCut !== true) return {fault: 'link-gone'}
  const link = record.links.find((one) => one[lang].includes(index))
  if (link?.[lang].includes(index - 1) !== true) return {fault: 'apart'}
  if (first.edited !== undefined || second.edited !== undefined) return {fault: 'edited'}
  return {record: withSegments(record, lang, {index: index - 1, gone: 2, parts: [joinSegments(first, second)]})}
}

/** Segments of a side in the place of others, which are of one link; the new ones are of that link too. */
function withSegments(
  record: AlignedRecord,
  lang: Lang,
  {index, gone, parts}: {index: number; gone: number; parts: readonly Segment[]},
): AlignedRecord {
  const {segments} = record[lang]
  const shift = parts.length - gone
  const behind = segments.slice(index + gone).map((segment) => ({...segment, index: segment.index + shift}))
  const side = {...record[lang], segments: [...segments.slice(0, index), ...parts, ...behind]}
  const shifted = (place: number): number | number[] => {
    if (place < index) return place
    if (place === index) return parts.map((_, at) => index + at)
    return place < index + gone ? [] : place + shift
  }
  const links = record.links.map((link): Link => {
    if (link[lang].every((place) => place < index)) return link
    return {...link, [lang]: link[lang].flatMap(shifted)}
  })
  return {...record, [lang]: side, links}
}
