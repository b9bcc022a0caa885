import type {AlignedRecord, Lang, Link, Segment} from '../model.ts'
import {type CutSegments, keepCuts} from './keep-cuts.ts'
import {findAgain} from './find-again.ts'
import {linksAgain} from './keep-links.ts'
import {hasRemark, type Remark, remarkOf} from '../remarks.ts'

/** What a person decided about an earlier record, in the texts of today. */
export interface KeptDecisions {
  readonly ar: CutSegments
  readonly en: CutSegments
  /** Links that were confirmed or edited. */
  readonly links: readonly Link[]
  /** Marks and notes of other links. */
  readonly remarks: readonly Remark[]
  /** Links that had to be given up because their text is gone. */
  readonly lost: number
  /** Cuts, wordings and notes of which the same is true. */
  readonly lostEdits: number
}

/**
 * The segments of today as a person cut and worded them in an earlier record, its decided links, and what is to be said again of
 * the links that will be found. A wording stays with its segment only while the text of that is the same: it was made for it.
 */
export function keepDecisions(previous: AlignedRecord, ar: readonly Segment[], en: readonly Segment[]): KeptDecisions {
  const cuts = {ar: keepCuts(previous.ar.segments, ar), en: keepCuts(previous.en.segments, en)}
  const lostCuts = cuts.ar.lost + cuts.en.lost
  if (!hasDecisions(previous)) return {...cuts, links: [], remarks: [], lost: 0, lostEdits: lostCuts}
  const today = {
    ar: findAgain(previous.ar.segments, cuts.ar.segments),
    en: findAgain(previous.en.segments, cuts.en.segments),
  }
  const worded = {
    ar: keepWordings(previous.ar.segments, cuts.ar.segments, today.ar),
    en: keepWordings(previous.en.segments, cuts.en.segments, today.en),
  }
  const {links, lost} = linksAgain(previous, today)
  const {remarks, lost: lostRemarks} = keepRemarks(previous, today, links)
  return {
    ar: {...cuts.ar, segments: worded.ar.segments},
    en: {...cuts.en, segments: worded.en.segments},
    links,
    remarks,
    lost,
    lostEdits: lostCuts + worded.ar.lost + worded.en.lost + lostRemarks,
  }
}

function hasDecisions({ar, en, links}: AlignedRecord): boolean {
  const isWorded = ({edited}: Segment): boolean => edited !== undefined
  return (
    links.some((link) => link.status !== 'auto' || hasRemark(link)) ||
    [ar, en].some((side) => side.segments.some(isWorded))
  )
}

function keepWordings(
  before: readonly Segment[],
  now: readonly Segment[],
  today: ReadonlyMap<number, number>,
): {segments: readonly Segment[]; lost: number} {
  const worded = before.filter(({edited}) => edited !== undefined)
  if (worded.length === 0) return {segments: now, lost: 0}
  const segments = [...now]
  let lost = 0
  for (const {index, text, edited} of worded) {
    const place = today.get(index)
    if (place === undefined || edited === undefined || now[place].text !== text) lost++
    else segments[place] = {...now[place], edited}
  }
  return {segments, lost}
}

/** Marks and notes at the first of their segments that is still there, those of decided links that stay left out. */
function keepRemarks(
  {links}: AlignedRecord,
  today: Readonly<Record<Lang, ReadonlyMap<number, number>>>,
  kept: readonly Link[],
): {remarks: Remark[]; lost: number} {
  const owned = new Set(kept.map((link) => (link.ar.length > 0 ? `ar ${link.ar[0]}` : `en ${link.en[0]}`)))
  const remarks: Remark[] = []
  let lost = 0
  for (const link of links.filter(hasRemark)) {
    const found = firstFound(link, today)
    if (found === null) lost++
    else if (link.status === 'auto' || !owned.has(`${found.lang} ${found.segment}`)) {
      remarks.push(remarkOf(link, found))
    }
  }
  return {remarks, lost}
}

function firstFound(
  link: Link,
  today: Readonly<Record<Lang, ReadonlyMap<number, number>>>,
): {lang: Lang; segment: number} | null {
  for (const lang of ['ar', 'en'] as const) {
    const segment = link[lang].map((index) => today[lang].get(index)).find((index) => index !== undefined)
    if (segment !== undefined) return {lang, segment}
  }
  return null
}
