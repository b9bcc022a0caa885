import type {ComponentChildren, VNode} from 'preact'
import {useEffect, useRef} from 'preact/hooks'

interface MenuProps {
  readonly label: ComponentChildren
  /** Name where the label is only a sign. */
  readonly name?: string | undefined
  /** Buttons and links. */
  readonly children: ComponentChildren
}

/** A button that opens a short list of buttons and links below it; Escape, a choice and a click elsewhere close it. */
export function Menu({label, name, children}: MenuProps): VNode {
  const ref = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event): void => {
      if (event.target instanceof Node && !ref.current?.contains(event.target)) ref.current?.removeAttribute('open')
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('focusin', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('focusin', close)
    }
  }, [])
  const shut = (): void => {
    ref.current?.removeAttribute('open')
    ref.current?.querySelector('summary')?.focus()
  }
  return (
    <details
      class="menu"
      ref={ref}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || ref.current?.open !== true) return
        event.stopPropagation()
        event.preventDefault()
        shut()
      }}
    >
      <summary aria-label={name}>{label}</summary>
      <div class="menu-list" onClick={shut}>
        {children}
      </div>
    </details>
  )
}
