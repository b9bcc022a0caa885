import type {AlignedRecord} from '../model.ts'
import type {LinkDecision} from '../review-model.ts'
import {confirmLinks, markLinks, noteLink, releaseLinks} from './annotate.ts'
import {cutInTwo, joinCut} from './cut.ts'
import type {Decided} from './decided.ts'
import {editSegment} from './edit-segment.ts'
import {mergeLinks} from './merge-links.ts'
import {moveSegment} from './move-segment.ts'
import {splitLink, unlink} from './split-link.ts'

/**
 * The record as a person decides it; the one given stays as it is. Every segment stays in exactly one link, and links in their
 * order. Runs in a browser; a few milliseconds for twenty thousand links.
 *
 * @throws never
 */
export function decide(record: AlignedRecord, decision: LinkDecision): Decided {
  switch (decision.kind) {
    case 'confirm':
      return confirmLinks(record, decision.links)
    case 'release':
      return releaseLinks(record, decision.links)
    case 'mark':
      return markLinks(record, decision)
    case 'note':
      return noteLink(record, decision)
    case 'merge':
      return mergeLinks(record, decision.links)
    case 'split':
      return splitLink(record, decision)
    case 'unlink':
      return unlink(record, decision.link)
    case 'move':
      return moveSegment(record, decision)
    case 'cut':
      return cutInTwo(record, decision)
    case 'join':
      return joinCut(record, decision)
    case 'edit':
      return editSegment(record, decision)
  }
}
