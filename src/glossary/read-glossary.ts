import {type GlossaryFile, readGlossaryCsv} from './read-csv.ts'
import {readGlossaryYaml} from './read-yaml.ts'

/** How a glossary file is written. */
export type GlossaryFormat = 'csv' | 'yaml'

/** Endings of the files that a folder's glossary is made of. */
export const glossaryEndings: readonly string[] = ['.csv', '.yaml', '.yml']

/** The format of a glossary file by the ending of its name; CSV where that does not tell. */
export function glossaryFormat(path: string): GlossaryFormat {
  return /\.ya?ml$/iu.test(path) ? 'yaml' : 'csv'
}

/** A glossary file of either format as concepts. Never throws for what is in the file. */
export function readGlossary(text: string, path: string, format: GlossaryFormat = glossaryFormat(path)): GlossaryFile {
  return format === 'yaml' ? readGlossaryYaml(text, path) : readGlossaryCsv(text, path)
}
