import {houseForm} from '../house-form.ts'
import type {Concept, Lang, Term} from '../model.ts'
import {fold, foldWord} from '../text/fold.ts'
import {type Prefix, prefixes} from '../terms/prefixes.ts'

/** A form of a concept, by which somebody may begin to write it. */
interface Entry {
  readonly key: string
  readonly concept: Concept
  readonly term: Term
}

/** A form that is offered. */
interface Offer {
  readonly concept: Concept
  readonly text: string
}

/** What can be written instead of what was begun. */
export interface Completion {
  readonly concept: Concept
  /** The house form with the clitics that stand before it. */
  readonly text: string
  /** Units before the cursor that it takes the place of. */
  readonly length: number
}

/** Finds concepts by the beginning of any of their forms, folded. */
export interface NameIndex {
  /**
   * House forms of what is being written, best first.
   *
   * @param before the line up to the cursor
   * @param lang in which forms are wanted
   */
  complete(before: string, lang: Lang): Completion[]
}

/** Fewer letters say nothing. */
const fewest = 2
/** More are none to choose from. */
const most = 50
/** Names have seldom more words than this. */
const words = 4

export function createNameIndex(concepts: Iterable<Concept>): NameIndex {
  const entries: Entry[] = []
  for (const concept of concepts) {
    for (const term of concept.terms) entries.push({key: foldWord(term.text), concept, term})
  }
  entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return {complete: (before, lang) => complete(before, {lang, entries})}
}

interface Search {
  readonly lang: Lang
  readonly entries: readonly Entry[]
}

function complete(before: string, search: Search): Completion[] {
  const found = new Map<string, Completion>()
  for (const start of wordStarts(before)) {
    const typed = before.slice(start)
    for (const {text, concept} of completionsOf(typed, search)) {
      const key = `${concept.id}\u0000${text}`
      // The longest beginning counts: of شي جين بي that is all of it, not its last word.
      if (text !== typed && !found.has(key) && found.size < most) found.set(key, {concept, text, length: typed.length})
    }
  }
  return [...found.values()]
}

/** Where the words behind which the cursor stands begin, the farthest first. */
function wordStarts(before: string): number[] {
  // Far more than a name has; a line may be a whole text.
  const near = Math.max(0, before.length - 200)
  const starts = Array.from(before.slice(near).matchAll(/[\p{L}\p{M}\p{N}\u0640'’.-]+/gu), (match) => ({
    start: near + match.index,
    end: near + match.index + match[0].length,
  })).slice(-words)
  if (starts.at(-1)?.end !== before.length) return []
  const first = starts.findLastIndex(
    ({start}, at) => at > 0 && !/^[ \u00A0]$/u.test(before.slice(starts[at - 1].end, start)),
  )
  return starts.slice(Math.max(first, 0)).map(({start}) => start)
}

function* completionsOf(typed: string, search: Search): Generator<Offer, undefined> {
  const folded = fold(typed)
  yield* startingWith(folded.text, search)
  if (search.lang !== 'ar') return
  for (let cut = 1; cut + fewest <= folded.text.length; cut++) {
    const prefix = prefixes.get(folded.text.slice(0, cut))
    if (prefix === undefined || prefix.isFuture) continue
    const written = typed.slice(0, folded.origin[cut])
    for (const {concept, text} of behindPrefix(prefix, folded.text.slice(cut), search)) {
      yield {concept, text: written + text}
    }
  }
}

/** What goes behind clitics that are written: بوتين behind و, بنتاغون behind لل. */
function* behindPrefix(prefix: Prefix, rest: string, search: Search): Generator<Offer, undefined> {
  if (prefix.article === 'none') {
    // ل before an article makes لل of it, which is a prefix of its own.
    for (const offer of startingWith(rest, search)) if (!(prefix.canContract && hasArticle(offer.text))) yield offer
    return
  }
  for (const {concept, text} of startingWith(article + rest, search)) {
    if (hasArticle(text)) yield {concept, text: text.slice(article.length)}
  }
  for (const offer of startingWith(rest, search)) {
    // A name has its own article or none.
    if (!hasArticle(offer.text) && offer.concept.pos !== 'properNoun') yield offer
  }
}

const article = 'ال'

function hasArticle(form: string): boolean {
  return form.startsWith(article)
}

/** House forms of the concepts one of whose forms begins so, those of the shortest form first. */
function* startingWith(begun: string, {entries, lang}: Search): Generator<Offer, undefined> {
  if (begun.length < fewest) return
  const found: Entry[] = []
  for (let at = firstAtLeast(entries, begun); at < entries.length && found.length < 4 * most; at++) {
    if (!entries[at].key.startsWith(begun)) break
    found.push(entries[at])
  }
  for (const {concept, term} of found.toSorted((a, b) => a.key.length - b.key.length)) {
    // Who begins a short form that is right wants it, perhaps.
    if (term.isShort && term.lang === lang && term.status !== 'deprecated') yield {concept, text: term.text}
    const house = houseForm(concept, lang)
    if (house !== null) yield {concept, text: house.text}
  }
}

function firstAtLeast(entries: readonly Entry[], key: string): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (entries[middle].key < key) low = middle + 1
    else high = middle
  }
  return low
}
