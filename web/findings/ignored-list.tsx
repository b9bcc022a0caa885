import type {VNode} from 'preact'
import {useMemo} from 'preact/hooks'
import type {FindingsPayload} from '../../src/page-model.ts'
import {createSearch} from '../lists/folded-search.ts'
import {RowList} from '../lists/row-list.tsx'
import {useRowFocus} from '../lists/use-row-focus.ts'
import {EmptyState} from '../parts/empty-state.tsx'
import {UserText} from '../parts/user-text.tsx'
import {useKeys} from '../use-keys.ts'
import {useActions, useMode} from '../use-store.ts'
import {useWords} from '../use-words.ts'

type Ignored = FindingsPayload['ignored'][number]

const search = createSearch(({document, rule, actual, reason, id}: Ignored) =>
  [document, rule, actual, reason, id].join('\n'),
)

interface IgnoredRow {
  readonly key: string
  readonly entry: Ignored
}

/** The last first. */
function rowsOf(ignored: readonly Ignored[], query: string): IgnoredRow[] {
  const has = query.trim() === '' ? (): boolean => true : search(query)
  return ignored
    .filter(has)
    .map((entry) => ({key: entry.id, entry}))
    .toReversed()
}

/** What is left out because somebody said so, the last first; each can be brought back. */
export function IgnoredList({payload: {ignored, checks}, query}: {payload: FindingsPayload; query: string}): VNode {
  const {t, said} = useWords()
  const store = useActions()
  const isReadOnly = useMode() === 'read-only'
  const titles = useMemo(() => new Map(checks.map((check) => [check.id, said(check.title)])), [checks, said])
  const rows = useMemo(() => rowsOf(ignored, query), [ignored, query])
  const focus = useRowFocus(rows, 'ignored')
  const takeBack = ({id}: Ignored): void => void store.unignore([id])
  const focused = rows[focus.index]?.entry ?? null
  const key = (name: string): string => `page.findings.key.${name}`
  useKeys([
    {keys: ['j'], label: key('next'), run: () => focus.step(1)},
    {keys: ['k'], label: key('back'), run: () => focus.step(-1)},
    ...(isReadOnly ? [] : [{keys: ['z'], label: key('take-back'), run: () => focused !== null && takeBack(focused)}]),
  ])
  if (rows.length === 0) return <EmptyState title={t('page.findings.none-ignored')} />
  return (
    <RowList
      label={t('page.findings.ignored-list')}
      rows={rows}
      focus={focus}
      estimate={() => 84}
      kind={() => 'ignored'}
    >
      {({entry}) => (
        <IgnoredItem
          entry={entry}
          title={titles.get(entry.rule) ?? null}
          isFocused={focus.key === entry.id}
          onTakeBack={isReadOnly ? null : () => takeBack(entry)}
        />
      )}
    </RowList>
  )
}

interface IgnoredItemProps {
  readonly entry: Ignored
  readonly title: string | null
  readonly isFocused: boolean
  readonly onTakeBack: (() => void) | null
}

/** A finding that is ignored: what it was, where, and why. */
function IgnoredItem({entry, title, isFocused, onTakeBack}: IgnoredItemProps): VNode {
  const {t} = useWords()
  const {rule, actual, document, reason} = entry
  return (
    <article>
      <p>
        {title ?? <UserText text={rule} />}
        {actual === '' ? null : ': '}
        <UserText text={actual} isExact />
      </p>
      <p class="row-foot">
        <UserText text={document} lang="en" />
        <span class="quiet">{reason === '' ? t('page.findings.no-reason') : <UserText text={reason} />}</span>
        {onTakeBack === null ? null : (
          <span class="row-acts">
            <button type="button" class="plain" tabIndex={isFocused ? 0 : -1} onClick={onTakeBack}>
              {t('page.findings.take-back')}
            </button>
          </span>
        )}
      </p>
    </article>
  )
}
