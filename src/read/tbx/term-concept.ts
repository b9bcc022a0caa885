import type {Concept, Lang, PartOfSpeech, Term, TermStatus} from '../../model.ts'
import {slug} from '../../text/slug.ts'

/** A term as a file of terms has it. */
export interface FileTerm {
  readonly text: string
  readonly lang: Lang
  /** null where the file does not say. */
  readonly status: TermStatus | null
  readonly isShort: boolean
}

/** An entry as a file of terms has it. */
export interface FileEntry {
  readonly id: string | null
  /** One-based line. */
  readonly line: number
  readonly terms: readonly FileTerm[]
  readonly pos: PartOfSpeech | null
  readonly doNotTranslate: boolean
  readonly domain: string | null
  readonly definition: string | null
  readonly note: string | null
  readonly source: string | null
}

/**
 * An entry as a concept. Each language has one house form: what the file prefers, else its first long form; other forms
 * without a status are admitted. The same form is not taken twice. The id is made from the English where there is none.
 *
 * @param number of the entry, for an id of last resort
 */
export function toConcept(entry: FileEntry, number: number, path: string): Concept {
  const {pos, doNotTranslate, domain, definition, note, source, line} = entry
  const terms = (['ar', 'en'] as const).flatMap((lang) =>
    withHouseForm(entry.terms.filter((term) => term.lang === lang)),
  )
  const en = terms.find((term) => term.lang === 'en')?.text ?? ''
  const given = entry.id ?? ''
  return {
    id: (/\s/u.test(given) ? slug(given) : given) || slug(en) || `concept-${number}`,
    pos: pos ?? (/^\p{Lu}/u.test(en) ? 'properNoun' : 'noun'),
    terms,
    doNotTranslate,
    domain,
    definition,
    note,
    source,
    specs: [],
    place: {path, line},
  }
}

/**
 * An id that no other concept of a file has: two terms may give one, e.g. US and us.
 *
 * @param taken ids so far, each with the number that was last put behind it
 */
export function freeId(wanted: string, taken: Map<string, number>): string {
  let id = wanted
  let number = taken.get(wanted) ?? 1
  while (taken.has(id)) id = `${wanted}-${++number}`
  taken.set(wanted, number)
  if (id !== wanted) taken.set(id, 1)
  return id
}

/** Which form is the house form: the first that the first of these finds. */
const choices: readonly ((term: FileTerm) => boolean)[] = [
  ({status}) => status === 'preferred',
  ({status, isShort}) => status === null && !isShort,
  ({status, isShort}) => status === 'admitted' && !isShort,
  ({status}) => status === null,
  ({status}) => status === 'admitted',
]

/** The forms of one language, the house form first, each once. */
function withHouseForm(terms: readonly FileTerm[]): Term[] {
  const house = choices.map((choice) => terms.find(choice)).find((term) => term !== undefined)
  const inOrder = house === undefined ? terms : [house, ...terms.filter((term) => term !== house)]
  const seen = new Set<string>()
  return inOrder.flatMap((term) => {
    if (seen.has(term.text)) return []
    seen.add(term.text)
    return [toTerm(term, term === house)]
  })
}

/** A glossary knows short forms among the admitted ones only. */
function toTerm({text, lang, status, isShort}: FileTerm, isHouse: boolean): Term {
  if (isHouse) return {text, lang, status: 'preferred', isShort: false}
  if (status === 'deprecated') return {text, lang, status, isShort: false}
  return {text, lang, status: 'admitted', isShort}
}
