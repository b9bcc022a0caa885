import type {VNode} from 'preact'
import {Waiting} from '../parts/waiting.tsx'
import {useActions, usePair} from '../use-store.ts'
import './align.css'
import {AlignPage} from './align-page.tsx'

interface AlignViewProps {
  /** Of the record. */
  readonly path: string
  /** The row to begin with; null for the first. */
  readonly row: number | null
}

/** The alignment of a pair: its rows, side by side, to be read, confirmed and mended. */
export function AlignView({path, row}: AlignViewProps): VNode {
  const store = useActions()
  const loaded = usePair(path)
  return (
    <Waiting loaded={loaded} onRetry={() => void store.reloadPair(path)}>
      {(pair) => <AlignPage pair={pair} row={row} />}
    </Waiting>
  )
}
