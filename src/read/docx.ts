import type {InputProblem} from '../errors.ts'
import type {Document} from '../model.ts'
import {countScripts, guessLang} from '../text/characters.ts'
import type {ReadContext} from './content.ts'
import {buildText, type WordText} from './docx/docx-blocks.ts'
import {createChangeCounter, type ChangeCount} from './docx/docx-changes.ts'
import {editWord} from './docx/docx-edit.ts'
import {loadParts} from './docx/docx-parts.ts'
import {readStory} from './docx/docx-story.ts'
import {groupCells, groupParagraphs, readTable} from './docx/docx-table.ts'
import type {PackageContents, PackageFormat} from './opened-file.ts'
import {openPackage} from '../bytes/zip-package.ts'

/** Word files (ECMA-376, ISO/IEC 29500, transitional and strict). */
export const docxFormat: PackageFormat = {open: openWord}

/**
 * Body, tables, headers, footers, notes and text boxes as blocks; tracked changes as accepted, or as they were before. A file
 * whose first table has a header row for Arabic and English is a bilingual one.
 *
 * @throws InputError `office-…` for what is no Word file, is damaged or too large
 */
async function openWord(bytes: Uint8Array, context: ReadContext): Promise<PackageContents> {
  const parts = await openPackage(bytes, context.name)
  const {stories, styles, relations} = await loadParts(parts)
  const view = context.changes ?? 'accepted'
  const changes = createChangeCounter()
  const source = stories.map(({text}) => text).join('')
  const groups = groupParagraphs(
    stories.flatMap((story, part) => readStory(story, {part, view, changes, path: context.name})),
  )
  const about = {source, parts: stories, styles}
  const plain = buildText(groups, about)
  const cells = groupCells(groups, plain, context.name)
  const text = cells === null ? plain : buildText(cells, about)
  const document = toDocument(text, context)
  return {
    content: cells === null ? {kind: 'document', document} : readTable(cells, text, context),
    document,
    remarks: changeRemarks(changes.count(), view, context.name),
    edit: (edits, how) => editWord({bytes, parts, stories, source, relations, text, view}, {edits, how: how ?? {}}),
  }
}

function toDocument({projection: {text}, blocks}: WordText, {name, lang}: ReadContext): Document {
  const {ar, en} = countScripts(text)
  return {name, format: 'docx', lang: ar + en === 0 || lang === 'en' ? lang : guessLang(text), text, blocks}
}

function changeRemarks(
  {insertions, deletions, authors}: ChangeCount,
  view: 'accepted' | 'original',
  path: string,
): InputProblem[] {
  if (insertions + deletions === 0) return []
  const code = view === 'accepted' ? 'docx-changes' : 'docx-changes-original'
  return [{code, path, args: {insertions, deletions, authors: authors.join(', ') || '?'}}]
}
