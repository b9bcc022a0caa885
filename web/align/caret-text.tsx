import type {VNode} from 'preact'
import {useLayoutEffect, useRef} from 'preact/hooks'
import type {Segment} from '../../src/model.ts'
import {useWords} from '../use-words.ts'
import {visibleParts} from '../visible-text.ts'
import {caretNear, type CaretStep, moveCaret} from './move-caret.ts'

interface CaretTextProps {
  readonly segment: Segment
  readonly at: number
  onMove(at: number): void
  onCut(at: number): void
  onLeave(): void
  /** Says the words around the caret. */
  onSay(text: string): void
}

/** The text of a segment with the caret that cuts it. Arrows go by letters, with Ctrl or Alt by words; Enter cuts. */
export function CaretText({segment, at, onMove, onCut, onLeave, onSay}: CaretTextProps): VNode {
  const {t} = useWords()
  const field = useRef<HTMLDivElement>(null)
  // At once: the next key is meant for the caret.
  useLayoutEffect(() => field.current?.focus({preventScroll: true}), [])
  const put = (place: number): void => {
    onMove(place)
    onSay(around(segment.text, place))
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') event.stopPropagation()
    const by = stepOf(event, segment.lang)
    if (by !== null) put(moveCaret(segment, at, by))
    else if (event.key === 'Enter') onCut(at)
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
  }
  const click = (event: MouseEvent): void => {
    const near = caretNear(segment, offsetAt(event) ?? -1)
    if (near !== null) put(near)
  }
  return (
    <div class="caret-text">
      <div
        ref={field}
        class="caret-field"
        role="application"
        tabIndex={0}
        onKeyDown={press}
        onClick={click}
        aria-label={t('page.align.cut-field')}
      >
        <Stretch text={segment.text.slice(0, at)} from={0} />
        <span class="caret" aria-hidden="true" />
        <Stretch text={segment.text.slice(at)} from={at} />
      </div>
      <CutFoot onCut={() => onCut(at)} onLeave={onLeave} />
    </div>
  )
}

function CutFoot({onCut, onLeave}: {onCut(): void; onLeave(): void}): VNode {
  const {t, lang, dir} = useWords()
  return (
    <p class="edit-foot" lang={lang} dir={dir}>
      <span>{t('page.align.cut-hint')}</span>{' '}
      <span class="edit-buttons">
        <button type="button" onClick={onCut}>
          {t('page.align.cut-here')}
        </button>
        <button type="button" class="plain" onClick={onLeave}>
          {t('page.align.leave')}
        </button>
      </span>
    </p>
  )
}

/** Each part says where in the text it begins, for clicks. */
function Stretch({text, from}: {text: string; from: number}): VNode {
  let start = from
  return (
    <>
      {visibleParts(text).map((part) => {
        const place = start
        start += part.isCode ? 1 : part.text.length
        return (
          <span
            key={place}
            class={part.isCode ? 'code-point' : undefined}
            data-at={place}
            data-code={part.isCode || undefined}
          >
            {part.text}
          </span>
        )
      })}
    </>
  )
}

function stepOf(
  event: KeyboardEvent,
  lang: Segment['lang'],
): {readonly step: CaretStep; readonly to: 'forward' | 'back'} | null {
  const isWord = event.ctrlKey || event.altKey || event.metaKey
  const forward = lang === 'ar' ? 'ArrowLeft' : 'ArrowRight'
  const back = lang === 'ar' ? 'ArrowRight' : 'ArrowLeft'
  if (event.key === forward || event.key === back)
    return {step: isWord ? 'word' : 'letter', to: event.key === forward ? 'forward' : 'back'}
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
    return {step: 'word', to: event.key === 'ArrowDown' ? 'forward' : 'back'}
  if (event.key === 'Home' || event.key === 'End') return {step: 'edge', to: event.key === 'End' ? 'forward' : 'back'}
  return null
}

/** Offset in the segment's text under the pointer; null beside the text. */
function offsetAt(event: MouseEvent): number | null {
  const place = pointAt(event.clientX, event.clientY)
  const part = place?.node.parentElement?.closest<HTMLElement>('[data-at]')
  if (place === null || part === null || part === undefined) return null
  return Number(part.dataset['at']) + (part.dataset['code'] === undefined ? place.offset : 0)
}

interface OldDocument {
  caretRangeFromPoint?(x: number, y: number): Range | null
}

/** Safari has only the older call. */
function pointAt(x: number, y: number): {node: Node; offset: number} | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y)
    return position === null ? null : {node: position.offsetNode, offset: position.offset}
  }
  const range = (document as OldDocument).caretRangeFromPoint?.(x, y) ?? null
  return range === null ? null : {node: range.startContainer, offset: range.startOffset}
}

/** A few letters on both sides of the caret. */
function around(text: string, at: number): string {
  return `${text.slice(Math.max(0, at - 20), at)} | ${text.slice(at, at + 20)}`
}
