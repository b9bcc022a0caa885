import type {Link} from '../model.ts'

/** Links by their first Arabic segment; English segments without counterpart behind the link of the one before them. */
export function orderLinks(links: readonly Link[]): Link[] {
  const loose = new Map<number, Link>()
  for (const link of links) if (link.ar.length === 0) loose.set(Math.min(...link.en), link)
  const ordered: Link[] = []
  const addLooseFrom = (index: number): void => {
    for (let next = index; loose.has(next);) {
      const link = loose.get(next) as Link
      ordered.push(link)
      loose.delete(next)
      next = Math.max(...link.en) + 1
    }
  }
  addLooseFrom(0)
  const linked = links.filter((link) => link.ar.length > 0)
  for (const link of linked.toSorted((a, b) => Math.min(...a.ar) - Math.min(...b.ar))) {
    ordered.push(link)
    for (const index of link.en) addLooseFrom(index + 1)
  }
  return [...ordered, ...loose.values()]
}
