import {InputError} from '../../errors.ts'
import {decode, type SourceText} from '../../bytes/decode.ts'
import type {StoryPart} from './docx-paragraph.ts'
import {readStyleKinds, type StyleKinds} from './docx-styles.ts'
import {readRelations, type Relations} from '../office/relations.ts'
import type {ZipPackage} from '../../bytes/zip-package.ts'
import {localName, scanXml} from '../../xml/xml-scan.ts'

/** A part with text, and how it is written. */
export interface LoadedPart extends StoryPart {
  readonly encoding: Omit<SourceText, 'text'>
  readonly isHeader: boolean
}

/** The parts of a Word file that hold text: the document itself first. */
export interface LoadedParts {
  readonly stories: readonly LoadedPart[]
  readonly styles: StyleKinds
  readonly relations: Relations
}

/** Parts that are read behind the document, in this order; comments are not texts of the document. */
const storyTypes: readonly string[] = ['header', 'footer', 'footnotes', 'endnotes']

/** Other kinds of packages, by the first element of their main part. */
const otherKinds: Readonly<Record<string, {readonly found: string; readonly ending: string}>> = {
  workbook: {found: 'Excel', ending: '.xlsx'},
  presentation: {found: 'PowerPoint', ending: '.pptx'},
  'document-content': {found: 'LibreOffice', ending: '.odt'},
}

/** Main parts where they usually are, for files without relations. */
const usualMains: readonly string[] = ['word/document.xml', 'xl/workbook.xml', 'ppt/presentation.xml', 'content.xml']

/**
 * Finds and decodes the parts with text by their relations (ECMA-376 part 2).
 *
 * @throws InputError `office-other-kind`, `office-part-missing`, `office-part-invalid`, and what reading of a package throws
 */
export async function loadParts(parts: ZipPackage): Promise<LoadedParts> {
  const main = (await readRelations(parts, '')).byType.get('officeDocument') ?? usualMain(parts)
  const first = await decodePart(parts, main)
  checkKind(first.text, {path: parts.path, part: main})
  const relations = await readRelations(parts, main)
  const stories: LoadedPart[] = [{name: main, base: 0, isHeader: false, ...first}]
  let base = first.text.length
  for (const type of storyTypes) {
    for (const name of namesOf(relations, type)) {
      if (!parts.has(name) || stories.some((story) => story.name === name)) continue
      const decoded = await decodePart(parts, name)
      stories.push({name, base, isHeader: type === 'header' || type === 'footer', ...decoded})
      base += decoded.text.length
    }
  }
  const styles = relations.byType.get('styles')
  const hasStyles = styles !== undefined && parts.has(styles)
  return {
    stories,
    relations,
    styles: hasStyles
      ? readStyleKinds((await decodePart(parts, styles)).text, {path: parts.path, part: styles})
      : new Map(),
  }
}

function usualMain(parts: ZipPackage): string {
  return usualMains.map(parts.nameOf).find(parts.has) ?? usualMains[0]
}

/** `header2.xml` before `header10.xml`: relations come in any order. */
function namesOf({all}: Relations, type: string): string[] {
  const names = all.filter((relation) => relation.type === type).map(({target}) => target)
  return names.toSorted((a, b) => numberIn(a) - numberIn(b) || (a < b ? -1 : 1))
}

function numberIn(name: string): number {
  return Number(/(\d{1,9})\.[^.]*$/u.exec(name)?.[1] ?? 0)
}

async function decodePart(
  parts: ZipPackage,
  name: string,
): Promise<{text: string; encoding: Omit<SourceText, 'text'>}> {
  const {text, ...encoding} = decode(await parts.read(name), `${parts.path} (${name})`, {declared: 'utf-8'})
  return {text, encoding}
}

/** A workbook whose name ends in .docx is told as what it is. */
function checkKind(text: string, {path, part}: {readonly path: string; readonly part: string}): void {
  const root = rootOf(text.slice(0, headSize), {path, part}) ?? rootOf(text, {path, part}) ?? ''
  if (root === 'document') return
  const other = otherKinds[root]
  if (other !== undefined) throw new InputError('office-other-kind', {path, args: other})
  throw new InputError('office-part-invalid', {path, args: {part, at: 1, detail: `<${root.slice(0, 40)}>`}})
}

/** The head of a part holds its first element. */
const headSize = 20_000

/** The name of the first element; null where the head of a part is cut off before it. */
function rootOf(text: string, about: {readonly path: string; readonly part: string}): string | null {
  let root: string | null = null
  const visitor = {
    open({name}: {readonly name: string}): void {
      root ??= localName(name)
    },
  }
  try {
    scanXml(text, visitor, about)
  } catch (error) {
    // Whether the whole is sound is seen when it is read.
    const isCut = text.length === headSize
    if (!(error instanceof InputError) || (root === null && !isCut)) throw error
  }
  return root
}
