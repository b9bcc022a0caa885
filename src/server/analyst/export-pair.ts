import {basename} from 'node:path'
import {recordPath} from '../../cli/records.ts'
import type {WatchedPair} from '../../cli/watch/read-texts.ts'
import type {AlignedRecord, Bitext} from '../../model.ts'
import {rowFindings} from '../../report/row-findings.ts'
import {type OutputFormat, outputFormats, outputName} from '../../workspace/config-schema.ts'
import {recordToBitext} from '../../write/bitext.ts'
import {writeContent} from '../../write/formats.ts'
import type {Written} from '../../write/writer.ts'
import type {ExportedFile} from '../ports.ts'
import {Refusal} from '../refusal.ts'
import {sayBoth} from '../said.ts'
import {readRecord} from './keep-record.ts'
import {type AnalystState, neededRun, pairAt} from './state.ts'

const mimes: Readonly<Record<OutputFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  tmx: 'application/x-tmx+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xliff: 'application/xliff+xml',
  html: 'text/html; charset=utf-8',
}

/** What a pair can be exported as. */
export const exportFormats: readonly string[] = outputFormats

/**
 * A pair as a bilingual file, with what the checks say of its rows, as `muqabala align` writes it.
 *
 * @param path of its record; null: all pairs in one file
 * @throws Refusal `pair-unknown`, `format-unknown`, `settings-broken`
 */
export async function exportPair(state: AnalystState, path: string | null, format: string): Promise<ExportedFile> {
  neededRun(state)
  const output = outputFormats.find((one) => one === format)
  if (output === undefined) {
    const values = {format, known: outputFormats.join(', ')}
    throw new Refusal(404, {code: 'format-unknown', message: sayBoth('page.analyst.format-unknown', values)})
  }
  const bitext = path === null ? await allRows(state) : await rowsOf(state, pairAt(state, path))
  const name = outputName(bitext.name.replaceAll('/', '-'), output)
  const content = await writeContent({kind: 'bitext', bitext}, {path: name, format, lang: state.settings.lang})
  return {name, mime: mimes[output], bytes: await bytesOf(content)}
}

async function rowsOf(state: AnalystState, watched: WatchedPair): Promise<Bitext> {
  const {name} = watched.files
  const path = recordPath(neededRun(state), name)
  const record = await readRecord(state, path)
  if (record === null)
    throw new Refusal(404, {code: 'pair-unknown', message: sayBoth('page.analyst.pair-unknown', {path})})
  return {...recordToBitext(record, findingsOf(state, record, watched)), name}
}

/** The rows of all pairs that are aligned, with the names of their pairs in their ids. */
async function allRows(state: AnalystState): Promise<Bitext> {
  const rows: Bitext['rows'][number][] = []
  for (const watched of state.engine?.state.pairs ?? []) {
    if (watched.pair === null) continue
    const bitext = await rowsOf(state, watched)
    for (const row of bitext.rows) rows.push({...row, id: `${bitext.name}:${row.id}`})
  }
  return {name: basename(state.settings.root), rows}
}

/** What is found in the rows of a record; nothing where it is not that of the texts as they were looked at. */
function findingsOf(state: AnalystState, record: AlignedRecord, {pair}: WatchedPair): (link: number) => string {
  const isSame = (lang: 'ar' | 'en'): boolean => {
    const now = pair?.[lang].segments ?? []
    const then = record[lang].segments
    return (
      now.length === then.length && then.every(({start, end}, at) => start === now[at].start && end === now[at].end)
    )
  }
  if (pair === null || !isSame('ar') || !isSame('en')) return () => ''
  return rowFindings({...pair, links: record.links}, state.update?.findings ?? [])
}

async function bytesOf(written: Written): Promise<Uint8Array> {
  if (typeof written === 'string') return new TextEncoder().encode(written)
  if (written instanceof Uint8Array) return written
  const chunks: Uint8Array[] = []
  for await (const piece of written) chunks.push(new TextEncoder().encode(piece))
  return Buffer.concat(chunks)
}
