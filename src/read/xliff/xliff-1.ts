import type {Lang, LinkStatus, Span} from '../../model.ts'
import {countScripts} from '../../text/characters.ts'
import {langOfTag} from '../../text/lang-of-tag.ts'
import {type ToolState, toolStates} from './xliff-dialects.ts'
import {pairSegments, type UnitParts} from './xliff-1-segments.ts'
import {
  compareCodes,
  hasText,
  type LangPair,
  plainText,
  refuse,
  skipUnit,
  textsOf,
  type XliffReading,
  type XliffRow,
} from './xliff-rows.ts'
import {addSide, type InlineKind, type InlineRules, type SidePlace} from './xliff-text.ts'
import {elementsOf, type XliffElement, type XliffVisitor} from './xliff-tree.ts'

/** Elements of text (XLIFF 1.2, section 2.3); what they hold but `g` and `mrk` are codes of the original format. */
const codes: ReadonlySet<string> = new Set(['x', 'bx', 'ex', 'bpt', 'ept', 'ph', 'it', 'sub'])
/** Markers of Trados whose text was taken away, or is none. */
const emptyMarks: ReadonlySet<string> = new Set(['x-sdl-deleted', 'x-sdl-location'])

/** How XLIFF 1.2 and its dialects have their inline elements. */
const inlineRules1: InlineRules = {
  kindOf(element): InlineKind {
    const {local, attributes} = element
    if (!isCore(element) || codes.has(local)) return 'code'
    if (local !== 'mrk') return 'text'
    if (emptyMarks.has(attributes.mtype)) return 'code'
    return attributes.mtype === 'protected' ? 'protected' : 'text'
  },
  characterOf: () => '',
}

/** XLIFF 1.x, also where its namespace is left out, or the root has another: files are written by hand, too. */
function isCore(element: XliffElement): boolean {
  const {namespace} = element
  if (namespace === '' || namespace?.startsWith('urn:oasis:names:tc:xliff:document:1.') === true) return true
  return namespace === rootOf(element).namespace
}

function rootOf(element: XliffElement): XliffElement {
  let root = element
  while (root.parent !== null) root = root.parent
  return root
}

/** What is known of the open `file`. */
interface OpenFile {
  readonly label: string
  readonly sourceTag: string
  /** null where it is not said. */
  readonly targetTag: string | null
  /** The language of the targets where the letters of the first of them had to tell. */
  guess: Lang | null
  readonly ids: Set<string>
}

/** Reads files of XLIFF 1.0 to 1.2; what real programs write is taken as it is, beyond few musts. */
export function readVersion1(reading: XliffReading): XliffVisitor {
  let file: OpenFile | null = null
  const labels = new Set<string>()
  return {
    isUnit: (element) => element.local === 'trans-unit' && isCore(element) && file !== null,
    open(element) {
      if (element.local === 'file' && isCore(element)) file = openFile(reading, element, labels)
    },
    close(element) {
      if (element.local === 'file' && isCore(element)) file = null
    },
    text: () => undefined,
    unit(element) {
      if (file !== null) readUnit(reading, file, element)
    },
  }
}

/** @throws InputError where the language of the sources is not said */
function openFile(reading: XliffReading, element: XliffElement, labels: Set<string>): OpenFile {
  const {attributes} = element
  const sourceTag = attributes['source-language']
  if (sourceTag === undefined || sourceTag.trim() === '') {
    refuse(reading, element, {rule: 'xliff-attribute-missing', args: {attribute: 'source-language'}})
  }
  const original = attributes.original || String(labels.size + 1)
  const label = labels.has(original) ? `${original}#${labels.size + 1}` : original
  labels.add(label)
  return {label, sourceTag, targetTag: attributes['target-language'] || null, guess: null, ids: new Set()}
}

function readUnit(reading: XliffReading, file: OpenFile, unit: XliffElement): void {
  const id = unit.attributes.id ?? unit.attributes.resname ?? String(file.ids.size + 1)
  if (file.ids.has(id)) {
    reading.repeats++
    reading.firstRepeat ??= reading.lineAt(unit.tag.start)
  }
  file.ids.add(id)
  const parts = partsOf(unit)
  if (parts === null) return
  const pair = langsOf(reading.source, file, parts)
  if (pair === null) {
    skipUnit(reading, `${file.sourceTag} → ${file.targetTag ?? '?'}`)
    return
  }
  addRows(reading, {unit, parts, pair, name: reading.hasFiles ? `${file.label}/${id}` : id})
}

/** null where there is no source. */
function partsOf(unit: XliffElement): UnitParts | null {
  const core = elementsOf(unit).filter(isCore)
  const source = core.find(({local}) => local === 'source')
  if (source === undefined) return null
  const before = unit.children[unit.children.indexOf(source) - 1]
  return {
    source,
    segSource: core.find(({local}) => local === 'seg-source') ?? null,
    target: core.find(({local}) => local === 'target') ?? null,
    before: before !== undefined && !('local' in before) ? before : null,
  }
}

