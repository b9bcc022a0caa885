import type {AlignedRecord, Lang, Link} from '../model.ts'
import {addRemarks, type Remark, remarksOf} from '../remarks.ts'
import {risingChain} from '../rising-chain.ts'
import type {Claim} from './find-rows.ts'

/**
 * What becomes of a claim: the link that the record has already, another one, left for the aligner since nobody marked it, or
 * not taken: another row has one of its segments, or they do not stand side by side.
 */
type Verdict = 'confirmed' | 'edited' | 'left' | 'conflict' | 'apart'

/** A claim and what becomes of it. */
export interface Decision {
  readonly claim: Claim
  readonly verdict: Verdict
  /** The row that has the segment already. */
  readonly other: number | null
}

/** A record with what a file decided. */
export interface DecidedLinks {
  /** The decided links, and every other segment alone, for the aligner. */
  readonly record: AlignedRecord
  readonly decisions: readonly Decision[]
  /** Earlier decisions that the file contradicts. */
  readonly replaced: number
  /** The record had all of it before. */
  readonly isSame: boolean
}

const langs = ['ar', 'en'] as const

/**
 * Makes links of claims, the first of two that want one segment. Earlier decisions that no claim touches stay.
 *
 * @param isMarked did a person mark this row? Claims without a mark that change nothing are left; null when all rows count
 */
export function decideLinks(
  record: AlignedRecord,
  claims: readonly Claim[],
  isMarked: ((row: number) => boolean) | null = null,
): DecidedLinks {
  const known = new Map(record.links.map((link) => [keyOf(link), link]))
  const owners: Record<Lang, Map<number, number>> = {ar: new Map(), en: new Map()}
  const links: Link[] = []
  const decisions = claims.map((claim): Decision => {
    const pieces = piecesOf(claim)
    const isKnown = pieces.every((piece) => known.has(keyOf(piece)))
    const other = ownerOf(claim, owners)
    if (other !== null) return {claim, verdict: 'conflict', other}
    if (!isKnown && !langs.every((lang) => isRun(claim[lang]))) return {claim, verdict: 'apart', other}
    for (const lang of langs) for (const index of claim[lang]) owners[lang].set(index, claim.rows[0])
    if (isMarked !== null && isKnown && !claim.isChanged && !claim.rows.some(isMarked)) {
      return {claim, verdict: 'left', other}
    }
    links.push(...pieces.map((piece) => toLink(piece, known.get(keyOf(piece)) ?? null)))
    return {claim, verdict: isKnown ? 'confirmed' : 'edited', other}
  })
  const imported = markMoved(links, known)
  const {kept, replaced} = earlierDecisions(record, imported)
  const isSame = replaced === 0 && imported.every((link) => known.get(keyOf(link))?.status === link.status)
  const decided = [...imported, ...kept]
  const all = addRemarks(withRest(record, decided), lostRemarks(record, decided))
  return {record: {...record, links: all}, decisions, replaced, isSame}
}

/** Segments without counterpart are links of their own. */
function piecesOf({ar, en}: Claim): Pick<Link, Lang>[] {
  if (ar.length > 0 && en.length > 0) return [{ar, en}]
  return [...ar.map((index) => ({ar: [index], en: []})), ...en.map((index) => ({ar: [], en: [index]}))]
}

function keyOf({ar, en}: Pick<Link, Lang>): string {
  return `${ar.join(',')}/${en.join(',')}`
}

function ownerOf(claim: Claim, owners: Readonly<Record<Lang, ReadonlyMap<number, number>>>): number | null {
  for (const lang of langs) {
    for (const index of claim[lang]) {
      const owner = owners[lang].get(index)
      if (owner !== undefined) return owner
    }
  }
  return null
}

function isRun(indexes: readonly number[]): boolean {
  return indexes.every((index, at) => at === 0 || index === indexes[at - 1] + 1)
}

/** A person is sure of a new link; of one that stood the confidence stays, as the figure by which the aligner is measured. */
function toLink(piece: Pick<Link, Lang>, known: Link | null): Link {
  if (known === null) {
    return {...piece, confidence: 1, status: 'edited', isMoved: false, isDropped: false, evidence: []}
  }
  return {...known, status: known.status === 'edited' ? 'edited' : 'confirmed', isDropped: false}
}

/** New links that cross the others say so: those that are not in the longest chain that rises on both sides. */
function markMoved(links: readonly Link[], known: ReadonlyMap<string, Link>): Link[] {
  const pairs = links
    .filter(({ar, en}) => ar.length > 0 && en.length > 0)
    .toSorted((a, b) => a.ar[0] - b.ar[0] || a.en[0] - b.en[0])
  const chain = new Set(risingChain(pairs.map(({en}) => en[0])).map((at) => pairs[at]))
  return links.map((link) => {
    const isPair = link.ar.length > 0 && link.en.length > 0
    return isPair && !known.has(keyOf(link)) ? {...link, isMoved: !chain.has(link)} : link
  })
}

function earlierDecisions(
  {links}: AlignedRecord,
  imported: readonly Link[],
): {kept: readonly Link[]; replaced: number} {
  const taken = {ar: new Set(imported.flatMap(({ar}) => ar)), en: new Set(imported.flatMap(({en}) => en))}
  const same = new Set(imported.map(keyOf))
  const decided = links.filter((link) => link.status !== 'auto' && !same.has(keyOf(link)))
  const kept = decided.filter((link) => !langs.some((lang) => link[lang].some((index) => taken[lang].has(index))))
  return {kept, replaced: decided.length - kept.length}
}

/** What was said of links that are no more: it is said of those that have their first segments. */
function lostRemarks({links}: AlignedRecord, decided: readonly Link[]): Remark[] {
  const left = new Set(decided.map(keyOf))
  return remarksOf(links.filter((link) => !left.has(keyOf(link))))
}

function withRest(record: AlignedRecord, decided: readonly Link[]): Link[] {
  const rest = langs.flatMap((lang) => {
    const taken = new Set(decided.flatMap((link) => link[lang]))
    const open = record[lang].segments.filter(({index}) => !taken.has(index))
    return open.map(({index}): Link => {
      const sides = lang === 'ar' ? {ar: [index], en: []} : {ar: [], en: [index]}
      return {...sides, confidence: 0, status: 'auto', isMoved: false, isDropped: false, evidence: []}
    })
  })
  return [...decided, ...rest]
}
