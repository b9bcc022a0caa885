import type {ComponentChildren, VNode} from 'preact'
import {failureText} from '../failure-text.ts'
import type {Loaded} from '../page-state.ts'
import {useWords} from '../use-words.ts'
import {EmptyState} from './empty-state.tsx'

interface WaitingProps<T> {
  readonly loaded: Loaded<T>
  /** Tries again after a failure. */
  onRetry(): void
  children(value: T): ComponentChildren
}

/** A view of something that is loaded: until it is there, or why it is not. */
export function Waiting<T>({loaded, onRetry, children}: WaitingProps<T>): VNode {
  const words = useWords()
  if (loaded.value !== null) return <>{children(loaded.value)}</>
  if (loaded.failure === null) return <p class="waiting">{words.t('page.frame.loading')}</p>
  return (
    <EmptyState title={failureText(loaded.failure, words)}>
      <button type="button" onClick={onRetry}>
        {words.t('page.frame.retry')}
      </button>
    </EmptyState>
  )
}
