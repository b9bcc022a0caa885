import {orderLinks} from '../align/order-links.ts'
import type {AlignedRecord, Evidence, Lang, Link} from '../model.ts'
import {risingChain} from '../rising-chain.ts'
import {tidyLink} from './tidy-link.ts'

/** The segments of a link that a person makes. */
export type Sides = Pick<Link, Lang>

/** A link that a person makes out of others. */
interface MadeFrom {
  /** The links that its segments were in. */
  readonly of: readonly Link[]
  /** The links whose notes and marks it has from now on. */
  readonly notesOf: readonly Link[]
}

/** A link as a person makes it: sure, and for as many of the old reasons as still stand in it. */
export function makeLink(record: AlignedRecord, {ar, en}: Sides, {of, notesOf}: MadeFrom): Link {
  const states = new Set(of.map(({state}) => state))
  const notes = new Set(notesOf.flatMap(({note}) => note ?? []))
  return tidyLink({
    ar,
    en,
    confidence: 1,
    status: 'edited',
    isMoved: false,
    isDropped: false,
    evidence: standingEvidence(record, {ar, en}, of),
    state: states.size === 1 ? of[0].state : undefined,
    isMarked: notesOf.some(({isMarked}) => isMarked) ? true : undefined,
    note: notes.size === 0 ? undefined : [...notes].join('\n'),
  })
}

/** The reasons of which both sides are in the new link. */
function standingEvidence(record: AlignedRecord, sides: Sides, of: readonly Link[]): Evidence[] {
  const found = new Map<string, Evidence>()
  const stands = (lang: Lang, words: string): boolean =>
    sides[lang].some((index) => record[lang].segments[index]?.text.includes(words))
  for (const reason of of.flatMap(({evidence}) => evidence)) {
    const key = [reason.kind, reason.ar, reason.en].join('\0')
    if (!found.has(key) && stands('ar', reason.ar) && stands('en', reason.en)) found.set(key, reason)
  }
  return [...found.values()]
}

/**
 * The record with links in the place of others, in their order.
 *
 * @param gone positions of the links whose segments the new ones have
 */
export function replaceLinks(record: AlignedRecord, gone: readonly number[], made: readonly Link[]): AlignedRecord {
  const out = new Set(gone)
  const kept = record.links.filter((_, at) => !out.has(at))
  return {...record, links: markMoved(orderLinks([...kept, ...made]))}
}

/**
 * What a person made says whether it crosses the other links: it does unless it is in the longest chain of links that rises on
 * both sides. Links of the aligner say what the aligner found.
 */
function markMoved(links: Link[]): Link[] {
  const pairs: number[] = []
  for (let at = 0; at < links.length; at++) if (links[at].ar.length > 0 && links[at].en.length > 0) pairs.push(at)
  const isCrossing = new Uint8Array(links.length)
  for (const at of pairs) isCrossing[at] = 1
  for (const place of risingChain(pairs.map((at) => links[at].en[0]))) isCrossing[pairs[place]] = 0
  return links.map((link, at) => {
    const isMoved = isCrossing[at] === 1
    return link.status !== 'edited' || isMoved === link.isMoved ? link : {...link, isMoved}
  })
}

/** Whether segments stand side by side, or have only dropped ones between them. */
export function isRun({links}: AlignedRecord, lang: Lang, indexes: readonly number[]): boolean {
  const between = indexes.flatMap((index, at) => (at === 0 ? [] : range(indexes[at - 1] + 1, index)))
  if (between.length === 0) return true
  const dropped = new Set(links.flatMap((link) => (link.isDropped ? link[lang] : [])))
  return between.every((index) => dropped.has(index))
}

function range(from: number, to: number): number[] {
  return Array.from({length: Math.max(0, to - from)}, (_, at) => from + at)
}

/** Segments in the order of their text. */
export function inOrder(indexes: readonly number[]): number[] {
  return indexes.toSorted((a, b) => a - b)
}
