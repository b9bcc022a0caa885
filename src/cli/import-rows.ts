import {resolve} from 'node:path'
import {InputError} from '../errors.ts'
import {findRows, type FoundRows} from '../import/find-rows.ts'
import {hasLostArabic} from '../import/lost-letters.ts'
import type {AlignedPair, AlignedRecord, BitextRow, Document, Lang} from '../model.ts'
import {alignRowPair, readPair} from '../pipeline.ts'
import type {Content} from '../read/content.ts'
import type {Beads} from '../read/links/bead.ts'
import {rowText} from '../write/bitext.ts'
import type {Options} from './action.ts'
import {alignPairs} from './align-pairs.ts'
import type {ShownRow} from './import-report.ts'
import type {ImportTarget} from './import-target.ts'
import {documentOf, openText} from './open-text.ts'
import {asRecorded, rowPairOf} from './row-pair.ts'
import type {Session} from './session.ts'
import type {Run} from './start-run.ts'

/** A file whose rows are imported. */
export interface RowsSource {
  /** As messages name it. */
  readonly path: string
  readonly content: Content
}

/** What the rows of a file claim; of each, whether a person marked it. */
interface ReadRows {
  readonly outcome: FoundRows & {readonly rows: readonly ShownRow[]}
  readonly statuses: readonly boolean[]
}

/**
 * The rows of a file and what they claim about a record.
 *
 * @throws InputError `import-arabic-lost`, `import-not-rows`, `import-beads-misfit`
 */
export function readRows({content, path}: RowsSource, record: AlignedRecord, options: Options = {}): ReadRows {
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
  return record[lang].segments.map(rowText)
}

function isMarkedRow({status}: BitextRow): boolean {
  return status === 'confirmed' || status === 'edited'
}

function swapped({beads, sizes, format}: Beads): Beads {
  const turned = beads.map(({ar, en, ...rest}) => ({ar: en, en: ar, ...rest}))
  return {format, beads: turned, sizes: {ar: sizes.en, en: sizes.ar}}
}

/** The pair with its decisions: of two texts, or of the one file whose rows it is. */
export async function alignAgain(
  session: Session,
  run: Run,
  {name, record}: Pick<ImportTarget, 'name' | 'record'>,
): Promise<AlignedPair[]> {
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

/** The text of a side of a record. */
export async function readSide({root, reading}: Run, record: AlignedRecord, lang: Lang): Promise<Document> {
  const {path} = record[lang]
  return documentOf((await openText(path, {...reading, base: root, lang})).file, path)
}
