import type {AlignedRecord, Link} from '../../src/model.ts'
import {isDecided, isLinked, segmentsOf} from './row-state.ts'

/** Why a link is not sure, as far as a reader can see it; each is worded under `page.align.doubt`. */
export type Doubt = 'nothing-shared' | 'only-words' | 'few' | 'ar-long' | 'en-long' | 'many' | 'moved'

/** Links at least this sure need no excuse. */
const sure = 0.8
/** Fewer reasons than this are few. */
const FEW = 3
/** How much longer than its translation a text seldom is, in letters; texts shorter than `SHORT` say nothing. */
const LONG = 1.8
const SHORT = 30

/** What speaks against an undecided link with both sides, weightiest first. Arabic takes fewer letters than English. */
export function explainDoubt(record: AlignedRecord, link: Link): Doubt[] {
  if (isDecided(link) || !isLinked(link) || link.confidence >= sure) return []
  const doubts: Doubt[] = []
  const isStrong = link.evidence.some(({kind}) => kind !== 'word' && kind !== 'mark')
  if (link.evidence.length === 0) doubts.push('nothing-shared')
  else if (!isStrong) doubts.push('only-words')
  if (link.evidence.length > 0 && link.evidence.length < FEW) doubts.push('few')
  const [ar, en] = [lengthOf(record, link, 'ar') * 1.15, lengthOf(record, link, 'en')]
  if (Math.max(ar, en) >= SHORT && ar > en * LONG) doubts.push('ar-long')
  if (Math.max(ar, en) >= SHORT && en > ar * LONG) doubts.push('en-long')
  if (link.ar.length > 2 || link.en.length > 2) doubts.push('many')
  if (link.isMoved) doubts.push('moved')
  return doubts
}

function lengthOf(record: AlignedRecord, link: Link, lang: 'ar' | 'en'): number {
  return segmentsOf(record, link, lang).reduce((sum, {text}) => sum + text.length, 0)
}
