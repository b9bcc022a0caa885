import type {Block, Lang, Span, TermStatus} from '../../model.ts'
import {langOfTag} from '../../text/lang-of-tag.ts'
import {createLineCounter} from '../../text/line-counter.ts'
import {createProjection, type Projection, type ProjectionBuilder} from '../../text/projection.ts'
import {fieldOf, isShortType, isYes, plainId, posOf, statusOf, type TbxField} from './tbx-values.ts'
import type {FileEntry} from './term-concept.ts'
import {type EmptyElements, markEmptyElement} from '../../xml/xml-empty.ts'
import {plainXml} from '../../xml/xml-plain.ts'
import {localName, scanXml, type XmlTag} from '../../xml/xml-scan.ts'
import {projectXml, xmlWays} from '../../xml/xml-text.ts'

/** A term while it is read: where its text is, and what is said of it. */
interface ScannedTerm {
  readonly lang: Lang
  /** Position of its block. */
  readonly block: number
  status: TermStatus | null
  isShort: boolean
}

/** An entry while it is read. */
export interface ScannedEntry extends Omit<
  FileEntry,
  'terms' | 'domain' | 'definition' | 'note' | 'source' | 'pos' | 'doNotTranslate'
> {
  readonly terms: ScannedTerm[]
  /** Distinct values by field. */
  readonly values: Map<TbxField, Set<string>>
}

/** A file of terms with the places of everything in it. */
export interface ScannedTbx {
  readonly projection: Projection
  /** Terms, blanks at their edges included. */
  readonly blocks: readonly Block[]
  readonly entries: readonly ScannedEntry[]
  readonly empty: EmptyElements
  /** Terms in other languages. */
  readonly others: number
  readonly otherLangs: ReadonlySet<string>
}

/** What is kept while the file is scanned. */
interface Scanning {
  readonly source: string
  readonly builder: ProjectionBuilder
  readonly blocks: Block[]
  readonly entries: ScannedEntry[]
  readonly empty: EmptyElements
  readonly lineAt: (offset: number) => number
  readonly otherLangs: Set<string>
  others: number
  entry: ScannedEntry | null
  lang: Lang | null
  /** Status and type of the open term section, which may stand before or behind its term. */
  term: {status: TermStatus | null; isShort: boolean; scanned: ScannedTerm | null} | null
  /** The element whose text is read, with the number of elements open from it on. */
  open: {
    readonly field: TbxField | 'term'
    depth: number
    codeAt: number
    text: string
    readonly start: number
    readonly line: number
  } | null
}

const entryNames: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry', 'entry'])
const langNames: ReadonlySet<string> = new Set(['langSec', 'langSet', 'langGroup'])
const sectionNames: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig', 'termGroup'])
const codeNames: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'ut', 'sc', 'ec'])

/**
 * Scans TBX 2 (`martif`), TBX 3 (`tbx`, both styles, any dialect) and TBX-Min (`TBX`).
 *
 * @param path for messages
 * @throws InputError `xml-…` with the line
 */
export function scanTbx(source: string, path: string): ScannedTbx {
  const scanning: Scanning = {
    source,
    builder: createProjection(source),
    blocks: [],
    entries: [],
    empty: new Map(),
    lineAt: createLineCounter(source),
    otherLangs: new Set(),
    others: 0,
    entry: null,
    lang: null,
    term: null,
    open: null,
  }
  scanXml(
    source,
    {
      open: (tag) => openTag(scanning, tag),
      close: (tag) => closeTag(scanning, tag),
      text(span, isCdata) {
        const {open, builder} = scanning
        if (open === null || open.codeAt > 0) return
        if (open.field !== 'term') open.text += plainXml(source, span, isCdata)
        else if (scanning.lang !== null) {
          projectXml(builder, source, {...span, way: isCdata ? xmlWays.cdata : xmlWays.element})
        }
      },
    },
    {path, roots: ['tbx', 'martif', 'TBX']},
  )
  return {...scanning, projection: scanning.builder.build()}
}

