import {stat} from 'node:fs/promises'
import {relative, resolve, sep} from 'node:path'
import {InputError} from '../errors.ts'
import {isLeftOut} from '../kinds/boilerplate.ts'
import type {PoolRow, PoolSource} from '../match-model.ts'
import {decodeSure} from '../bytes/decode.ts'
import {latinHead} from '../bytes/encoding-remarks.ts'
import {xmlDeclared} from '../xml/xml-declared.ts'
import {openFile} from '../read/formats.ts'
import {readReferenceCsv} from '../read/table/reference-csv.ts'
import {readReferenceTable} from '../read/table/reference-table.ts'
import {readTmxUnits} from '../read/tmx/tmx-units.ts'
import {placesOf} from '../report/lines.ts'
import {segmentDocument} from '../segment/segment.ts'
import {guessLang} from '../text/characters.ts'
import {filesIn} from '../workspace/discover.ts'
import {readBytes} from '../workspace/files.ts'
import {flowText} from '../write/flow-text.ts'
import {shownPath, textEndings} from './load-text.ts'
import {renamed} from './renamed.ts'
import type {Session} from './session.ts'
import type {SplitChoice} from './split-choice.ts'

const endings: readonly string[] = ['.tmx', '.csv', '.xlsx', '.xlsm', ...textEndings]

/**
 * The reference segments of files and folders: memories, tables, English texts. What cannot be used is said, and the others
 * go on.
 */
export async function loadPool(session: Session, named: readonly string[], choice: SplitChoice): Promise<PoolSource[]> {
  const files: string[] = []
  for (const path of named) files.push(...((await session.attempt(() => expand(session, path))) ?? []))
  const sources: PoolSource[] = []
  for (const file of new Set(files)) {
    const source = await session.attempt(() => loadSource(session, file, choice))
    if (source !== null) sources.push(source)
  }
  return sources
}

/** A folder as the files in it that can be read. */
async function expand(session: Session, path: string): Promise<string[]> {
  const full = resolve(session.world.cwd, path)
  const isFolder = (await stat(full).catch(() => null))?.isDirectory() ?? false
  if (!isFolder) return [full]
  const found = await filesIn(full, endings)
  if (found.length === 0) {
    throw new InputError('reference-empty', {path: shownPath(session, path), args: {known: endings.join(', ')}})
  }
  return found
}

async function loadSource(session: Session, file: string, choice: SplitChoice): Promise<PoolSource> {
  const path = relativePath(session, file)
  const bytes = await readBytes(file).catch(renamed(path))
  const kind = /\.(tmx|csv|xlsx|xlsm)$/iu.exec(path)?.[1].toLowerCase()
  const rows = kind === undefined ? await textRows(bytes, path, choice) : await tableRows(bytes, path, kind)
  const english = rows.filter(({en}) => en.trim() !== '' && guessLang(en) === 'en')
  if (english.length === 0) throw new InputError('reference-no-english', {path})
  return {path, unit: kind === undefined || kind === 'tmx' ? 'line' : 'row', rows: english}
}

/** The same for one file whichever way it was named, so that results do not depend on it. */
function relativePath(session: Session, file: string): string {
  const path = relative(session.world.cwd, file).replaceAll(sep, '/')
  return path.startsWith('../') ? shownPath(session, file) : path
}

async function tableRows(bytes: Uint8Array, path: string, kind: string): Promise<PoolRow[]> {
  if (kind.startsWith('xls')) {
    const {readXlsxRows} = await import('../read/xlsx.ts')
    return readReferenceTable(await readXlsxRows(bytes, {name: path, sheet: null}), path)
  }
  const {text} = decodeSure(bytes, path, {declared: xmlDeclared(latinHead(bytes))})
  if (text.trim() === '') throw new InputError('empty-file', {path})
  return kind === 'csv' ? readReferenceCsv(text, path) : readTmxUnits(text, path)
}

async function textRows(bytes: Uint8Array, path: string, choice: SplitChoice): Promise<PoolRow[]> {
  const {lines: mode, delimiter} = choice
  const {content, document} = await openFile(bytes, {name: path, lines: mode, delimiter})
  if (content.kind === 'bitext') {
    return content.bitext.rows.map(({en, ar}, at) => ({en, ar, at: content.lines?.[at] ?? at + 1}))
  }
  if (document === null) throw new InputError('format-not-document', {path})
  const lines = placesOf(document)
  return segmentDocument(document, choice.split)
    .filter((segment) => !isLeftOut(segment, choice.dropped))
    .map(({text, opaque, start}) => ({en: flowText(text, opaque), ar: null, at: lines.at(start).line}))
}
