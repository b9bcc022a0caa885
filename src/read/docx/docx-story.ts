import {changeOf, type Change, type ChangeCounter} from './docx-changes.ts'
import {createFields} from './docx-fields.ts'
import {createNames} from './docx-names.ts'
import type {Paragraph, StoryPart, XmlPiece} from './docx-paragraph.ts'
import {atEnd, skip, type StoryScan} from './docx-scan.ts'
import {openers} from './docx-story-elements.ts'
import {scanXml, type XmlTag} from '../../xml/xml-scan.ts'

/** How a part is read. */
export interface StoryOptions {
  /** Position of the part. */
  readonly part: number
  readonly view: 'accepted' | 'original'
  readonly changes: ChangeCounter
  /** Path of the file, for messages. */
  readonly path: string
}

/** Older states of properties, and what is in the file a second time. */
const passedOver: ReadonlySet<string> = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:tblGridChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:numberingChange',
  // The reading that stands over the signs in small letters.
  'w:rt',
])

/**
 * The paragraphs of a part in order of their beginning, as the view has them.
 *
 * @throws InputError `office-part-invalid` with the part and its line
 */
export function readStory(part: StoryPart, options: StoryOptions): Paragraph[] {
  const scan = startScan(part, options)
  scanXml(
    part.text,
    {
      open: (tag) => openElement(scan, tag),
      close({end}) {
        scan.names.close()
        for (const finish of scan.ends.pop() ?? []) finish(part.base + end)
        if (scan.skipFrom === scan.stack.length) scan.skipFrom = 0
        scan.stack.pop()
      },
      text: ({start, end}, isCdata) => addText(scan, {start, end, isCdata}),
    },
    {path: options.path, part: part.name},
  )
  return scan.paragraphs
}

function startScan(part: StoryPart, {view, changes, part: index}: StoryOptions): StoryScan {
  return {
    source: part.text,
    part: index,
    base: part.base,
    view,
    paragraphs: [],
    changes,
    names: createNames(),
    fields: createFields(),
    stack: [],
    ends: [],
    containers: [{pending: null}],
    open: [],
    runs: [],
    tables: [],
    choices: [],
    text: null,
    tableCount: 0,
    paragraphCount: 0,
    outOfView: 0,
    skipFrom: 0,
  }
}

function openElement(scan: StoryScan, tag: XmlTag): void {
  const name = scan.names.open(tag)
  scan.stack.push(name)
  scan.ends.push([])
  if (scan.skipFrom > 0) return
  if (passedOver.has(name)) {
    skip(scan)
    return
  }
  const change = changeOf(scan.stack)
  if (change === null) openers.get(name)?.(scan, tag)
  else openChange(scan, {change, tag})
}

function openChange(scan: StoryScan, {change, tag}: {change: Change; tag: XmlTag}): void {
  scan.changes.add(change, tag)
  const isInView = change.isInsertion === (scan.view === 'accepted')
  if (isInView) return
  if (change.of === 'mark') {
    const paragraph = scan.open.at(-1)
    if (paragraph !== undefined) paragraph.isMarkGone = true
    return
  }
  scan.outOfView++
  const leave = (): void => {
    scan.outOfView--
  }
  // Rows and cells tell it in their properties, two elements further in.
  atEnd(scan, leave, change.of === 'content' ? 0 : 2)
}

function addText(scan: StoryScan, {start, end, isCdata}: XmlPiece): void {
  if (scan.skipFrom > 0) return
  const {base, stack, text} = scan
  if (text !== null) text.push({start: base + start, end: base + end, isCdata})
  else if (stack.at(-1) === 'w:instrText' && scan.outOfView === 0) scan.fields.instruct(scan.source.slice(start, end))
}
