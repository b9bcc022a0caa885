import type {Edit, Span} from '../model.ts'
import {findAddresses} from '../text/addresses.ts'
import type {CompiledProfile} from './compile-profile.ts'
import {type CompoundChange, compoundChange} from './compound-words.ts'
import {endingNames, witnessEnding} from './ending-witness.ts'
import type {EnglishName} from './english-names.ts'
import {foreignRuns} from './foreign-runs.ts'
import {mayChange} from './next-edit.ts'
import {readWords, type Word} from './read-words.ts'
import {respellLetters, type Respelling, respellWord} from './respell-word.ts'
import {type SoundName, soundNames, WITNESSED, witnessSound} from './sound-witness.ts'
import {findStems} from './stems.ts'
import {tanweenEdit} from './tanween.ts'
import {withoutOverlaps} from './without-overlaps.ts'

/** What is looked at: one side of a link, or a text without partner. */
export interface SpellingText {
  readonly text: string
  /** Parts that are no language. */
  readonly opaque: readonly Span[]
  /** Terms of the glossary, which no profile touches. */
  readonly terms: readonly Span[]
  /** The English that belongs to it; null where there is none. */
  readonly english: string | null
}

/** A place that is not as the profile has it. */
export interface SpellingHit extends Span {
  /** `letters`: letters of a word; `word`: the word; `either`: a person decides; `foreign`: left alone. */
  readonly kind: 'letters' | 'word' | 'either' | 'foreign'
  /** Ids of the rules. */
  readonly rules: readonly string[]
  /** The letters that go, and that come. */
  readonly from: string
  readonly to: string
  /** What the whole place would be, best first. */
  readonly expected: readonly string[]
  readonly edit: Edit | null
  readonly confidence: number
}

interface Scene {
  readonly of: SpellingText
  readonly profile: CompiledProfile
  /** Names of the English side with the sound g, and those in -a. */
  readonly names: readonly SoundName[]
  readonly endings: readonly EnglishName[]
  isAllowed(rule: string): boolean
}

/**
 * Every place of an Arabic text that is not as a profile has it. Terms, opaque parts, addresses and runs of another language
 * are left alone. Edits do not overlap, and the text with the sure ones made (0.7 and more) has none left.
 *
 * @returns in the order of the text
 */
export function findSpellings(of: SpellingText, profile: CompiledProfile): SpellingHit[] {
  const words = readWords(of.text)
  const isTerm = overlapTest(of.terms, of.text.length)
  const isOpaque = overlapTest([...of.opaque, ...findAddresses(of.text)], of.text.length)
  const runs = foreignRuns(words, of.text, isTerm)
  const isLeft = (word: Word): boolean => isTerm(word) || isOpaque(word)
  const names = profile.g === null || of.english === null ? [] : soundNames(of.english)
  const endings = profile.finalA === null || of.english === null ? [] : endingNames(of.english)
  const scene: Scene = {of, profile, names, endings, isAllowed: witnessTest(profile, of.english)}
  const hits: SpellingHit[] = []
  let run = 0
  for (const [at, word] of words.entries()) {
    while (run < runs.length && at >= runs[run].end) run++
    const inside = runs[run]
    if (inside !== undefined && at >= inside.start) {
      if (at === inside.start) hits.push(...foreignHit(scene, words.slice(inside.start, inside.end)))
      continue
    }
    if (isLeft(word)) continue
    const next = words[at + 1] ?? null
    hits.push(...wordHits(scene, word), ...markHits(scene, word, next !== null && isLeft(next) ? null : next))
  }
  return withoutOverlaps(hits)
}

/** Whether a word touches one of some spans. */
function overlapTest(spans: readonly Span[], length: number): (word: Span) => boolean {
  if (spans.length === 0) return () => false
  const taken = new Uint8Array(length)
  for (const {start, end} of spans) taken.fill(1, start, end)
  return ({start, end}) => taken.subarray(start, end).includes(1)
}

/** Rules with a witness speak only where the English has their word and has not the other. */
function witnessTest({witnesses}: CompiledProfile, english: string | null): (rule: string) => boolean {
  if (witnesses.size === 0) return () => true
  const words = new Set(english?.match(/\p{L}+/gu) ?? [])
  return (rule) => {
    const row = witnesses.get(rule)
    return row === undefined || (words.has(row.with) && !words.has(row.without))
  }
}

