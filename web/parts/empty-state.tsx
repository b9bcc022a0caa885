import type {ComponentChildren, VNode} from 'preact'

/** What a view says where there is nothing to show, and what to do about it. */
export function EmptyState({title, children}: {title: string; children?: ComponentChildren}): VNode {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  )
}
