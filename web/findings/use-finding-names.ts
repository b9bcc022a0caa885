import {useMemo} from 'preact/hooks'
import type {FindingsPayload, PageCheck} from '../../src/page-model.ts'
import {useStore} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import type {FindingRow} from './finding-groups.ts'

/** What checks and groups are called. */
export interface FindingNames {
  readonly checks: ReadonlyMap<string, PageCheck>
  /** By the title of the check, the name of the concept, or the path of the document. */
  groupTitle(row: FindingRow & {kind: 'group'}): string
}

/** Names for the heads of groups. */
export function useFindingNames({checks}: FindingsPayload): FindingNames {
  const {said, t, lang} = useWords()
  const concepts = useStore((state) => state.terms.value?.concepts ?? null)
  const byId = useMemo(() => new Map(checks.map((check) => [check.id, check])), [checks])
  const ofConcepts = useMemo(() => new Map((concepts ?? []).map((concept) => [concept.id, concept])), [concepts])
  return {
    checks: byId,
    groupTitle({group: {key, items}}) {
      if (key === '') return t(items[0].concept === null ? 'page.findings.no-concept' : 'page.findings.no-document')
      const check = byId.get(key)
      if (check !== undefined) return said(check.title)
      return ofConcepts.get(key)?.[lang] ?? key
    },
  }
}
