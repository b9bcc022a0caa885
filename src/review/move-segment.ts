import type {AlignedRecord, Lang} from '../model.ts'
import {inOrder, isRun, makeLink, replaceLinks} from './change-links.ts'
import type {Decided} from './decided.ts'

/** Which segment goes where. */
interface Move {
  readonly lang: Lang
  readonly segment: number
  readonly to: 'up' | 'down'
}

/** The first segment of a link goes to the row above, the last to the row below, dropped ones passed over; an empty row goes. */
export function moveSegment(record: AlignedRecord, {lang, segment, to}: Move): Decided {
  const {links} = record
  const at = links.findIndex((link) => link[lang].includes(segment))
  if (at < 0) return {fault: 'link-gone'}
  const from = links[at]
  const edge = to === 'up' ? from[lang][0] : from[lang].at(-1)
  const other = neighbour(record, at, to)
  if (edge !== segment || other === null) return {fault: 'no-row'}
  const into = links[other]
  const taken = inOrder([...into[lang], segment])
  if (!isRun(record, lang, taken)) return {fault: 'apart'}
  const left = from[lang].filter((index) => index !== segment)
  const rest = lang === 'ar' ? {ar: left, en: from.en} : {ar: from.ar, en: left}
  const isEmpty = rest.ar.length + rest.en.length === 0
  const grown = lang === 'ar' ? {ar: taken, en: into.en} : {ar: into.ar, en: taken}
  const of = [into, from]
  const made = [makeLink(record, grown, {of, notesOf: isEmpty ? of : [into]})]
  if (!isEmpty) made.push(makeLink(record, rest, {of: [from], notesOf: [from]}))
  return {record: replaceLinks(record, [at, other], made)}
}

/** The row above or below, as they are shown; null where there is none. */
function neighbour({links}: AlignedRecord, from: number, to: 'up' | 'down'): number | null {
  const step = to === 'up' ? -1 : 1
  for (let at = from + step; at >= 0 && at < links.length; at += step) if (!links[at].isDropped) return at
  return null
}