function openTag(scanning: Scanning, tag: XmlTag): void {
  const {open, entry} = scanning
  const name = localName(tag.name)
  if (open !== null) {
    open.depth++
    if (open.codeAt === 0 && codeNames.has(name)) open.codeAt = open.depth
  } else if (entryNames.has(name)) startEntry(scanning, tag)
  else if (entry === null) return
  else if (langNames.has(name)) startLanguage(scanning, tag.attributes['xml:lang'] ?? tag.attributes.lang ?? '')
  else if (sectionNames.has(name)) scanning.term = {status: null, isShort: false, scanned: null}
  else if (name === 'term') startTerm(scanning, tag)
  else startField(scanning, fieldOf(name, tag.attributes.type), tag)
}

function startEntry(scanning: Scanning, {attributes, start}: XmlTag): void {
  const id = attributes.id === undefined ? null : plainId(attributes.id)
  scanning.entry = {id, line: scanning.lineAt(start), terms: [], values: new Map()}
  scanning.entries.push(scanning.entry)
  scanning.lang = null
  scanning.term = null
}

function startLanguage(scanning: Scanning, tag: string): void {
  scanning.lang = langOfTag(tag)
  if (scanning.lang === null && scanning.otherLangs.size < 10) scanning.otherLangs.add(tag === '' ? '?' : tag)
}

function startTerm(scanning: Scanning, tag: XmlTag): void {
  const {builder, blocks, lang, empty} = scanning
  const line = scanning.lineAt(tag.start)
  if (lang === null) scanning.others++
  else if (blocks.length > 0) builder.between('\n')
  scanning.open = {field: 'term', depth: 1, codeAt: 0, text: '', start: builder.length, line}
  if (lang !== null && tag.isEmpty) markEmptyElement(builder, tag, empty)
}

function startField(scanning: Scanning, field: TbxField | null, {start}: Span): void {
  if (field !== null) scanning.open = {field, depth: 1, codeAt: 0, text: '', start, line: 0}
}

function closeTag(scanning: Scanning, tag: Span & {readonly name: string}): void {
  const {open} = scanning
  if (open === null) {
    const name = localName(tag.name)
    if (entryNames.has(name)) scanning.entry = null
    else if (langNames.has(name)) scanning.lang = null
    else if (sectionNames.has(name)) scanning.term = null
    return
  }
  if (open.codeAt === open.depth) open.codeAt = 0
  if (--open.depth > 0) return
  scanning.open = null
  if (open.field === 'term') closeTerm(scanning, tag, open)
  else closeField(scanning, open.field, open.text.trim())
}

function closeTerm(scanning: Scanning, tag: Span, {start, line}: {start: number; line: number}): void {
  const {builder, blocks, entry, lang, term} = scanning
  if (lang === null || entry === null) return
  if (builder.length === start && tag.end > tag.start) builder.verbatim(tag.start, tag.start)
  const scanned: ScannedTerm = {
    lang,
    block: blocks.length,
    status: term?.status ?? null,
    isShort: term?.isShort ?? false,
  }
  entry.terms.push(scanned)
  if (term !== null) term.scanned = scanned
  const name = entry.id ?? String(scanning.entries.length)
  blocks.push({start, end: builder.length, kind: 'table-cell', opaque: [], lang, at: {line, name}})
}

function closeField({entry, term, lang}: Scanning, field: TbxField, text: string): void {
  if (entry === null || text === '') return
  if (field === 'status' || field === 'type') {
    const target = term?.scanned ?? term
    if (target === null) return
    if (field === 'status') target.status = statusOf(text) ?? target.status
    else target.isShort = isShortType(text)
    return
  }
  // Notes on a term in a third language say nothing of ours.
  if (term !== null && lang === null) return
  const values = entry.values.get(field) ?? new Set<string>()
  entry.values.set(field, values.add(text))
}

/** What is said of an entry as a whole. */
export function fieldsOf({values}: ScannedEntry): Omit<FileEntry, 'id' | 'line' | 'terms'> {
  const joined = (field: TbxField, mark: string): string | null => {
    const all = [...(values.get(field) ?? [])]
    return all.length === 0 ? null : all.join(mark)
  }
  return {
    pos: posOf([...(values.get('pos') ?? [])][0] ?? ''),
    doNotTranslate: [...(values.get('doNotTranslate') ?? [])].some(isYes),
    domain: joined('domain', ', '),
    definition: joined('definition', '\n'),
    note: joined('note', '\n'),
    source: joined('source', '\n'),
  }
}
