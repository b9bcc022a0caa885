import type {VNode} from 'preact'
import {useMemo, useState} from 'preact/hooks'
import type {Lang, Segment} from '../../src/model.ts'
import {Diff} from '../parts/diff.tsx'
import {Visible} from '../parts/user-text.tsx'
import type {Words} from '../say.ts'
import {useWords} from '../use-words.ts'
import type {AlignRowProps, PairsShown} from './align-row-props.ts'
import {CaretText} from './caret-text.tsx'
import {EditField} from './edit-field.tsx'
import {MarkedText, type TextMark} from './marked-text.tsx'

interface SegmentViewProps extends AlignRowProps, PairsShown {
  readonly lang: Lang
  readonly segment: Segment
  readonly isStop: boolean
  readonly isFocused: boolean
}

/** A segment: read, written in, or cut. */
export function SegmentView(props: SegmentViewProps): VNode {
  const {mode, segment, lang, isFocused, events} = props
  const {t} = useWords()
  const isOwn =
    isFocused && (mode?.kind === 'edit' || mode?.kind === 'cut') && mode.segment === segment.index && mode.lang === lang
  if (isOwn && mode.kind === 'cut')
    return (
      <CaretText
        segment={segment}
        at={mode.at}
        onMove={(at) => events.onMode({...mode, at})}
        onCut={(at) => events.onCut(lang, segment.index, at)}
        onLeave={events.onLeave}
        onSay={events.onSay}
      />
    )
  if (isOwn && mode.kind === 'edit')
    return (
      <EditField
        label={t(`page.align.edit-${lang}`)}
        hint={t('page.align.edit-hint')}
        text={segment.edited ?? oneLine(segment.text)}
        lang={lang}
        save={t('page.align.save')}
        leave={t('page.align.leave')}
        onSave={(text) => events.onEdit(lang, segment.index, text)}
        onLeave={events.onLeave}
      />
    )
  return <ReadSegment {...props} />
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/gu, ' ')
}

function ReadSegment(props: SegmentViewProps): VNode {
  const {segment, lang, isStop, isFocused, events, row} = props
  const {t} = useWords()
  const [isOriginal, setOriginal] = useState(false)
  const isEdited = segment.edited !== undefined
  return (
    <div class={isEdited ? 'segment-box is-edited' : 'segment-box'}>
      <p
        class={`segment segment-${segment.kind}${isFocused ? ' is-focused' : ''}`}
        tabIndex={isStop ? 0 : -1}
        data-stop={`${lang}:${segment.index}`}
        onFocus={() => events.onFocus(row, {lang, segment: segment.index})}
      >
        {segment.isCut === true ? <span class="cut-sign" title={t('page.align.is-cut')} aria-hidden="true" /> : null}
        <SegmentText {...props} isOriginal={isOriginal} />
      </p>
      {isEdited ? (
        <button
          type="button"
          class="plain segment-edited"
          aria-pressed={isOriginal}
          onClick={() => setOriginal(!isOriginal)}
        >
          {t('page.align.is-edited')}
        </button>
      ) : null}
    </div>
  )
}

function SegmentText(props: SegmentViewProps & {isOriginal: boolean}): VNode {
  const {segment, lang, isOriginal, pairs, hot, onHot, findings, match} = props
  const words = useWords()
  const marks = useMemo(
    () => [
      ...foundMarks(props),
      ...(segment.edited === undefined ? [...pairMarks(props, words), ...findingMarks(props, words)] : []),
    ],
    [segment, pairs, findings, match, words],
  )
  if (isOriginal && segment.edited !== undefined)
    return <Diff old={oneLine(segment.text)} text={segment.edited} lang={lang} />
  if (marks.length === 0) return <Visible text={segment.edited ?? segment.text} />
  return <MarkedText text={segment.edited ?? segment.text} marks={marks} hot={hot} onHot={onHot} />
}

function foundMarks({match, lang, segment}: SegmentViewProps): TextMark[] {
  const spans = match?.spans.filter((span) => span.lang === lang && span.segment === segment.index) ?? []
  return spans.map(({start, end}) => ({start, end, kind: 'found', pair: 0, title: ''}))
}

function pairMarks({pairs, lang, segment}: SegmentViewProps, {t}: Words): TextMark[] {
  return pairs.flatMap(({evidence, number, [lang]: place}) => {
    if (place?.segment !== segment.index) return []
    const title = t(`page.align.evidence-${evidence.kind}`, {ar: evidence.ar, en: evidence.en})
    return [{start: place.start, end: place.end, kind: evidence.kind, pair: number, title}]
  })
}

function findingMarks({findings, lang, segment}: SegmentViewProps, {said}: Words): TextMark[] {
  return findings.flatMap((finding) => {
    const place = finding[lang]
    if (place === null || place.start < segment.start || place.start >= segment.end) return []
    const [start, end] = [place.start - segment.start, Math.min(place.end, segment.end) - segment.start]
    return [{start, end, kind: 'finding', pair: 0, title: said(finding.message)}]
  })
}
