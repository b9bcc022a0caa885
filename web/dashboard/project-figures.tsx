import type {VNode} from 'preact'
import type {ProjectPayload} from '../../src/page-model.ts'
import {useWords} from '../use-words.ts'
import {alignedShare, sumParts} from './pair-figures.ts'
import {PairFindings} from './pair-findings.tsx'
import {sayParts} from './row-bar.tsx'

/** The whole project in one line. */
export function ProjectFigures({project: {pairs, findings}}: {project: ProjectPayload}): VNode {
  const words = useWords()
  const share = alignedShare(pairs.map(({links}) => links))
  const parts = sumParts(pairs)
  return (
    <ul class="toc-figures figures">
      <li>{words.t('page.dashboard.pairs', {count: pairs.length})}</li>
      {share === null ? null : <li>{words.t('page.dashboard.aligned', {percent: words.percent(share)})}</li>}
      {parts === null ? null : sayParts(parts, words).map(({name, text}) => <li key={name}>{text}</li>)}
      <PairFindings findings={findings} filter={{}} />
    </ul>
  )
}
