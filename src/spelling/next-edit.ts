import type {LetterEdit} from './cells.ts'
import type {CompiledProfile} from './compile-profile.ts'
import {keyOf} from './letter-keys.ts'
import type {SoundEnding} from './sound-stems.ts'
import {findStems, mayHaveStem, prefixLength, type Stem, type StemIndex} from './stems.ts'

/** Which edits may be taken. */
export interface EditChoice {
  /** Edits below this are left out. */
  readonly minConfidence: number
  /** Whether a rule may speak of this word. */
  isAllowed(rule: string): boolean
}

/** An ending needs as many letters before it, clitics not counted: جراد is no city. */
const BEFORE_ENDING = 3
const SHORTEST_ENDING = 5
/** The letters that may stand for the sound g. */
const soundLetter = /[جغگ]/u
/** Nisba and plurals behind an ending: سانت بطرسبورغي. */
const behindEnding = ['', 'ي', 'ية', 'يين', 'يون', 'يات']

/**
 * The first change that a profile makes in a word: rows of spellings before names with a sound, those before single
 * letters and endings. null when the word is as the house writes it.
 */
export function nextEdit(letters: string, profile: CompiledProfile, choice: EditChoice): LetterEdit | null {
  return (
    stemEdit(letters, profile.rows, {profile, choice}) ??
    stemEdit(letters, profile.sounds, {profile, choice}) ??
    letterEdit(letters, profile, choice) ??
    endingEdit(letters, profile, choice)
  )
}

/** Whether a profile may have anything to say of a word: most words have no stem, no letter and no ending that it knows. */
export function mayChange(letters: string, {rows, sounds, standIns, endings}: CompiledProfile): boolean {
  const key = keyOf(letters)
  for (const letter of letters) if (standIns.has(letter)) return true
  if (endings.length > 0 && key.length > SHORTEST_ENDING && soundLetter.test(key)) return true
  return mayHaveStem(key, [rows, sounds])
}

interface Context {
  readonly profile: CompiledProfile
  readonly choice: EditChoice
}

/** Of the stems of one rule only the longest counts. */
function stemEdit(letters: string, index: StemIndex, {profile, choice}: Context): LetterEdit | null {
  const seen = new Set<string>()
  for (const {stem, at} of findStems(letters, index)) {
    if (seen.has(stem.rule)) continue
    seen.add(stem.rule)
    if (!choice.isAllowed(stem.rule) || stem.confidence < choice.minConfidence) continue
    const keep = profile.g !== null && profile.g.rule === stem.rule ? profile.g.keep : []
    const edit = fitStem(letters.slice(at, at + stem.key.length), stem, keep)
    if (edit !== null) return {...edit, at: edit.at + at, end: edit.end + at}
  }
  return null
}

/** What must change in a spelling to be the wanted one. Letters that only look different (hamza seats) stay as they are. */
function fitStem(spelling: string, stem: Stem, keep: readonly string[]): LetterEdit | null {
  const {rule, wanted, exact, confidence} = stem
  if (wanted === null) return null
  const from = exact === null ? stem.key : spelling
  const to = exact === null ? keyOf(wanted) : wanted
  if (from === to) return null
  const {start, fromEnd, toEnd} = withNeighbour(trim(from, to))
  const written = wanted.slice(start, toEnd)
  const isSameLength = fromEnd === toEnd
  const text = isSameLength
    ? written.replace(/./gu, (letter, at: number) => {
        const isKept = from[start + at] === to[start + at] || keep.includes(spelling[start + at])
        return isKept ? spelling[start + at] : letter
      })
    : written
  return text === spelling.slice(start, fromEnd) ? null : {rule, at: start, end: fromEnd, text, confidence}
}

/** Where letters only come, the one before them (or behind) is rewritten with them, so that every edit has a place. */
function withNeighbour(place: Place): Place {
  if (place.fromEnd > place.start) return place
  if (place.start > 0) return {...place, start: place.start - 1}
  return {...place, fromEnd: place.fromEnd + 1, toEnd: place.toEnd + 1}
}

interface Place {
  readonly start: number
  readonly fromEnd: number
  readonly toEnd: number
}

/** Where two strings differ: their common beginning and end are left out. */
function trim(from: string, to: string): Place {
  let start = 0
  while (start < from.length && start < to.length && from[start] === to[start]) start++
  let fromEnd = from.length
  let toEnd = to.length
  while (fromEnd > start && toEnd > start && from[fromEnd - 1] === to[toEnd - 1]) {
    fromEnd--
    toEnd--
  }
  return {start, fromEnd, toEnd}
}

function letterEdit(letters: string, {standIns}: CompiledProfile, choice: EditChoice): LetterEdit | null {
  for (let at = 0; at < letters.length; at++) {
    const standIn = standIns.get(letters[at])
    if (standIn === undefined || standIn.confidence < choice.minConfidence || !choice.isAllowed(standIn.rule)) continue
    if (standIn.atEnd.length > 0 && at === letters.length - 1) continue
    const text = standIn.after.get(letters[at - 1] ?? '') ?? standIn.text
    return {rule: standIn.rule, at, end: at + 1, text, confidence: standIn.confidence}
  }
  return null
}

function endingEdit(letters: string, profile: CompiledProfile, choice: EditChoice): LetterEdit | null {
  const {endings, exceptEndings} = profile
  const key = keyOf(letters)
  if (endings.length === 0 || !soundLetter.test(key)) return null
  const from = prefixLength(key)
  for (const rest of behindEnding) {
    if (!key.endsWith(rest)) continue
    const stem = key.slice(0, key.length - rest.length)
    if (exceptEndings.has(stem.slice(from)) || exceptEndings.has(stem)) return null
    for (const ending of endings) {
      const at = stem.length - ending.key.length
      if (at - from < BEFORE_ENDING || !stem.endsWith(ending.key)) continue
      if (ending.confidence < choice.minConfidence || !choice.isAllowed(ending.rule)) continue
      const fitted = fitEnding(letters.slice(from, stem.length), ending)
      if (fitted !== null) return {...fitted, at: fitted.at + from, end: fitted.end + from}
    }
  }
  return null
}

/** What must change in a word with an ending. Another غ of a foreign word is its sound g too: غرينبيرغ, جرينبيرج. */
function fitEnding(word: string, {rule, key, wanted, confidence}: SoundEnding): LetterEdit | null {
  const at = word.length - key.length
  const written = wanted[key.search(soundLetter)]
  if (key === keyOf(wanted)) return null
  const before = key.includes('غ') ? word.slice(0, at).replaceAll('غ', written) : word.slice(0, at)
  const to = before + wanted
  const {start, fromEnd, toEnd} = trim(word, to)
  return {rule, at: start, end: fromEnd, text: to.slice(start, toEnd), confidence}
}
