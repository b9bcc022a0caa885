import {useState} from 'preact/hooks'
import type {PairSummary, Said} from '../../src/page-model.ts'
import {useActions} from '../use-store.ts'
import {useWords} from '../use-words.ts'

/** Takes corrected exports of a pair. */
export function useImport({path, name}: PairSummary): {
  /** Of the last import, to be shown until they are closed. */
  readonly problems: readonly Said[]
  closeProblems(): void
  take(files: readonly File[]): Promise<void>
} {
  const store = useActions()
  const {t} = useWords()
  const [problems, setProblems] = useState<readonly Said[]>([])
  const take = async (files: readonly File[]): Promise<void> => {
    const found: Said[] = []
    for (const file of files) {
      const taken = store.take(await store.source.importFile(path, file))
      if (taken === null) continue
      found.push(...taken.problems)
      store.toast(t('page.dashboard.imported', {name, count: taken.rows}))
    }
    setProblems(found)
    if (store.state.get().pairs[path] !== undefined) void store.reloadPair(path)
    void store.reload('project')
  }
  return {problems, closeProblems: () => setProblems([]), take}
}
