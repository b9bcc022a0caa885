import type {Edit} from '../../model.ts'
import {applyEdits} from '../../text/edits.ts'
import {guardApostrophe, isGuarded} from '../../text/formula-guard.ts'
import {createProjection, projectEdits} from '../../text/projection.ts'
import type {BlockEdit} from '../block-edits.ts'
import {needsSpaceKept, projectCell, type TextElement, textOf, writeCellText} from './xlsx-text.ts'
import {scanXml, type XmlTag} from '../../xml/xml-scan.ts'
import {xmlWays} from '../../xml/xml-text.ts'

/**
 * Edits of a cell's text as edits of the elements that hold it: each element keeps its formatting, and the text that an edit
 * leaves.
 *
 * @param source the part in which the elements stand
 * @returns null where there is no element to write into
 */
export function editElements(source: string, elements: readonly TextElement[], edit: BlockEdit): Edit[] | null {
  const builder = createProjection(source)
  for (const element of elements) projectCell(builder, source, element)
  const projection = builder.build()
  if (projection.text === '') return null
  const wanted = guardApostrophe(edit.text)
  const sourceEdits = projectEdits(projection, localEdits(projection.text, edit), writeCellText)
  const changed = elements
    .map((element) => ({element, edits: sourceEdits.filter((one) => isInside(one, element))}))
    .filter(({edits}) => edits.length > 0)
    .map(({element, edits}) => ({element, raw: applyEdits(inner(source, element), shift(edits, -element.tag.end))}))
  const after = elements.map((element) => changed.find((one) => one.element === element)?.raw ?? inner(source, element))
  if (after.map(rawText).join('') === wanted)
    return changed.flatMap(({element, raw}) => replaceInner(element, raw, source))
  // What was left and what is new would be read together as something else.
  return elements.flatMap((element, at) => replaceInner(element, at === 0 ? writeCellText(wanted) : '', source))
}

/** The edits of the whole text of the cell, with the apostrophe in front. */
function localEdits(text: string, {edits, text: wanted}: BlockEdit): Edit[] {
  const guard = isGuarded(text) ? 1 : 0
  const hasGuard = guardApostrophe(wanted) !== wanted
  if (hasGuard || (guard === 1 && !isGuarded(`'${wanted}`))) {
    return [{start: 0, end: text.length, text: guardApostrophe(wanted)}]
  }
  return shift(edits, guard)
}

function shift(edits: readonly Edit[], by: number): Edit[] {
  return edits.map(({start, end, text}) => ({start: start + by, end: end + by, text}))
}

function isInside({start, end}: Edit, {tag, close}: TextElement): boolean {
  return !tag.isEmpty && start >= tag.end && end <= close
}

function inner(source: string, {tag, close}: TextElement): string {
  return source.slice(tag.end, Math.max(tag.end, close))
}

/** The text of what stands in an element. */
function rawText(raw: string): string {
  const source = `<t>${raw}</t>`
  const stretches: {start: number; end: number; way: number}[] = []
  let tag: XmlTag | null = null
  scanXml(
    source,
    {
      open(opened) {
        tag = opened
      },
      text({start, end}, isCdata) {
        stretches.push({start, end, way: isCdata ? xmlWays.cdata : xmlWays.element})
      },
    },
    {path: ''},
  )
  return tag === null ? '' : textOf(source, [{tag, stretches, close: source.length}])
}

/** Puts XML into an element, and says that its white space counts where it would not. */
function replaceInner({tag, close}: TextElement, raw: string, source: string): Edit[] {
  if (tag.isEmpty) return []
  const made: Edit[] = raw === source.slice(tag.end, close) ? [] : [{start: tag.end, end: close, text: raw}]
  const isKept = tag.attributes['xml:space'] === 'preserve'
  if (made.length === 0 || isKept || !needsSpaceKept(rawText(raw))) return made
  return [{start: tag.end - 1, end: tag.end - 1, text: ' xml:space="preserve"'}, ...made]
}
