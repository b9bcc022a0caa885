import {resolve} from 'node:path'
import {InputError} from '../../errors.ts'
import {decideLinks} from '../../import/decide-links.ts'
import {findRows, type FoundRows} from '../../import/find-rows.ts'
import {hasLostArabic} from '../../import/lost-letters.ts'
import type {AlignedPair, AlignedRecord, BitextRow, Document, Lang} from '../../model.ts'
import {alignRowPair, check, readPair} from '../../pipeline.ts'
import type {Beads} from '../../read/links/bead.ts'
import type {Content} from '../../read/content.ts'
import {readContent} from '../../read/formats.ts'
import {outputPath} from '../../workspace/config-schema.ts'
import {readBytes, saveFile} from '../../workspace/files.ts'
import {flowText} from '../../write/flow-text.ts'
import type {Action, Options} from '../action.ts'
import {alignPairs} from '../align-pairs.ts'
import {type Run, startRun} from '../start-run.ts'
import {type ImportOutcome, reportImport, type ShownRow} from '../import-report.ts'
import {findTarget, type ImportTarget} from '../import-target.ts'
import {shownPath} from '../load-text.ts'
import {renamed, renamedFrom} from '../renamed.ts'
import {documentOf, openText} from '../open-text.ts'
import {saveRecord} from '../records.ts'
import {asRecorded, rowPairOf} from '../row-pair.ts'
import type {Session} from '../session.ts'
import {writePair} from './align.ts'

/** A file that is imported. */
interface Source {
  readonly path: string
  readonly full: string
  readonly bytes: Uint8Array
  readonly content: Content
}

/** `muqabala import FILE`: what a person corrected in a bilingual file becomes confirmed links of the record. */
export const importRows: Action = async (session, [file], options) => {
  const run = await startRun(session, options)
  const source = await load(session, file, options)
  const pair = text(options, 'pair')
  if (source.content.kind === 'beads' && pair === null) throw new InputError('import-pair-needed', {path: source.path})
  const target = await findTarget(run, source.full, pair).catch(renamedFrom(source.full, source.path))
  const {outcome, statuses} = readRows(source, target.record, options)
  const isMarked = options.onlyMarked === true ? (row: number) => statuses[row] : null
  const decided = decideLinks(target.record, outcome.claims, isMarked)
  const report: ImportOutcome = {path: source.path, rows: outcome.rows, decided, missing: outcome.missing}
  await reportImport(session, report, options.verbose === true)
  const isNothing = decided.decisions.every(({verdict}) => verdict === 'conflict' || verdict === 'apart')
  if (isNothing) return session.remark('import.nothing', {path: source.path})
  if (decided.isSame) return say(session, 'import.same', target.path)
  if (options.dryRun === true) return say(session, 'import.dry', target.path)
  for (const aligned of await alignAgain(session, run, {...target, record: decided.record})) {
    await saveRecord(session, {run, pair: aligned}, () => backUp(session, run, {source, target}))
    await writePair(session, run, {pair: aligned, findings: check([aligned], [], run.context)})
  }
}

async function load(session: Session, file: string, options: Options): Promise<Source> {
  const path = shownPath(session, file)
  const full = resolve(session.world.cwd, file)
  const bytes = await readBytes(full).catch(renamed(path))
  const how = {format: text(options, 'from'), sheet: text(options, 'sheet'), ignoresConfidence: true}
  return {path, full, bytes, content: await readContent(bytes, {name: path, ...how})}
}

