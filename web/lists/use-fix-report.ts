import type {FixAnswer} from '../../src/page-requests.ts'
import {useActions} from '../use-store.ts'
import {useWords} from '../use-words.ts'

/** Tells what was written into files, and takes it back. */
export interface FixReport {
  tell(answer: FixAnswer): void
  /** @param log path of the log of what was written */
  takeBack(log: string): Promise<void>
}

/** Reports of changes in files, each with a button that takes them back. */
export function useFixReport(): FixReport {
  const {t, said} = useWords()
  const store = useActions()
  const takeBack = async (log: string): Promise<void> => {
    const answer = await store.takeBack(log)
    if (answer === null) return
    store.toast(t('page.spelling.taken-back', {count: answer.changes}))
    for (const problem of answer.problems) store.toast(said(problem), {kind: 'fault'})
  }
  const written = ({changes, files}: FixAnswer): string => {
    if (store.source.kind === 'static') return t('page.spelling.collected', {count: changes})
    return t('page.spelling.written', {
      changes: t('page.spelling.changes', {count: changes}),
      files: t('page.spelling.files', {count: files.length}),
    })
  }
  return {
    takeBack,
    tell(answer) {
      const {changes, log, problems} = answer
      const action = log === null ? null : {label: t('page.spelling.take-back'), run: () => void takeBack(log)}
      if (changes > 0) store.toast(written(answer), {action})
      for (const problem of problems) store.toast(said(problem), {kind: 'fault'})
      if (changes === 0 && problems.length === 0) store.toast(t('page.spelling.nothing-written'))
    },
  }
}
