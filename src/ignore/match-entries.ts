import type {Entry} from '../ignore-model.ts'
import type {Described} from './described.ts'
import type {Identified} from './identify.ts'

/** Which findings are those of the entries. */
export interface Matched {
  /** Positions of findings. */
  readonly found: ReadonlySet<number>
  /** Entries of texts in the run whose finding is not there any more. */
  readonly stale: readonly Entry[]
}

/**
 * Finds the findings of entries again after edits: by equal id; else by rule, document and text with the same words on one side;
 * else by rule, document and text in order. Every entry takes one finding, so that a new one like it is reported.
 *
 * @param run.documents paths of the texts that the run looked at: entries of others say nothing
 * @param run.isChecked whether a rule looks at a text at all
 */
export function matchEntries(
  entries: readonly Entry[],
  findings: readonly Identified[],
  run: {readonly documents: ReadonlySet<string>; isChecked(rule: string, document: string): boolean},
): Matched {
  const found = new Set<number>()
  const asked = new Map(entries.map((entry) => [entry.id, entry]))
  const taken = new Set<Entry>()
  for (const [at, {id, document}] of findings.entries()) {
    const entry = asked.get(id)
    if (entry?.document !== document) continue
    found.add(at)
    taken.add(entry)
  }
  const steps: readonly ((one: Described) => string | null)[] = [
    (one) => (one.before === '' ? null : key(one, one.before)),
    (one) => (one.after === '' ? null : key(one, one.after)),
    (one) => key(one, ''),
  ]
  for (const keyOf of steps) pairUp({entries, findings, found, taken}, keyOf)
  const stale = entries.filter(
    (entry) => !taken.has(entry) && run.documents.has(entry.document) && run.isChecked(entry.rule, entry.document),
  )
  return {found, stale}
}

interface Pairing {
  readonly entries: readonly Entry[]
  readonly findings: readonly Identified[]
  readonly found: Set<number>
  readonly taken: Set<Entry>
}

/** Entries and findings that are left and have the same key, one to one in their order. */
function pairUp({entries, findings, found, taken}: Pairing, keyOf: (one: Described) => string | null): void {
  const waiting = new Map<string, Entry[]>()
  for (const entry of entries) {
    const own = taken.has(entry)
      ? null
      : keyOf({...entry, variant: entry.variant ?? '', concept: entry.concept ?? null})
    if (own === null) continue
    const others = waiting.get(own)
    if (others === undefined) waiting.set(own, [entry])
    else others.push(entry)
  }
  if (waiting.size === 0) return
  // The first to come is the first to go: lists are walked from their end.
  for (const list of waiting.values()) list.reverse()
  for (const [at, finding] of findings.entries()) {
    const own = found.has(at) ? null : keyOf(finding)
    const entry = own === null ? undefined : waiting.get(own)?.pop()
    if (entry === undefined) continue
    found.add(at)
    taken.add(entry)
  }
}

function key({rule, variant, document, concept, actual}: Described, beside: string): string {
  return [rule, variant, document, concept ?? '', actual, beside].join('\u0000')
}

/** An entry for a finding. */
export function toEntry({id, rule, variant, document, concept, actual, before, after}: Identified): Entry {
  const ofRule = {id, rule, ...(variant === '' ? {} : {variant})}
  const ofText = {document, ...(concept === null ? {} : {concept})}
  return {...ofRule, ...ofText, actual, before, after}
}

/** Entries as a file keeps them: by document, rule and id, whatever order they come in. */
export function sortEntries(entries: readonly Entry[]): Entry[] {
  const keyOf = ({document, rule, id}: Entry): string => [document, rule, id].join('\u0000')
  return entries
    .map((entry) => ({entry, key: keyOf(entry)}))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({entry}) => entry)
}
