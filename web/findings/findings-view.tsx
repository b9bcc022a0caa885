import type {VNode} from 'preact'
import {useEffect} from 'preact/hooks'
import type {FindingsPayload} from '../../src/page-model.ts'
import {Waiting} from '../parts/waiting.tsx'
import type {RouteFilter} from '../routes.ts'
import {useFind} from '../use-find.ts'
import {goTo} from '../use-route.ts'
import {useActions, useSection} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {FindingsFilter} from './findings-filter.tsx'
import {FindingsList} from './findings-list.tsx'
import {IgnoredList} from './ignored-list.tsx'
import {type FindingsRoute, readRoute, writeRoute} from './route-filter.ts'
import {useFindings} from './use-findings.ts'
import '../lists/lists.css'
import './findings.css'

/** The report, live: what the checks say, with everything that can be done about it. */
export function FindingsView({filter}: {filter: RouteFilter}): VNode {
  const {t} = useWords()
  const store = useActions()
  const findings = useSection('findings')
  return (
    <div class="list-view">
      <h1>{t('page.findings.title')}</h1>
      <Waiting loaded={findings} onRetry={() => void store.reload('findings')}>
        {(payload) => <Findings payload={payload} route={readRoute(filter)} />}
      </Waiting>
    </div>
  )
}

interface FindingsProps {
  readonly payload: FindingsPayload
  readonly route: FindingsRoute
}

function Findings({payload, route}: FindingsProps): VNode {
  const {t, number} = useWords()
  const find = useFind({
    label: 'page.findings.find',
    status: '',
    onEnter: () => shown.focus.step(0),
  })
  useEffect(() => {
    if (route.query !== '') find.setText(route.query)
  }, [route.query])
  const shown = useFindings(payload, route, find.text)
  const narrow = (change: Partial<FindingsRoute>): void =>
    goTo({view: 'findings', filter: writeRoute({...route, ...change})}, true)
  const isIgnored = route.show === 'ignored'
  return (
    <>
      <FindingsFilter payload={payload} route={route} onNarrow={narrow} />
      <p class="list-count" role="status">
        {isIgnored
          ? t('page.findings.ignored-count', {count: payload.ignored.length})
          : t('page.findings.shown', {shown: number(shown.shown.length), all: number(payload.findings.length)})}
      </p>
      {isIgnored ? (
        <IgnoredList payload={payload} query={find.text} />
      ) : (
        <FindingsList payload={payload} shown={shown} isByCheck={route.by === 'check'} />
      )}
    </>
  )
}
