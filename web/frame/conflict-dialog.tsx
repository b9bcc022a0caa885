import type {VNode} from 'preact'
import {Dialog} from '../parts/dialog.tsx'
import {Visible} from '../parts/user-text.tsx'
import type {Conflict} from '../page-state.ts'
import {useActions, useStore} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import './conflict.css'
import {type ConflictRow, conflictRows} from './conflict-rows.ts'

/** Both versions of what somebody else changed meanwhile, to choose from. */
export function ConflictDialog(): VNode | null {
  const conflict = useStore((state) => state.conflict)
  return conflict === null ? null : <Choice conflict={conflict} />
}

function Choice({conflict: {mine, theirs}}: {conflict: Conflict}): VNode {
  const {t} = useWords()
  const {settle} = useActions()
  const rows = conflictRows(mine.record, theirs.record)
  return (
    <Dialog
      title={t('page.frame.conflict-title')}
      // Closing it would lose one of both unasked.
      onClose={null}
      isWide
      actions={
        <>
          <button type="button" onClick={() => settle('theirs')}>
            {t('page.frame.conflict-keep')}
          </button>
          <button type="button" class="primary" onClick={() => settle('mine')}>
            {t('page.frame.conflict-redo')}
          </button>
        </>
      }
    >
      <p>{t('page.frame.conflict-about', {name: theirs.record.name})}</p>
      <div class="conflict">
        <Version title={t('page.frame.conflict-mine')} rows={rows.mine} />
        <Version title={t('page.frame.conflict-theirs')} rows={rows.theirs} />
      </div>
    </Dialog>
  )
}

/** Rows that are shown of each version; the others are counted. */
const SHOWN = 12

function Version({title, rows}: {title: string; rows: readonly ConflictRow[]}): VNode {
  const {t} = useWords()
  return (
    <section>
      <h3>{title}</h3>
      {rows.length === 0 ? <p class="quiet">{t('page.frame.conflict-gone')}</p> : null}
      <ul>
        {rows.slice(0, SHOWN).map((row, at) => (
          <li key={at}>
            <Row row={row} />
          </li>
        ))}
      </ul>
      {rows.length > SHOWN ? <p class="quiet">{t('page.frame.conflict-more', {count: rows.length - SHOWN})}</p> : null}
    </section>
  )
}

function Row({row: {ar, en, status, isMarked, note}}: {row: ConflictRow}): VNode {
  const {t} = useWords()
  const nothing = <span class="quiet">{t('page.frame.side-empty')}</span>
  return (
    <>
      {ar === '' ? (
        nothing
      ) : (
        <p lang="ar" dir="rtl">
          {<Visible text={ar} />}
        </p>
      )}
      {en === '' ? (
        nothing
      ) : (
        <p lang="en" dir="ltr">
          {<Visible text={en} />}
        </p>
      )}
      <p class="quiet conflict-state">
        {t(`page.frame.status-${status}`)}
        {isMarked ? ` · ${t('page.frame.marked')}` : ''}
        {note === '' ? null : (
          <>
            {' · '}
            <bdi dir="auto">
              <Visible text={note} />
            </bdi>
          </>
        )}
      </p>
    </>
  )
}
