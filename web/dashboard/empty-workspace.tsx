import type {VNode} from 'preact'
import {EmptyState} from '../parts/empty-state.tsx'
import {FileButton} from '../parts/file-button.tsx'
import {useWords} from '../use-words.ts'

/** An invitation to begin. */
export function EmptyWorkspace({canChange, onFiles}: {canChange: boolean; onFiles(files: File[]): void}): VNode {
  const {t} = useWords()
  return (
    <EmptyState title={t('page.dashboard.empty-title')}>
      {canChange ? (
        <>
          <p>{t('page.dashboard.empty-about')}</p>
          <FileButton isMultiple class="primary" onFiles={onFiles}>
            {t('page.dashboard.add')}
          </FileButton>
        </>
      ) : (
        <p>{t('page.dashboard.empty-still')}</p>
      )}
    </EmptyState>
  )
}
