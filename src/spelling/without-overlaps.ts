import type {Edit, Span} from '../model.ts'

/** A place that may be changed. */
interface Changed extends Span {
  readonly edit: Edit | null
}

/** In the order of the text. Of two changes at one place the first is made. */
export function withoutOverlaps<Hit extends Changed>(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = []
  let end = -1
  for (const hit of hits.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    if (hit.edit !== null && hit.edit.start < end) continue
    if (hit.edit !== null) end = Math.max(end, hit.edit.end)
    kept.push(hit)
  }
  return kept
}

function placeOf({edit, start}: Changed): number {
  return edit?.start ?? start
}
