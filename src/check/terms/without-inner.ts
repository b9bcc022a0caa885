import type {PlacedFinding} from '../check.ts'

/**
 * Findings but those whose place lies inside the place of another: السوفيتي in الاتحاد السوفيتي is told with the longer name. Of
 * two at one place the first stays.
 */
export function withoutInner(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const inOrder = findings.toSorted((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))
  const ends = new Map<string, number>()
  const outer = new Set(
    inOrder.filter((finding) => {
      const document = (finding.ar ?? finding.en)?.document ?? ''
      const isInner = endOf(finding) <= (ends.get(document) ?? -1)
      if (!isInner) ends.set(document, endOf(finding))
      return !isInner
    }),
  )
  return findings.filter((finding) => outer.has(finding))
}

function startOf({ar, en}: PlacedFinding): number {
  return (ar ?? en)?.start ?? 0
}

function endOf({ar, en}: PlacedFinding): number {
  return (ar ?? en)?.end ?? 0
}
