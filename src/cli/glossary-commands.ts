import type {CommandGroup} from './command-entry.ts'
import {backup, corpus, fromGlossary, workspace} from './shared-options.ts'

/** `muqabala glossary …`. */
export const glossaryCommands: CommandGroup = {
  name: 'glossary',
  commands: [
    {
      name: 'lint',
      operands: '[files...]',
      options: [
        workspace,
        corpus,
        {flags: '--format <format>', choices: ['text', 'json']},
        {flags: '--fail-on <level>', choices: ['error', 'warning', 'note']},
        fromGlossary,
      ],
      load: async () => (await import('./commands/glossary-lint.ts')).glossaryLint,
    },
    {
      name: 'merge',
      operands: '<in...>',
      options: [
        {flags: '-o, --output <path>'},
        {flags: '--prefer <row>', choices: ['first', 'last']},
        {flags: '--to <format>', choices: ['csv', 'yaml', 'json', 'tbx', 'tbx2', 'omegat', 'xlsx']},
        fromGlossary,
        {flags: '-f, --force'},
        backup,
      ],
      load: async () => (await import('./commands/glossary-merge.ts')).glossaryMerge,
    },
    {
      name: 'stats',
      operands: '[files...]',
      options: [workspace, corpus, {flags: '--format <format>', choices: ['text', 'json']}, fromGlossary],
      load: async () => (await import('./commands/glossary-stats.ts')).glossaryStats,
    },
    {
      name: 'convert',
      operands: '<in> <out>',
      options: [
        {flags: '--to <format>', choices: ['csv', 'yaml', 'json', 'tbx', 'tbx2', 'omegat', 'xlsx']},
        fromGlossary,
        {flags: '-f, --force'},
        backup,
      ],
      load: async () => (await import('./commands/glossary-convert.ts')).glossaryConvert,
    },
  ],
}
