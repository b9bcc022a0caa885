import type {VNode} from 'preact'
import {UserText} from '../parts/user-text.tsx'
import {useMode} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {plannedFiles} from '../spelling/spelling-choices.ts'

/** The files that changes go into, and what is to be known of writing them; `documents` has one entry a change. */
export function FileCounts({documents}: {documents: readonly string[]}): VNode {
  const {t} = useWords()
  const isStatic = useMode() === 'static'
  const files = plannedFiles(documents.map((document) => ({document})))
  return (
    <>
      <ul class="file-counts">
        {files.map(({document, count, isWord}) => (
          <li key={document}>
            <UserText text={document} lang="en" />
            {': '}
            {t('page.spelling.changes', {count})}
            {isWord ? <span class="quiet"> {t('page.spelling.tracked')}</span> : null}
          </li>
        ))}
      </ul>
      <p class="quiet">{t(isStatic ? 'page.spelling.write-static' : 'page.spelling.write-hint')}</p>
    </>
  )
}
