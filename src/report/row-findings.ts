import type {AlignedPair, Finding} from '../model.ts'
import {oneLine} from '../text/one-line.ts'
import {createLinkFinder} from './link-finder.ts'

const LRM = '\u200E'

/**
 * What the checks say of each link, in short and the same in every language: rule and change, for a column of a bilingual
 * file. Findings across documents are left out: the row would change when another file does.
 *
 * @returns a function from a link's position to its cell
 */
export function rowFindings(pair: AlignedPair, findings: readonly Finding[]): (link: number) => string {
  const linkOf = createLinkFinder(pair)
  const cells = new Map<number, string[]>()
  for (const finding of findings) {
    if (finding.variant === 'corpus') continue
    const link = linkOf(finding)
    if (link === null) continue
    const cell = cells.get(link)
    if (cell === undefined) cells.set(link, [inShort(finding)])
    else cell.push(inShort(finding))
  }
  return (link) => oneLine([...new Set(cells.get(link) ?? [])].join('; '))
}

function inShort({rule, variant, actual, expected}: Finding): string {
  const name = variant === '' ? rule : `${rule}/${variant}`
  const isWhole = rule === 'empty-side' || rule === 'low-confidence' || rule === 'untranslated'
  if (isWhole || actual === null) return expected.length > 0 ? `${name}: ${expected.join(' | ')}` : name
  // The marks keep old, arrow and new in this order between Arabic words.
  return expected.length > 0 ? `${name}: ${actual}${LRM} → ${LRM}${expected.join(' | ')}` : `${name}: ${actual}`
}
