import type {AlignedPair, CheckedText, Finding, Place} from '../model.ts'
import {oneLine} from '../text/one-line.ts'

const LRM = '\u200E'

/**
 * What the checks say of each link, in short and the same in every language: rule and change, for a column of a bilingual
 * file. Findings across documents are left out: the row would change when another file does.
 *
 * @returns a function from a link's position to its cell
 */
export function rowFindings(pair: AlignedPair, findings: readonly Finding[]): (link: number) => string {
  const owner = {ar: owners(pair, 'ar'), en: owners(pair, 'en')}
  const cells = new Map<number, string[]>()
  for (const finding of findings) {
    if (finding.variant === 'corpus') continue
    const link = linkOf(finding.ar, pair.ar, owner.ar) ?? linkOf(finding.en, pair.en, owner.en)
    if (link === null) continue
    const cell = cells.get(link)
    if (cell === undefined) cells.set(link, [inShort(finding)])
    else cell.push(inShort(finding))
  }
  return (link) => oneLine([...new Set(cells.get(link) ?? [])].join('; '))
}

/** The link of each segment, by the segment's position. */
function owners(pair: AlignedPair, lang: 'ar' | 'en'): ReadonlyMap<number, number> {
  return new Map(pair.links.flatMap((link, at) => link[lang].map((segment) => [segment, at] as const)))
}

function linkOf(place: Place | null, text: CheckedText, owner: ReadonlyMap<number, number>): number | null {
  if (place === null || place.document !== text.document.name) return null
  // The last segment that starts at or before the place.
  let low = 0
  let high = text.segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (text.segments[middle].start <= place.start) low = middle + 1
    else high = middle
  }
  const segment = text.segments[low - 1]
  return segment === undefined || place.start >= segment.end ? null : (owner.get(segment.index) ?? null)
}

function inShort({rule, variant, actual, expected}: Finding): string {
  const name = variant === '' ? rule : `${rule}/${variant}`
  const isWhole = rule === 'empty-side' || rule === 'low-confidence' || rule === 'untranslated'
  if (isWhole || actual === null) return expected.length > 0 ? `${name}: ${expected.join(' | ')}` : name
  // The marks keep old, arrow and new in this order between Arabic words.
  return expected.length > 0 ? `${name}: ${actual}${LRM} → ${LRM}${expected.join(' | ')}` : `${name}: ${actual}`
}
