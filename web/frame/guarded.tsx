import type {ComponentChildren, VNode} from 'preact'
import {useErrorBoundary} from 'preact/hooks'
import {EmptyState} from '../parts/empty-state.tsx'
import {useWords} from '../use-words.ts'

/** A mistake of ours in one view does not take the page away. */
export function Guarded({children}: {children: ComponentChildren}): VNode {
  const {t} = useWords()
  const [error, reset] = useErrorBoundary()
  if (error === undefined) return <>{children}</>
  const message = error instanceof Error ? error.message : String(error)
  return (
    <EmptyState title={t('page.frame.broken')}>
      <p>{t('page.frame.broken-about', {message})}</p>
      <button type="button" onClick={reset}>
        {t('page.frame.retry')}
      </button>
    </EmptyState>
  )
}
