import type {Link} from '../model.ts'

type Optional = 'state' | 'isMarked' | 'note'

/** A link of which some things may not be said. */
export type LinkDraft = Omit<Link, Optional> & {readonly [Key in Optional]?: Link[Key] | undefined}

/** A link with its fields in the order in which records are written: so a change that is undone leaves the same bytes. */
export function tidyLink(draft: LinkDraft): Link {
  const {ar, en, confidence, status, isMoved, isDropped, evidence, state, isMarked, note} = draft
  return {
    ar,
    en,
    confidence,
    status,
    isMoved,
    isDropped,
    evidence,
    ...(state === undefined ? {} : {state}),
    ...(isMarked === undefined ? {} : {isMarked}),
    ...(note === undefined ? {} : {note}),
  }
}
