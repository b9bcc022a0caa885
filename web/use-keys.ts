import {createContext} from 'preact'
import {useContext, useLayoutEffect, useRef} from 'preact/hooks'
import {createKeyboard, type KeyBinding, type Keyboard} from './keys.ts'

const KeyboardContext = createContext<Keyboard>(createKeyboard())
export const KeyboardProvider = KeyboardContext.Provider

export function useKeyboard(): Keyboard {
  return useContext(KeyboardContext)
}

/**
 * Keys of a view while it is shown; give new functions at every drawing, the last ones are called.
 *
 * @param isAlone for dialogs: keys of the views below do nothing meanwhile
 */
export function useKeys(bindings: readonly KeyBinding[], isAlone = false): void {
  const keyboard = useKeyboard()
  const latest = useRef(bindings)
  latest.current = bindings
  const names = bindings.map(({keys, label, inFields}) => `${keys.join(' ')}\n${label}\n${String(inFields)}`).join('\n')
  useLayoutEffect(
    () =>
      keyboard.register(
        latest.current.map((binding, at) => ({...binding, run: (event) => latest.current[at]?.run(event)})),
        isAlone,
      ),
    [keyboard, names, isAlone],
  )
}
