import {Command, CommanderError, Help, Option} from 'commander'
import {nearest} from '../text/nearest.ts'
import type {Options} from './action.ts'
import type {CommandEntry, CommandGroup, OptionEntry} from './command-entry.ts'
import {commands} from './commands.ts'
import type {Session} from './session.ts'
import {version} from './version.ts'

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
  for (const entry of commands) {
    if ('commands' in entry) addGroup(program, entry, session)
    else addCommand(program, {entry, key: entry.name}, session)
  }
  addEnd(program, say('help.after'))
  return program
}

/** A command that has commands of its own: `muqabala glossary lint`. */
function addGroup(program: Command, group: CommandGroup, session: Session): void {
  const {say} = session.wording
  const command = withWording(program.command(group.name), session)
    .helpCommand('help [command]', say('command.help'))
    .summary(say(`command.${group.name}.summary`))
    .description(say(`command.${group.name}.description`))
  command.allowExcessArguments().action(() => {
    const [unknown] = command.args
    if (unknown === undefined) command.help()
    command.error(`unknown command '${unknown}'`, {code: 'commander.unknownCommand', exitCode: 2})
  })
  for (const entry of group.commands) addCommand(command, {entry, key: `${group.name}-${entry.name}`}, session)
}

/** @param named.key where the words of the command are: `command.<key>` */
function addCommand(parent: Command, named: {entry: CommandEntry; key: string}, session: Session): void {
  const {entry, key} = named
  const {say, has} = session.wording
  const command = withWording(parent.command(`${entry.name} ${entry.operands}`.trim()), session)
    .allowExcessArguments(false)
    .summary(say(`command.${key}.summary`))
    .description(say(`command.${key}.description`))
  for (const option of entry.options) command.addOption(toOption(option, {key, session}))
  command.addOption(langOption(session))
  if (has(`command.${key}.after`)) addEnd(command, say(`command.${key}.after`))
  command.action(async (...given: unknown[]) => {
    const action = await entry.load()
    await action(session, command.args, given.at(-2) as Options)
  })
}

/** Adds what stands below the options, broken into lines as the rest of the help is. */
function addEnd(command: Command, text: string): void {
  command.addHelpText('after', () => {
    const help = command.createHelp()
    const width = command.configureOutput().getOutHelpWidth?.() ?? LINE
    const lines = text.split('\n').map((line) => help.boxWrap(line, width))
    return `\n${lines.join('\n')}`
  })
}

/** Columns of a help page that goes to no terminal; commander's own number. */
const LINE = 80

/** An option that means something else for one command has words of its own there. */
function toOption(
  {flags, choices, isList, conflicts}: OptionEntry,
  {key, session}: {key: string; session: Session},
): Option {
  const {say, has} = session.wording
  const name = /--([\w-]+)/u.exec(flags)?.[1] ?? flags
  const own = `command.${key}.option.${name}`
  const option = new Option(flags, say(has(own) ? own : `option.${name}`))
  if (choices !== undefined) option.choices(choices)
  if (conflicts !== undefined) option.conflicts([...conflicts])
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
  {say, has}: Session['wording'],
): {key: string; values: Record<string, string>} {
  const [quoted = '', other = ''] = [...error.message.matchAll(/'([^']*)'/gu)].map(([, text]) => text)
  const known = program.commands.flatMap((command) => [command, ...command.commands].map((one) => one.name()))
  const meant = error.code === 'commander.unknownCommand' ? nearest(quoted, known) : null
  const key = `option-error.${error.code.replace('commander.', '')}${meant === null ? '' : 'Meant'}`
  // A missing operand is called what the help calls it.
  const isOperand = error.code === 'commander.missingArgument' && has(`operand.${quoted}`)
  const given = isOperand ? say(`operand.${quoted}`) : quoted === '' ? error.message : quoted
  return {key, values: {given, other, meant: meant ?? ''}}
}
