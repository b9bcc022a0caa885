import type {VNode} from 'preact'
import type {PairSummary} from '../../src/page-model.ts'
import {UserText} from '../parts/user-text.tsx'
import {formatRoute} from '../routes.ts'
import {useWords} from '../use-words.ts'
import {ConfidenceHistogram} from './confidence-histogram.tsx'
import {alignedShare, rowParts} from './pair-figures.ts'
import {PairFiles} from './pair-files.tsx'
import {PairFindings} from './pair-findings.tsx'
import {RowBar, sayParts} from './row-bar.tsx'
import {useFileDrop} from './use-file-drop.ts'
import {useImport} from './use-import.ts'

interface PairEntryProps {
  readonly pair: PairSummary
  readonly formats: readonly string[]
  readonly canChange: boolean
}

/** A pair in the table of contents. */
export function PairEntry({pair, formats, canChange}: PairEntryProps): VNode {
  const words = useWords()
  const {t} = words
  const importing = useImport(pair)
  const drop = useFileDrop((files) => void importing.take(files), canChange && pair.links !== null)
  return (
    <li class={drop.isOver ? 'toc-entry toc-over' : 'toc-entry'} {...drop.handlers}>
      <div class="toc-line">
        <PairTitle pair={pair} />
        <span class="toc-leader" aria-hidden="true" />
        <span class="toc-share figures">
          <Share pair={pair} />
        </span>
      </div>
      {pair.problem === null ? null : <p class="level-error">{words.said(pair.problem)}</p>}
      {drop.isOver ? <p class="toc-drop">{t('page.dashboard.drop-import', {name: pair.name})}</p> : null}
      {pair.links === null ? null : <PairRows pair={pair} />}
      <PairFiles pair={pair} formats={formats} canChange={canChange} importing={importing} />
    </li>
  )
}

function PairTitle({pair}: {pair: PairSummary}): VNode {
  const title = <UserText text={pair.name} />
  if (pair.state === 'failed') return <span class="toc-title">{title}</span>
  return (
    <a class="toc-title" href={formatRoute({view: 'align', path: pair.path, row: null})}>
      {title}
    </a>
  )
}

function Share({pair: {state, links}}: {pair: PairSummary}): VNode {
  const {t, percent} = useWords()
  if (state === 'failed') return <span class="level-error">{t('page.dashboard.failed')}</span>
  if (state === 'waiting') return <span class="quiet">{t('page.dashboard.waiting')}</span>
  const share = alignedShare([links])
  if (share === null) return <span class="quiet">{t('page.dashboard.aligned-none')}</span>
  return <>{t('page.dashboard.aligned', {percent: percent(share)})}</>
}

function PairRows({pair: {links, consistency, findings, path}}: {pair: PairSummary}): VNode | null {
  const words = useWords()
  if (links === null) return null
  const parts = rowParts(links)
  return (
    <>
      <div class="toc-charts">
        <RowBar parts={parts} />
        <ConfidenceHistogram bins={links.bins} />
      </div>
      <ul class="toc-figures figures">
        {sayParts(parts, words).map(({name, text}) => (
          <li key={name} class={`part-${name}`}>
            {text}
          </li>
        ))}
        {links.marked === 0 ? null : <li>{words.t('page.dashboard.marked', {count: links.marked})}</li>}
        {consistency === null ? null : (
          <li>{words.t('page.dashboard.consistent', {percent: words.percent(consistency)})}</li>
        )}
        <PairFindings findings={findings} filter={{pair: path}} />
      </ul>
    </>
  )
}
