import {type GlossaryFile, readGlossaryCsv} from './read-csv.ts'
import {readGlossaryYaml} from './read-yaml.ts'

/** How a glossary file is written. */
export type GlossaryFormat = 'csv' | 'yaml' | 'tbx' | 'omegat' | 'xlsx'

/** The formats that are text with a row for each concept: these can be edited in place. */
export type GlossaryTextFormat = 'csv' | 'yaml'

const formats: readonly (readonly [GlossaryFormat, RegExp])[] = [
  ['yaml', /\.ya?ml$/iu],
  ['tbx', /\.tbx$/iu],
  ['omegat', /\.(?:utf8|tab)$/iu],
  ['xlsx', /\.xls[xm]$/iu],
]

/** Endings of the glossary files that forms can be added to in place. */
export const editableEndings: readonly string[] = ['.csv', '.yaml', '.yml']

/** Endings of the files that a folder's glossary is made of. */
export const glossaryEndings: readonly string[] = [...editableEndings, '.tbx', '.utf8', '.tab', '.xlsx', '.xlsm']

/** The format of a glossary file by the ending of its name; CSV where that does not tell. */
export function glossaryFormat(path: string): GlossaryFormat {
  return formats.find(([, ending]) => ending.test(path))?.[0] ?? 'csv'
}

/** A glossary file of either format as concepts. Never throws for what is in the file. */
export function readGlossary(
  text: string,
  path: string,
  format: GlossaryTextFormat = glossaryFormat(path) === 'yaml' ? 'yaml' : 'csv',
): GlossaryFile {
  return format === 'yaml' ? readGlossaryYaml(text, path) : readGlossaryCsv(text, path)
}
