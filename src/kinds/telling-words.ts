import type {Span} from '../model.ts'
import {DROP, EXPAND, table} from '../text/fold-table.ts'
import {type Phrase, type PhraseIndex, innerPhrases, openingPhrases, SENTENCE, vocabulary} from './phrases.ts'
import {createLineWords, readWords} from './read-words.ts'
import {classes, OTHER} from './unit-classes.ts'
import {keyUnit} from './vocabulary.ts'

/** A phrase of at least this weight can make a line no sentence by itself. */
export const strongWeight = 4

/** Lines in which less is read than all have more words than this. */
const fewWords = 6

/** Strong phrases that begin a line, by the number of their first word. */
const openers: PhraseIndex = openingPhrases.map((phrases) => phrases?.filter(isStrong))

/** 1 for words that a strong phrase inside a line has in it, by number: of each phrase its longest word. */
const isTelling: Uint8Array = flagTelling()

/** Hashes of the first three letters of telling words. Most words are ruled out by these. */
const BEGINNINGS = 0x2000
const beginnings: Uint8Array = flagBeginnings()

const WAW = 0x648
const FEH = 0x641
const one = createLineWords()

/** Whether the first two words of a line begin a strong phrase. */
export function opensTelling(text: string, {start, end}: Span): boolean {
  readWords(text, {start, end: behindWord(text, behindWord(text, start, end), end)}, {vocabulary, into: one})
  const {ids, count} = one
  return (openers[ids[0]] ?? []).some(({slots}) => {
    const second = slots[1]
    return count > 0 && (second === undefined || second.isAfterGap || (count > 1 && second.ids.includes(ids[1])))
  })
}

/** The end of the next word. */
function behindWord(text: string, from: number, end: number): number {
  let at = from
  while (at < end && !isInWord(text.charCodeAt(at))) at++
  while (at < end && isInWord(text.charCodeAt(at))) at++
  return at
}

/** Whether a telling word stands in the line. Much faster than reading all words. */
export function hasTelling(text: string, {start, end}: Span): boolean {
  // Constants of the function are faster to reach than those of modules.
  const kinds = classes
  let at = start
  while (at < end) {
    let kind = kinds[text.charCodeAt(at)]
    if (kind === 0 || kind > OTHER) {
      at++
      continue
    }
    if (mayBegin(text, at) && isTellingAt(text, at, end)) return true
    do {
      at++
      kind = at < end ? kinds[text.charCodeAt(at)] : 0
    } while (kind > 0 && kind <= OTHER + 1)
  }
  return false
}

/** Whether a telling word may begin here; وساهم begins as ساهم does. */
function mayBegin(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return hasBeginning(text, at) || ((code === WAW || code === FEH) && hasBeginning(text, at + 1))
}

function hasBeginning(text: string, at: number): boolean {
  const to = table
  const second = to[text.charCodeAt(at + 1)]
  const third = to[text.charCodeAt(at + 2)]
  const first = to[text.charCodeAt(at)]
  // A mark or a ligature among the letters: look closer.
  if (first === EXPAND || second === DROP || second === EXPAND || third === DROP || third === EXPAND) return true
  return beginnings[placeOf(first, second, third)] === 1
}

function placeOf(first: number, second: number, third: number): number {
  return (keyUnit(first) * 961 + keyUnit(second) * 31 + keyUnit(third)) & (BEGINNINGS - 1)
}

function isTellingAt(text: string, start: number, lineEnd: number): boolean {
  readWords(text, {start, end: behindWord(text, start, lineEnd)}, {vocabulary, into: one})
  return isTelling[one.ids[0]] === 1
}

/** Letters, digits, and what is passed over inside words. */
function isInWord(code: number): boolean {
  const kind = classes[code]
  return kind > 0 && kind <= OTHER + 1
}

function flagTelling(): Uint8Array {
  const flags = new Uint8Array(vocabulary.words.length)
  for (const phrase of innerPhrases.flatMap((phrases) => phrases ?? [])) {
    if (!isStrong(phrase) || phrase.group.place === 'tail' || phrase.group.most <= fewWords) continue
    const lengths = phrase.slots.map(({ids}) => Math.min(...ids.map((id) => vocabulary.words[id].length)))
    for (const id of phrase.slots[lengths.indexOf(Math.max(...lengths))].ids) flags[id] = 1
  }
  return flags
}

function flagBeginnings(): Uint8Array {
  const flags = new Uint8Array(BEGINNINGS)
  for (const [id, word] of vocabulary.words.entries()) {
    if (isTelling[id] === 0) continue
    // A blank stands for whatever follows a word of two letters.
    const [first, second, third] = [0, 1, 2].map((at) => (at < word.length ? word.charCodeAt(at) : 0x20))
    flags[placeOf(first, second, third)] = 1
  }
  return flags
}

function isStrong({group}: Phrase): boolean {
  return group.kind !== SENTENCE && group.weight >= strongWeight
}
