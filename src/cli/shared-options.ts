import {checkPresets} from '../data/check-presets.ts'
import type {OptionEntry} from './command-entry.ts'

/** The folder that a command works in. */
export const workspace: OptionEntry = {flags: '-C, --workspace <folder>'}
/** Another glossary than that of the workspace. */
export const glossary: OptionEntry = {flags: '-g, --glossary <path>', isList: true}
/** The format of what is read. */
export const from: OptionEntry = {flags: '--from <format>'}
/** The encoding of what is read. */
export const encoding: OptionEntry = {flags: '--encoding <name>'}
/** Keeps what was there before. */
export const backup: OptionEntry = {flags: '--backup'}
/** The format of a glossary that is read. */
export const fromGlossary: OptionEntry = {flags: '--from <format>', choices: ['csv', 'yaml', 'tbx', 'omegat', 'xlsx']}
/** Texts that a glossary is measured on. */
export const corpus: OptionEntry = {flags: '--corpus <path>', isList: true}
/** Which text of Word files with tracked changes. */
export const revisions: OptionEntry = {flags: '--revisions <text>', choices: ['accepted', 'original']}
/** Of a workbook. */
export const sheet: OptionEntry = {flags: '--sheet <name>'}
/** How the house spells. */
export const profile: OptionEntry = {flags: '--profile <profile>'}
/** File that states pairs. */
export const pairs: OptionEntry = {flags: '--pairs <file>'}
/** Which checks run. */
export const choosing: readonly OptionEntry[] = [
  {flags: '--preset <name>', choices: Object.keys(checkPresets)},
  {flags: '--only-check <id>', isList: true},
  {flags: '--skip-check <id>', isList: true},
]
/** What got better or worse. */
export const compare: OptionEntry = {flags: '--compare <file>'}
/** How sure a change must be. */
export const minConfidence: OptionEntry = {flags: '--min-confidence <number>'}
/** How changes stand in Word files. */
export const review: readonly OptionEntry[] = [
  {flags: '--review <how>', choices: ['tracked', 'comments', 'plain']},
  {flags: '--author <name>'},
]
/** What is left out of texts. */
export const boilerplate: readonly OptionEntry[] = [
  {flags: '--drop-boilerplate'},
  {flags: '--keep <kind>', isList: true},
]
/** How texts are split. */
export const splitting: readonly OptionEntry[] = [
  {flags: '--lines <mode>', choices: ['auto', 'break', 'wrap', 'sentence']},
  {flags: '--delimiter <line>'},
  {flags: '--break-after <marks>'},
  {flags: '--quotes <how>', choices: ['split', 'whole']},
  {flags: '--lists <how>', choices: ['split', 'keep']},
  {flags: '--srx <file>', conflicts: ['breakAfter', 'quotes', 'lists']},
]
