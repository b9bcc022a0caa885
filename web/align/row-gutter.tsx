import type {VNode} from 'preact'
import type {AlignedRecord, Link} from '../../src/model.ts'
import type {PageFinding} from '../../src/page-model.ts'
import {Meter} from '../parts/meter.tsx'
import {useWords} from '../use-words.ts'
import {rowBefore} from './jump-rows.ts'
import {isDecided, isLinked} from './row-state.ts'

interface RowGutterProps {
  readonly record: AlignedRecord
  readonly row: number
  readonly link: Link
  readonly findings: readonly PageFinding[]
  onJump(row: number): void
}

/** The number of a row and what there is to know of it at a glance: each sign has its shape and its word. */
export function RowGutter(props: RowGutterProps): VNode {
  const {row, link} = props
  const {t, number} = useWords()
  return (
    <div role="rowheader" class="align-gutter">
      <span class="row-number figures">
        <span class="unseen">{t('page.align.column-row')} </span>
        {number(row + 1)}
      </span>
      <RowStatus link={link} />
      <RowSigns {...props} />
    </div>
  )
}

function RowStatus({link}: {link: Link}): VNode | null {
  const {t} = useWords()
  if (isDecided(link)) {
    return (
      <span class={`row-status status-${link.status}`}>
        <span aria-hidden="true">{link.status === 'confirmed' ? '✓' : '✎'}</span>{' '}
        {t(`page.align.status-${link.status}`)}
      </span>
    )
  }
  if (link.isDropped) return <span class="row-status quiet">{t('page.align.status-dropped')}</span>
  if (!isLinked(link)) return <span class="row-status quiet">{t('page.align.status-alone')}</span>
  return <Meter score={link.confidence} />
}

function RowSigns({record, row, link, findings, onJump}: RowGutterProps): VNode | null {
  const {t, number} = useWords()
  const target = link.isMoved ? rowBefore(record, row) : null
  return (
    <>
      {link.isMarked === true ? (
        <span class="row-sign sign-mark">
          <span aria-hidden="true">⚑</span> {t('page.align.status-marked')}
        </span>
      ) : null}
      {link.isMoved ? <MovedSign target={target} onJump={onJump} /> : null}
      {link.state === undefined ? null : <span class="row-sign quiet">{link.state}</span>}
      {findings.length === 0 ? null : (
        <span class={`row-sign level-${worst(findings)}`} title={t('page.align.findings', {count: findings.length})}>
          <span aria-hidden="true">◦</span> {number(findings.length)}
          <span class="unseen"> {t('page.align.findings', {count: findings.length})}</span>
        </span>
      )}
    </>
  )
}

function MovedSign({target, onJump}: {target: number | null; onJump(row: number): void}): VNode {
  const {t, number} = useWords()
  const sign = <span aria-hidden="true">⇅</span>
  if (target === null)
    return (
      <span class="row-sign">
        {sign} {t('page.align.status-moved')}
      </span>
    )
  return (
    <button
      type="button"
      class="plain row-sign"
      tabIndex={-1}
      title={t('page.align.moved-to', {row: number(target + 1)})}
      onClick={() => onJump(target)}
    >
      {sign} {t('page.align.status-moved')}
    </button>
  )
}

const weights = {error: 3, warning: 2, note: 1} as const

function worst(findings: readonly PageFinding[]): PageFinding['level'] {
  return findings.reduce(
    (level, finding) => (weights[finding.level] > weights[level] ? finding.level : level),
    'note' as PageFinding['level'],
  )
}
