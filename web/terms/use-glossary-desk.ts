import {useRef, useState} from 'preact/hooks'
import type {GlossaryDecision} from '../../src/review-model.ts'
import {useActions} from '../use-store.ts'

/** Decides about the glossary, one decision after the other: each is made on what the one before it gave. */
export interface GlossaryDesk {
  /** Decisions that are not yet written. */
  readonly pending: readonly GlossaryDecision[]
  /** True when it was done. */
  decide(decision: GlossaryDecision): Promise<boolean>
  undo(): Promise<boolean>
}

export function useGlossaryDesk(): GlossaryDesk {
  const store = useActions()
  const [pending, setPending] = useState<readonly GlossaryDecision[]>([])
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const inTurn = (act: () => Promise<boolean>): Promise<boolean> => {
    const made = last.current.then(act)
    last.current = made
    return made
  }
  return {
    pending,
    async decide(decision) {
      setPending((before) => [...before, decision])
      const isDone = await inTurn(() => store.decideGlossary(decision))
      setPending((before) => before.filter((one) => one !== decision))
      return isDone
    },
    undo: () => inTurn(store.undoGlossary),
  }
}
