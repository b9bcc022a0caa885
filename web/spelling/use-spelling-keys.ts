import type {SpellingChange} from '../../src/page-model.ts'
import type {KeyBinding} from '../keys.ts'
import {useKeys} from '../use-keys.ts'
import type {SpellingActs} from './use-spelling-acts.ts'
import type {ShownSpelling} from './use-spelling.ts'

interface SpellingKeysOptions {
  readonly shown: ShownSpelling
  readonly acts: SpellingActs
  /** Asks before it is written. */
  askToWrite(): void
  readonly isReadOnly: boolean
}

const sentence = (name: string): string => `page.spelling.key.${name}`

/** The keys of the spelling view. */
export function useSpellingKeys(options: SpellingKeysOptions): void {
  const {shown, acts, isReadOnly} = options
  const {focus, rows} = shown
  const open = (): void => {
    const row = rows[focus.index]
    if (row?.kind === 'group') shown.fold(row.group.key)
    else if (row !== undefined) void acts.open(row.change)
  }
  useKeys([
    {keys: ['j'], label: sentence('next'), run: () => focus.step(1)},
    {keys: ['k'], label: sentence('back'), run: () => focus.step(-1)},
    {keys: ['o', 'Enter'], label: sentence('open'), run: open},
    ...(isReadOnly ? [] : actKeys(options)),
  ])
}

function actKeys({shown, acts, askToWrite}: SpellingKeysOptions): KeyBinding[] {
  const {focus, focused, rows} = shown
  const isGroup = rows[focus.index]?.kind === 'group'
  /** All changes of the form of the row. */
  const ofForm = (): readonly SpellingChange[] =>
    isGroup || focused.length === 0 ? focused : shown.shown.filter(({group}) => group === focused[0].group)
  const thenNext = (act: () => unknown) => (): void => {
    act()
    if (!isGroup) focus.step(1)
  }
  return [
    {keys: ['a'], label: sentence('accept'), run: thenNext(() => acts.accept(focused))},
    {keys: ['x'], label: sentence('reject'), run: thenNext(() => acts.reject(focused))},
    {keys: ['s'], label: sentence('not-now'), run: thenNext(() => shown.choose(focused, false))},
    {keys: ['Shift+a'], label: sentence('accept-form'), run: () => acts.accept(ofForm())},
    {keys: ['Shift+x'], label: sentence('reject-form'), run: () => void acts.reject(ofForm())},
    {keys: ['w'], label: sentence('write'), run: askToWrite},
    {keys: ['z', 'Mod+z'], label: sentence('take-back'), run: () => void acts.takeBack()},
  ]
}
