/** Two texts that may belong together, by number, and the logarithm of the odds. */
export interface Edge {
  readonly ar: number
  readonly en: number
  readonly logOdds: number
}

/** An edge with the probability that these two belong together, given every other text there is for either. */
export interface RatedEdge extends Edge {
  readonly confidence: number
}

/** What was chosen, and how sure the edges between the texts left over are, surest first. */
export interface Choice {
  readonly pairs: readonly RatedEdge[]
  readonly rest: readonly RatedEdge[]
}

/**
 * Chooses pairs, each text in at most one. An edge's confidence is its odds against all other edges of its two texts and
 * against having no partner; from `least` on, more than one half, it is at once mutually best and clearly ahead. What is
 * chosen competes no more, so that a text's sure partner is out of the way of others.
 *
 * @param least above .5
 */
export function choosePairs(edges: readonly Edge[], least: number): Choice {
  const pairs: RatedEdge[] = []
  let open = rate(edges)
  for (;;) {
    const sure = open.filter(({confidence}) => confidence >= least)
    if (sure.length === 0) break
    pairs.push(...sure)
    const ar = new Set(sure.map((edge) => edge.ar))
    const en = new Set(sure.map((edge) => edge.en))
    open = rate(open.filter((edge) => !ar.has(edge.ar) && !en.has(edge.en)))
  }
  return {pairs: pairs.toSorted((a, b) => a.ar - b.ar), rest: open.toSorted(bySureness)}
}

/** Odds beyond e^±300 would leave the range of numbers when they are summed. */
const HIGHEST = 300

function rate(edges: readonly Edge[]): RatedEdge[] {
  const odds = edges.map(({logOdds}) => Math.exp(Math.max(-HIGHEST, Math.min(HIGHEST, logOdds))))
  const ar = new Map<number, number>()
  const en = new Map<number, number>()
  for (const [at, edge] of edges.entries()) {
    ar.set(edge.ar, (ar.get(edge.ar) ?? 0) + odds[at])
    en.set(edge.en, (en.get(edge.en) ?? 0) + odds[at])
  }
  return edges.map((edge, at): RatedEdge => {
    const others = (ar.get(edge.ar) ?? 0) + (en.get(edge.en) ?? 0) - 2 * odds[at]
    return {
      ar: edge.ar,
      en: edge.en,
      logOdds: edge.logOdds,
      confidence: odds[at] / (1 + odds[at] + Math.max(0, others)),
    }
  })
}

function bySureness(a: RatedEdge, b: RatedEdge): number {
  return b.confidence - a.confidence || a.ar - b.ar || a.en - b.en
}
