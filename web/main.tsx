import {render} from 'preact'
import {App} from './app.tsx'
import {createApi} from './api.ts'
import {wordsIn} from './i18n.ts'
import {createKeyboard} from './keys.ts'
import {readPreference} from './preferences.ts'
import {applyDecision} from './apply-decision.ts'
import type {StaticPayload} from '../src/page-model.ts'
import {createStaticSource} from './static-source.ts'
import {createStore} from './store.ts'
import {goTo} from './use-route.ts'
import './style.css'

const payload = document.querySelector('#payload')?.textContent ?? ''
const source = payload === '' ? createApi() : createStaticSource(JSON.parse(payload) as StaticPayload)
let words = wordsIn('en')
const store = createStore({
  source,
  apply: applyDecision,
  words: () => words,
  open: (path) => goTo({view: 'align', path, row: null}),
})
const keyboard = createKeyboard()
keyboard.setPlain(readPreference('plain-keys') !== 'off')

addEventListener('keydown', (event) => void keyboard.handle(event))
addEventListener('beforeunload', (event) => {
  // What the server has not taken would be gone.
  if (store.unsaved() > 0) event.preventDefault()
})
store.start()
render(
  <App
    store={store}
    keyboard={keyboard}
    onWords={(now) => {
      words = now
    }}
  />,
  document.querySelector('#app') ?? document.body.appendChild(document.createElement('div')),
)
