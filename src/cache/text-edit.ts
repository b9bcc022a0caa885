import type {Finding, Place, Span} from '../model.ts'

/** What an edit left of a text: so much before it, so much behind it, and by how much the latter has moved. */
export interface TextEdit {
  readonly head: number
  /** Where the part behind it began in the text before. */
  readonly tail: number
  readonly by: number
}

/** The edit between two versions of a text: all between the first and the last difference. */
export function editBetween(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++
  let same = 0
  const most = shorter - head
  while (same < most && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same))
    same++
  return {head, tail: before.length - same, by: after.length - before.length}
}

/**
 * Findings of texts as they were, at their places in the texts as they are; those that an edit touches are left out.
 *
 * @param edits by the name of the document
 */
export function carryFindings(findings: readonly Finding[], edits: ReadonlyMap<string, TextEdit>): Finding[] {
  return findings.flatMap((finding) => {
    const ar = carry(finding.ar, edits)
    const en = carry(finding.en, edits)
    const fix = carry(finding.fix, edits)
    if (ar === undefined || en === undefined || fix === undefined) return []
    const related = finding.related.flatMap((one) => {
      const place = carry(one.place, edits)
      return place === undefined ? [] : [{...one, place}]
    })
    return [{...finding, ar, en, fix, related}]
  })
}

/** undefined for a place that is gone. */
function carry<P extends Place | null>(place: P, edits: ReadonlyMap<string, TextEdit>): P | undefined {
  const edit = place === null ? undefined : edits.get(place.document)
  if (place === null || edit === undefined) return place
  const by = shiftOf(place, edit)
  return by === null ? undefined : {...place, start: place.start + by, end: place.end + by}
}

function shiftOf({start, end}: Span, {head, tail, by}: TextEdit): number | null {
  if (end <= head) return 0
  return start >= tail ? by : null
}
