import {useMemo} from 'preact/hooks'
import type {FindingsPayload, PageFinding} from '../../src/page-model.ts'
import {byCodeUnit} from '../lists/group-by.ts'
import {useStore} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {showMarks} from '../visible-text.ts'
import type {FindingsRoute} from './route-filter.ts'

/** A list of values to narrow the findings to. */
export interface Narrower {
  readonly kind: 'check' | 'document' | 'pair'
  /** Value and what is shown of it; the first lets everything through. */
  readonly options: readonly (readonly [string, string])[]
}

const keys: Readonly<Record<Narrower['kind'], (finding: PageFinding) => string>> = {
  check: ({rule}) => rule,
  document: ({document}) => document,
  pair: ({pair}) => pair ?? '',
}

/** What findings can be narrowed to, with how many there are of each; where there is no choice, there is no list. */
export function useNarrowers({findings, checks}: FindingsPayload, route: FindingsRoute): Narrower[] {
  const {t, said} = useWords()
  const pairs = useStore((state) => state.project.value?.pairs ?? null)
  const counts = useMemo(
    () => ({
      check: countsBy(findings, keys.check),
      document: countsBy(findings, keys.document),
      pair: countsBy(findings, keys.pair),
    }),
    [findings],
  )
  const names = useMemo(() => {
    const ofPairs = (pairs ?? []).map(({path, name}): [string, string] => [path, name])
    return new Map([...ofPairs, ...checks.map(({id, title}): [string, string] => [id, said(title)])])
  }, [pairs, checks, said])
  return (['check', 'document', 'pair'] as const).flatMap((kind): Narrower[] => {
    const values = [...new Set([...counts[kind].keys(), route[kind]])].filter((value) => value !== '')
    if (values.length < 2 && route[kind] === '') return []
    const named = (value: string): [string, string] => [
      value,
      `${showMarks(names.get(value) ?? value)} (${counts[kind].get(value) ?? 0})`,
    ]
    const options = values.map(named).toSorted((one, other) => byCodeUnit(one[1], other[1]))
    return [{kind, options: [['', t(`page.findings.all-${kind}s`)], ...options]}]
  })
}

function countsBy(findings: readonly PageFinding[], keyOf: (finding: PageFinding) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) {
    const key = keyOf(finding)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
