import {Command, CommanderError, Help, Option} from 'commander'
import {nearest} from '../text/nearest.ts'
import type {Action, Options} from './action.ts'
import type {Session} from './session.ts'
import {version} from './version.ts'

/** A command: its words are in `locales/` under `command.<name>`, its action is loaded when it runs. */
interface CommandEntry {
  readonly name: string
  /** Operands in commander's writing, `[files...]`. */
  readonly operands: string
  readonly options: readonly OptionEntry[]
  load(): Promise<Action>
}

/** An option; its words are in `locales/` under `option.<name>`. */
interface OptionEntry {
  readonly flags: string
  readonly choices?: readonly string[]
  readonly isList?: boolean
}

const workspace: OptionEntry = {flags: '-C, --workspace <folder>'}
const glossary: OptionEntry = {flags: '-g, --glossary <path>', isList: true}
const from: OptionEntry = {flags: '--from <format>'}

/** Every command, in the order of the help page. */
const commands: readonly CommandEntry[] = [
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

/** The command line: its help and errors in the session's language. */
export function createProgram(session: Session): Command {
  const {say} = session.wording
  const program = withWording(new Command('muqabala'), session)
    .description(say('command.muqabala'))
    .version(version, '-V, --version', say('option.version'))
    .helpCommand('help [command]', say('command.help'))
  program.addOption(langOption(session))
  program.allowExcessArguments().action(() => {
    const [unknown] = program.args
    if (unknown === undefined) program.help()
    program.error(`unknown command '${unknown}'`, {code: 'commander.unknownCommand', exitCode: 2})
  })
  for (const entry of commands) addCommand(program, entry, session)
  program.addHelpText('after', `\n${say('help.after')}`)
  return program
}

function addCommand(program: Command, entry: CommandEntry, session: Session): void {
  const {say, has} = session.wording
  const command = withWording(program.command(`${entry.name} ${entry.operands}`.trim()), session)
    .allowExcessArguments(false)
    .summary(say(`command.${entry.name}.summary`))
    .description(say(`command.${entry.name}.description`))
  for (const option of entry.options) command.addOption(toOption(option, session))
  command.addOption(langOption(session))
  if (has(`command.${entry.name}.after`)) command.addHelpText('after', `\n${say(`command.${entry.name}.after`)}`)
  command.action(async (...given: unknown[]) => {
    const action = await entry.load()
    await action(session, command.args, given.at(-2) as Options)
  })
}

function toOption({flags, choices, isList}: OptionEntry, {wording}: Session): Option {
  const name = /--([\w-]+)/u.exec(flags)?.[1] ?? flags
  const option = new Option(flags, wording.say(`option.${name}`))
  if (choices !== undefined) option.choices(choices)
  if (isList) option.argParser<string[]>((value, before) => [...(before ?? []), value])
  return option
}

function langOption({wording}: Session): Option {
  return new Option('--lang <lang>', wording.say('option.lang')).choices(['ar', 'en'])
}

/** Titles of the help page and errors in the session's language; commander throws instead of ending the process. */
function withWording(command: Command, session: Session): Command {
  const {say} = session.wording
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('help.usage'),
    'Options:': say('help.options'),
    'Commands:': say('help.commands'),
    'Arguments:': say('help.arguments'),
  }
  return command
    .helpOption('-h, --help', say('option.help'))
    .exitOverride((error) => {
      throw error
    })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      showGlobalOptions: false,
      optionDescription: (option) => withChoices(option, say('help.choices')),
      commandUsage: (shown) => nameOperands(plain.commandUsage(shown), session),
      subcommandTerm: (shown) => nameOperands(plain.subcommandTerm(shown), session),
      optionTerm: (option) => nameOperands(plain.optionTerm(option), session),
    })
    .configureOutput({
      writeOut: (text) => void session.world.out(text),
      writeErr: (text) => void session.world.err(text),
      outputError: () => {},
    })
}

const plain = new Help()

/** [files...] and <folder> in the session's language. */
function nameOperands(term: string, {wording}: Session): string {
  return term.replace(/(?<=[[<])[a-z]+(?=[\].>])/gu, (word) =>
    wording.has(`operand.${word}`) ? wording.say(`operand.${word}`) : word,
  )
}

function withChoices({description, argChoices}: Option, word: string): string {
  return argChoices === undefined ? description : `${description} (${word}: ${argChoices.join(', ')})`
}

/** What commander found wrong with the options, as the key and values of a sentence. */
export function wordOptionError(
  error: CommanderError,
  program: Command,
): {key: string; values: Record<string, string>} {
  const quoted = /'([^']*)'/u.exec(error.message)?.[1] ?? ''
  const known = program.commands.map((command) => command.name())
  const meant = error.code === 'commander.unknownCommand' ? nearest(quoted, known) : null
  const key = `option-error.${error.code.replace('commander.', '')}${meant === null ? '' : 'Meant'}`
  return {key, values: {given: quoted === '' ? error.message : quoted, meant: meant ?? ''}}
}
