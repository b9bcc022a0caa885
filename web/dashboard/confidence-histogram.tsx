import type {VNode} from 'preact'
import {doubtful} from '../../src/page-model.ts'
import {useWords} from '../use-words.ts'

/** Undecided rows by confidence, a column for each tenth; the doubtful ones are hollow. */
export function ConfidenceHistogram({bins}: {bins: readonly number[]}): VNode | null {
  const {t} = useWords()
  const most = Math.max(...bins)
  if (most === 0) return null
  const said = t('page.dashboard.histogram', {counts: bins.join(', ')})
  return (
    <svg class="histogram" role="img" aria-label={said} viewBox="0 0 80 24" width="80" height="24">
      <title>{said}</title>
      {bins.map((count, tenth) => {
        const height = count === 0 ? 0 : Math.max(1.5, (count / most) * 22)
        const isDoubtful = (tenth + 0.5) / 10 < doubtful
        return (
          <rect
            key={tenth}
            x={tenth * 8 + 1}
            y={23 - height}
            width="6"
            height={height}
            class={isDoubtful ? 'histogram-doubtful' : 'histogram-sure'}
          />
        )
      })}
      <line x1="0" y1="23.5" x2="80" y2="23.5" class="histogram-base" />
    </svg>
  )
}
