import type {VNode} from 'preact'
import {Chooser} from '../lists/chooser.tsx'
import {useWords} from '../use-words.ts'
import type {ConceptFilter, ConceptOrder} from './concept-list.ts'

interface ConceptsFilterProps {
  readonly filter: ConceptFilter
  /** How many concepts are shown. */
  readonly count: number
  onFilter(filter: ConceptFilter): void
}

const orders: readonly ConceptOrder[] = ['consistency', 'count', 'ar', 'en', 'file']

/** Which concepts are shown, and in which order. */
export function ConceptsFilter({filter, count, onFilter}: ConceptsFilterProps): VNode {
  const {t} = useWords()
  return (
    <form class="filters" aria-label={t('page.findings.filters')} onSubmit={(event) => event.preventDefault()}>
      <Chooser
        label={t('page.terms.order')}
        value={filter.order}
        options={orders.map((order) => [order, t(`page.terms.order-by.${order}`)])}
        onChoose={(order) => onFilter({...filter, order: order as ConceptOrder})}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={filter.isUneven}
          onChange={(event) => onFilter({...filter, isUneven: event.currentTarget.checked})}
        />
        {t('page.terms.only-uneven')}
      </label>
      <p class="list-count" role="status">
        {t('page.terms.found', {count})}
      </p>
    </form>
  )
}
