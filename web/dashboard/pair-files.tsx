import type {VNode} from 'preact'
import type {PairSummary} from '../../src/page-model.ts'
import {Dialog} from '../parts/dialog.tsx'
import {FileButton} from '../parts/file-button.tsx'
import {UserText} from '../parts/user-text.tsx'
import {useWords} from '../use-words.ts'
import {ExportMenu} from './export-menu.tsx'
import type {useImport} from './use-import.ts'

interface PairFilesProps {
  readonly pair: PairSummary
  readonly formats: readonly string[]
  readonly canChange: boolean
  readonly importing: ReturnType<typeof useImport>
}

/** Its texts, and what can be made of them and taken for them. */
export function PairFiles({pair, formats, canChange, importing}: PairFilesProps): VNode {
  const {t, said} = useWords()
  const isAligned = pair.links !== null
  return (
    <div class="toc-files">
      <span class="quiet toc-paths">
        <UserText text={pair.ar} lang="en" /> · <UserText text={pair.en} lang="en" />
      </span>
      {isAligned ? (
        <span class="toc-acts no-print">
          <ExportMenu
            pairs={[pair]}
            formats={formats}
            label={t('page.dashboard.export')}
            name={`${t('page.dashboard.export')}: ${pair.name}`}
          />
          {canChange ? (
            <FileButton
              onFiles={(files) => void importing.take(files)}
              name={`${t('page.dashboard.import')} ${pair.name}`}
              title={t('page.dashboard.import-about')}
            >
              {t('page.dashboard.import')}
            </FileButton>
          ) : null}
        </span>
      ) : null}
      {importing.problems.length === 0 ? null : (
        <Dialog title={t('page.dashboard.import-problems')} onClose={importing.closeProblems} isWide>
          <ul>
            {importing.problems.map((problem, at) => (
              <li key={at}>{said(problem)}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </div>
  )
}
