import {foldWord} from '../text/fold.ts'

/**
 * A name for each cluster to be called by on a command line: the id of its concept, else its English or Arabic name in small
 * letters with hyphens; a number behind it where that is taken.
 *
 * @param taken ids of the glossary
 */
export function clusterIds(
  clusters: readonly {readonly concept: string | null; readonly en: string | null; readonly ar: string}[],
  taken: Iterable<string>,
): string[] {
  const used = new Set(taken)
  return clusters.map(({concept, en, ar}) => {
    if (concept !== null) return concept
    const base = slug(en ?? '') || slug(ar) || 'name'
    let id = base
    for (let number = 2; used.has(id); number++) id = `${base}-${number}`
    used.add(id)
    return id
  })
}

/** Letters and digits, everything else as one hyphen. */
function slug(name: string): string {
  return foldWord(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
}
