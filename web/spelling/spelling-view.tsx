import type {VNode} from 'preact'
import {useEffect, useState} from 'preact/hooks'
import type {SpellingPayload} from '../../src/page-model.ts'
import {Chooser} from '../lists/chooser.tsx'
import {RowList} from '../lists/row-list.tsx'
import {EmptyState} from '../parts/empty-state.tsx'
import {Waiting} from '../parts/waiting.tsx'
import type {RouteFilter} from '../routes.ts'
import {useFind} from '../use-find.ts'
import {goTo} from '../use-route.ts'
import {useActions, useMode, useSection, useStore} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {ChangeItem} from './change-item.tsx'
import {SpellingGroupHead} from './spelling-group-head.tsx'
import type {SpellingGroupKind, SpellingRow} from './spelling-rows.ts'
import {useSpelling} from './use-spelling.ts'
import {useSpellingActs} from './use-spelling-acts.ts'
import {useSpellingKeys} from './use-spelling-keys.ts'
import {WriteBar} from './write-bar.tsx'
import {WriteDialog} from './write-dialog.tsx'
import '../lists/lists.css'
import './spelling.css'

/** Every change of spelling that the house style asks for: looked at, chosen, written into the files. */
export function SpellingView({filter}: {filter: RouteFilter}): VNode {
  const {t} = useWords()
  const store = useActions()
  const spelling = useSection('spelling')
  return (
    <div class="list-view">
      <h1>{t('page.spelling.title')}</h1>
      <Waiting loaded={spelling} onRetry={() => void store.reload('spelling')}>
        {(payload) => <Spelling payload={payload} filter={filter} />}
      </Waiting>
    </div>
  )
}

function Spelling({payload, filter}: {payload: SpellingPayload; filter: RouteFilter}): VNode {
  const {t} = useWords()
  const by: SpellingGroupKind = filter['by'] === 'document' ? 'document' : 'form'
  const find = useFind({
    label: 'page.spelling.find',
    status: '',
    onEnter: () => shown.focus.step(0),
  })
  useEffect(() => {
    if (filter['find'] !== undefined) find.setText(filter['find'])
  }, [filter['find']])
  const shown = useSpelling(payload, by, find.text)
  return (
    <>
      <form class="filters" aria-label={t('page.findings.filters')} onSubmit={(event) => event.preventDefault()}>
        <Chooser
          label={t('page.findings.group-by')}
          value={by}
          options={(['form', 'document'] as const).map((kind) => [kind, t(`page.spelling.by.${kind}`)])}
          onChoose={(kind) => goTo({view: 'spelling', filter: {...filter, by: kind === 'form' ? '' : kind}}, true)}
        />
        <p class="list-count" role="status">
          {t('page.spelling.proposed', {count: shown.shown.length})}
        </p>
      </form>
      <Changes shown={shown} by={by} hasQuery={find.text.trim() !== ''} />
    </>
  )
}

interface ChangesProps {
  readonly shown: ReturnType<typeof useSpelling>
  readonly by: SpellingGroupKind
  readonly hasQuery: boolean
}

function Changes({shown, by, hasQuery}: ChangesProps): VNode {
  const {t} = useWords()
  const isReadOnly = useMode() === 'read-only'
  const isWithout = useStore(({project}) => project.value?.glossaries.length === 0)
  const acts = useSpellingActs(shown)
  const [isAsked, ask] = useState(false)
  useSpellingKeys({shown, acts, askToWrite: () => shown.chosen.length > 0 && ask(true), isReadOnly})
  const write = (): void => {
    ask(false)
    void acts.write()
  }
  return (
    <>
      {shown.rows.length === 0 ? (
        <EmptyState title={t(`page.spelling.${hasQuery ? 'none-fits' : isWithout ? 'none-without' : 'none'}`)} />
      ) : (
        <RowList label={t('page.spelling.title')} rows={shown.rows} focus={shown.focus} estimate={height} kind={kindOf}>
          {(row) =>
            row.kind === 'group' ? (
              <SpellingGroupHead row={row} by={by} shown={shown} acts={acts} isReadOnly={isReadOnly} />
            ) : (
              <ChangeItem change={row.change} shown={shown} acts={acts} isReadOnly={isReadOnly} />
            )
          }
        </RowList>
      )}
      {isReadOnly ? null : <WriteBar shown={shown} acts={acts} onWrite={() => ask(true)} />}
      {isAsked ? <WriteDialog changes={shown.chosen} onWrite={write} onClose={() => ask(false)} /> : null}
    </>
  )
}

function kindOf({kind}: SpellingRow): string {
  return kind
}

/** Of a row nobody has seen yet, in pixels. */
function height({kind}: SpellingRow): number {
  return kind === 'group' ? 60 : 92
}
