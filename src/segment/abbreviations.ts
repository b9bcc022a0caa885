import {abbreviations} from '../data/abbreviations.ts'
import {foldWord} from '../text/fold.ts'
import {type AbbreviationKind, abbreviationKinds, type OwnAbbreviations} from '../split-model.ts'
import {plain} from './words.ts'

/** The lists of words that decide by standing near a stop. */
export type WordList =
  | 'starters'
  | 'labels'
  | 'openers'
  | 'before_numbers'
  | 'speech'
  | 'after_time'
  | 'marked_names'
  | 'after_quote'
  | 'continuers'
  | 'waw_words'
  | 'letter_names'
  | 'according'
  | 'according_pairs'
  | 'titles'
  | 'own_letter'
  | 'verbs'
  | 'yeh_nouns'
  | 'questions'
  | 'parts'
  | 'numbered_parts'
  | 'particles'
  | 'domains'
  | 'after_ellipsis'
  | 'asking'

/** Which words in front of a stop are abbreviations. Arabic ones are folded; units are looked for behind numbers only. */
export interface AbbreviationTable {
  readonly en: ReadonlyMap<string, AbbreviationKind>
  readonly ar: ReadonlyMap<string, AbbreviationKind>
  readonly arUnits: ReadonlySet<string>
}

/** The abbreviations of `data/abbreviations.yaml`. */
export const bundledAbbreviations: AbbreviationTable = {
  en: kindsOf(abbreviations.en, abbreviationKinds),
  ar: kindsOf(
    abbreviations.ar,
    abbreviationKinds.filter((kind) => kind !== 'unit'),
  ),
  arUnits: new Set(abbreviations.ar.unit),
}

const lists = {en: listsOf(abbreviations.en), ar: listsOf(abbreviations.ar)}

/** The bundled abbreviations with a house's own added; where a word is in both, the house's kind counts. */
export function withOwnAbbreviations(own: OwnAbbreviations): AbbreviationTable {
  const en = new Map(bundledAbbreviations.en)
  const ar = new Map(bundledAbbreviations.ar)
  const arUnits = new Set(bundledAbbreviations.arUnits)
  for (const kind of abbreviationKinds) {
    for (const word of own.en?.[kind] ?? []) en.set(withoutStop(plain(word)), kind)
    for (const word of own.ar?.[kind] ?? []) {
      const folded = foldWord(withoutStop(plain(word)))
      if (kind === 'unit') arUnits.add(folded)
      else ar.set(folded, kind)
    }
  }
  return {en, ar, arUnits}
}

function withoutStop(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word
}

/** Whether the word is on the list of its language; English in any case, Arabic in any spelling of hamza. */
export function isListed(word: string, lang: 'en' | 'ar', list: WordList): boolean {
  const words = lists[lang].get(list)
  if (words === undefined) return false
  // Hamza tells the letter إم from the word أم; a mark belongs to the name of Yahoo!
  if (list === 'letter_names' || list === 'marked_names') return words.has(word)
  return words.has(lang === 'ar' ? foldWord(word) : word.toLowerCase())
}

/**
 * The kind of an English abbreviation, null for other words. Capitals count where the entry has them; `vol` also finds
 * Vol, and `Dr` also finds DR.
 */
export function englishKind(word: string, {en: english}: AbbreviationTable): AbbreviationKind | null {
  const exact = english.get(word)
  if (exact !== undefined) return exact
  if (word.includes('.')) return english.get(word.toLowerCase()) ?? null
  const rest = word.slice(1)
  if (rest !== '' && rest === rest.toLowerCase()) return english.get(word[0].toLowerCase() + rest) ?? null
  // MR. SMITH in a line of capitals; other kinds collide with acronyms (CA, LA, CO).
  const kind = english.get(word.slice(0, 1) + rest.toLowerCase())
  return kind === 'title' ? kind : null
}

/** An Arabic abbreviation: its kind, and whether clitics stand before it (ود., لأ.د.). */
export interface ArabicAbbreviation {
  readonly kind: AbbreviationKind
  readonly hasClitic: boolean
}

/** The kind of an Arabic abbreviation, clitics cut off; null for other words. Units are asked for by `isArabicUnit`. */
export function arabicAbbreviation(word: string, {ar: arabic}: AbbreviationTable): ArabicAbbreviation | null {
  const folded = foldWord(word)
  // Folded, لا is ل and the title أ.
  if (word === 'لا') return null
  const exact = arabic.get(folded)
  if (exact !== undefined) return {kind: exact, hasClitic: false}
  const bare = arabic.get(withoutClitics(folded))
  return bare === undefined ? null : {kind: bare, hasClitic: true}
}

/** Whether the word is a unit or era when a number stands before it: كم, م, هـ. */
export function isArabicUnit(word: string, {arUnits}: AbbreviationTable): boolean {
  return arUnits.has(foldWord(word))
}

/** The folded word without و ف and then ب ك ل in front, as long as something is left. */
function withoutClitics(folded: string): string {
  let at = 0
  if (at < folded.length - 1 && 'وف'.includes(folded[at])) at++
  if (at < folded.length - 1 && 'بكل'.includes(folded[at])) at++
  return folded.slice(at)
}

function kindsOf(
  words: Record<string, string[]>,
  names: readonly AbbreviationKind[],
): ReadonlyMap<string, AbbreviationKind> {
  return new Map(names.flatMap((name) => (words[name] ?? []).map((word): [string, AbbreviationKind] => [word, name])))
}

function listsOf(words: Record<string, string[]>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(words).map(([name, list]) => [name, new Set(list.map(plain))]))
}
