import type {ComponentChildren, VNode} from 'preact'

interface FoldHeadProps {
  readonly isOpen: boolean
  /** Its row has the focus: Tab stops at it. */
  readonly isFocused: boolean
  onFold(): void
  readonly children: ComponentChildren
}

/** The head of a group, which folds and unfolds it. */
export function FoldHead({isOpen, isFocused, onFold, children}: FoldHeadProps): VNode {
  return (
    <h2 class="group-head">
      <button type="button" class="fold" aria-expanded={isOpen} tabIndex={isFocused ? 0 : -1} onClick={onFold}>
        <span class="fold-sign" aria-hidden="true" />
        {children}
      </button>
    </h2>
  )
}
