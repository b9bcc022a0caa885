import {InputError, type InputProblem} from '../errors.ts'
import type {Block, Concept, Document, Edit, Lang} from '../model.ts'
import {countScripts} from '../text/characters.ts'
import {editsByBlock} from './block-edits.ts'
import type {ReadContext} from './content.ts'
import type {TextContents, TextFormat} from './opened-file.ts'
import {readOmegatLines, type OmegatCell, type OmegatLine} from './tbx/omegat-lines.ts'
import {freeId, type FileTerm, toConcept} from './tbx/term-concept.ts'

/** Glossaries of OmegaT: source, target and comment in a line, parted by TAB, or by commas as a CSV. */
export const omegatFormat: TextFormat = {read: readOmegat}

/**
 * The concepts of an OmegaT glossary (OmegaT manual, "Glossaries"); its sources and targets are the blocks of the document.
 * Lines with one source are one concept: its first target is the house form. Which side is Arabic is told by the letters.
 *
 * @throws InputError `format-invalid` with the line, for quotation marks that do not match in a CSV
 */
export function readOmegat(source: string, {name}: Pick<ReadContext, 'name'>): OmegatContents {
  const {lines, delimiter, skipped} = readOmegatLines(source, name)
  const langs = langsOf(lines)
  const {document, cells} = toDocument(lines, langs, name)
  const remarks: InputProblem[] =
    skipped === 0 ? [] : [{code: 'omegat-lines-skipped', path: name, args: {lines: skipped}}]
  return {
    content: {kind: 'glossary', concepts: toConcepts(lines, langs, name)},
    document,
    remarks,
    toSource: (edits) => toSource(edits, {document, cells, delimiter}),
  }
}

/** What {@link readOmegat} gives. */
type OmegatContents = TextContents & {
  readonly content: {readonly kind: 'glossary'; readonly concepts: readonly Concept[]}
  readonly remarks: readonly InputProblem[]
}

/** Languages of source and target: Arabic is the side with more of its letters Arabic. */
function langsOf(lines: readonly OmegatLine[]): readonly [Lang, Lang] {
  const share = (side: 0 | 1): number => {
    const {ar, en} = countScripts(lines.map(({sides}) => sides[side].text).join(' '))
    return ar / Math.max(1, ar + en)
  }
  return share(0) > share(1) ? ['ar', 'en'] : ['en', 'ar']
}

/** Each source and target is a block. */
function toDocument(
  lines: readonly OmegatLine[],
  langs: readonly [Lang, Lang],
  name: string,
): {document: Document; cells: readonly OmegatCell[]} {
  const cells = lines.flatMap(({sides}) => sides)
  const blocks: Block[] = []
  let start = 0
  for (const [at, {text}] of cells.entries()) {
    const end = start + text.length
    const {line} = lines[at >> 1]
    blocks.push({start, end, kind: 'table-cell', opaque: [], lang: langs[at % 2], at: {line, name: null}})
    start = end + 1
  }
  const text = cells.map((cell) => cell.text).join('\n')
  return {document: {name, format: 'omegat', lang: langs[0], text, blocks}, cells}
}

function toConcepts(lines: readonly OmegatLine[], langs: readonly [Lang, Lang], path: string): Concept[] {
  const groups = new Map<string, OmegatLine[]>()
  for (const line of lines) {
    const key = line.sides[0].text
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [line])
    else group.push(line)
  }
  const ids = new Map<string, number>()
  return [...groups.values()].map((group, at) => {
    const [{sides, line}] = group
    const notes = new Set(group.map(({comment}) => comment).filter((comment) => comment !== ''))
    const terms = [sides[0].text, ...group.map((one) => one.sides[1].text)]
      .map((text, side): FileTerm => ({text, lang: langs[side === 0 ? 0 : 1], status: null, isShort: false}))
      .filter(({text}) => text !== '')
    const entry = {id: null, line, pos: null, doNotTranslate: false, domain: null, definition: null, source: null}
    const concept = toConcept({...entry, terms, note: notes.size === 0 ? null : [...notes].join('\n')}, at + 1, path)
    return {...concept, id: freeId(concept.id, ids)}
  })
}

/** What an edit needs. */
interface EditedLines {
  readonly document: Document
  readonly cells: readonly OmegatCell[]
  readonly delimiter: '\t' | ','
}

function toSource(edits: readonly Edit[], {document, cells, delimiter}: EditedLines): Edit[] {
  return editsByBlock(document, edits).map(({block, text}) => {
    const {start, end, isQuoted} = cells[block]
    const isMark = block % 2 === 0 && text.startsWith('#')
    // A line without a source is no term, and would be passed over from then on.
    const isLost = block % 2 === 0 && text.trim() === ''
    if (isLost) fail(document, block, text)
    if (delimiter === ',')
      return {start, end, text: isQuoted || isMark || /[",\r\n]|^\s|\s$/u.test(text) ? quoted(text) : text}
    if (isMark || /[\t\r\n]/u.test(text)) fail(document, block, text)
    return {start, end, text}
  })
}

function fail({name, blocks}: Document, block: number, text: string): never {
  const line = blocks[block].at?.line ?? 1
  throw new InputError('omegat-unwritable', {path: name, line, args: {found: text.slice(0, 40)}})
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
