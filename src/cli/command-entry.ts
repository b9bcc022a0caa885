import type {Action} from './action.ts'

/** A command: its words are in `locales/` under `command.<name>`, its action is loaded when it runs. */
export interface CommandEntry {
  readonly name: string
  /** Operands in commander's writing, `[files...]`. */
  readonly operands: string
  readonly options: readonly OptionEntry[]
  load(): Promise<Action>
}

/** An option; its words are in `locales/` under `option.<name>`. */
export interface OptionEntry {
  readonly flags: string
  readonly choices?: readonly string[]
  readonly isList?: boolean
  /** Options, in camel case, that mean nothing beside this one: giving both is refused. */
  readonly conflicts?: readonly string[]
}

/** Commands under one name. Its words are in `locales/` under `command.<name>`, theirs under `command.<name>-<command>`. */
export interface CommandGroup {
  readonly name: string
  readonly commands: readonly CommandEntry[]
}
