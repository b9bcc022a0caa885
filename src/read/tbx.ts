import type {InputProblem} from '../errors.ts'
import type {Block, Concept} from '../model.ts'
import {projectEdits} from '../text/projection.ts'
import type {ReadContext} from './content.ts'
import type {TextContents, TextFormat} from './opened-file.ts'
import {fieldsOf, type ScannedTbx, scanTbx} from './tbx/tbx-scan.ts'
import {freeId, type FileTerm, toConcept} from './tbx/term-concept.ts'
import {xmlDeclared} from '../xml/xml-declared.ts'
import {fillEmptyElements} from '../xml/xml-empty.ts'
import {writeXml} from '../xml/xml-text.ts'

/** Files of terms, TBX 2 (ISO 30042:2008) and TBX 3 (ISO 30042:2019): dialects Core, Min, Basic and others, styles dca and dct. */
export const tbxFormat: TextFormat = {declared: xmlDeclared, read: readTbx}

/**
 * The concepts of a TBX file; its Arabic and English terms are the blocks of the document. Definitions and notes are not.
 *
 * @throws InputError `xml-…` with the line, for what is not well-formed or no TBX
 */
export function readTbx(source: string, {name}: Pick<ReadContext, 'name'>): TextContents & TbxContents {
  const scanned = scanTbx(source, name)
  const {text} = scanned.projection
  const blocks = scanned.blocks.map((block) => trimmed(block, text))
  const textOf = ({start, end}: Block): string => text.slice(start, end).replaceAll(/\s+/gu, ' ')
  const ids = new Map<string, number>()
  const concepts = scanned.entries.flatMap((entry, at): Concept[] => {
    const terms = entry.terms
      .map(({lang, block, status, isShort}): FileTerm => ({text: textOf(blocks[block]), lang, status, isShort}))
      .filter((term) => term.text !== '')
    if (terms.length === 0) return []
    const concept = toConcept({id: entry.id, line: entry.line, terms, ...fieldsOf(entry)}, at + 1, name)
    return [{...concept, id: freeId(concept.id, ids)}]
  })
  return {
    content: {kind: 'glossary', concepts},
    document: {name, format: 'tbx', lang: blocks[0]?.lang ?? 'ar', text, blocks},
    remarks: remarksOf(scanned, blocks, name),
    toSource: (edits) => fillEmptyElements(projectEdits(scanned.projection, edits, writeXml), scanned.empty),
  }
}

/** What {@link readTbx} gives beyond what every format gives. */
interface TbxContents {
  readonly content: {readonly kind: 'glossary'; readonly concepts: readonly Concept[]}
  readonly remarks: readonly InputProblem[]
}

/** Without the blanks of a pretty-printed file at its edges. */
function trimmed(block: Block, text: string): Block {
  const inside = text.slice(block.start, block.end)
  const start = block.start + inside.length - inside.trimStart().length
  const end = start + inside.trim().length
  if (start === block.start && end === block.end) return block
  // Blanks alone are a place to write at.
  return inside.trim() === '' ? {...block, end: block.start} : {...block, start, end}
}

function remarksOf({others, otherLangs}: ScannedTbx, blocks: readonly Block[], path: string): InputProblem[] {
  const remarks: InputProblem[] = []
  if (others > 0)
    remarks.push({code: 'terms-other-language', path, args: {terms: others, known: [...otherLangs].join(', ')}})
  const empty = blocks.filter(({start, end}) => start === end)
  if (empty.length > 0)
    remarks.push({code: 'terms-empty', path, line: empty[0].at?.line ?? 1, args: {terms: empty.length}})
  return remarks
}
