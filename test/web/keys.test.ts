import {expect, test, vi} from 'vitest'
import {createKeyboard, isPressed, type Pressed} from '../../web/keys.ts'

function pressed(key: string, code: string, held = ''): Pressed {
  const has = (name: string): boolean => held.split(' ').includes(name)
  return {key, code, ctrlKey: has('ctrl'), metaKey: has('meta'), altKey: has('alt'), shiftKey: has('shift')}
}

test.each<[string, string, Pressed, boolean]>([
  ['a letter', 'j', pressed('j', 'KeyJ'), true],
  ['a letter with the caps lock on', 'j', pressed('J', 'KeyJ'), true],
  ['a letter under an Arabic layout', 'j', pressed('ت', 'KeyJ'), true],
  ['two letters on one key, لا', 'b', pressed('لا', 'KeyB'), true],
  ['a letter under Dvorak is where it says', 'j', pressed('j', 'KeyC'), true],
  ['a mark under Dvorak is no letter', 'w', pressed(',', 'KeyW'), false],
  ['with Shift it is another key', 'j', pressed('J', 'KeyJ', 'shift'), false],
  ['with Shift, as asked', 'Shift+j', pressed('J', 'KeyJ', 'shift'), true],
  ['with Ctrl', 'Mod+z', pressed('z', 'KeyZ', 'ctrl'), true],
  ['with ⌘', 'Mod+z', pressed('z', 'KeyZ', 'meta'), true],
  ['with Ctrl under an Arabic layout', 'Mod+z', pressed('ئ', 'KeyZ', 'ctrl'), true],
  ['with Ctrl and Shift', 'Mod+Shift+z', pressed('Z', 'KeyZ', 'ctrl shift'), true],
  ['without Ctrl', 'Mod+z', pressed('z', 'KeyZ'), false],
  ['an arrow', 'ArrowDown', pressed('ArrowDown', 'ArrowDown'), true],
  ['an arrow with Alt', 'Alt+ArrowDown', pressed('ArrowDown', 'ArrowDown', 'alt'), true],
  ['an arrow with Shift is another', 'ArrowDown', pressed('ArrowDown', 'ArrowDown', 'shift'), false],
  ['a question mark', '?', pressed('?', 'Slash', 'shift'), true],
  ['an Arabic question mark', '?', pressed('؟', 'Slash', 'shift'), true],
  ['a slash', '/', pressed('/', 'Slash'), true],
  ['the key of the slash under an Arabic layout', '/', pressed('ظ', 'Slash'), true],
  ['a plus', '+', pressed('+', 'Equal', 'shift'), true],
  ['a digit', 'Alt+1', pressed('1', 'Digit1', 'alt'), true],
  ['a digit under an Arabic layout', 'Alt+1', pressed('١', 'Digit1', 'alt'), true],
  ['the space bar', 'Space', pressed(' ', 'Space'), true],
])('%s', (_reason, name, event, isMeant) => {
  expect(isPressed(name, event)).toBe(isMeant)
})

/** A keyboard event on an element. */
function event(parts: Pressed, target: object = {tagName: 'DIV'}): KeyboardEvent {
  return {
    ...parts,
    target,
    isComposing: false,
    defaultPrevented: false,
    preventDefault: () => {},
  } as unknown as KeyboardEvent
}

test.each<[string, object, string[], boolean]>([
  ['on the page', {tagName: 'DIV'}, ['j'], true],
  ['in a field', {tagName: 'INPUT', type: 'text'}, ['j'], false],
  ['on a box to tick', {tagName: 'INPUT', type: 'checkbox'}, ['j'], true],
  ['in a text that is edited', {tagName: 'P', isContentEditable: true}, ['j'], false],
  ['on a button, a letter', {tagName: 'BUTTON'}, ['j'], true],
])('%s', (_reason, target, keys, isRun) => {
  const run = vi.fn()
  const keyboard = createKeyboard()
  keyboard.register([{keys, label: 'x', run}])
  keyboard.handle(event(pressed('j', 'KeyJ'), target))
  expect(run).toHaveBeenCalledTimes(isRun ? 1 : 0)
})

test('a button keeps Enter', () => {
  const run = vi.fn()
  const keyboard = createKeyboard()
  keyboard.register([{keys: ['Enter'], label: 'x', run}])
  keyboard.handle(event(pressed('Enter', 'Enter'), {tagName: 'BUTTON'}))
  expect(run).not.toHaveBeenCalled()
})

test('what was registered last wins, a dialog hides the rest, and all comes back', () => {
  const said: string[] = []
  const binding = (name: string) => ({keys: ['j'], label: name, run: () => void said.push(name)})
  const keyboard = createKeyboard()
  const press = (): boolean => keyboard.handle(event(pressed('j', 'KeyJ')))
  keyboard.register([binding('frame')])
  const leave = keyboard.register([binding('view')])
  press()
  const close = keyboard.register([], true)
  expect(press()).toBe(false)
  close()
  leave()
  press()
  expect(said).toEqual(['view', 'frame'])
})

test('single keys can be switched off, others stay', () => {
  const said: string[] = []
  const keyboard = createKeyboard()
  keyboard.register([
    {keys: ['j'], label: 'x', run: () => void said.push('j')},
    {keys: ['Mod+z'], label: 'x', run: () => void said.push('z')},
    {keys: ['ArrowDown'], label: 'x', run: () => void said.push('down')},
  ])
  keyboard.setPlain(false)
  keyboard.handle(event(pressed('j', 'KeyJ')))
  keyboard.handle(event(pressed('z', 'KeyZ', 'ctrl')))
  keyboard.handle(event(pressed('ArrowDown', 'ArrowDown')))
  expect(said).toEqual(['z', 'down'])
})
