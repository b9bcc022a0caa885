import {useMemo} from 'preact/hooks'
import type {AlignedRecord, Lang} from '../../src/model.ts'
import {segmentAt} from '../align/locate-findings.ts'
import {rowIndexOf} from '../align/row-state.ts'
import {goTo} from '../use-route.ts'
import {useActions, useStore} from '../use-store.ts'

/** A place in a text of a pair. */
export interface PairPlace {
  /** Path of the record. */
  readonly pair: string
  readonly lang: Lang
  /** Offset in the text; null where only the pair is known. */
  readonly start: number | null
}

/** Which pair a document belongs to, as which side. */
export type PairOf = (document: string) => {readonly pair: string; readonly lang: Lang} | null

/** Looks up the pair of a document. */
export function usePairOf(): PairOf {
  const pairs = useStore((state) => state.project.value?.pairs ?? null)
  return useMemo(() => {
    const known = new Map<string, {pair: string; lang: Lang}>()
    for (const {path, ar, en} of pairs ?? []) {
      known.set(ar, {pair: path, lang: 'ar'})
      known.set(en, {pair: path, lang: 'en'})
    }
    return (document) => known.get(document) ?? null
  }, [pairs])
}

/** Position of the link that an offset of a text stands in; null where no segment begins before it. */
export function rowAt(record: AlignedRecord, lang: Lang, start: number): number | null {
  const segment = segmentAt(record[lang].segments, start)
  const row = segment === null ? -1 : rowIndexOf(record)[lang][segment.index]
  return row === -1 ? null : row
}

/** Opens a place in the alignment view; its pair is loaded first to know the row. */
export function usePlaceOpener(): (place: PairPlace) => Promise<void> {
  const store = useActions()
  return async ({pair, lang, start}) => {
    const held = (): AlignedRecord | null => store.state.get().pairs[pair]?.value?.record ?? null
    if (held() === null) await store.reloadPair(pair)
    const record = held()
    goTo({view: 'align', path: pair, row: record === null || start === null ? null : rowAt(record, lang, start)})
  }
}
