import type {AlignedRecord, Link} from '../model.ts'
import type {LinkKey} from '../review-model.ts'
import {cleanNote} from './clean-text.ts'
import type {Decided} from './decided.ts'
import {findLinks} from './find-links.ts'
import {tidyLink} from './tidy-link.ts'

/** They are right as they stand; the confidence stays, as the figure by which the aligner is measured. */
export function confirmLinks(record: AlignedRecord, keys: readonly LinkKey[]): Decided {
  return changeLinks(record, keys, (link) => {
    if (link.status !== 'auto' && !link.isDropped) return link
    return {...link, status: link.status === 'edited' ? 'edited' : 'confirmed', isDropped: false}
  })
}

export function releaseLinks(record: AlignedRecord, keys: readonly LinkKey[]): Decided {
  return changeLinks(record, keys, (link) => (link.status === 'auto' ? link : {...link, status: 'auto'}))
}

export function markLinks(
  record: AlignedRecord,
  {links, isMarked}: {readonly links: readonly LinkKey[]; readonly isMarked: boolean},
): Decided {
  return changeLinks(record, links, (link) => {
    if ((link.isMarked === true) === isMarked) return link
    return tidyLink({...link, isMarked: isMarked ? true : undefined})
  })
}

/** An empty note takes it away. */
export function noteLink(
  record: AlignedRecord,
  {link, note}: {readonly link: LinkKey; readonly note: string},
): Decided {
  const text = cleanNote(note)
  return changeLinks(record, [link], (one) => {
    if ((one.note ?? '') === text) return one
    return tidyLink({...one, note: text === '' ? undefined : text})
  })
}

/** @param change gives the link itself where nothing changes */
function changeLinks(record: AlignedRecord, keys: readonly LinkKey[], change: (link: Link) => Link): Decided {
  const places = findLinks(record, keys)
  if (places === null) return {fault: 'link-gone'}
  const links = [...record.links]
  let isSame = true
  for (const at of places) {
    links[at] = change(links[at])
    if (links[at] !== record.links[at]) isSame = false
  }
  return isSame ? {fault: 'same'} : {record: {...record, links}}
}
