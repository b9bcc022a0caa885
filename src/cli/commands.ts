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
}

/** Commands under one name. Its words are in `locales/` under `command.<name>`, theirs under `command.<name>-<command>`. */
export interface CommandGroup {
  readonly name: string
  readonly commands: readonly CommandEntry[]
}

const workspace: OptionEntry = {flags: '-C, --workspace <folder>'}
const glossary: OptionEntry = {flags: '-g, --glossary <path>', isList: true}
const from: OptionEntry = {flags: '--from <format>'}

/** Every command, in the order of the help page. */
export const commands: readonly (CommandEntry | CommandGroup)[] = [
  {name: 'init', operands: '[folder]', options: [], load: async () => (await import('./commands/init.ts')).init},
  {
    name: 'align',
    operands: '[names...]',
    options: [workspace, glossary],
    load: async () => (await import('./commands/align.ts')).align,
  },
  {
    name: 'check',
    operands: '[files...]',
    options: [
      workspace,
      glossary,
      {flags: '--format <format>', choices: ['text', 'json']},
      {flags: '--fail-on <level>', choices: ['error', 'warning', 'note']},
      from,
    ],
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'normalize',
    operands: '[files...]',
    options: [
      workspace,
      glossary,
      {flags: '-w, --write'},
      {flags: '--backup'},
      {flags: '--only <concept>', isList: true},
      from,
    ],
    load: async () => (await import('./commands/normalize.ts')).normalize,
  },
  {
    name: 'report',
    operands: '[files...]',
    options: [workspace, glossary, {flags: '-o, --out <folder>'}, from],
    load: async () => (await import('./commands/report.ts')).report,
  },
  {
    name: 'split',
    operands: '<files...>',
    options: [
      {flags: '--format <format>', choices: ['text', 'json']},
      {flags: '--text-lang <lang>', choices: ['ar', 'en']},
      from,
    ],
    load: async () => (await import('./commands/split.ts')).split,
  },
  {
    name: 'convert',
    operands: '<in> <out>',
    options: [{flags: '--to <format>'}, from, {flags: '-f, --force'}],
    load: async () => (await import('./commands/convert.ts')).convert,
  },
  {
    name: 'pipe',
    operands: '<stage>',
    options: [glossary],
    load: async () => (await import('./commands/pipe.ts')).pipe,
  },
]
