import type {VNode} from 'preact'
import {useActions, useStore} from '../use-store.ts'
import {useWords} from '../use-words.ts'

/** Messages at the end of the page; read out as they come. */
export function Toasts(): VNode {
  const {t} = useWords()
  const store = useActions()
  const toasts = useStore((state) => state.toasts)
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map(({id, kind, text, action}) => (
        <div key={id} class={`toast toast-${kind}`}>
          <span class="toast-text">
            {kind === 'fault' ? <strong>{t('page.frame.fault-mark')} </strong> : null}
            {text}
          </span>
          {action === null ? null : (
            <button
              type="button"
              onClick={() => {
                store.closeToast(id)
                action.run()
              }}
            >
              {action.label}
            </button>
          )}
          <button type="button" class="plain" aria-label={t('page.frame.close')} onClick={() => store.closeToast(id)}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ))}
    </div>
  )
}
