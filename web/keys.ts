/** What a key does in a view. */
export interface KeyBinding {
  /** E.g. `j`, `Shift+ArrowDown`, `Mod+z` (Ctrl or ⌘), `?`. Letters are found by their place under an Arabic layout. */
  readonly keys: readonly string[]
  /** Key of the sentence that says what it does, e.g. `page.align.key-next`. */
  readonly label: string
  run(event: KeyboardEvent): void
  /** Also while a field is typed in. */
  readonly inFields?: boolean
}

/** What of a keyboard event decides. */
export interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Where keys are looked up: the bindings registered last win, and a dialog hides those below it. */
export interface Keyboard {
  /** @param isAlone nothing registered before counts while this does */
  register(bindings: readonly KeyBinding[], isAlone?: boolean): () => void
  /** Runs what the key means; whether it means something. */
  handle(event: KeyboardEvent): boolean
  /** What the help shows: of the view, not of a dialog over it. */
  listed(): readonly (readonly KeyBinding[])[]
  /** Keys without Ctrl or Alt do nothing while this is false (for people who speak to their computer). */
  isPlainOn(): boolean
  setPlain(isOn: boolean): void
}

interface Layer {
  readonly bindings: readonly KeyBinding[]
  readonly isAlone: boolean
}

export function createKeyboard(): Keyboard {
  const layers: Layer[] = []
  let isPlain = true
  const find = (event: KeyboardEvent): KeyBinding | null => {
    for (const {bindings, isAlone} of layers.toReversed()) {
      const found = bindings.find((binding) => fits(binding, event, isPlain))
      if (found !== undefined) return found
      if (isAlone) return null
    }
    return null
  }
  return {
    register(bindings, isAlone = false) {
      const layer = {bindings, isAlone}
      layers.push(layer)
      return () => void layers.splice(layers.indexOf(layer), 1)
    },
    handle(event) {
      const found = event.isComposing || event.defaultPrevented ? null : find(event)
      if (found === null) return false
      event.preventDefault()
      found.run(event)
      return true
    },
    listed: () => layers.filter((layer) => !layer.isAlone).map((layer) => layer.bindings),
    isPlainOn: () => isPlain,
    setPlain(isOn) {
      isPlain = isOn
    },
  }
}

function fits(binding: KeyBinding, event: KeyboardEvent, isPlain: boolean): boolean {
  const key = binding.keys.find((name) => isPressed(name, event))
  if (key === undefined) return false
  const {tag, isField} = targetOf(event)
  if (isField && binding.inFields !== true) return false
  // A button and a link keep the keys that press them.
  if ((key === 'Enter' || key === 'Space') && pressable.has(tag)) return false
  return isPlain || !isPlainKey(key)
}

const pressable = new Set(['BUTTON', 'A', 'SUMMARY'])
const fields = new Set(['INPUT', 'TEXTAREA', 'SELECT'])

function targetOf(event: KeyboardEvent): {tag: string; isField: boolean} {
  const target = event.target as Partial<HTMLElement & HTMLInputElement> | null
  const tag = target?.tagName ?? ''
  const isTick = tag === 'INPUT' && (target?.type === 'checkbox' || target?.type === 'button')
  return {tag, isField: (fields.has(tag) && !isTick) || target?.isContentEditable === true}
}

/** A letter, digit or mark alone. */
function isPlainKey(name: string): boolean {
  return name.length === 1 || /^Shift\+.$/u.test(name)
}

/**
 * Is this the key? A letter that the layout gives as Latin counts as it is, otherwise by its place, so that `j` is `ت` on an
 * Arabic keyboard.
 *
 * @example isPressed('j', {key: 'ت', code: 'KeyJ', …}) // true
 */
export function isPressed(name: string, pressed: Pressed): boolean {
  const parts = name === '+' ? ['+'] : name.split(/\+(?=.)/u)
  const main = parts.at(-1) ?? ''
  const wants = (modifier: string): boolean => parts.slice(0, -1).includes(modifier)
  if ((pressed.ctrlKey || pressed.metaKey) !== wants('Mod') || pressed.altKey !== wants('Alt')) return false
  if (/^[a-z]$/iu.test(main)) return pressed.shiftKey === wants('Shift') && letterOf(pressed) === main.toLowerCase()
  // Marks stand where the layout has them, with or without Shift.
  if (main.length === 1 && !/\d/u.test(main)) return markOf(pressed) === main
  const key = main === 'Space' ? ' ' : main
  return pressed.shiftKey === wants('Shift') && (pressed.key === key || pressed.code === `Digit${main}`)
}

function letterOf({key, code}: Pressed): string {
  if (/^[a-z]$/iu.test(key)) return key.toLowerCase()
  // Only a key that gives a letter of another script: Dvorak's comma is no `w`.
  return /^\p{L}+$/u.test(key) && key.length <= 2 ? (/^Key([A-Z])$/u.exec(code)?.[1] ?? '').toLowerCase() : ''
}

/** The mark on a key; under an Arabic layout `؟` is a question mark, and the key of the slash gives `ظ`. */
function markOf({key, code, shiftKey}: Pressed): string {
  if (key === '\u061F') return '?'
  if (code === 'Slash' && /^\p{L}$/u.test(key)) return shiftKey ? '?' : '/'
  return key
}
