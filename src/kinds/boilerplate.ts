import type {Segment, SegmentKind} from '../model.ts'
import {boilerplateKinds} from '../split-model.ts'

/** Less sure kinds are left in, for a lost sentence is worse than a read-more line too many. */
const sureEnough = 0.6

/** Whether the segment is of one of the kinds that a run leaves out, and that is sure enough. */
export function isLeftOut({kind, kindScore}: Segment, dropped: ReadonlySet<SegmentKind>): boolean {
  return dropped.has(kind) && kindScore >= sureEnough
}

/** The kinds that are left out when boilerplate is, but for those that are kept. */
export function droppedKinds(keep: readonly SegmentKind[]): ReadonlySet<SegmentKind> {
  return new Set(boilerplateKinds.filter((kind) => !keep.includes(kind)))
}
