import {createContext} from 'preact'
import {useContext, useEffect, useRef} from 'preact/hooks'

/** What a view does with the find box of the page. */
export interface Finder {
  /** Key of what the box is for, e.g. `page.align.find`. */
  readonly label: string
  /** What was found, said behind the box; empty for nothing. */
  readonly status: string
  /** Enter, or Shift+Enter. */
  onEnter(isBackwards: boolean): void
}

/** The box in the head of the page. */
export interface FindBox {
  readonly text: string
  setText(text: string): void
  /** Shows the box for a view, or takes it away. */
  offer(finder: Finder | null): void
}

const FindContext = createContext<FindBox>({text: '', setText: () => {}, offer: () => {}})
export const FindProvider = FindContext.Provider

/** Shows the find box while the view is shown; gives what is typed in it, and a function to put something there. */
export function useFind(finder: Finder): {readonly text: string; setText(text: string): void} {
  const {text, setText, offer} = useContext(FindContext)
  const latest = useRef(finder)
  latest.current = finder
  useEffect(() => {
    offer({label: finder.label, status: finder.status, onEnter: (isBackwards) => latest.current.onEnter(isBackwards)})
  }, [offer, finder.label, finder.status])
  useEffect(() => () => offer(null), [offer])
  return {text, setText}
}
