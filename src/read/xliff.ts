import type {Edit} from '../model.ts'
import type {ReadContext} from './content.ts'
import type {TextContents, TextFormat} from './opened-file.ts'
import {readVersion1} from './xliff/xliff-1.ts'
import {readVersion2, writeXliff2} from './xliff/xliff-2.ts'
import {findPhraseCodes, isPhrase} from './xliff/xliff-dialects.ts'
import {finishRows, refuse, startXliff, type XliffReading, xliffRemarks} from './xliff/xliff-rows.ts'
import {editTexts, finishTexts} from './xliff/xliff-text.ts'
import {scanXliff, type XliffElement, type XliffVisitor} from './xliff/xliff-tree.ts'
import {xmlDeclared} from '../xml/xml-declared.ts'
import {writeXml} from '../xml/xml-text.ts'

/** XLIFF 1.0 to 1.2 (OASIS 2008), 2.0 to 2.2 (OASIS 2014 to 2025). */
export const xliffFormat: TextFormat = {
  declared: xmlDeclared,
  read: (text, context) => readXliff(text, context, 'xliff'),
}
/** XLIFF 1.2 as Trados Studio writes it. */
export const sdlxliffFormat: TextFormat = {
  declared: xmlDeclared,
  read: (text, context) => readXliff(text, context, 'sdlxliff'),
}
/** XLIFF 1.2 as memoQ writes it. */
export const mqxliffFormat: TextFormat = {
  declared: xmlDeclared,
  read: (text, context) => readXliff(text, context, 'mqxliff'),
}
/** XLIFF 1.2 as Phrase (Memsource) writes it. */
export const mxliffFormat: TextFormat = {
  declared: xmlDeclared,
  read: (text, context) => readXliff(text, context, 'mxliff'),
}

/**
 * One row a segment; every text in Arabic or English is a block. A text that is missing in the target has a place where
 * it can be written.
 *
 * @throws InputError `xml-…` or `xliff-invalid` with the line
 */
function readXliff(source: string, {name, lang}: ReadContext, format: string): TextContents {
  const reading = startXliff(source, name)
  let root: XliffElement | null = null
  let inner: XliffVisitor | null = null
  scanXliff(source, name, {
    isUnit: (element) => inner?.isUnit(element) ?? false,
    open(element) {
      if (root === null) {
        root = element
        inner = readerOf(reading, element)
      }
      inner?.open(element)
    },
    close: (element) => inner?.close(element),
    text: (parent, text) => inner?.text(parent, text),
    unit: (element) => inner?.unit(element),
  })
  const {texts} = reading
  const isPhraseFile = root !== null && isPhrase(root)
  const {projection, blocks} = finishTexts(texts, isPhraseFile ? findPhraseCodes : undefined)
  const {rows, lines, spans} = finishRows(reading, projection.text)
  const write = isVersion2(root) ? writeXliff2 : writeXml
  return {
    content: {kind: 'bitext', bitext: {name, rows}, lines, spans},
    document: {name, format, lang, text: projection.text, blocks},
    remarks: xliffRemarks(reading),
    toSource: (edits): Edit[] => editTexts({projection, holes: texts.holes, wraps: texts.wraps}, edits, write),
  }
}

const versions1: ReadonlySet<string> = new Set(['1.0', '1.1', '1.2'])
const versions2: ReadonlySet<string> = new Set(['2.0', '2.1', '2.2'])

function isVersion2(root: XliffElement | null): boolean {
  return root !== null && versions2.has(root.attributes.version)
}

/** @throws InputError for versions that are not known */
function readerOf(reading: XliffReading, root: XliffElement): XliffVisitor {
  const {version} = root.attributes
  if (version === undefined)
    return refuse(reading, root, {rule: 'xliff-attribute-missing', args: {attribute: 'version'}})
  if (versions1.has(version)) return readVersion1(reading)
  if (versions2.has(version)) return readVersion2(reading, root)
  return refuse(reading, root, {rule: 'xliff-version', args: {attribute: 'version', value: version}})
}
