import {pairing} from '../data/pairing.ts'
import type {Evidence, Lang} from '../model.ts'
import {type PairingText, readBatch} from './batch.ts'
import {findCandidates} from './candidates.ts'
import {readChances} from './chances.ts'
import {choosePairs, type Edge, type RatedEdge} from './choose-pairs.ts'
import {type Batches, createComparison, createMatching} from './compare-texts.ts'
import {explainPair} from './explain-pair.ts'

/** Two texts that belong together, by name. */
export interface TextPair {
  readonly ar: string
  readonly en: string
  /** 0…1: the probability that they do. */
  readonly confidence: number
  /** The strongest reasons, as they stand in the texts. */
  readonly evidence: readonly Evidence[]
}

/** A text that no partner was found for. */
export interface LoneText {
  readonly lang: Lang
  readonly name: string
  /** The most probable partner among the texts left over; null when none comes near. */
  readonly best: {readonly name: string; readonly confidence: number} | null
}

/** The pairs in the order of the Arabic names, and the texts left over, Arabic first, by name. */
export interface Pairing {
  readonly pairs: readonly TextPair[]
  readonly alone: readonly LoneText[]
}

/**
 * Which English text belongs to which Arabic one, from the texts alone: shared terms, numbers, Latin strings, names and
 * words, each weighed by how rare its counterparts are in the batch; their places; headlines and lengths. A pair needs
 * both enough evidence and a clear lead over every other candidate. The order of the texts does not matter.
 *
 * Cost is near linear in the number of texts: an inverted index picks a few candidates for each.
 *
 * @throws never
 */
export function pairTexts(arabic: readonly PairingText[], english: readonly PairingText[]): Pairing {
  const arTexts = arabic.toSorted(byName)
  const enTexts = english.toSorted(byName)
  const ar = readBatch(arTexts, 'ar')
  const en = readBatch(enTexts, 'en')
  const batches: Batches = {ar, en, chances: readChances(ar, en)}
  const {pairs, rest} = choosePairs(rateCandidates(batches), pairing.confidence.pair)
  const find = createMatching(batches)
  const paired = {ar: new Set(pairs.map((pair) => pair.ar)), en: new Set(pairs.map((pair) => pair.en))}
  const alone = (texts: readonly PairingText[], lang: Lang): LoneText[] =>
    texts.flatMap(({name}, at) => {
      if (paired[lang].has(at)) return []
      const edge = rest.find((one) => one[lang] === at)
      return [{lang, name, best: toCandidate(edge, lang === 'ar' ? enTexts : arTexts, lang)}]
    })
  return {
    pairs: pairs.map((pair) => ({
      ar: arTexts[pair.ar].name,
      en: enTexts[pair.en].name,
      confidence: pair.confidence,
      evidence: explainPair(batches, find(pair.ar, pair.en).matches),
    })),
    alone: [...alone(arTexts, 'ar'), ...alone(enTexts, 'en')],
  }
}

function byName(a: PairingText, b: PairingText): number {
  return a.name < b.name ? -1 : Number(a.name > b.name)
}

function rateCandidates(batches: Batches): Edge[] {
  const compare = createComparison(batches)
  return findCandidates(batches.ar, batches.en, batches.chances.ar).flatMap((others, ar) =>
    others.map((en) => ({ar, en, logOdds: compare(ar, en).logOdds})),
  )
}

function toCandidate(
  edge: RatedEdge | undefined,
  others: readonly PairingText[],
  lang: Lang,
): {name: string; confidence: number} | null {
  if (edge === undefined || edge.confidence < pairing.confidence.candidate) return null
  return {name: others[lang === 'ar' ? edge.en : edge.ar].name, confidence: edge.confidence}
}
