import {triedKinds} from './kinds.ts'
import {
  coveringPhrases,
  groups,
  innerPhrases,
  isConnector,
  isFunctionWord,
  openingPhrases,
  phraseEnd,
  SENTENCE,
  type PhraseGroup,
} from './phrases.ts'
import type {LineWords} from './read-words.ts'
import {ARABIC, BAR, CAPITAL, COLON, DASH, DIGIT, OPEN, SEMICOLON, STOP} from './unit-classes.ts'

/** What is known of a line before its phrases are looked up. */
export interface LineSetting {
  readonly isStopped: boolean
  /** It is the first line of the text. */
  readonly isFirst: boolean
  /** Only its beginning has been read. */
  readonly isCut: boolean
}

/** Groups whose phrases make up whole lines. */
const covering = groups.filter(({place}) => place === 'all')
/** The number of the last line in which each group was found, so that it counts once in a line. */
const foundIn = new Float64Array(groups.length)
let lines = 0

const PROMOTION = triedKinds.indexOf('promotion')
const DATE = triedKinds.indexOf('date')

const LABEL = COLON | BAR
const PART = SEMICOLON | BAR | OPEN | DASH | STOP
const TAIL = BAR | OPEN | DASH

/**
 * The weights of all phrases in a line, summed by kind: a place for each kind tried and one for what speaks for a sentence.
 * Null when there is none.
 */
export function gatherEvidence(words: LineWords, setting: LineSetting): Float64Array | null {
  const {ids, count} = words
  let sums: Float64Array | null = null
  lines++
  for (let at = 0; at < count; at++) {
    const phrases = (at === 0 ? openingPhrases : innerPhrases)[ids[at]]
    if (phrases === undefined) continue
    for (const {group, slots} of phrases) {
      if (foundIn[group.index] === lines || count > group.most || isCall(group, words, at)) continue
      const end = phraseEnd(slots, ids, {from: at, count})
      if (end >= 0 && isInPlace(group, words, {from: at, end, setting})) sums = addWeight(sums, group)
    }
  }
  for (const group of covering) {
    if (count > 0 && count <= group.most && !setting.isCut && isCovered(words, group)) sums = addWeight(sums, group)
  }
  return sums
}

function addWeight(sums: Float64Array | null, group: PhraseGroup): Float64Array {
  const all = sums ?? new Float64Array(SENTENCE + 1)
  all[group.kind] += group.weight
  foundIn[group.index] = lines
  return all
}

/** Whether the line is made of the group's phrases, one at least, and of figures (فرانس 24). */
function isCovered(words: LineWords, group: PhraseGroup): boolean {
  let phrases = 0
  let at = 0
  while (at < words.count) {
    const end = coveredTo(words, group, at)
    if (end > at) phrases++
    else if (words.types[at] !== DIGIT) return false
    at = Math.max(end, at + 1)
  }
  return phrases > 0
}

/** The end of the longest of the group's phrases that begins at a word; the word itself where there is none. */
function coveredTo({ids, count}: LineWords, group: PhraseGroup, from: number): number {
  for (const phrase of coveringPhrases[ids[from]] ?? []) {
    const end = phrase.group === group ? phraseEnd(phrase.slots, ids, {from, count}) : -1
    if (end > from) return end
  }
  return from
}

/** وتابع is no call to follow anybody. */
function isCall(group: PhraseGroup, words: LineWords, at: number): boolean {
  return words.joined[at] === 1 && group.kind === PROMOTION
}

function isInPlace(
  group: PhraseGroup,
  words: LineWords,
  match: {from: number; end: number; setting: LineSetting},
): boolean {
  const {from, end, setting} = match
  const {count, gaps} = words
  if (group.inHeadlines && setting.isFirst) return false
  const before = from === 0 ? words.lead : gaps[from - 1]
  switch (group.place) {
    case 'whole':
      return end === count && !setting.isCut
    case 'label':
      return (gaps[end - 1] & LABEL) !== 0 || ((gaps[end - 1] & DASH) !== 0 && !setting.isStopped)
    case 'opens':
    case 'inside':
      return true
    case 'names':
      return !setting.isStopped && !setting.isCut && areNames(words, end)
    case 'part':
      return from === 0 || (before & PART) !== 0
    case 'closes':
      return end === count && !setting.isCut
    case 'tail':
      return end === count && !setting.isStopped && from > 0 && (before & TAIL) !== 0 && (before & STOP) === 0
    case 'all':
      return false
  }
}

/** Longest name in Arabic with a title and a place (د. أحمد بن علي من عمان), in words. */
const longestName = 6

/** Whether all words from one on may be names: English ones with capitals, Arabic ones few and without function words. */
function areNames({ids, types, gaps, count}: LineWords, from: number): boolean {
  if (from >= count) return false
  let capitals = 0
  let at = from
  for (; at < count; at++) {
    if (types[at] === DIGIT) return false
    if (types[at] === CAPITAL) capitals++
    else if (isConnector[ids[at]] === 0 && (types[at] !== ARABIC || isFunctionWord[ids[at]] === 1)) return false
    if (types[at] === ARABIC && at - from >= longestName) return false
    if ((gaps[at] & (SEMICOLON | BAR | DASH | OPEN)) !== 0) break
  }
  return types[from] === ARABIC || (capitals > 0 && !beginsDate(ids[from]))
}

/** By Monday, By May. */
function beginsDate(id: number): boolean {
  return (coveringPhrases[id] ?? []).some(({group, slots}) => group.kind === DATE && slots.length === 1)
}
