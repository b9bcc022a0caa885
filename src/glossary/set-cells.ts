import type {EditedGlossary} from './edit-csv.ts'
import type {CellsSetting} from './plan-cells.ts'
import {glossaryFormat} from './read-glossary.ts'
import {removeYamlRow} from './remove-yaml-row.ts'
import {removeCsvRow, setCsvCells} from './set-csv-cells.ts'
import {setYamlCells} from './set-yaml-cells.ts'

export type {CellsSetting} from './plan-cells.ts'

/**
 * Sets whole cells of concepts in a glossary file and leaves every other byte as it is: delimiter, quotation marks, line ends,
 * byte-order mark, unknown columns, comments, the order of rows and keys. An empty text clears a cell; a column that the file
 * lacks is added behind the last one. A row of which one cell cannot be set stays as it is, and why is a problem.
 *
 * @param path for messages; its ending says how the file is written
 * @example setCells('id,en,ar\nputin,Putin,بوتن\n', [{id: 'putin', cells: {ar: 'بوتين'}}], 'g.csv')
 */
export function setCells(text: string, settings: readonly CellsSetting[], path: string): EditedGlossary {
  return glossaryFormat(path) === 'yaml' ? setYamlCells(text, settings, path) : setCsvCells(text, settings, path)
}

/**
 * Takes a concept out of a glossary file; every other byte stays.
 *
 * @param path for messages; its ending says how the file is written
 */
export function removeConcept(text: string, id: string, path: string): EditedGlossary {
  return glossaryFormat(path) === 'yaml' ? removeYamlRow(text, id, path) : removeCsvRow(text, id, path)
}
