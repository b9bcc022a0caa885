import type {VNode} from 'preact'
import type {Level} from '../../src/model.ts'
import {formatRoute, type RouteFilter} from '../routes.ts'
import {useWords} from '../use-words.ts'

interface PairFindingsProps {
  readonly findings: Readonly<Record<Level, number>> | null
  readonly filter: RouteFilter
}

const keys = {
  error: 'page.dashboard.error',
  warning: 'page.dashboard.warning',
  note: 'page.dashboard.note',
} as const
const levels: readonly Level[] = ['error', 'warning', 'note']

/** How many findings, as items that lead to them; nothing while it is not known. */
export function PairFindings({findings, filter}: PairFindingsProps): VNode | null {
  const {t} = useWords()
  if (findings === null) return null
  const found = levels.filter((level) => findings[level] > 0)
  if (found.length === 0) return <li class="quiet">{t('page.dashboard.no-findings')}</li>
  return (
    <>
      {found.map((level) => (
        <li key={level}>
          <a class={`level-${level}`} href={formatRoute({view: 'findings', filter: {...filter, level}})}>
            {t(keys[level], {count: findings[level]})}
          </a>
        </li>
      ))}
    </>
  )
}
