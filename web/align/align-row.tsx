import type {VNode} from 'preact'
import {useMemo, useState} from 'preact/hooks'
import type {AlignedRecord, Lang, Link, Segment} from '../../src/model.ts'
import type {PageFinding} from '../../src/page-model.ts'
import {useWords} from '../use-words.ts'
import type {AlignRowProps} from './align-row-props.ts'
import {locateEvidence, type LocatedPair} from './locate-evidence.ts'
import {RowBelow} from './row-below.tsx'
import {RowGutter} from './row-gutter.tsx'
import {isDecided, segmentsOf} from './row-state.ts'
import {SideCell} from './side-cell.tsx'

/** A row of the list; it is drawn again only when something of it has changed. */
export function AlignRow(props: AlignRowProps): VNode {
  const {record, row, index, link, at, isChosen, isWaiting, isTabStop, mode, findings, match, events, tools} = props
  const words = useWords()
  const sides = sidesOf(record, link)
  const texts = [...sides.ar, ...sides.en]
  return useMemo(
    () => <RowBody {...props} sides={sides} />,
    // The record is another one after each decision, while this row is still the same.
    [
      row,
      index,
      link,
      at,
      isChosen,
      isWaiting,
      isTabStop,
      mode,
      match,
      events,
      tools,
      words,
      keyOfFindings(findings),
      keyOfTexts(texts),
      link.isMoved ? record : null,
    ],
  )
}

type Sides = Readonly<Record<Lang, readonly Segment[]>>

function sidesOf(record: AlignedRecord, link: Link): Sides {
  return {ar: segmentsOf(record, link, 'ar'), en: segmentsOf(record, link, 'en')}
}

function keyOfFindings(findings: readonly PageFinding[]): string {
  return findings.map(({id}) => id).join(' ')
}

/** Another wording, or another part after a cut. */
function keyOfTexts(segments: readonly Segment[]): string {
  return segments
    .map(({index, start, end, edited, isCut}) => `${index} ${start} ${end} ${isCut === true} ${edited ?? ''}`)
    .join('\n')
}

const noPairs: readonly LocatedPair[] = []

function RowBody(props: AlignRowProps & {sides: Sides}): VNode {
  const {row, index, link, at, isChosen, sides, events, isWaiting} = props
  const {lang: first} = useWords()
  const [isOver, setOver] = useState(false)
  const [hot, setHot] = useState(0)
  const isOpen = at !== null
  const pairs = useMemo(
    () => (isOpen || isOver ? locateEvidence(link.evidence, sides) : noPairs),
    [isOpen, isOver, link.evidence, sides],
  )
  const langs: readonly Lang[] = first === 'ar' ? ['ar', 'en'] : ['en', 'ar']
  return (
    <div
      role="row"
      class={classOf(link, {isOpen, isChosen, isWaiting})}
      data-row={row}
      aria-rowindex={index + 2}
      aria-selected={isOpen || isChosen}
      onPointerEnter={() => setOver(true)}
      onPointerLeave={() => setOver(false)}
      onClick={(event) => click(event, props, langs[0])}
    >
      <RowGutter record={props.record} row={row} link={link} findings={props.findings} onJump={events.onJump} />
      {langs.map((lang) => (
        <SideCell key={lang} {...props} lang={lang} segments={sides[lang]} pairs={pairs} hot={hot} onHot={setHot} />
      ))}
      {isOpen || (link.note ?? '') !== '' ? <RowBelow {...props} pairs={pairs} hot={hot} onHot={setHot} /> : null}
    </div>
  )
}

/** A click beside the texts is one on the row; with Shift it chooses all rows up to here. */
function click(event: MouseEvent, {row, link, at, events}: AlignRowProps, first: Lang): void {
  const target = event.target instanceof Element ? event.target : null
  if (target === null || target.closest('button, a, textarea, summary, .caret-text') !== null) return
  if (!event.shiftKey && (at !== null || target.closest('[data-stop]') !== null)) return
  events.onFocus(row, {lang: first, segment: link[first][0] ?? null}, event.shiftKey)
}

function classOf(link: Link, is: {isOpen: boolean; isChosen: boolean; isWaiting: boolean}): string {
  const names = [
    'align-row',
    is.isOpen && 'is-open',
    is.isChosen && 'is-chosen',
    is.isWaiting && 'is-waiting',
    isDecided(link) && 'is-decided',
    link.isDropped && 'is-dropped',
    link.isMarked && 'is-marked',
  ]
  return names.filter((name) => typeof name === 'string').join(' ')
}
