/**
 * The nouns of variant discovery: names that a corpus spells in more than one way. Plain readonly data, like `model.ts`.
 */
import type {Place, TermStatus} from './model.ts'

/**
 * What a spelling is beside its name. `spelling`: another way to write it. `split`: a blank inside a name that stands whole
 * elsewhere. `glued`: the name written together with the word behind or before it.
 */
export type VariantKind = 'spelling' | 'split' | 'glued'

/** What to do with a spelling; null where the glossary has it already. `mend` is for the text, not for the glossary. */
export type VariantProposal = 'house' | 'admitted' | 'deprecated' | 'mend' | null

/** Why a spelling is taken for one of its name. Each part is null or empty where it has nothing to say. */
export interface VariantEvidence {
  /** 0…1: how alike it is to the house form (`compareNames`); 1 for the house form itself. */
  readonly similarity: number
  /** The English name opposite, in how many of the segments that have English opposite. */
  readonly english: {readonly name: string; readonly count: number; readonly segments: number} | null
  /** Words that stand beside this spelling and beside others of the name, the rarest first. */
  readonly neighbours: readonly string[]
  /** How often it stands behind a title or what precedes a place. */
  readonly titles: number
  /** It has a letter that Arabic words do not have: پ ڤ گ چ ژ. */
  readonly hasForeignLetter: boolean
}

/** One spelling of a name, with every place. */
export interface VariantForm {
  /** Without prefixes, with its article where it mostly has one; marks are left out. */
  readonly form: string
  readonly kind: VariantKind
  /** Its status in the glossary; null when the glossary does not have it. */
  readonly status: TermStatus | null
  readonly count: number
  readonly places: readonly Place[]
  /** 0…1: how sure it is that this is a spelling of the name. */
  readonly score: number
  readonly proposal: VariantProposal
  /** For split and glued names: what to write instead of what stands at the places. */
  readonly instead: string | null
  readonly evidence: VariantEvidence
}

/** The spellings of one name. */
export interface VariantCluster {
  /** Id of the concept, or one made from the English or the Arabic name; unique in a result, without blanks. */
  readonly id: string
  /** Id of the concept in the glossary; null for a new name. */
  readonly concept: string | null
  /** The house form, of the glossary or proposed. */
  readonly ar: string
  /** The English name, of the glossary or from what stands opposite; null when nobody tells. */
  readonly en: string | null
  /** 0…1: of the best proposal. */
  readonly score: number
  /** The house form first, then by count. */
  readonly forms: readonly VariantForm[]
}
