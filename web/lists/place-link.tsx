import type {VNode} from 'preact'
import {UserText} from '../parts/user-text.tsx'
import {formatRoute} from '../routes.ts'
import {type PairPlace, usePlaceOpener} from './use-places.ts'

interface PlaceLinkProps {
  readonly document: string
  readonly line: number | null
  /** Cell or unit of the file, where lines say little. */
  readonly name?: string | null
  /** Null where the text belongs to no pair, so that there is nothing to open. */
  readonly place: PairPlace | null
  /** Only the name of the document, where there is little room. */
  readonly isShort?: boolean
  readonly tabIndex?: number
  /** Is told before the page goes there. */
  onLeave?(): void
}

/** A document and line, which open in the alignment view. */
export function PlaceLink({
  document,
  line,
  name = null,
  place,
  isShort = false,
  tabIndex,
  onLeave,
}: PlaceLinkProps): VNode {
  const open = usePlaceOpener()
  const path = isShort ? document.slice(document.lastIndexOf('/') + 1) : document
  const text = [path, line, name].filter((part) => part !== null).join(':')
  const shown = <UserText text={text} lang="en" />
  if (place === null) return <span class="place">{shown}</span>
  return (
    <a
      class="place"
      tabIndex={tabIndex}
      href={formatRoute({view: 'align', path: place.pair, row: null})}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        onLeave?.()
        void open(place)
      }}
    >
      {shown}
    </a>
  )
}
