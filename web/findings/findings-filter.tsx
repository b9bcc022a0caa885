import type {VNode} from 'preact'
import {useMemo} from 'preact/hooks'
import type {Level} from '../../src/model.ts'
import type {FindingsPayload} from '../../src/page-model.ts'
import {Chooser} from '../lists/chooser.tsx'
import {useWords} from '../use-words.ts'
import {countLevels, levels} from './finding-filter.ts'
import type {GroupKind} from './finding-groups.ts'
import {LevelSign} from './level-sign.tsx'
import {type FindingsRoute, groupKinds} from './route-filter.ts'
import {useNarrowers} from './use-narrowers.ts'

interface FindingsFilterProps {
  readonly payload: FindingsPayload
  readonly route: FindingsRoute
  onNarrow(change: Partial<FindingsRoute>): void
}

/** What is shown, and how it is grouped. */
export function FindingsFilter(props: FindingsFilterProps): VNode {
  const {payload, route, onNarrow} = props
  const {t, number} = useWords()
  const isIgnored = route.show === 'ignored'
  return (
    <form class="filters" aria-label={t('page.findings.filters')} onSubmit={(event) => event.preventDefault()}>
      {isIgnored ? null : <OpenFilter {...props} />}
      <button
        type="button"
        class="plain"
        aria-pressed={isIgnored}
        onClick={() => onNarrow({show: isIgnored ? 'open' : 'ignored'})}
      >
        {t('page.findings.ignored', {number: number(payload.ignored.length)})}
      </button>
      {payload.known === 0 ? null : <span class="quiet">{t('page.findings.known', {count: payload.known})}</span>}
    </form>
  )
}

/** Levels, groups, and lists of what the findings have: checks, documents, pairs. */
function OpenFilter(props: FindingsFilterProps): VNode {
  const {payload, route, onNarrow} = props
  const {t} = useWords()
  const narrowers = useNarrowers(payload, route)
  return (
    <>
      <Levels {...props} />
      <Chooser
        label={t('page.findings.group-by')}
        value={route.by}
        options={groupKinds.map((kind) => [kind, t(`page.findings.by.${kind}`)])}
        onChoose={(by) => onNarrow({by: by as GroupKind})}
      />
      {narrowers.map(({kind, options}) => (
        <Chooser
          key={kind}
          label={t(`page.findings.${kind}`)}
          value={route[kind]}
          options={options}
          onChoose={(value) => onNarrow({[kind]: value})}
        />
      ))}
      {route.concept === '' ? null : (
        <button type="button" class="filter-chip" onClick={() => onNarrow({concept: ''})}>
          {t('page.findings.only-concept', {concept: route.concept})} <span aria-hidden="true">×</span>
        </button>
      )}
    </>
  )
}

/** Levels with their counts among all findings. */
function Levels({payload, route, onNarrow}: FindingsFilterProps): VNode {
  const {t, number} = useWords()
  const counts = useMemo(() => countLevels(payload.findings), [payload.findings])
  const toggle = (level: Level): void =>
    onNarrow({levels: levels.filter((one) => route.levels.includes(one) !== (one === level))})
  return (
    <fieldset class="filter-levels">
      <legend class="unseen">{t('page.findings.levels')}</legend>
      {levels.map((level) => (
        <label key={level} class="tick">
          <input type="checkbox" checked={route.levels.includes(level)} onChange={() => toggle(level)} />
          <LevelSign level={level} isPlural />
          <span class="figure">{number(counts[level])}</span>
        </label>
      ))}
    </fieldset>
  )
}
