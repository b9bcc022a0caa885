import type {VNode} from 'preact'
import type {PageFinding} from '../../src/page-model.ts'
import {UserText} from '../parts/user-text.tsx'
import {formatRoute} from '../routes.ts'
import {useWords} from '../use-words.ts'
import type {AlignRowProps, PairsShown} from './align-row-props.ts'
import {EditField} from './edit-field.tsx'
import {RowReasons} from './row-reasons.tsx'
import {RowTools} from './row-tools.tsx'

/** Under the texts: the note of a row; of the focused one its reasons, its findings and what can be done with it. */
export function RowBelow(props: AlignRowProps & PairsShown): VNode {
  const {link, row, at, mode, findings, events, tools} = props
  const isOpen = at !== null
  return (
    <div role="gridcell" class="align-below" aria-colspan={3}>
      {isOpen ? <RowReasons {...props} /> : null}
      {isOpen && findings.length > 0 ? <RowFindings findings={findings} /> : null}
      <RowNote
        note={link.note ?? ''}
        isWriting={mode?.kind === 'note'}
        onSave={(note) => events.onNote(row, note)}
        onLeave={events.onLeave}
      />
      {isOpen && tools !== null && tools.length > 0 ? <RowTools tools={tools} /> : null}
    </div>
  )
}

interface RowNoteProps {
  readonly note: string
  readonly isWriting: boolean
  onSave(note: string): void
  onLeave(): void
}

function RowNote({note, isWriting, onSave, onLeave}: RowNoteProps): VNode | null {
  const {t} = useWords()
  if (isWriting) {
    return (
      <EditField
        label={t('page.align.note')}
        hint={t('page.align.note-hint')}
        text={note}
        lang={null}
        hasLines
        save={t('page.align.save')}
        leave={t('page.align.leave')}
        onSave={onSave}
        onLeave={onLeave}
      />
    )
  }
  if (note === '') return null
  return (
    <p class="row-note">
      <span class="quiet">{t('page.align.note')}: </span>
      <UserText text={note} />
    </p>
  )
}

function RowFindings({findings}: {findings: readonly PageFinding[]}): VNode {
  const {t, said} = useWords()
  return (
    <ul class="row-findings">
      {findings.map((finding) => (
        <li key={finding.id}>
          <span class={`level-${finding.level}`}>{t(`page.align.level-${finding.level}`)}</span> {said(finding.message)}{' '}
          <a href={formatRoute({view: 'findings', filter: {rule: finding.rule, document: finding.document}})}>
            {t('page.align.to-findings')}
          </a>
        </li>
      ))}
    </ul>
  )
}
