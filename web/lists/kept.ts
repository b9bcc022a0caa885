import {useState} from 'preact/hooks'

/** What views keep while another one is shown: the page is left to look at a place, and comes back. */
const kept = new Map<string, unknown>()

/** A state that is as it was when the view is shown again. */
export function useKept<T extends object>(name: string, initial: T): [T, (next: T | ((before: T) => T)) => void] {
  const [value, setValue] = useState<T>(() => heldOr(name, initial))
  return [
    value,
    (next) => {
      const made = typeof next === 'function' ? next(heldOr(name, initial)) : next
      kept.set(name, made)
      setValue(made)
    },
  ]
}

function heldOr<T>(name: string, initial: T): T {
  return kept.has(name) ? (kept.get(name) as T) : initial
}
