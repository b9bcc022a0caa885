import {useState} from 'preact/hooks'
import type {PairSummary} from '../../src/page-model.ts'
import {saveBlob} from '../save-blob.ts'
import type {Store} from '../store.ts'
import {useActions} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {zipFiles} from '../zip-files.ts'

/** Makes files of pairs and saves them. */
export function useExport(): {
  readonly isBusy: boolean
  /** A file of each; of more than one pair, a package. */
  save(pairs: readonly PairSummary[], format: string): Promise<void>
  /** One file of all pairs that are aligned. */
  saveOne(format: string): Promise<void>
} {
  const store = useActions()
  const {t} = useWords()
  const [isBusy, setBusy] = useState(false)
  const save = async (pairs: readonly PairSummary[], format: string): Promise<void> => {
    setBusy(true)
    const files = await collect(store, pairs, format)
    setBusy(false)
    if (files.length === 1) saveBlob(files[0].name, files[0].content)
    else if (files.length > 1) saveBlob(`${format}.zip`, await pack(files))
    const failed = pairs.length - files.length
    if (failed > 0 && pairs.length > 1) store.toast(t('page.dashboard.export-failed', {count: failed}), {kind: 'fault'})
  }
  const saveOne = async (format: string): Promise<void> => {
    setBusy(true)
    const file = store.take(await store.source.exportFile(null, format))
    setBusy(false)
    if (file !== null) saveBlob(file.name, file.content)
  }
  return {isBusy, save, saveOne}
}

interface Made {
  readonly name: string
  readonly content: Blob
}

/** One after the other: each is computed by the same thread. */
async function collect(store: Store, pairs: readonly PairSummary[], format: string): Promise<Made[]> {
  const made: Made[] = []
  for (const {path, name} of pairs) {
    const file = store.take(await store.source.exportFile(path, format))
    if (file !== null) made.push({name: file.name === '' ? `${name}.${format}` : file.name, content: file.content})
  }
  return made
}

async function pack(files: readonly Made[]): Promise<Blob> {
  const taken = new Map<string, number>()
  const named = await Promise.all(
    files.map(async ({name, content}) => {
      // Two folders may have pairs of one name.
      const count = (taken.get(name) ?? 0) + 1
      taken.set(name, count)
      return {name: count === 1 ? name : `${count}-${name}`, bytes: new Uint8Array(await content.arrayBuffer())}
    }),
  )
  return zipFiles(named)
}
