import type {Concept, Span, TermHit} from '../../src/model.ts'

/** An aligned pair of texts. */
export interface Texts {
  readonly ar: string
  readonly en: string
}

/** What a planter knows beside the pair. */
export interface Tools {
  /** A whole number from 0 to below. */
  readonly random: (below: number) => number
  readonly concepts: readonly Concept[]
  /** The glossary's terms in a pair. */
  readonly hitsOf: (pair: Texts) => {readonly ar: readonly TermHit[]; readonly en: readonly TermHit[]}
  /** The pairs of the document, in order, and which of them is meant. */
  readonly rows: readonly Texts[]
  readonly row: number
}

/** A pair with one fault in it. */
export interface Planted {
  /** Before the fault. */
  readonly clean: Texts
  readonly faulty: Texts
  /** Where it stands in the faulty Arabic; null where something is missing, or the whole pair is wrong. */
  readonly at: Span | null
  /** A row to put behind the last one of the document, where the fault needs one. */
  readonly added?: Texts
}

/** A kind of fault that people and programs make, and what may report it. */
export interface Fault {
  readonly name: string
  /** Each of these checks may speak of it. */
  readonly rules: readonly string[]
  /** The fault shows only beside the other pairs of the document. */
  readonly inDocument?: boolean
  /** The pair with a fault in it; null where it offers no place for one. */
  plant(pair: Texts, tools: Tools): Planted | null
  /** Gives a pair without a place one, on both sides alike: a name, a sum, a date. The pair stays right. */
  make?(pair: Texts, tools: Tools): Texts
}