function wordHits(scene: Scene, word: Word): SpellingHit[] {
  const {of, profile, isAllowed, names, endings} = scene
  const isMeant = mayChange(word.letters, profile)
  if (!isMeant && names.length === 0 && endings.length === 0) return []
  const excepted = new Set(findStems(word.letters, profile.excepted).map(({stem}) => stem.rule))
  const may = (rule: string): boolean => !excepted.has(rule) && isAllowed(rule)
  const found = isMeant ? respellWord(word, of.text, {profile, isAllowed: may}) : []
  const likely = found.length > 0 ? null : witnessed(scene, word, may)
  const all = likely === null ? found : [likely]
  const hits = [...all.map((one) => toHit(word, one, scene)), ...endHit(word, {found, profile, may})]
  return hits.length > 0 ? hits : vowelHit(word, scene, may)
}

/** ه opposite an English name in -a: ا or ة, for a person to choose. */
function vowelHit(
  {start, end, letters}: Word,
  {profile, endings}: Scene,
  may: (rule: string) => boolean,
): SpellingHit[] {
  const {finalA} = profile
  if (finalA === null || !may(finalA) || !witnessEnding(letters, endings)) return []
  const expected = ['ا', 'ة'].map((vowel) => letters.slice(0, -1) + vowel)
  return [{start, end, kind: 'either', rules: [finalA], from: 'ه', to: '', expected, edit: null, confidence: 0.5}]
}

/** What the English side says of a word that is not in the list of names. */
function witnessed({of, profile, names}: Scene, word: Word, may: (rule: string) => boolean): Respelling | null {
  const {g, sounds} = profile
  if (g === null || !may(g.rule)) return null
  const found = witnessSound(word.letters, g.letter, names)
  if (found === null || findStems(word.letters, sounds).length > 0) return null
  const change = {rule: g.rule, letter: g.letter, places: found.places, confidence: WITNESSED * found.score}
  return respellLetters(word, of.text, change)
}

function toHit({start, end}: Word, one: Respelling, {of, profile}: Scene): SpellingHit {
  const {rules, from, to, edit, confidence} = one
  const kind = rules.every((rule) => profile.letterRules.has(rule)) ? 'letters' : 'word'
  const spelling = of.text.slice(start, edit.start) + edit.text + of.text.slice(edit.end, end)
  return {start, end, kind, rules, from, to, expected: [spelling], edit, confidence}
}

/** A letter that may stand for several at the end of a word: فی is في, علی may be على. */
function endHit(
  word: Word,
  {found, profile, may}: {found: readonly Respelling[]; profile: CompiledProfile; may(rule: string): boolean},
): SpellingHit[] {
  const from = word.letters.slice(-1)
  const last = profile.standIns.get(from)
  if (last === undefined || last.atEnd.length === 0 || !may(last.rule)) return []
  const body = (found[0]?.letters ?? word.letters).slice(0, -1)
  const {start, end} = word
  const expected = last.atEnd.map((letter) => body + letter)
  return [{start, end, kind: 'either', rules: [last.rule], from, to: '', expected, edit: null, confidence: 0.5}]
}

/** The place of tanween, and compounds that begin with the word. */
function markHits({of, profile}: Scene, word: Word, next: Word | null): SpellingHit[] {
  const hits: SpellingHit[] = []
  const {tanween} = profile
  const moved = tanween === null ? null : tanweenEdit(word, of.text, tanween.isBefore)
  if (moved !== null && tanween !== null) {
    hits.push(changeHit(of.text, word, {rule: tanween.rule, edit: moved, confidence: tanween.confidence}))
  }
  const compound = compoundChange({word, next, text: of.text}, profile.compounds)
  if (compound !== null) {
    const isJoin = compound.edit.end > compound.edit.start
    hits.push(changeHit(of.text, {start: word.start, end: isJoin && next !== null ? next.end : word.end}, compound))
  }
  return hits
}

function changeHit(text: string, {start, end}: Span, {rule, edit, confidence}: CompoundChange): SpellingHit {
  const expected = [text.slice(start, edit.start) + edit.text + text.slice(edit.end, end)]
  const from = text.slice(edit.start, edit.end)
  return {start, end, kind: 'word', rules: [rule], from, to: edit.text, expected, edit, confidence}
}

/** Says once that a run is left alone, where the profile would have changed something in it. */
function foreignHit({profile}: Scene, run: readonly Word[]): SpellingHit[] {
  const letters = [
    ...new Set(run.flatMap((word) => [...word.letters].filter((letter) => profile.standIns.has(letter)))),
  ]
  if (letters.length === 0) return []
  const rules = [...new Set(letters.flatMap((letter) => profile.standIns.get(letter)?.rule ?? []))]
  const {start} = run[0]
  const {end} = run[run.length - 1]
  return [{start, end, kind: 'foreign', rules, from: letters.join(''), to: '', expected: [], edit: null, confidence: 0}]
}
