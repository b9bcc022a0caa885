import {InputError, type InputProblem} from '../../errors.ts'
import type {BitextRow, Lang, LinkStatus, Span} from '../../model.ts'
import {createLineCounter} from '../../text/line-counter.ts'
import {plainXml} from '../../xml/xml-plain.ts'
import type {RowSpans} from '../content.ts'
import {createTexts, type XliffTexts} from './xliff-text.ts'
import {isElement, type XliffElement, type XliffText} from './xliff-tree.ts'

/** A row while a file is read: its texts are known when all are put together. */
export interface XliffRow {
  readonly id: string
  readonly line: number
  readonly ar: Span | null
  readonly en: Span | null
  readonly status: LinkStatus | null
  readonly state: string | null
  readonly notes: readonly string[]
}

/** The languages of a file where they are Arabic and English, in either direction. */
export interface LangPair {
  readonly source: Lang
  readonly target: Lang
}

/** A file while it is read. */
export interface XliffReading {
  readonly source: string
  readonly path: string
  readonly texts: XliffTexts
  readonly rows: XliffRow[]
  readonly lineAt: (offset: number) => number
  /** There are several `file` elements: the names of rows begin with theirs. */
  readonly hasFiles: boolean
  /** Segments in other languages, and those languages. */
  skipped: number
  readonly otherLangs: Set<string>
  /** Units whose id another unit of the file has. */
  repeats: number
  /** Line of the first of them. */
  firstRepeat: number | null
  /** Segments whose two texts have not the same codes: how many, and the line of the first. */
  strayCodes: number
  firstStray: number | null
}

export function startXliff(source: string, path: string): XliffReading {
  // <file …>, <xlf:file …>
  const files = source.matchAll(/<(?:[\w.-]{1,40}:)?file[\s>]/gu)
  files.next()
  return {
    source,
    path,
    texts: createTexts(source),
    rows: [],
    lineAt: createLineCounter(source),
    hasFiles: files.next().done !== true,
    skipped: 0,
    otherLangs: new Set(),
    repeats: 0,
    firstRepeat: null,
    strayCodes: 0,
    firstStray: null,
  }
}

/** Counts a unit in other languages. */
export function skipUnit(reading: XliffReading, langs: string): void {
  reading.skipped++
  if (reading.otherLangs.size < 10) reading.otherLangs.add(langs)
}

/** The rows as they are given, with lines and spans. */
export function finishRows(
  {rows}: XliffReading,
  text: string,
): {rows: BitextRow[]; lines: number[]; spans: RowSpans[]} {
  const textOf = (span: Span | null): string => (span === null ? '' : text.slice(span.start, span.end))
  return {
    rows: rows.map(({id, ar, en, status, state, notes}) => ({
      id,
      ar: textOf(ar),
      en: textOf(en),
      confidence: null,
      status,
      findings: '',
      evidence: '',
      isMoved: false,
      ...(notes.length === 0 ? {} : {note: notes.join('\n')}),
      ...(state === null ? {} : {state}),
    })),
    lines: rows.map(({line}) => line),
    spans: rows.map(({ar, en}) => ({ar, en})),
  }
}

/** What was not read as rows, and what is doubtful. */
export function xliffRemarks(reading: XliffReading): InputProblem[] {
  const {path, skipped, otherLangs, repeats, firstRepeat, strayCodes, firstStray} = reading
  const remarks: InputProblem[] = []
  if (skipped > 0) {
    remarks.push({code: 'rows-other-language', path, args: {segments: skipped, known: [...otherLangs].join(', ')}})
  }
  if (firstRepeat !== null) remarks.push({code: 'xliff-id-twice', path, line: firstRepeat, args: {units: repeats}})
  if (firstStray !== null) {
    remarks.push({code: 'xliff-codes-differ', path, line: firstStray, args: {segments: strayCodes}})
  }
  return remarks
}

/**
 * Counts a segment whose target lacks codes of its source, or has others. A target without text is not translated yet.
 *
 * @param isCode annotations and characters are none
 */
export function compareCodes(
  reading: XliffReading,
  {source, target, line}: {source: XliffElement; target: XliffElement; line: number},
  isCode: (element: XliffElement) => boolean,
): void {
  if (!source.children.some(isElement) && !target.children.some(isElement)) return
  if (!hasText(reading.source, target)) return
  if (codeNames(source, isCode).join(' ') === codeNames(target, isCode).join(' ')) return
  reading.strayCodes++
  reading.firstStray ??= line
}

/** Names and ids of codes, sorted: codes may change places. */
function codeNames(element: XliffElement, isCode: (element: XliffElement) => boolean): string[] {
  const names: string[] = []
  const add = ({children}: XliffElement): void => {
    for (const child of children) {
      if (!isElement(child)) continue
      const {id = '', startRef = '', copyOf} = child.attributes
      if (copyOf === undefined && isCode(child)) {
        // A pair may stand as one element on one side and as two on the other.
        if (child.local === 'pc') names.push(`sc#${id}`, `ec#${id}`)
        else names.push(`${child.local}#${id}${startRef}`)
      }
      add(child)
    }
  }
  add(element)
  return names.toSorted()
}

/** What stands in an element, without the markup inside it. */
export function plainText(source: string, element: XliffElement): string {
  const parts = element.children.map((node) => (isElement(node) ? plainText(source, node) : plainRun(source, node)))
  return parts.length === 1 ? parts[0] : parts.join('')
}

function plainRun(source: string, node: XliffText): string {
  const raw = source.slice(node.start, node.end)
  return raw.includes('&') || raw.includes('\r') ? plainXml(source, node, node.isCdata) : raw
}

/** Does anything but white space stand in an element, the elements in it included? */
export function hasText(source: string, element: XliffElement): boolean {
  return element.children.some((node) =>
    isElement(node) ? hasText(source, node) : /\S/u.test(source.slice(node.start, node.end)),
  )
}

/** Texts of elements, empty ones left out. */
export function textsOf(source: string, elements: readonly XliffElement[]): string[] {
  return elements.map((element) => plainText(source, element).trim()).filter((text) => text !== '')
}

/** What of an element breaks a rule: an attribute, its value, an element. */
export interface RuleArgs {
  readonly attribute?: string
  /** The attribute that belongs with it. */
  readonly other?: string
  readonly value?: string | number
  readonly id?: string
  readonly child?: string
  readonly parent?: string
}

/**
 * Refuses the file because of an element.
 *
 * @param rule name of the rule's sentence, `detail.…` in `locales/`
 * @throws InputError `xliff-invalid` with the line
 */
export function refuse(
  {source, path}: Pick<XliffReading, 'source' | 'path'>,
  element: Pick<XliffElement, 'name' | 'tag' | 'attributes'>,
  {rule, args = {}}: {readonly rule: string; readonly args?: RuleArgs | undefined},
): never {
  const {id} = element.attributes
  const shown = id === undefined ? `<${element.name}>` : `<${element.name} id="${id}">`
  const part = partOf(args)
  throw new InputError(part === '' ? 'xliff-invalid' : 'xliff-invalid-part', {
    path,
    line: createLineCounter(source)(element.tag.start),
    args: {element: shown.slice(0, 120), detail: rule, ...(part === '' ? {} : {part: part.slice(0, 120)})},
  })
}

function partOf({attribute, other, value, id, child, parent}: RuleArgs): string {
  if (attribute !== undefined && value !== undefined) return `${attribute}="${value}"`
  if (attribute !== undefined) return other === undefined ? attribute : `${attribute}, ${other}`
  return id ?? child ?? parent ?? (value === undefined ? '' : String(value))
}
