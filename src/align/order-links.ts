import type {Link} from '../model.ts'

/** Links by their first Arabic segment; English segments without counterpart behind the link of the one before them. */
export function orderLinks(links: readonly Link[]): Link[] {
  const loose = new Map<number, Link>()
  for (const link of links) if (link.ar.length === 0) loose.set(least(link.en), link)
  const ordered: Link[] = []
  const addLooseFrom = (index: number): void => {
    for (let next = index; loose.has(next);) {
      const link = loose.get(next) as Link
      ordered.push(link)
      loose.delete(next)
      next = greatest(link.en) + 1
    }
  }
  addLooseFrom(0)
  const linked = links.filter((link) => link.ar.length > 0)
  for (const link of linked.toSorted((a, b) => least(a.ar) - least(b.ar))) {
    ordered.push(link)
    for (const index of link.en) addLooseFrom(index + 1)
  }
  return [...ordered, ...loose.values()]
}

/** In a loop, since records have many thousands of links, each with few segments. */
function least(indexes: readonly number[]): number {
  let found = Infinity
  for (const index of indexes) if (index < found) found = index
  return found
}

function greatest(indexes: readonly number[]): number {
  let found = -Infinity
  for (const index of indexes) if (index > found) found = index
  return found
}