/** The rows of a file and what they claim; of each, whether a person marked it. */
function readRows(
  {content, path}: Source,
  record: AlignedRecord,
  options: Options,
): {outcome: FoundRows & {rows: readonly ShownRow[]}; statuses: readonly boolean[]} {
  const texts = {ar: textsOf(record, 'ar'), en: textsOf(record, 'en')}
  if (content.kind === 'bitext') {
    const {rows} = content.bitext
    if (hasLostArabic(rows)) throw new InputError('import-arabic-lost', {path})
    const lines = content.lines ?? rows.map((_, at) => at + 2)
    const shown = rows.map(({ar, en}, at) => ({ar, en, line: lines[at]}))
    return {outcome: {...findRows(rows, record, texts), rows: shown}, statuses: rows.map(isMarkedRow)}
  }
  if (content.kind !== 'beads') throw new InputError('import-not-rows', {path})
  const {beads, sizes, format} = options.source === 'en' ? swapped(content.beads) : content.beads
  for (const lang of ['ar', 'en'] as const) {
    const count = record[lang].segments.length
    const fits = format === 'ladder' ? sizes[lang] === count : sizes[lang] <= count
    if (!fits) throw new InputError('import-beads-misfit', {path, args: {detail: lang, found: sizes[lang], count}})
  }
  const join = (lang: Lang, indexes: readonly number[]): string => indexes.map((at) => texts[lang][at]).join(' ')
  return {
    outcome: {
      claims: beads.map(({ar, en}, row) => ({ar, en, rows: [row], isChanged: false})),
      missing: [],
      rows: beads.map(({ar, en, line}) => ({ar: join('ar', ar), en: join('en', en), line})),
    },
    statuses: beads.map(() => true),
  }
}

function textsOf(record: AlignedRecord, lang: Lang): string[] {
  return record[lang].segments.map((segment) => flowText(segment.text, segment.opaque))
}

function isMarkedRow({status}: BitextRow): boolean {
  return status === 'confirmed' || status === 'edited'
}

function swapped({beads, sizes, format}: Beads): Beads {
  const turned = beads.map(({ar, en, ...rest}) => ({ar: en, en: ar, ...rest}))
  return {format, beads: turned, sizes: {ar: sizes.en, en: sizes.ar}}
}

/** The pair with its decisions: of two texts, or of the one file whose rows it is. */
async function alignAgain(session: Session, run: Run, {name, record}: ImportTarget): Promise<AlignedPair[]> {
  const {path} = record.ar
  if (path !== record.en.path) {
    const [ar, en] = await Promise.all([readSide(run, record, 'ar'), readSide(run, record, 'en')])
    return alignPairs(session, run, {reads: [readPair({name, ar, en}, run.context, record)], how: {}})
  }
  const {file} = await openText(path, {...run.reading, base: run.root})
  const rows = rowPairOf(file, run.context)
  if (rows === null) throw new InputError('import-no-file-rows', {path, args: {name}})
  return [alignRowPair(asRecorded(rows.pair, {name, file: resolve(run.root, path), root: run.root}), record)]
}

async function readSide({root, reading}: Run, record: AlignedRecord, lang: Lang): Promise<Document> {
  const {path} = record[lang]
  return documentOf((await openText(path, {...reading, base: root, lang})).file, path)
}

/** The record is kept as it was, and the file that is imported, where the outputs are about to be written over it. */
async function backUp(
  session: Session,
  {root, config}: Run,
  {source, target}: {source: Source; target: ImportTarget},
): Promise<void> {
  const keep = async (path: string, full: string, bytes: Uint8Array): Promise<void> => {
    await saveFile(`${full}.bak`, bytes)
    await session.world.out(`${session.wording.say('import.kept', {path, backup: `${path}.bak`})}\n`)
  }
  await keep(target.path, resolve(root, target.path), target.bytes)
  const outputs = config.outputs.map((output) => resolve(root, outputPath(config, target.name, output)))
  if (outputs.includes(source.full)) await keep(source.path, source.full, source.bytes)
}

async function say(session: Session, key: string, path: string): Promise<void> {
  await session.world.out(`${session.wording.say(key, {path})}\n`)
}

function text(options: Options, name: string): string | null {
  const value = options[name]
  return typeof value === 'string' ? value : null
}
