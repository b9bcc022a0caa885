import type {SourceItem} from '../glossary/glossary-row.ts'
import type {CheckedText, Document, Finding} from '../model.ts'
import {normalize} from '../normalize/normalize.ts'
import {analyse, check, type Context} from '../pipeline.ts'
import {guessLang} from '../text/characters.ts'
import type {Entry} from './entries.ts'

/** A self-test that was run. */
export interface SpecResult {
  readonly entry: Entry
  readonly item: SourceItem
  readonly wrong: string
  readonly right: string
  /** What became of the wrong side. */
  readonly wrongBecame: string
  /** What became of the right side, which should stay. */
  readonly rightBecame: string
  /** A form of its own concept stands in the wrong side. */
  readonly isTouched: boolean
}

/** Runs every self-test as `normalize` would treat a text of its own: analysed, checked, brought to the house form. */
export function trySpecs(entries: readonly Entry[], context: Context): SpecResult[] {
  const specs = entries.flatMap((entry) =>
    (entry.row.cells.get('specs')?.items ?? []).flatMap((item) => {
      const [wrong = '', right = '', ...more] = item.text.split('>').map((side) => side.trim())
      return wrong === '' || right === '' || more.length > 0 ? [] : [{entry, item, wrong, right}]
    }),
  )
  const texts = specs
    .flatMap(({wrong, right}) => [wrong, right])
    .map((text, at) => analyse(toDocument(text, at), context))
  const findings = groupFindings(check([], texts, context))
  const became = (text: CheckedText): string => normalize(text.document, findings.get(text.document.name) ?? []).text
  return specs.map((spec, at) => {
    const [wrong, right] = [texts[at * 2], texts[at * 2 + 1]]
    return {
      ...spec,
      wrongBecame: became(wrong),
      rightBecame: became(right),
      isTouched: wrong.hits.some((hit) => hit.concept === spec.entry.id),
    }
  })
}

function toDocument(text: string, at: number): Document {
  const blocks = [{start: 0, end: text.length, kind: 'paragraph' as const, opaque: []}]
  return {name: `spec ${at}`, format: 'text', lang: guessLang(text), text, blocks}
}

/** By the document that their change is in. */
function groupFindings(findings: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.fix === null) continue
    const group = groups.get(finding.fix.document)
    if (group === undefined) groups.set(finding.fix.document, [finding])
    else group.push(finding)
  }
  return groups
}
