/** A name for people, in both languages. */
export interface Title {
  readonly ar: string
  readonly en: string
}

interface RuleBase {
  readonly title: Title
  /** 0…1: how sure a change by this rule is. */
  readonly confidence: number
}

/** Letters that no Arabic word has, each with what may stand for it, the usual one first. */
export interface LettersRule extends RuleBase {
  readonly kind: 'letters'
  readonly letters: Readonly<Record<string, readonly string[]>>
  /** Behind which letter a stand-in becomes another: `{ت: {تش: 'ش'}}`. */
  readonly after: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Letters that may stand for several at the end of a word, so that a person decides. */
  readonly atEnd: Readonly<Record<string, readonly string[]>>
}

/** Letters for one sound, and the names that have it, whatever letter they are written with. */
export interface SoundRule extends RuleBase {
  readonly kind: 'sound'
  readonly letters: Readonly<Record<string, readonly string[]>>
}

/** What may stand behind the spellings of a row; `long` is a name so long that plural endings make no other word of it. */
export type Endings = 'none' | 'name' | 'long' | 'noun'

/** Rows of spellings of one word, the house's first. */
export interface SpellingsRule extends RuleBase {
  readonly kind: 'spellings'
  readonly spellings: readonly (readonly string[])[]
  readonly endings: Endings
  /** Nothing may stand before the word. */
  readonly isBare: boolean
  /** Who prefers one spelling prefers its column in every row. */
  readonly hasColumns: boolean
  /** Other words in ه are reported where the English side has a name in -a. */
  readonly hasFinalA: boolean
  /** English words that must and must not stand on the other side; null where none are needed. */
  readonly witness: {readonly with: string; readonly without: string} | null
}

/** Two words written apart or as one. */
export interface CompoundRule extends RuleBase {
  readonly kind: 'compound'
  readonly first: string
  readonly second: readonly string[]
}

/** Where tanween stands beside the last alif. */
interface TanweenRule extends RuleBase {
  readonly kind: 'tanween'
}

export type SpellingRule = LettersRule | SoundRule | SpellingsRule | CompoundRule | TanweenRule

/** What a profile says of a rule. */
export interface RuleSetting {
  readonly isOn: boolean
  /** What the house writes; the rule's usual choice when empty. */
  readonly write: readonly string[]
  /** Letters that stay as they are. */
  readonly keep: readonly string[]
  /** Words that the rule leaves alone. */
  readonly except: readonly string[]
  /** More words for a `sound` rule, گ at each place of the sound. */
  readonly words: readonly string[]
}

/** A profile that comes with the program. */
export interface BundledProfile {
  readonly title: Title
  readonly rules: Readonly<Record<string, RuleSetting>>
}

/** `data/spelling-rules.yaml`: every rule there is, and the bundled profiles. */
export interface Catalogue {
  readonly rules: Readonly<Record<string, SpellingRule>>
  readonly profiles: Readonly<Record<string, BundledProfile>>
}

/** `data/sound-g.yaml`: names with گ where the sound is. */
export interface SoundWords {
  /** The country's letter stands there. */
  readonly choice: readonly string[]
  /** The same, but another name or word where they are written with ج. */
  readonly doubtful: readonly string[]
  /** The same letter everywhere: `[word, letter]`. */
  readonly always: readonly (readonly [string, string])[]
  /** `[spelling, word]`: a spelling that `word` is also found in. */
  readonly also: readonly (readonly [string, string])[]
  readonly endings: readonly string[]
  readonly exceptEndings: readonly string[]
}
