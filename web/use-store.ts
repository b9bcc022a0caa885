import {createContext} from 'preact'
import {useContext, useEffect, useReducer, useRef} from 'preact/hooks'
import type {ProjectPayload} from '../src/page-model.ts'
import {type LoadedPair, nothingOfPair, type PageState} from './page-state.ts'
import type {Section} from './sections.ts'
import type {Store} from './store.ts'

const StoreContext = createContext<Store | null>(null)
export const StoreProvider = StoreContext.Provider

/** The store, to do something. */
export function useActions(): Store {
  const store = useContext(StoreContext)
  if (store === null) throw new Error('No store around this view')
  return store
}

/** What a view reads; it is drawn again when that is another value (`===`). */
export function useStore<T>(read: (state: PageState) => T): T {
  const store = useActions()
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const value = read(store.state.get())
  const last = useRef({read, value})
  last.current = {read, value}
  useEffect(() => {
    const check = (): void => {
      if (last.current.read(store.state.get()) !== last.current.value) redraw(undefined)
    }
    // Something may have come between drawing and listening.
    check()
    return store.state.subscribe(check)
  }, [store])
  return value
}

/** A section of the payload, loaded when it is first asked for. */
export function useSection<S extends Section>(section: S): PageState[S] {
  const store = useActions()
  const loaded = useStore((state) => state[section])
  useEffect(() => store.need(section), [store, section])
  return loaded
}

/** A pair with its record, loaded when it is first asked for. */
export function usePair(path: string): LoadedPair {
  const store = useActions()
  const pair = useStore((state) => state.pairs[path])
  useEffect(() => store.needPair(path), [store, path])
  return pair ?? nothingOfPair
}

/** What may be done: `live` everything, `read-only` nothing, `static` decisions that are exported as a file. */
export function useMode(): ProjectPayload['mode'] {
  const store = useActions()
  const mode = useStore((state) => state.project.value?.mode)
  return mode ?? (store.source.kind === 'static' ? 'static' : 'live')
}
