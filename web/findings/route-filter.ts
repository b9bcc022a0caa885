import type {Level} from '../../src/model.ts'
import type {RouteFilter} from '../routes.ts'
import {everyFinding, type FindingFilter, levels} from './finding-filter.ts'
import type {GroupKind} from './finding-groups.ts'

/** What the address says of the findings view. */
export interface FindingsRoute extends FindingFilter {
  readonly by: GroupKind
  /** The findings, or those that are ignored. */
  readonly show: 'open' | 'ignored'
}

export const groupKinds: readonly GroupKind[] = ['check', 'document', 'concept']

/** What an address asks for; what it says wrongly is left out. */
export function readRoute(filter: RouteFilter): FindingsRoute {
  const wanted = (filter['level'] ?? '').split(',')
  const chosen = levels.filter((level) => wanted.includes(level))
  return {
    levels: filter['level'] === 'none' ? [] : chosen.length === 0 ? everyFinding.levels : chosen,
    document: filter['document'] ?? '',
    check: filter['rule'] ?? '',
    pair: filter['pair'] ?? '',
    concept: filter['concept'] ?? '',
    query: filter['find'] ?? '',
    by: groupKinds.find((kind) => kind === filter['by']) ?? 'check',
    show: filter['show'] === 'ignored' ? 'ignored' : 'open',
  }
}

/** The address of a state of the view; the search stays out, since it changes with every letter. */
export function writeRoute({levels: wanted, document, check, pair, concept, by, show}: FindingsRoute): RouteFilter {
  return {
    level: levelsText(wanted),
    rule: check,
    document,
    pair,
    concept,
    by: by === 'check' ? '' : by,
    show: show === 'open' ? '' : show,
  }
}

function levelsText(wanted: readonly Level[]): string {
  if (wanted.length === levels.length) return ''
  return wanted.length === 0 ? 'none' : wanted.join(',')
}
