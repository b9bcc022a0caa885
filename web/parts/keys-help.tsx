import type {VNode} from 'preact'
import {useState} from 'preact/hooks'
import {keepPreference} from '../preferences.ts'
import {useKeyboard} from '../use-keys.ts'
import {useWords} from '../use-words.ts'
import {Dialog} from './dialog.tsx'

/** Every key that means something in the view that is open, with what it does. */
export function KeysHelp({onClose}: {onClose(): void}): VNode {
  const {t} = useWords()
  const keyboard = useKeyboard()
  const [isPlain, setPlain] = useState(keyboard.isPlainOn())
  const bindings = keyboard.listed().toReversed().flat()
  return (
    <Dialog title={t('page.frame.keys')} onClose={onClose} isWide>
      <dl class="keys">
        {bindings.map(({keys, label}) => (
          <div key={`${label} ${keys.join(' ')}`}>
            <dt>
              {keys.map((name) => (
                <KeyName key={name} name={name} />
              ))}
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
      <label class="tick">
        <input
          type="checkbox"
          checked={isPlain}
          onChange={(event) => {
            keyboard.setPlain(event.currentTarget.checked)
            keepPreference('plain-keys', event.currentTarget.checked ? 'on' : 'off')
            setPlain(event.currentTarget.checked)
          }}
        />
        {t('page.frame.plain-keys')}
      </label>
    </Dialog>
  )
}

const isMac = /Mac|iPhone|iPad/u.test(navigator.userAgent)
const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Mod: isMac ? '⌘' : 'Ctrl',
  Escape: 'Esc',
}

/** A key as it is written on a keyboard, e.g. `Ctrl + Z`. */
export function KeyName({name}: {name: string}): VNode {
  const parts = name.length === 1 ? [name] : name.split('+')
  return (
    <kbd dir="ltr" lang="en">
      {parts.map((part) => signs[part] ?? (/^[a-z]$/u.test(part) ? part.toUpperCase() : part)).join(' + ')}
    </kbd>
  )
}
