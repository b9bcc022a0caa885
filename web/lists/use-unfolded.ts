import {useKept} from './kept.ts'

/** Which rows of a list are unfolded. */
export interface Unfolded {
  readonly unfolded: ReadonlySet<string>
  unfold(key: string): void
  toggle(key: string): void
}

const nobody: ReadonlySet<string> = new Set()

/** @param name of the list, the same whenever it is shown */
export function useUnfolded(name: string): Unfolded {
  const [unfolded, setUnfolded] = useKept(`${name}.unfolded`, nobody)
  return {
    unfolded,
    unfold: (key) => setUnfolded((before) => new Set([...before, key])),
    toggle: (key) =>
      setUnfolded((before) => {
        const next = new Set(before)
        if (!next.delete(key)) next.add(key)
        return next
      }),
  }
}
