import type {VNode} from 'preact'
import {useEffect, useMemo, useState} from 'preact/hooks'
import type {PageConcept, TermsPayload} from '../../src/page-model.ts'
import {useKept} from '../lists/kept.ts'
import {RowList} from '../lists/row-list.tsx'
import {type RowFocus, useRowFocus} from '../lists/use-row-focus.ts'
import {useUnfolded} from '../lists/use-unfolded.ts'
import {EmptyState} from '../parts/empty-state.tsx'
import {useFind} from '../use-find.ts'
import {useKeys} from '../use-keys.ts'
import {useMode} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {ConceptItem} from './concept-item.tsx'
import {type ConceptFilter, conceptSearch, everyConcept, listConcepts} from './concept-list.ts'
import {ConceptsFilter} from './concepts-filter.tsx'
import type {TermsQuestion} from './terms-dialogs.tsx'

interface ConceptsListProps {
  readonly payload: TermsPayload
  /** Id of the concept that the address names. */
  readonly concept: string | null
  onAsk(question: TermsQuestion): void
}

/** All concepts, to be searched and put in order, each with its forms. */
export function ConceptsList({payload, concept, onAsk}: ConceptsListProps): VNode {
  const {t} = useWords()
  const isReadOnly = useMode() === 'read-only'
  const [filter, setFilter] = useKept<ConceptFilter>('concepts.filter', everyConcept)
  const rows = useConceptRows(payload.concepts, filter, () => focus.step(0))
  const focus = useRowFocus(rows, 'concepts')
  const {unfolded, unfold, toggle} = useUnfolded('concepts')
  useEffect(() => {
    if (concept === null || !rows.some(({key}) => key === concept)) return
    unfold(concept)
    focus.go(concept)
  }, [concept])
  useConceptKeys({focused: rows[focus.index]?.concept ?? null, focus, toggle, onAsk: isReadOnly ? null : onAsk})
  return (
    <>
      <ConceptsFilter filter={filter} count={rows.length} onFilter={setFilter} />
      {rows.length === 0 ? (
        <EmptyState title={t(payload.concepts.length === 0 ? 'page.terms.no-concepts' : 'page.terms.none-fits')} />
      ) : (
        <RowList label={t('page.terms.concepts')} rows={rows} focus={focus} estimate={() => 56} kind={() => 'concept'}>
          {(row) => (
            <ConceptItem
              concept={row.concept}
              isFocused={focus.key === row.key}
              isUnfolded={unfolded.has(row.key)}
              onUnfold={() => toggle(row.key)}
              onAsk={isReadOnly ? null : onAsk}
              onLeave={focus.leave}
            />
          )}
        </RowList>
      )}
    </>
  )
}

interface ConceptRow {
  readonly key: string
  readonly concept: PageConcept
}

/** The concepts that the filter and the search of the page let through. */
function useConceptRows(
  concepts: readonly PageConcept[],
  {order, isUneven}: ConceptFilter,
  onEnter: () => void,
): readonly ConceptRow[] {
  const [search] = useState(conceptSearch)
  const {text: query} = useFind({label: 'page.terms.find-concepts', status: '', onEnter})
  return useMemo(
    () => listConcepts(concepts, {order, isUneven, query}, search).map((concept) => ({key: concept.id, concept})),
    [concepts, order, isUneven, query, search],
  )
}

interface ConceptKeysOptions {
  readonly focused: PageConcept | null
  readonly focus: RowFocus
  toggle(id: string): void
  /** Null where nothing can be changed. */
  readonly onAsk: ((question: TermsQuestion) => void) | null
}

/** The keys of the concepts. */
function useConceptKeys({focused, focus, toggle, onAsk}: ConceptKeysOptions): void {
  const sentence = (name: string): string => `page.terms.key.${name}`
  const ask = (kind: 'edit' | 'merge') => (): void => {
    if (focused?.isEditable === true) onAsk?.({kind, concept: focused})
  }
  useKeys([
    {keys: ['j'], label: sentence('next'), run: () => focus.step(1)},
    {keys: ['k'], label: sentence('back'), run: () => focus.step(-1)},
    {keys: ['l', 'Enter'], label: sentence('unfold'), run: () => focused !== null && toggle(focused.id)},
    ...(onAsk === null
      ? []
      : [
          {keys: ['e'], label: sentence('edit'), run: ask('edit')},
          {keys: ['m'], label: sentence('merge'), run: ask('merge')},
        ]),
  ])
}
