import type {Finding, Place} from '../model.ts'
import type {Directive} from './directives.ts'

/** What directives in texts leave of the findings. */
export interface Silenced {
  /** Positions of the findings that are not to be reported. */
  readonly silent: ReadonlySet<number>
  /** Directives that silence nothing. */
  readonly idle: readonly Directive[]
}

/** A finding is silent where either of its places is in the scope of a directive for its rule. */
export function silence(findings: readonly Finding[], directives: readonly Directive[]): Silenced {
  const silent = new Set<number>()
  const busy = new Set<Directive>()
  const scopes = scopesByRule(directives)
  if (scopes.size > 0) {
    const places = placesByRule(findings)
    for (const [key, list] of scopes) {
      for (const {at, directive} of hits(list, places.get(key) ?? [])) {
        silent.add(at)
        busy.add(directive)
      }
    }
  }
  return {silent, idle: directives.filter((directive) => !busy.has(directive))}
}

interface Scope {
  readonly start: number
  readonly end: number
  readonly directive: Directive
}

interface Point {
  readonly start: number
  /** Position of the finding. */
  readonly at: number
}

function scopesByRule(directives: readonly Directive[]): Map<string, Scope[]> {
  const all = new Map<string, Scope[]>()
  for (const directive of directives) {
    for (const {start, end} of directive.scopes) {
      add(all, keyOf(directive.document, directive.rule), {start, end, directive})
    }
  }
  return all
}

/** Every place under its own rule and under that of all rules. */
function placesByRule(findings: readonly Finding[]): Map<string, Point[]> {
  const all = new Map<string, Point[]>()
  for (const [at, {rule, ar, en}] of findings.entries()) {
    for (const place of [ar, en].filter((one): one is Place => one !== null)) {
      for (const name of [rule, null]) add(all, keyOf(place.document, name), {start: place.start, at})
    }
  }
  return all
}

/** Both in order, walked once; of directives that hold at one place all are met. */
function* hits(scopes: readonly Scope[], points: readonly Point[]): Generator<{at: number; directive: Directive}> {
  const sorted = scopes.toSorted((a, b) => a.start - b.start)
  let open: Scope[] = []
  let next = 0
  for (const {start, at} of points.toSorted((a, b) => a.start - b.start)) {
    for (; next < sorted.length && sorted[next].start <= start; next++) open.push(sorted[next])
    open = open.filter(({end}) => start <= end)
    for (const {directive} of open) yield {at, directive}
  }
}

function keyOf(document: string, rule: string | null): string {
  return `${document}\u0000${rule ?? ''}`
}

function add<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [one])
  else list.push(one)
}
