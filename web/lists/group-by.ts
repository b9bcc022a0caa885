/** Items that belong together. */
export interface Group<Item> {
  readonly key: string
  readonly items: readonly Item[]
}

/** Items by a key, groups in the order in which the keys first come. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Group<Item>[] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups].map(([key, members]) => ({key, items: members}))
}

/** Orders by code units, the same everywhere. */
export function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
