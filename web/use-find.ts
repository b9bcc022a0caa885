import {createContext} from 'preact'
import {useContext, useEffect, useRef} from 'preact/hooks'
import type {Finder} from './find-held.ts'

/** The box in the head of the page. */
export interface FindBox {
  readonly text: string
  setText(text: string): void
  /** Shows the box for a view. */
  offer(view: object, finder: Finder): void
  /** Takes it away, unless another view has it by now: one may be there before the other is gone. */
  withdraw(view: object): void
}

const FindContext = createContext<FindBox>({text: '', setText: () => {}, offer: () => {}, withdraw: () => {}})
export const FindProvider = FindContext.Provider

/** Shows the find box while the view is shown; gives what is typed in it, and a function to put something there. */
export function useFind(finder: Finder): {readonly text: string; setText(text: string): void} {
  const {text, setText, offer, withdraw} = useContext(FindContext)
  const latest = useRef(finder)
  latest.current = finder
  useEffect(() => {
    const onEnter = (isBackwards: boolean): void => latest.current.onEnter(isBackwards)
    offer(latest, {label: finder.label, status: finder.status, onEnter})
  }, [offer, finder.label, finder.status])
  useEffect(() => () => withdraw(latest), [withdraw])
  return {text, setText}
}
