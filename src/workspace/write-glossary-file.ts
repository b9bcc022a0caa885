import type {InputProblem} from '../errors.ts'
import {columns as knownColumns, listMark} from '../glossary/columns.ts'
import type {GlossaryTable} from '../glossary/glossary-table.ts'
import {type GlossaryFile, readGlossaryCsv} from '../glossary/read-csv.ts'
import {type WrittenFormat as TextFormat, writeGlossary} from '../glossary/write-glossary.ts'

/** How a glossary file can be written. */
export type WrittenFormat = TextFormat | 'tbx' | 'tbx2' | 'omegat' | 'xlsx'

/** All of them. */
export const writtenFormats: readonly WrittenFormat[] = ['csv', 'yaml', 'json', 'tbx', 'tbx2', 'omegat', 'xlsx']

/** A glossary as a file, and what the format had no place for. */
export interface WrittenGlossary {
  readonly content: string | Uint8Array
  readonly remarks: readonly InputProblem[]
}

/**
 * A glossary in any format. Tables (CSV, XLSX) and YAML hold every row as it stands; TBX and OmegaT hold its concepts, so that
 * rows without a house form in both languages are left out, and told.
 *
 * @param to.path for messages
 * @throws InputError `xlsx-…` where a sheet cannot hold it
 */
export async function writeGlossaryFile(
  table: GlossaryTable,
  {format, path}: {readonly format: WrittenFormat; readonly path: string},
): Promise<WrittenGlossary> {
  switch (format) {
    case 'csv':
    case 'yaml':
    case 'json':
      return {content: writeGlossary(table, format), remarks: []}
    case 'xlsx':
      return {content: await writeSheet(table, path), remarks: []}
    case 'tbx':
    case 'tbx2':
    case 'omegat':
      return writeConcepts(table, {format, path})
  }
}

async function writeSheet({columns, rows}: GlossaryTable, path: string): Promise<Uint8Array> {
  const {writeTextSheet} = await import('../write/xlsx.ts')
  const cells = rows.map((row) => columns.map((column) => (row.cells.get(column) ?? []).join(listMark)))
  return writeTextSheet({path, name: 'glossary', columns, rows: cells})
}

async function writeConcepts(
  table: GlossaryTable,
  {format, path}: {readonly format: 'tbx' | 'tbx2' | 'omegat'; readonly path: string},
): Promise<WrittenGlossary> {
  // Read as the CSV that it would be, so that a concept is the same whatever it is written as.
  const {concepts, rows}: GlossaryFile = readGlossaryCsv(writeGlossary(table, 'csv'), path)
  const [{tbx2Writer, tbxWriter}, {omegatWriter}] = await Promise.all([
    import('../write/tbx.ts'),
    import('../write/omegat.ts'),
  ])
  const writer = {tbx: tbxWriter, tbx2: tbx2Writer, omegat: omegatWriter}[format]
  const content = {kind: 'glossary', concepts} as const
  const known: readonly string[] = knownColumns
  const others = table.columns.filter((column) => !known.includes(column))
  const remarks: InputProblem[] = [...(writer.remarks?.(content, {path}) ?? [])]
  if (others.length > 0) remarks.push({code: 'glossary-fields-lost', path, args: {known: others.join(', ')}})
  const lost = rows.length - concepts.length
  if (lost > 0) remarks.push({code: 'concepts-left-out', path, args: {concepts: lost}})
  return {content: (await writer.write(content, {path})) as string, remarks}
}
