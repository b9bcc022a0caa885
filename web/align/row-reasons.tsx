import type {VNode} from 'preact'
import {UserText} from '../parts/user-text.tsx'
import {useWords} from '../use-words.ts'
import type {AlignRowProps, PairsShown} from './align-row-props.ts'
import {explainDoubt} from './explain-doubt.ts'
import {isDecided, isLinked} from './row-state.ts'

/** Why the row is linked as it is: how sure it is, what stands on both sides, and what speaks against it. */
export function RowReasons(props: AlignRowProps & PairsShown): VNode | null {
  const {record, link, pairs, hot, onHot} = props
  const {t, percent} = useWords()
  const doubts = explainDoubt(record, link)
  return (
    <div class="row-reasons">
      <p>
        {isDecided(link) || !isLinked(link)
          ? t(`page.align.because-${isDecided(link) ? link.status : link.isDropped ? 'dropped' : 'alone'}`)
          : t('page.align.because', {share: percent(link.confidence)})}{' '}
        {pairs.map(({evidence, number}) => (
          <span
            key={number}
            class={`reason on-${evidence.kind}${hot === number ? ' on-hot' : ''}`}
            title={t(`page.align.kind-${evidence.kind}`)}
            onPointerEnter={() => onHot(number)}
            onPointerLeave={() => onHot(0)}
          >
            <span class="reason-number">{number}</span>
            <span class="unseen"> {t(`page.align.kind-${evidence.kind}`)}</span>{' '}
            <UserText text={evidence.ar} lang="ar" /> = <UserText text={evidence.en} lang="en" />
          </span>
        ))}
      </p>
      {doubts.length === 0 ? null : (
        <p class="row-doubts">{doubts.map((doubt) => t(`page.align.doubt.${doubt}`)).join(' ')}</p>
      )}
    </div>
  )
}
