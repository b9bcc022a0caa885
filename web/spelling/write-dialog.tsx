import type {VNode} from 'preact'
import type {SpellingChange} from '../../src/page-model.ts'
import {FileCounts} from '../lists/file-counts.tsx'
import {Dialog} from '../parts/dialog.tsx'
import {useMode} from '../use-store.ts'
import {useWords} from '../use-words.ts'

interface WriteDialogProps {
  readonly changes: readonly SpellingChange[]
  onWrite(): void
  onClose(): void
}

/** Says which files are written, and asks. */
export function WriteDialog({changes, onWrite, onClose}: WriteDialogProps): VNode {
  const {t} = useWords()
  const isStatic = useMode() === 'static'
  return (
    <Dialog
      title={t(isStatic ? 'page.spelling.collect-title' : 'page.spelling.write-title')}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="primary" autofocus onClick={onWrite}>
            {t(isStatic ? 'page.spelling.collect-do' : 'page.spelling.write-do')}
          </button>
          <button type="button" onClick={onClose}>
            {t('page.findings.cancel')}
          </button>
        </>
      }
    >
      <p>{t('page.spelling.write-count', {count: changes.length})}</p>
      <FileCounts documents={changes.map(({document}) => document)} />
    </Dialog>
  )
}
