import {misspellings} from '../data/misspellings.ts'

/** What a list says of a word. */
export interface Misspelled {
  readonly kind: (typeof misspellings.entries)[string][0] | 'wasl'
  /** Offset of the wrong part in the word, behind its clitics. */
  readonly start: number
  readonly end: number
  /** What is right in its place. */
  readonly right: string
}

type Entry = (typeof misspellings.entries)[string]

const entries: ReadonlyMap<string, Entry> = new Map(
  Object.entries(misspellings.entries).filter(([wrong]) => !wrong.includes(' ')),
)
/** Of those of several words, by their first one. */
const phrases: ReadonlyMap<string, readonly {readonly words: readonly string[]; readonly entry: Entry}[]> =
  groupPhrases()

const wasl = {
  verbs: new Set(misspellings.wasl.verbs),
  nouns: new Set(misspellings.wasl.nouns.map((noun) => noun.replace(/ة$/u, ''))),
}
const shortestStem = Math.min(...[...wasl.verbs, ...wasl.nouns].map((stem) => stem.length))
/** A shorter noun has twins that begin with أ: أسم(ى), أبن(اء). */
const twinless = 5

const pronouns = ['ه', 'ها', 'هم', 'هما', 'هن', 'نا', 'كم']
const verbEndings = new Set(['', 'ت', 'ا', 'تا', 'وا', 'وه', 'وها', ...pronouns, ...pronouns.map((one) => `ت${one}`)])
const plurals = ['ات', 'ان', 'ين', 'ون', 'ي', 'ية', 'يا', 'يين', 'يون', 'يات', 'ا', 'ة', 'تين', 'تان']
const nounEndings = new Set([
  '',
  ...plurals,
  ...pronouns,
  ...['ات', 'ت', 'يت', 'يات'].flatMap((one) => pronouns.map((of) => one + of)),
])

/** Kinds that may have the article and prepositions before them. */
const nominal: ReadonlySet<string> = new Set(['noun', 'dad'])

/**
 * Looks a word up among what is always wrong (`data/misspellings.yaml`), with what may stand before it.
 *
 * @param letters the word without tashkeel and tatweel
 * @example misspelled('والإجتماعات') // {kind: 'wasl', start: 3, end: 10, right: 'اجتماعات'}
 */
export function misspelled(letters: string): Misspelled | null {
  const before = known.get(letters)
  if (before !== undefined) return before
  const isJoined = letters.startsWith('و') || letters.startsWith('ف')
  const found = lookUp(letters, 0) ?? (isJoined && letters.length > 3 ? lookUp(letters, 1) : null)
  if (known.size >= mostKnown) known.clear()
  known.set(letters, found)
  return found
}

/** A text says most of its words again, and a look here takes less time than all those that a word needs. */
const known = new Map<string, Misspelled | null>()
const mostKnown = 20_000

function lookUp(letters: string, from: number): Misspelled | null {
  const body = from === 0 ? letters : letters.slice(from)
  const whole = entries.get(body)
  if (whole !== undefined && whole[0] !== 'ta')
    return {kind: whole[0], start: from, end: letters.length, right: whole[1]}
  const verb = waslIn(body, {stems: wasl.verbs, endings: verbEndings, isVerb: true})
  if (verb !== null) return {kind: 'wasl', start: from, end: letters.length, right: verb}
  for (const length of nounStarts(body)) {
    const found = asNoun(body, length)
    if (found !== null) return {...found, start: from + length, end: letters.length}
  }
  return null
}

/** Where the noun may begin behind prepositions and article. */
function nounStarts(body: string): number[] {
  const first = body[0]
  const isPreposition = first === 'ب' || first === 'ك' || first === 'ل'
  const starts = [0]
  if (isPreposition) starts.push(1)
  if (body.startsWith('ال') || body.startsWith('لل')) starts.push(2)
  if (isPreposition && body.startsWith('ال', 1)) starts.push(3)
  return starts
}

function asNoun(body: string, length: number): Pick<Misspelled, 'kind' | 'right'> | null {
  const noun = length === 0 ? body : body.slice(length)
  const entry = entries.get(noun)
  if (entry !== undefined && mayFollow(entry[0], length)) return {kind: entry[0], right: entry[1]}
  const right = waslIn(noun, {stems: wasl.nouns, endings: nounEndings, isVerb: false})
  return right === null ? null : {kind: 'wasl', right}
}

/** Feminine nouns count only behind the article; words in ى have theirs with them. */
function mayFollow(kind: string, length: number): boolean {
  return nominal.has(kind) || (kind === 'ta' && length > 1) || (kind === 'ya' && length === 1)
}

function waslIn(
  body: string,
  {stems, endings, isVerb}: {stems: ReadonlySet<string>; endings: ReadonlySet<string>; isVerb: boolean},
): string | null {
  if (body[0] !== 'إ' && (body[0] !== 'أ' || isVerb)) return null
  const plain = `ا${body.slice(1)}`
  const shortest = body[0] === 'أ' ? twinless : shortestStem
  for (let end = plain.length; end >= shortest; end--) {
    if (endings.has(plain.slice(end)) && stems.has(plain.slice(0, end))) return plain
  }
  return null
}

/** A misspelling of several words. */
export interface MisspelledPhrase {
  readonly kind: Misspelled['kind']
  /** How many words it is. */
  readonly count: number
  /** Letters of the first word that are a conjunction. */
  readonly start: number
  readonly right: string
}

/**
 * Looks words up that are wrong together.
 *
 * @param letters gives the letters of the nth word, null where there is none or more than a blank before it
 */
export function misspelledPhrase(letters: (at: number) => string | null): MisspelledPhrase | null {
  const first = letters(0) ?? ''
  for (const {words, entry} of phrases.get(first) ?? []) {
    if (words.every((word, at) => letters(at + 1) === word)) {
      return {kind: entry[0], count: words.length + 1, start: 0, right: entry[1]}
    }
  }
  const isJoined = first.startsWith('و') || first.startsWith('ف')
  const found = isJoined && phrases.has(first.slice(1)) ? misspelledPhrase((at) => cutFirst(letters, at)) : null
  return found && {...found, start: found.start + 1}
}

/** The words without the conjunction of the first. */
function cutFirst(letters: (at: number) => string | null, at: number): string | null {
  return at === 0 ? (letters(0)?.slice(1) ?? null) : letters(at)
}

function groupPhrases(): Map<string, {words: string[]; entry: Entry}[]> {
  const groups = new Map<string, {words: string[]; entry: Entry}[]>()
  for (const [wrong, entry] of Object.entries(misspellings.entries)) {
    const [first, ...words] = wrong.split(' ')
    if (words.length > 0) groups.set(first, [...(groups.get(first) ?? []), {words, entry}])
  }
  return groups
}
