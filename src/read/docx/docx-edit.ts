import {InputError} from '../../errors.ts'
import type {Edit} from '../../model.ts'
import {applyEdits} from '../../text/edits.ts'
import {projectEdits} from '../../text/projection.ts'
import {escapeXml} from '../../xml/xml-escape.ts'
import {encode} from '../../bytes/encode.ts'
import {patchZip} from '../../bytes/patch-zip.ts'
import {wordWays} from './docx-blocks.ts'
import type {WordFile} from './docx-file.ts'
import {fixPrefixes, namespacesOf, prefixMark, runMarkup, textMarkup} from './docx-markup.ts'
import {firstEndingFrom, splitAtParagraphs} from './docx-paragraph-edits.ts'
import {reviewEdits} from './docx-review.ts'
import type {EditHow} from '../opened-file.ts'
import {writeXml, xmlWays} from '../../xml/xml-text.ts'
import {asDamage} from '../../bytes/zip-package.ts'

/**
 * The file with the edits made: plainly, as tracked changes, or as comments. Parts that no edit touches are copied as they
 * are packed.
 *
 * @throws InputError `format-cannot-edit` for the text before tracked changes, which no longer is the file's;
 * `docx-paragraphs-joined`
 */
export async function editWord(
  file: WordFile,
  {edits, how}: {edits: readonly Edit[]; how: EditHow},
): Promise<Uint8Array> {
  if (edits.length === 0) return file.bytes
  const {review} = how
  if (file.view === 'original') {
    throw new InputError('format-cannot-edit', {path: file.parts.path, args: {format: 'docx'}})
  }
  const whole = edits.flatMap((edit) => splitAtParagraphs(edit, {text: file.text, path: file.parts.path}))
  const {made, added} =
    review === undefined
      ? {made: plainEdits(file, whole), added: new Map<string, Uint8Array>()}
      : await reviewEdits(file, whole, review)
  return patchZip(file.bytes, new Map([...patchParts(file, made), ...added])).catch((error: unknown) => {
    // Parts that are only copied were not looked at before.
    throw asDamage(error, file.parts.path, 'ZIP')
  })
}

/** The parts that edits of the joined source change. */
function patchParts({stories, parts}: WordFile, edits: readonly Edit[]): [string, Uint8Array][] {
  return stories.flatMap(({name, text, base, encoding}): [string, Uint8Array][] => {
    const end = base + text.length
    const own = edits.filter((edit) => edit.start >= base && edit.end <= end && edit.start < end)
    if (own.length === 0) return []
    const namespaces = namespacesOf(text)
    const local = own.map((edit) => ({
      start: edit.start - base,
      end: edit.end - base,
      text: fixPrefixes(edit.text, namespaces),
    }))
    return [[name, encode(applyEdits(text, local), {...encoding, path: parts.path})]]
  })
}

/** New text goes where the edit begins; of what follows the touched part is taken away. */
function plainEdits({source, text}: WordFile, edits: readonly Edit[]): Edit[] {
  const holes = new Map(text.items.filter(({item}) => item === null).map(({start, paragraph}) => [start, paragraph]))
  const made = edits.flatMap((edit) => {
    const isRtl = holes.get(edit.start)?.isRtl ?? false
    return projectEdits(text.projection, [edit], (written, way) => writeText(written, {way, isRtl}))
  })
  return [
    ...made.map((edit) =>
      // The inside of <w:p/>: its tag is opened.
      edit.start === edit.end && source.startsWith('/>', edit.start) ? {...edit, end: edit.end + '/>'.length} : edit,
    ),
    ...keepSpaces(edits, {source, text}),
  ]
}

function writeText(text: string, {way, isRtl}: {way: number; isRtl: boolean}): string {
  if (way === xmlWays.cdata) return writeXml(text, way)
  if (way === wordWays.run) return text === '' ? '' : textMarkup(text)
  if (way === wordWays.paragraph) return text === '' ? '' : runMarkup(text, isRtl)
  if (way === wordWays.empty) return text === '' ? '/>' : `>${runMarkup(text, isRtl)}</${prefixMark}p>`
  // Inside a w:t; TAB and LF have elements of their own.
  return text
    .split(/([\t\n])/u)
    .map((piece) => {
      if (piece !== '\t' && piece !== '\n') return escapeXml(piece)
      const element = piece === '\t' ? 'tab' : 'br'
      return `</${prefixMark}t><${prefixMark}${element}/><${prefixMark}t xml:space="preserve">`
    })
    .join('')
}

/** Text with a blank at either end keeps it only where `xml:space` says so. */
function keepSpaces(edits: readonly Edit[], {source, text}: Pick<WordFile, 'source' | 'text'>): Edit[] {
  const {projection, items} = text
  const editsOf = new Map<number, Edit[]>()
  for (const edit of edits) {
    for (let at = firstEndingFrom(items, edit.start); at < items.length && items[at].start <= edit.end; at++) {
      editsOf.set(at, [...(editsOf.get(at) ?? []), edit])
    }
  }
  return [...editsOf].flatMap(([at, own]): Edit[] => {
    const {item, start, end} = items[at]
    if (item === null || item.text !== null || item.keepsSpace) return []
    const before = projection.text.slice(start, end)
    const clipped = own
      .filter((edit) => edit.start === edit.end || (edit.start < end && edit.end > start))
      .map((edit) => ({
        start: Math.max(edit.start, start) - start,
        end: Math.min(edit.end, end) - start,
        // New text stands where the edit begins.
        text: edit.start < start ? '' : edit.text,
      }))
    const after = applyEdits(before, clipped)
    if (after === before || !/^\s|\s$|[\t\n]/u.test(after)) return []
    const name = /^<[^\s/>]+/u.exec(source.slice(item.start, item.start + 100))?.[0] ?? ''
    const place = item.start + name.length
    return [{start: place, end: place, text: ' xml:space="preserve"'}]
  })
}
