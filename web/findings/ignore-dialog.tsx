import type {VNode} from 'preact'
import {useMemo, useState} from 'preact/hooks'
import type {FindingsPayload, PageFinding} from '../../src/page-model.ts'
import {FormButtons} from '../lists/form-buttons.tsx'
import {SaidText} from '../lists/said-text.tsx'
import {Dialog} from '../parts/dialog.tsx'
import {UserText} from '../parts/user-text.tsx'
import {useWords} from '../use-words.ts'

interface IgnoreDialogProps {
  readonly findings: readonly PageFinding[]
  /** Their reasons are offered again. */
  readonly ignored: FindingsPayload['ignored']
  onIgnore(reason: string): void
  onClose(): void
}

/** So many earlier reasons are offered. */
const mostReasons = 4

/** Asks why findings are to be left out. */
export function IgnoreDialog({findings, ignored, onIgnore, onClose}: IgnoreDialogProps): VNode {
  const {t, said} = useWords()
  const [reason, setReason] = useState('')
  const submit = (event: Event): void => {
    event.preventDefault()
    onIgnore(reason.trim())
  }
  return (
    <Dialog
      title={t('page.findings.ignore-title', {count: findings.length})}
      onClose={onClose}
      actions={<FormButtons form="ignore-form" label={t('page.findings.ignore-do')} onClose={onClose} />}
    >
      <form id="ignore-form" onSubmit={submit}>
        {findings.length === 1 ? (
          <p>
            <SaidText text={said(findings[0].message)} />
          </p>
        ) : null}
        <label class="field">
          <span>{t('page.findings.reason')}</span>
          <input
            type="text"
            dir="auto"
            autofocus
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <EarlierReasons ignored={ignored} onChoose={setReason} />
        <p class="quiet">{t('page.findings.ignore-hint')}</p>
      </form>
    </Dialog>
  )
}

/** Reasons that were given before, the last first. */
function EarlierReasons({
  ignored,
  onChoose,
}: Pick<IgnoreDialogProps, 'ignored'> & {onChoose(reason: string): void}): VNode {
  const earlier = useMemo(
    () =>
      [...new Set(ignored.map(({reason}) => reason).toReversed())].filter((one) => one !== '').slice(0, mostReasons),
    [ignored],
  )
  return (
    <p class="choices">
      {earlier.map((reason) => (
        <button key={reason} type="button" class="filter-chip" onClick={() => onChoose(reason)}>
          <UserText text={reason} />
        </button>
      ))}
    </p>
  )
}
