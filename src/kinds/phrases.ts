import {blockKinds} from '../data/block-kinds.ts'
import {triedKinds} from './kinds.ts'
import {createVocabulary, type Vocabulary} from './vocabulary.ts'

/** Where in a line a phrase counts; see `data/block-kinds.yaml`. */
type PhrasePlace = 'whole' | 'label' | 'opens' | 'names' | 'part' | 'inside' | 'closes' | 'tail' | 'all'

/** A group of phrases that say the same. */
export interface PhraseGroup {
  readonly index: number
  /** Column of its kind, or `SENTENCE`. */
  readonly kind: number
  readonly place: PhrasePlace
  readonly weight: number
  /** Longest line in which it counts, in words. */
  readonly most: number
  /** Begins headlines too, so that it says nothing on the first line. */
  readonly inHeadlines: boolean
}

/** One word of a phrase: any of these numbers. */
interface Slot {
  readonly ids: readonly number[]
  /** Other words may stand before it. */
  readonly isAfterGap: boolean
}

/** A phrase that begins with a certain word. */
export interface Phrase {
  readonly group: PhraseGroup
  readonly slots: readonly Slot[]
}

/** Groups that speak for a sentence have this column, behind those of the kinds tried. */
export const SENTENCE: number = triedKinds.length

/** All groups, in the order of the file. */
export const groups: readonly PhraseGroup[] = blockKinds.groups.map(
  ({kind, place, weight, most, inHeadlines}, index) => ({
    index,
    kind: kind === 'sentence' ? SENTENCE : triedKinds.findIndex((tried) => tried === kind),
    place: place as PhrasePlace,
    weight,
    most,
    inHeadlines,
  }),
)

const lists = ['functions', 'connectors'] as const
const built = createVocabulary([
  ...blockKinds.groups.flatMap(({phrases}) => phrases.flatMap((phrase) => slotsOf(phrase).flatMap(({words}) => words))),
  ...lists.flatMap((name) => blockKinds[name]),
])

/** Every word that any group knows. */
export const vocabulary: Vocabulary = built.vocabulary

/** 1 for words that sentences need and lists of keywords lack, by number. */
export const isFunctionWord: Uint8Array = flagsOf(blockKinds.functions)

/** 1 for small words inside lists of names (and, of, van), by number. */
export const isConnector: Uint8Array = flagsOf(blockKinds.connectors)

/** Phrases by the number of their first word; longest first. */
export type PhraseIndex = readonly (readonly Phrase[] | undefined)[]

/** Phrases that count at the beginning of a line. */
export const openingPhrases: PhraseIndex = indexPhrases(({place}) => place !== 'all')

/** Phrases that count behind the beginning too. */
export const innerPhrases: PhraseIndex = indexPhrases(({place}) => ['part', 'inside', 'closes', 'tail'].includes(place))

/** Phrases of which whole lines are made. */
export const coveringPhrases: PhraseIndex = indexPhrases(({place}) => place === 'all')

/** So many words may stand in a gap. */
const widestGap = 14

/**
 * Where the phrase ends that begins at the word `from`, or −1.
 *
 * @param ids the numbers of the line's words, of which `count` are read
 */
export function phraseEnd(slots: readonly Slot[], ids: Int32Array, line: {from: number; count: number}): number {
  let at = line.from
  for (let index = 0; index < slots.length; index++) {
    const last = Math.min(line.count, at + (slots[index].isAfterGap ? widestGap : 0) + 1)
    while (at < last && !isAt(slots, index, {ids, at, count: line.count})) at++
    if (at >= last) return -1
    at++
  }
  return at
}

/** Whether a word fits, and the next one too: a preposition among names does not end a gap. */
function isAt(slots: readonly Slot[], index: number, line: {ids: Int32Array; at: number; count: number}): boolean {
  const {ids, at, count} = line
  if (!slots[index].ids.includes(ids[at])) return false
  const next = slots[index + 1]
  return next === undefined || next.isAfterGap || (at + 1 < count && next.ids.includes(ids[at + 1]))
}

function indexPhrases(isWanted: (group: PhraseGroup) => boolean): PhraseIndex {
  const index: (Phrase[] | undefined)[] = Array.from({length: built.idOf.size + 1}, () => undefined)
  for (const [at, {phrases}] of blockKinds.groups.entries()) {
    if (!isWanted(groups[at])) continue
    for (const phrase of phrases) {
      const slots = slotsOf(phrase).map(({words, isAfterGap}) => ({
        ids: words.map((word) => built.idOf.get(word) ?? 0),
        isAfterGap,
      }))
      for (const id of slots[0].ids) (index[id] ??= []).push({group: groups[at], slots})
    }
  }
  for (const found of index) found?.sort((one, other) => other.slots.length - one.slots.length)
  return index
}

/** "ساهم/ساهمت … في التقرير": words, alternatives, and gaps. */
function slotsOf(phrase: string): {words: string[]; isAfterGap: boolean}[] {
  const slots: {words: string[]; isAfterGap: boolean}[] = []
  let isAfterGap = false
  for (const part of phrase.split(' ')) {
    if (part === '…') {
      isAfterGap = true
    } else {
      slots.push({words: part.split('/'), isAfterGap})
      isAfterGap = false
    }
  }
  return slots
}

function flagsOf(words: readonly string[]): Uint8Array {
  const flags = new Uint8Array(built.idOf.size + 1)
  for (const word of words) flags[built.idOf.get(word) ?? 0] = 1
  return flags
}
