import type {VNode} from 'preact'
import type {Evidence, Span} from '../../src/model.ts'
import {Visible} from '../parts/user-text.tsx'
import {cutPieces} from './cut-pieces.ts'

/** Something to be seen in a text. */
export interface TextMark extends Span {
  /** `found`: by the find box; `finding`: of a check; the others are reasons for the link. */
  readonly kind: Evidence['kind'] | 'found' | 'finding'
  /** Number of the reason; 0 of other marks. */
  readonly pair: number
  /** What it is, in words. */
  readonly title: string
}

interface MarkedTextProps {
  readonly text: string
  readonly marks: readonly TextMark[]
  /** The reason that is looked at; 0 for none. */
  readonly hot: number
  onHot(pair: number): void
}

/** A text with its marks; those that overlap share their letters. The text is never read as markup. */
export function MarkedText({text, marks, hot, onHot}: MarkedTextProps): VNode {
  if (marks.length === 0) return <Visible text={text} />
  return (
    <>
      {cutPieces(text.length, marks).map(({start, end, marks: over}) => {
        const shown = <Visible key={start} text={text.slice(start, end)} />
        if (over.length === 0) return shown
        const first = over.find(({pair}) => pair > 0)
        const isHot = over.some(({pair}) => pair > 0 && pair === hot)
        const isStart = first !== undefined && first.start === start
        return (
          <span
            key={start}
            class={`${over.map(({kind}) => `on on-${kind}`).join(' ')}${isHot ? ' on-hot' : ''}`}
            title={over.map(({title}) => title).join('\n')}
            data-pair={isStart ? first.pair : undefined}
            onPointerEnter={first === undefined ? undefined : () => onHot(first.pair)}
            onPointerLeave={first === undefined ? undefined : () => onHot(0)}
          >
            {shown}
          </span>
        )
      })}
    </>
  )
}
