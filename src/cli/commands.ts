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

const workspace: OptionEntry = {flags: '-C, --workspace <folder>'}
const glossary: OptionEntry = {flags: '-g, --glossary <path>', isList: true}
const from: OptionEntry = {flags: '--from <format>'}
const encoding: OptionEntry = {flags: '--encoding <name>'}
const backup: OptionEntry = {flags: '--backup'}
const fromGlossary: OptionEntry = {flags: '--from <format>', choices: ['csv', 'yaml', 'tbx', 'omegat', 'xlsx']}
const corpus: OptionEntry = {flags: '--corpus <path>', isList: true}
/** Which text of Word files with tracked changes. */
const revisions: OptionEntry = {flags: '--revisions <text>', choices: ['accepted', 'original']}
const sheet: OptionEntry = {flags: '--sheet <name>'}
const profile: OptionEntry = {flags: '--profile <profile>'}
const pairs: OptionEntry = {flags: '--pairs <file>'}
const boilerplate: readonly OptionEntry[] = [{flags: '--drop-boilerplate'}, {flags: '--keep <kind>', isList: true}]
const splitting: readonly OptionEntry[] = [
  {flags: '--lines <mode>', choices: ['auto', 'break', 'wrap', 'sentence']},
  {flags: '--delimiter <line>'},
  {flags: '--break-after <marks>'},
  {flags: '--quotes <how>', choices: ['split', 'whole']},
  {flags: '--lists <how>', choices: ['split', 'keep']},
  {flags: '--srx <file>', conflicts: ['breakAfter', 'quotes', 'lists']},
]

/** Every command, in the order of the help page. */
export const commands: readonly (CommandEntry | CommandGroup)[] = [
  {name: 'init', operands: '[folder]', options: [], load: async () => (await import('./commands/init.ts')).init},
  {
    name: 'align',
    operands: '[names...]',
    options: [workspace, glossary, pairs, encoding, ...boilerplate],
    load: async () => (await import('./commands/align.ts')).align,
  },
  {
    name: 'import',
    operands: '<file>',
    options: [
      workspace,
      glossary,
      {flags: '--pair <name>'},
      {flags: '--sheet <name>'},
      {flags: '--only-marked'},
      {flags: '-n, --dry-run'},
      {flags: '--verbose'},
      {flags: '--source <lang>', choices: ['ar', 'en']},
      ...boilerplate,
      from,
    ],
    load: async () => (await import('./commands/import.ts')).importRows,
  },
  {
    name: 'check',
    operands: '[files...]',
    options: [
      workspace,
      glossary,
      pairs,
      profile,
      {flags: '--format <format>', choices: ['text', 'json']},
      {flags: '--fail-on <level>', choices: ['error', 'warning', 'note']},
      ...boilerplate,
      from,
      encoding,
      revisions,
      sheet,
    ],
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'normalize',
    operands: '[files...]',
    options: [
      workspace,
      glossary,
      pairs,
      profile,
      {flags: '-w, --write'},
      {flags: '-n, --dry-run'},
      {flags: '--diff'},
      {flags: '--format <format>', choices: ['text', 'json']},
      {flags: '--only <id>', isList: true},
      {flags: '--min-confidence <number>'},
      sheet,
      {flags: '--review <how>', choices: ['tracked', 'comments', 'plain']},
      {flags: '--author <name>'},
      backup,
      {flags: '--log <file>'},
      {
        flags: '--undo <log>',
        conflicts: [
          'write',
          'diff',
          'format',
          'only',
          'minConfidence',
          'backup',
          'review',
          'author',
          'log',
          'profile',
          'glossary',
          'pairs',
          'from',
          'encoding',
        ],
      },
      from,
      encoding,
    ],
    load: async () => (await import('./commands/normalize.ts')).normalize,
  },
  {
    name: 'variants',
    operands: '[files...]',
    options: [
      workspace,
      glossary,
      pairs,
      {flags: '--min-score <number>'},
      {flags: '--min-count <number>'},
      {flags: '--new'},
      {flags: '--only <id>', isList: true},
      {flags: '--form <form>', isList: true},
      {flags: '--format <format>', choices: ['text', 'json', 'csv']},
      {flags: '-w, --write'},
      {flags: '--into <file>'},
      {flags: '--as <status>', choices: ['deprecated', 'admitted']},
      {flags: '-i, --interactive', conflicts: ['format', 'as']},
      from,
      encoding,
    ],
    load: async () => (await import('./commands/variants.ts')).variants,
  },
  {
    name: 'report',
    operands: '[files...]',
    options: [workspace, glossary, pairs, profile, {flags: '-o, --out <folder>'}, ...boilerplate, from, encoding],
    load: async () => (await import('./commands/report.ts')).report,
  },
  {
    name: 'split',
    operands: '<files...>',
    options: [
      workspace,
      {flags: '--format <format>', choices: ['text', 'json', 'tsv']},
      {flags: '--text-lang <lang>', choices: ['ar', 'en']},
      ...splitting,
      ...boilerplate,
      from,
      encoding,
      revisions,
      sheet,
    ],
    load: async () => (await import('./commands/split.ts')).split,
  },
  {
    name: 'srx',
    operands: '<out>',
    options: [workspace, {flags: '--break-after <marks>'}, {flags: '-f, --force'}, backup],
    load: async () => (await import('./commands/srx.ts')).srx,
  },
  {
    name: 'score',
    operands: '<gold> <pred>',
    options: [
      {flags: '--format <format>', choices: ['text', 'json']},
      {flags: '--fail-under <number>'},
      {flags: '--from <format>', choices: ['json', 'ladder', 'vecalign']},
      {flags: '--source <lang>', choices: ['ar', 'en']},
    ],
    load: async () => (await import('./commands/score.ts')).score,
  },
  {
    name: 'match',
    operands: '<files...>',
    options: [
      {flags: '--reference <path>', isList: true},
      {flags: '--threshold <number>'},
      {flags: '--max <number>'},
      {flags: '--format <format>', choices: ['text', 'json', 'csv']},
      {flags: '-o, --output <path>'},
      {flags: '-f, --force'},
      backup,
      workspace,
      glossary,
      ...boilerplate,
      from,
    ],
    load: async () => (await import('./commands/match.ts')).match,
  },
  {
    name: 'convert',
    operands: '<in> <out>',
    options: [{flags: '--to <format>'}, from, encoding, revisions, sheet, {flags: '-f, --force'}, backup],
    load: async () => (await import('./commands/convert.ts')).convert,
  },
  {
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
  },
  {
    name: 'pipe',
    operands: '<stage>',
    options: [workspace, glossary, ...splitting],
    load: async () => (await import('./commands/pipe.ts')).pipe,
  },
]
