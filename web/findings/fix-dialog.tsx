import type {VNode} from 'preact'
import {useState} from 'preact/hooks'
import type {PageFinding} from '../../src/page-model.ts'
import {FileCounts} from '../lists/file-counts.tsx'
import {Dialog} from '../parts/dialog.tsx'
import {useMode} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {fixable} from './finding-choice.ts'

interface FixDialogProps {
  /** All with a fix that can be made. */
  readonly findings: readonly PageFinding[]
  onFix(findings: readonly PageFinding[]): void
  onClose(): void
}

/** How sure fixes are to be, at first in hundredths. */
const usual = 90

/** Asks how sure the fixes are to be that are made, and says in which files. */
export function FixDialog({findings, onFix, onClose}: FixDialogProps): VNode {
  const {t, percent} = useWords()
  const isStatic = useMode() === 'static'
  const [least, setLeast] = useState(findings.some(({fix}) => (fix?.confidence ?? 0) >= usual / 100) ? usual : 0)
  const made = fixable(findings, least / 100)
  return (
    <Dialog
      title={t('page.findings.fix-title')}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="primary" disabled={made.length === 0} onClick={() => onFix(made)}>
            {t(isStatic ? 'page.findings.fix-collect' : 'page.findings.fix-do', {count: made.length})}
          </button>
          <button type="button" onClick={onClose}>
            {t('page.findings.cancel')}
          </button>
        </>
      }
    >
      <label class="field">
        <span>
          {t('page.findings.least-sure')} <output>{percent(least / 100)}</output>
        </span>
        <input
          type="range"
          min="0"
          max="100"
          step="5"
          value={least}
          autofocus
          onInput={(event) => setLeast(Number(event.currentTarget.value))}
        />
      </label>
      <FileCounts documents={made.map(({document}) => document)} />
    </Dialog>
  )
}
