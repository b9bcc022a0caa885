import type {ComponentChildren, VNode} from 'preact'
import {useId, useLayoutEffect, useRef} from 'preact/hooks'
import {useKeys} from '../use-keys.ts'
import {useWords} from '../use-words.ts'

interface DialogProps {
  readonly title: string
  /** Null: the question has to be answered. */
  readonly onClose: (() => void) | null
  readonly children: ComponentChildren
  /** Buttons. */
  readonly actions?: ComponentChildren
  readonly isWide?: boolean
}

/** A question over the page. Escape and the button close it; the focus goes back where it was. */
export function Dialog({title, onClose, children, actions, isWide = false}: DialogProps): VNode {
  const {t} = useWords()
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useKeys([], true)
  // Before anything else is typed: the next key belongs to the dialog.
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      class={isWide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
      onClose={() => {
        // A browser closes it by itself when Escape is pressed again and again.
        if (ref.current === null) return
        if (onClose === null) ref.current.showModal()
        else onClose()
      }}
    >
      <header class="dialog-head">
        <h2 id={id}>{title}</h2>
        {onClose === null ? null : (
          <button type="button" class="plain" onClick={onClose} aria-label={t('page.frame.close')}>
            <span aria-hidden="true">×</span>
          </button>
        )}
      </header>
      <div class="dialog-body">{children}</div>
      {actions === undefined ? null : <footer class="dialog-foot">{actions}</footer>}
    </dialog>
  )
}
