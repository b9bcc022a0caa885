import type {VNode} from 'preact'
import type {Lang, Segment} from '../../src/model.ts'
import {useWords} from '../use-words.ts'
import type {AlignRowProps, PairsShown} from './align-row-props.ts'
import {SegmentView} from './segment-view.tsx'

interface SideCellProps extends AlignRowProps, PairsShown {
  readonly lang: Lang
  readonly segments: readonly Segment[]
}

/** One side of a row: its segments, one below the other, or the word that there is none. */
export function SideCell(props: SideCellProps): VNode {
  const {lang, segments, at, isTabStop, row, events} = props
  const {t, lang: first} = useWords()
  const isStop = (segment: number | null): boolean =>
    isTabStop &&
    (at === null
      ? segment === (segments[0]?.index ?? null) && lang === first
      : at.lang === lang && at.segment === segment)
  return (
    <div role="gridcell" class="align-side" lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
      {segments.length === 0 ? (
        <p
          class="segment segment-none"
          tabIndex={isStop(null) ? 0 : -1}
          data-stop={`${lang}:`}
          onFocus={() => events.onFocus(row, {lang, segment: null})}
        >
          <bdi lang={first}>{t(props.link.isDropped ? 'page.align.left-out' : `page.align.none-${lang}`)}</bdi>
        </p>
      ) : (
        segments.map((segment) => (
          <SegmentView
            key={segment.index}
            {...props}
            segment={segment}
            isStop={isStop(segment.index)}
            isFocused={at?.lang === lang && at.segment === segment.index}
          />
        ))
      )}
    </div>
  )
}
