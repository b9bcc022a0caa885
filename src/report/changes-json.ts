import type {Document} from '../model.ts'
import type {ReasonedEdit} from './changes-diff.ts'
import {placesOf} from './lines.ts'

/** A change as a record; `reason` says why it is not made. */
interface ShownChange extends ReasonedEdit {
  readonly old: string
  readonly reason?: string
}

/** What is changed in one text. */
export interface ShownChanges {
  readonly document: Document
  readonly edits: readonly ShownChange[]
  readonly held: readonly ShownChange[]
}

/** How changes were made. */
interface ChangesHow {
  readonly isWritten: boolean
  /** The log that takes the changes back; null where nothing was written. */
  readonly log: string | null
}

/** Changes as JSON: what `normalize --format json` prints. Offsets are UTF-16 in the text before, lines and columns one-based. */
export function changesJson(texts: readonly ShownChanges[], how: ChangesHow): string {
  return `${JSON.stringify({version: 1, ...changesRecord(texts, how)}, null, 1)}\n`
}

/** The same as plain data. */
export function changesRecord(texts: readonly ShownChanges[], how: ChangesHow): object {
  const records = (of: 'edits' | 'held'): object[] => texts.flatMap((text) => toRecords(text.document, text[of]))
  return {...how, changes: records('edits'), held: records('held')}
}

function toRecords(document: Document, changes: readonly ShownChange[]): object[] {
  const lines = placesOf(document)
  return changes.map(({start, end, old, text: written, rule, profileRule, concept, confidence, reason}) => ({
    document: document.name,
    ...lines.at(start),
    start,
    end,
    old,
    new: written,
    rule,
    profileRule,
    concept,
    confidence,
    ...(reason === undefined ? {} : {reason}),
  }))
}
