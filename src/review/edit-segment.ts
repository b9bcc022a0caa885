import type {AlignedRecord, Lang} from '../model.ts'
import {cleanWording} from './clean-text.ts'
import type {Decided} from './decided.ts'

/** Another wording of a segment, on one line; its own takes the edit back. */
export function editSegment(
  record: AlignedRecord,
  how: {readonly lang: Lang; readonly segment: number; readonly text: string},
): Decided {
  const {segments} = record[how.lang]
  const segment = segments[how.segment]
  if (segment === undefined) return {fault: 'link-gone'}
  const wording = cleanWording(how.text)
  if (wording === '') return {fault: 'nothing-left'}
  const isOwn = wording === cleanWording(segment.text)
  const edited = isOwn ? undefined : wording
  if (edited === segment.edited) return {fault: 'same'}
  const {edited: _, gap, ...rest} = segment
  // In the order in which records are written.
  const changed = {
    ...rest,
    ...(gap === undefined ? {} : {gap}),
    ...(edited === undefined ? {} : {edited}),
  }
  return {record: {...record, [how.lang]: {...record[how.lang], segments: segments.with(how.segment, changed)}}}
}
