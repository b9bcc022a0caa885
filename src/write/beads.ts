import type {BeadFormat} from '../read/links/bead.ts'
import type {Content} from '../read/content.ts'
import type {Writer} from './writer.ts'
import {ladderSteps, type WrittenBead, type WrittenBeads} from './ladder-steps.ts'

export const ladderWriter: Writer = {
  write(content) {
    const list = toWrittenBeads(content, 'ladder')
    return list === null ? null : writeLadder(list)
  },
  remarks(content, {path}) {
    const list = toWrittenBeads(content, 'ladder')
    const lost = list === null ? 0 : countLost(list)
    return lost === 0 ? [] : [{code: 'links-not-written', path, args: {links: lost}}]
  },
}

export const vecalignWriter: Writer = {
  write(content) {
    const list = toWrittenBeads(content, 'vecalign')
    return list === null ? null : writeVecalignList(list)
  },
}

/**
 * A ladder as hunalign writes it (Varga et al. 2005), Arabic first: a line before each link with the numbers of segments so
 * far and the confidence, single segments one by one with 0, the totals last. Links that cross others cannot stand in it.
 */
export function writeLadder(list: WrittenBeads): string {
  const {steps} = ladderSteps(list)
  const hasScores = list.beads.some(({score}) => score !== null)
  let ar = 0
  let en = 0
  const lines = [...steps, {ar: 0, en: 0, score: null}].map((step) => {
    const line = `${ar}\t${en}${hasScores ? `\t${short(step.score ?? 0)}` : ''}\n`
    ar += step.ar
    en += step.en
    return line
  })
  return lines.join('')
}

/**
 * A list as vecalign writes it (Thompson & Koehn 2019), Arabic first: the segments of each link and its cost, in the order of
 * the links, which may cross.
 */
export function writeVecalignList({beads}: WrittenBeads): string {
  return beads
    .flatMap(standAlone)
    .map(({ar, en, score}) => `[${ar.join(', ')}]:[${en.join(', ')}]${score === null ? '' : `:${score.toFixed(6)}`}\n`)
    .join('')
}

/** How many links a ladder of these cannot hold, because they cross others or have a gap. */
export function countLost(list: WrittenBeads): number {
  return ladderSteps(list).lost
}

/**
 * The links of a record, or the beads of a list, as a bead list; null for what has none. A record's confidence is a ladder's
 * quality; a vecalign list has its complement, since there a high figure is bad. The two formats' own figures cannot be
 * translated into each other and are left out.
 */
export function toWrittenBeads(content: Content, format: BeadFormat): WrittenBeads | null {
  if (content.kind === 'beads') {
    const {beads, sizes} = content.beads
    const isSame = content.beads.format === format
    return {sizes, beads: beads.map((bead) => ({...bead, score: isSame ? bead.score : null, isMoved: false}))}
  }
  if (content.kind !== 'record') return null
  const {ar, en, links} = content.record
  const score = (confidence: number, isLinked: boolean): number => {
    if (!isLinked) return 0
    return format === 'ladder' ? confidence : 1 - confidence
  }
  return {
    sizes: {ar: ar.segments.length, en: en.segments.length},
    beads: links.map((link) => ({
      ar: inOrder(link.ar),
      en: inOrder(link.en),
      score: score(link.confidence, link.ar.length > 0 && link.en.length > 0),
      isMoved: link.isMoved,
    })),
  }
}

function inOrder(indexes: readonly number[]): number[] {
  return indexes.toSorted((a, b) => a - b)
}

function standAlone(bead: WrittenBead): WrittenBead[] {
  if (bead.ar.length > 0 && bead.en.length > 0) return [bead]
  return [...bead.ar.map((index) => ({...bead, ar: [index]})), ...bead.en.map((index) => ({...bead, en: [index]}))]
}

/** Six digits at most, without zeros at the end. */
function short(score: number): string {
  return String(Number(score.toFixed(6)))
}
