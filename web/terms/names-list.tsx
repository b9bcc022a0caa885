import type {VNode} from 'preact'
import {useMemo} from 'preact/hooks'
import type {PageName, PageVariant, TermsPayload} from '../../src/page-model.ts'
import {createSearch} from '../lists/folded-search.ts'
import {RowList} from '../lists/row-list.tsx'
import {useRowFocus} from '../lists/use-row-focus.ts'
import {useUnfolded} from '../lists/use-unfolded.ts'
import {EmptyState} from '../parts/empty-state.tsx'
import {useFind} from '../use-find.ts'
import {useMode} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {NameHead} from './name-head.tsx'
import {canBeHouse, type NameRow} from './name-rows.ts'
import {cellsForName} from './new-concept.ts'
import type {TermsQuestion} from './terms-dialogs.tsx'
import {takesConcepts} from './takes-concepts.ts'
import type {GlossaryDesk} from './use-glossary-desk.ts'
import {useNameActs} from './use-name-acts.ts'
import {useNameKeys} from './use-name-keys.ts'
import {VariantItem} from './variant-item.tsx'

interface NamesListProps {
  readonly payload: TermsPayload
  readonly rows: readonly NameRow[]
  readonly desk: GlossaryDesk
  onAsk(question: TermsQuestion): void
}

/** Names that the texts spell in more than one way, and what can be said of each spelling. */
export function NamesList({payload, rows: all, desk, onAsk}: NamesListProps): VNode {
  const {t} = useWords()
  const isReadOnly = useMode() === 'read-only'
  const rows = useNameRows(all, () => focus.step(0))
  const focus = useRowFocus(rows, 'names')
  const {unfolded, toggle} = useUnfolded('names')
  const acts = useNameActs({rows, focus, desk})
  const canAdd = !isReadOnly && takesConcepts(payload)
  const add = (name: PageName, variant: PageVariant | null): void => {
    const house = variant !== null && canBeHouse(name, variant) ? variant.form : name.ar
    if (canAdd && name.concept === null) onAsk({kind: 'add', cells: cellsForName(name, house)})
  }
  useNameKeys({rows, focus, decide: acts.decide, add, unfold: toggle, isReadOnly})
  if (rows.length === 0) return <EmptyState title={t(`page.terms.${all.length === 0 ? 'no-names' : 'none-fits'}`)} />
  const item = (row: NameRow): VNode =>
    row.kind === 'name' ? (
      <NameHead
        name={row.name}
        isFocused={focus.key === row.key}
        onAdd={canAdd ? () => add(row.name, null) : null}
        onNever={isReadOnly || row.name.concept !== null ? null : () => acts.dismiss(row.name)}
      />
    ) : (
      <VariantItem
        row={row}
        isFocused={focus.key === row.key}
        isPending={acts.isPending(row)}
        isUnfolded={unfolded.has(row.key)}
        onUnfold={() => toggle(row.key)}
        onAct={isReadOnly ? null : (act) => acts.decide(row, act)}
        onAdd={canAdd && canBeHouse(row.name, row.variant) ? () => add(row.name, row.variant) : null}
        onLeave={focus.leave}
      />
    )
  return (
    <RowList label={t('page.terms.proposals')} rows={rows} focus={focus} estimate={height} kind={({kind}) => kind}>
      {item}
    </RowList>
  )
}

/** Of a row nobody has seen yet, in pixels. */
function height({kind}: NameRow): number {
  return kind === 'name' ? 64 : 76
}

const search = createSearch(({ar, en, concept, forms}: PageName) =>
  [ar, en ?? '', concept ?? '', ...forms.flatMap(({form, witness}) => [form, witness ?? ''])].join('\n'),
)

/** The rows of the names that the search of the page lets through. */
function useNameRows(rows: readonly NameRow[], onEnter: () => void): readonly NameRow[] {
  const {text: query} = useFind({label: 'page.terms.find-names', status: '', onEnter})
  return useMemo(() => {
    if (query.trim() === '') return rows
    const has = search(query)
    return rows.filter(({name}) => has(name))
  }, [rows, query])
}
