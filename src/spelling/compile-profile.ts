import {type ActiveRule, letterOf} from './active-rule.ts'
import type {CompoundRule, LettersRule, SoundRule, SoundWords, SpellingRule, SpellingsRule, Title} from './catalogue.ts'
import {keyOf} from './letter-keys.ts'
import type {ProfileRule, SpellingProfile} from './profile.ts'
import {soundEndings, soundStems, type SoundEnding} from './sound-stems.ts'
import {baseOf, endingsBehind, indexStems, type Stem, type StemIndex} from './stems.ts'

/** What is written for a letter. */
interface StandIn {
  readonly rule: string
  readonly text: string
  /** Instead of `text` behind these letters. */
  readonly after: ReadonlyMap<string, string>
  /** At the end of a word several may be meant; empty when `text` always is. */
  readonly atEnd: readonly string[]
  readonly confidence: number
}

/** Two words that belong together, apart or as one. */
export interface Compound {
  readonly rule: string
  readonly first: string
  readonly second: ReadonlySet<string>
  readonly isJoined: boolean
  readonly confidence: number
}

/** A row that is sure only where the English side names it. */
interface WitnessedRow {
  readonly with: string
  readonly without: string
}

/** A profile as texts are checked with it. Make it once. */
export interface CompiledProfile {
  readonly name: string
  readonly titles: Readonly<Record<string, Title>>
  readonly standIns: ReadonlyMap<string, StandIn>
  /** Rules about single letters, by id: their findings name the letters. */
  readonly letterRules: ReadonlySet<string>
  /** Rows of spellings, names of a sound. */
  readonly rows: StemIndex
  readonly sounds: StemIndex
  readonly endings: readonly SoundEnding[]
  /** Words that end so and are not meant. */
  readonly exceptEndings: ReadonlySet<string>
  readonly compounds: readonly Compound[]
  readonly tanween: {readonly rule: string; readonly isBefore: boolean; readonly confidence: number} | null
  /** Rules that need the English side, by id. */
  readonly witnesses: ReadonlyMap<string, WitnessedRow>
  /** The rule that reports words in ه opposite names in -a; null for none. */
  readonly finalA: string | null
  /** The letter for the sound g; null where the profile leaves it alone. */
  readonly g: {readonly rule: string; readonly letter: string; readonly keep: readonly string[]} | null
  /** Words that single rules leave alone. */
  readonly excepted: StemIndex
}

/**
 * Makes the tables of a profile.
 *
 * @param words the names with the sound g
 */
export function compileProfile(profile: SpellingProfile, words: SoundWords): CompiledProfile {
  const active = Object.entries(profile.rules).filter(([, {setting}]) => setting.isOn)
  const of = <K extends SpellingRule['kind']>(kind: K): ActiveRule<Extract<SpellingRule, {kind: K}>>[] =>
    active.flatMap(([id, one]) => (one.rule.kind === kind ? [{...one, id, rule: one.rule} as never] : []))
  const [tanween = null] = of('tanween')
  const [sound = null] = of('sound')
  return {
    name: profile.name,
    titles: Object.fromEntries(active.map(([id, {rule}]) => [id, rule.title])),
    standIns: new Map([...of('letters').flatMap(standInsOf), ...of('sound').flatMap(standInsOf)]),
    letterRules: new Set([...of('letters'), ...of('sound')].map(({id}) => id)),
    rows: indexStems(of('spellings').flatMap(rowStems)),
    sounds: indexStems(sound === null ? [] : soundStems(sound, words)),
    endings: sound === null ? [] : soundEndings(sound, words),
    exceptEndings: new Set(words.exceptEndings.map(keyOf)),
    compounds: of('compound').map(toCompound),
    tanween:
      tanween === null
        ? null
        : {rule: tanween.id, isBefore: tanween.setting.write[0] !== 'behind', confidence: tanween.rule.confidence},
    witnesses: new Map(of('spellings').flatMap(({id, rule}) => (rule.witness === null ? [] : [[id, rule.witness]]))),
    finalA: of('spellings').find(({rule}) => rule.hasFinalA)?.id ?? null,
    g: sound === null ? null : {rule: sound.id, letter: letterOf(sound, 'گ'), keep: sound.setting.keep},
    excepted: indexStems(active.flatMap(([id, one]) => exceptedStems(id, one))),
  }
}

function standInsOf(active: ActiveRule<LettersRule | SoundRule>): [string, StandIn][] {
  const {id, rule, setting} = active
  const letters = Object.keys(rule.letters).filter((letter) => !setting.keep.includes(letter))
  return letters.map((letter) => {
    const text = letterOf(active, letter)
    const after = rule.kind === 'letters' ? Object.entries(rule.after) : []
    return [
      letter,
      {
        rule: id,
        text,
        after: new Map(after.flatMap(([before, texts]) => (text in texts ? [[before, texts[text]]] : []))),
        atEnd: rule.kind === 'letters' ? (rule.atEnd[letter] ?? []) : [],
        confidence: rule.confidence,
      },
    ]
  })
}

/** The stems of every row: each of its spellings, the house's among them, so that a longer stem is not taken for it. */
function rowStems({id, rule, setting}: ActiveRule<SpellingsRule>): Stem[] {
  const column = rule.hasColumns ? preferredColumn(rule, setting.write) : 0
  return rule.spellings.flatMap((row) => {
    const isExact = new Set(row.map(keyOf)).size < row.length
    const house = row.find((spelling) => setting.write.includes(spelling)) ?? row[column] ?? row[0]
    return row.map((spelling) => {
      const {base, wanted, endings} = cutAlike(spelling, house, rule)
      return {
        rule: id,
        key: keyOf(base),
        wanted,
        exact: isExact ? base : null,
        endings,
        isBare: rule.isBare,
        confidence: rule.confidence,
      }
    })
  })
}

function preferredColumn({spellings}: SpellingsRule, write: readonly string[]): number {
  const columns = spellings.map((row) => row.findIndex((spelling) => write.includes(spelling)))
  return Math.max(0, ...columns)
}

/** Both spellings without their last vowel where it is the same; as they are where the row is about the ending. */
function cutAlike(
  spelling: string,
  house: string,
  {endings}: SpellingsRule,
): {base: string; wanted: string; endings: ReadonlySet<string>} {
  const [from, to] = [baseOf(spelling), baseOf(house)]
  const isAlike = endings !== 'none' && from.ending === to.ending
  const cut = isAlike ? from : {base: spelling, ending: ''}
  return {base: cut.base, wanted: isAlike ? to.base : house, endings: endingsBehind(cut, endings)}
}

function toCompound({id, rule, setting}: ActiveRule<CompoundRule>): Compound {
  return {
    rule: id,
    first: keyOf(rule.first),
    second: new Set(rule.second.map(keyOf)),
    isJoined: setting.write[0] === 'joined',
    confidence: rule.confidence,
  }
}

function exceptedStems(id: string, {setting, rule}: ProfileRule): Stem[] {
  return setting.except.map((word) => {
    const cut = baseOf(word)
    const shared = {rule: id, wanted: null, exact: null, isBare: false, confidence: rule.confidence}
    return {...shared, key: keyOf(cut.base), endings: endingsBehind(cut, 'noun')}
  })
}