/** null for other languages than Arabic and English, or twice the same. */
function langsOf(source: string, file: OpenFile, {target}: UnitParts): LangPair | null {
  const from = langOfTag(file.sourceTag)
  if (from === null) return null
  const other = from === 'ar' ? 'en' : 'ar'
  const said = file.targetTag ?? target?.attributes['xml:lang'] ?? ''
  if (said !== '') return langOfTag(said) === other ? {source: from, target: other} : null
  // An English text beside an Arabic one is what it seems, and an Arabic one is not translated yet.
  if (target !== null && from === 'en') file.guess ??= guessTarget(plainText(source, target))
  return (file.guess ?? other) === other ? {source: from, target: other} : null
}

/** Latin letters that are no abbreviation or name in an Arabic text. */
const clearlyLatin = 20

/** By its letters, the language of targets of which the file does not say it; null where they are too few. */
function guessTarget(text: string): Lang | null {
  const {ar, en} = countScripts(text)
  if (ar > 0) return 'ar'
  return en >= clearlyLatin ? 'en' : null
}

interface UnitRows {
  readonly unit: XliffElement
  readonly parts: UnitParts
  readonly pair: LangPair
  readonly name: string
}

/** One row for each segment: all sources, then all targets, as they stand in the file. */
function addRows(reading: XliffReading, {unit, parts, pair, name}: UnitRows): void {
  const {texts, source} = reading
  const isUnitLocked = !isTranslated(unit)
  if (isUnitLocked && !hasText(source, unit)) return
  const segments = pairSegments(texts, parts)
  const toolOf = toolStates(unit)
  const tools = segments.map(({mid}) => toolOf(mid))
  const isLockedAt = (at: number): boolean => isUnitLocked || tools[at]?.isLocked === true
  const spans: {source: Span | null; target: Span | null}[] = []
  const lines: number[] = []
  const names = segments.map(({mid}) => (mid === null ? name : `${name}/${mid}`))
  const add = (side: 'source' | 'target', place: SidePlace, at: number): Span => {
    const line = reading.lineAt('holder' in place ? place.holder.tag.start : place.hole)
    lines[at] ??= line
    const marks = {isLocked: isLockedAt(at), isSource: side === 'source'}
    return addSide(texts, {place, lang: pair[side], line, name: names[at], ...marks}, inlineRules1)
  }
  for (const [at, segment] of segments.entries()) {
    spans.push({source: segment.source === null ? null : add('source', {holder: segment.source}, at), target: null})
  }
  for (const at of targetOrder(segments)) {
    const {target} = segments[at]
    // Of what is not to be translated no target is made.
    const isMade = target !== null && 'hole' in target
    if (target !== null && !(isMade && isLockedAt(at))) spans[at].target = add('target', target, at)
  }
  for (const [at, {source: from, target}] of segments.entries()) {
    if (from === null || target === null || !('holder' in target)) continue
    compareCodes(reading, {source: from, target: target.holder, line: lines[at]}, ({local}) => local !== 'mrk')
  }
  const notes = textsOf(source, notesOf(unit))
  for (const [at, {source: from, target: to}] of spans.entries()) {
    const said = {...stateOf(unit, parts, tools[at]), notes: at === 0 ? notes : []}
    reading.rows.push(rowOf({id: names[at], line: lines[at], ...said}, pair, {from, to}))
  }
}

function rowOf(
  frame: Omit<XliffRow, 'ar' | 'en'>,
  {source}: LangPair,
  {from, to}: {from: Span | null; to: Span | null},
): XliffRow {
  return source === 'ar' ? {...frame, ar: from, en: to} : {...frame, ar: to, en: from}
}

/** Segments in the order in which their targets stand in the file, or will stand there. */
function targetOrder(segments: readonly {target: SidePlace | null}[]): number[] {
  const places = segments.map(({target}) => {
    if (target === null) return 0
    return 'holder' in target ? target.holder.tag.start : target.hole
  })
  return places.map((_, at) => at).toSorted((a, b) => places[a] - places[b] || a - b)
}

/** Notes of XLIFF, and comments of memoQ. */
function notesOf(unit: XliffElement): XliffElement[] {
  return elementsOf(unit).flatMap((element) => {
    if (isCore(element)) return element.local === 'note' ? [element] : []
    return element.local === 'comments' ? elementsOf(element) : []
  })
}

/** `translate` of the unit, or of the nearest group that has it. */
function isTranslated(unit: XliffElement): boolean {
  for (let at: XliffElement | null = unit; at !== null; at = at.parent) {
    if (at.attributes.translate !== undefined) return at.attributes.translate !== 'no'
  }
  return true
}

const finalStates: ReadonlySet<string> = new Set(['final', 'signed-off'])

function stateOf(
  unit: XliffElement,
  {target}: UnitParts,
  tool: ToolState | null,
): {state: string | null; status: LinkStatus | null} {
  const state = tool?.state ?? target?.attributes.state ?? null
  const isConfirmed =
    unit.attributes.approved === 'yes' || tool?.isConfirmed === true || (state !== null && finalStates.has(state))
  return {state, status: isConfirmed ? 'confirmed' : null}
}
