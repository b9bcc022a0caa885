import type {KeyBinding} from '../keys.ts'
import type {RowTool} from './row-tools.tsx'

/** Commands that go from place to place. */
export type MoveName =
  | 'next'
  | 'previous'
  | 'page-down'
  | 'page-up'
  | 'first'
  | 'last'
  | 'beside-on'
  | 'beside-back'
  | 'extend-down'
  | 'extend-up'
  | 'next-doubtful'
  | 'previous-doubtful'
  | 'next-undecided'
  | 'jump'
  | 'find'

/** Everything a reader can do in the view. Worded under `page.align.key` for the help, `page.align.tool` for buttons. */
export type CommandName =
  | MoveName
  | 'confirm'
  | 'confirm-next'
  | 'release'
  | 'merge-next'
  | 'merge-previous'
  | 'split'
  | 'cut'
  | 'join'
  | 'edit'
  | 'note'
  | 'mark'
  | 'move-up'
  | 'move-down'
  | 'link'
  | 'unlink'
  | 'undo'
  | 'redo'
  | 'realign'
  | 'leave'

export type Runs = Readonly<Record<CommandName, () => void>>

interface Command {
  readonly name: CommandName
  readonly keys: readonly string[]
  /** It changes nothing. */
  readonly isReading?: true
  /** Where it is among the buttons of a row. */
  readonly place?: RowTool['place']
}

/** In the order of the help. Arrows to the sides are put in by direction. */
const commands: readonly Command[] = [
  {name: 'next', keys: ['ArrowDown', 'j'], isReading: true},
  {name: 'previous', keys: ['ArrowUp', 'k'], isReading: true},
  {name: 'beside-on', keys: [], isReading: true},
  {name: 'beside-back', keys: [], isReading: true},
  {name: 'next-doubtful', keys: [']', 'd'], isReading: true},
  {name: 'previous-doubtful', keys: ['[', 'Shift+d'], isReading: true},
  {name: 'next-undecided', keys: ['Shift+u'], isReading: true},
  {name: 'jump', keys: ['g'], isReading: true, place: 'menu'},
  {name: 'extend-down', keys: ['Shift+ArrowDown', 'Shift+j']},
  {name: 'extend-up', keys: ['Shift+ArrowUp', 'Shift+k']},
  {name: 'page-down', keys: ['PageDown'], isReading: true},
  {name: 'page-up', keys: ['PageUp'], isReading: true},
  {name: 'first', keys: ['Home', 'Mod+Home'], isReading: true},
  {name: 'last', keys: ['End', 'Mod+End'], isReading: true},
  {name: 'find', keys: ['f'], isReading: true},
  {name: 'confirm', keys: ['c'], place: 'first'},
  {name: 'confirm-next', keys: ['Enter', 'Shift+c'], place: 'line'},
  {name: 'merge-next', keys: ['m'], place: 'line'},
  {name: 'merge-previous', keys: ['Shift+m'], place: 'menu'},
  {name: 'split', keys: ['s'], place: 'line'},
  {name: 'cut', keys: ['x'], place: 'line'},
  {name: 'join', keys: ['Shift+x'], place: 'menu'},
  {name: 'edit', keys: ['e', 'F2'], place: 'line'},
  {name: 'note', keys: ['n'], place: 'line'},
  {name: 'mark', keys: ['r'], place: 'line'},
  {name: 'move-up', keys: ['Alt+ArrowUp'], place: 'menu'},
  {name: 'move-down', keys: ['Alt+ArrowDown'], place: 'menu'},
  {name: 'link', keys: ['l'], place: 'menu'},
  {name: 'unlink', keys: ['u'], place: 'menu'},
  {name: 'release', keys: ['Backspace'], place: 'menu'},
  {name: 'undo', keys: ['z', 'Mod+z']},
  {name: 'redo', keys: ['Shift+z', 'y', 'Mod+y', 'Mod+Shift+z']},
  {name: 'realign', keys: ['Shift+a']},
  {name: 'leave', keys: ['Escape']},
]

/** What may be done, and which way the page runs. */
export interface CommandScene {
  readonly isWriting: boolean
  readonly dir: 'rtl' | 'ltr'
}

/** The keys of the view. */
export function bindingsOf(runs: Runs, {isWriting, dir}: CommandScene): KeyBinding[] {
  const sides = dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  const keysOf = ({name, keys}: Command): readonly string[] =>
    name === 'beside-on' ? [sides[0]] : name === 'beside-back' ? [sides[1]] : keys
  const shown = commands.filter(({isReading}) => isWriting || isReading === true)
  return shown.map((command) => ({
    keys: keysOf(command),
    label: `page.align.key.${command.name}`,
    run: runs[command.name],
  }))
}

/** The buttons of a row. */
export function toolsOf(runs: Runs, isUseful: (name: CommandName) => boolean, isWriting: boolean): RowTool[] {
  return commands.flatMap(({name, keys, place, isReading}) =>
    place === undefined || !isUseful(name) || (!isWriting && isReading !== true)
      ? []
      : [{label: `page.align.tool.${name}`, keys: keys[0], place, run: runs[name]}],
  )
}
