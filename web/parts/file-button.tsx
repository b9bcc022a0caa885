import type {ComponentChildren, VNode} from 'preact'
import {useRef} from 'preact/hooks'

interface FileButtonProps {
  readonly children: ComponentChildren
  onFiles(files: File[]): void
  readonly isMultiple?: boolean
  readonly class?: string
  /** Name, where the words on it do not say enough. */
  readonly name?: string
  readonly title?: string
}

/** A button that asks for files. */
export function FileButton({children, onFiles, isMultiple = false, name, title, class: look}: FileButtonProps): VNode {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" class={look} aria-label={name} title={title} onClick={() => field.current?.click()}>
        {children}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        multiple={isMultiple}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // The same file can be chosen again.
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
