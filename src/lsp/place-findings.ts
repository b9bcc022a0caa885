import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Identified} from '../ignore/identify.ts'
import {mainPlace} from '../main-place.ts'
import type {CheckedText, Document, Finding, Place} from '../model.ts'
import {linesOf, type Lines, placesOf} from '../report/lines.ts'
import {wordFinding} from '../report/word-finding.ts'
import {createWording, isolate, type Wording} from '../report/wording.ts'
import type {BufferFinding, BufferTask} from './buffer.ts'
import type {CheckedBuffer} from './check-buffer.ts'
import {sourceMap} from './source-map.ts'

/** What a checked text is placed in. */
interface Placing {
  readonly task: BufferTask
  /** The editor's text. */
  readonly source: TextDocument
  /** Full path of a document, by its name. */
  pathOf(name: string): string
}

/** The findings that stand in the editor's text, with their places there and their sentences. */
export function placeFindings(checked: CheckedBuffer, placing: Placing): Omit<BufferFinding, 'isOfPair'>[] {
  const {document, found, texts} = checked
  const wording = createWording(placing.task.lang, placing.task.isolation)
  const {name} = ownText(checked, placing)
  const entries = new Map(found.current.map((entry) => [entry.id, entry]))
  const map = sourceMap(document, placing.source)
  const elsewhere = placesElsewhere(texts, name)
  const rangeOf = (place: Place): BufferFinding['range'] | null => {
    if (place.document !== name) return elsewhere(place)
    const {start, end} = map(place)
    return {start: placing.source.positionAt(start), end: placing.source.positionAt(end)}
  }
  return found.findings.flatMap((finding) => {
    const place = ownPlace(finding, name)
    const range = place === null ? null : rangeOf(place)
    if (place === null || range === null) return []
    return [toBuffer(finding, {place, range, rangeOf, entries, wording, pathOf: placing.pathOf})]
  })
}

/** Of a pair, the side that is open. */
function ownText({document, texts}: CheckedBuffer, {task, pathOf}: Placing): Document {
  return texts.find((text) => pathOf(text.document.name) === task.path)?.document ?? document
}

/** The place of a finding in a document, that at which it is shown first. */
function ownPlace(finding: Finding, name: string): Place | null {
  return [mainPlace(finding), finding.ar, finding.en].find((place) => place?.document === name) ?? null
}

interface Words {
  readonly place: Place
  readonly range: BufferFinding['range']
  rangeOf(place: Place): BufferFinding['range'] | null
  readonly entries: ReadonlyMap<string, Identified>
  readonly wording: Wording
  pathOf(name: string): string
}

function toBuffer(finding: Finding, words: Words): Omit<BufferFinding, 'isOfPair'> {
  const {place, range, wording, entries} = words
  const {id = '', rule, level, fix} = finding
  const opposite = [finding.ar, finding.en].filter((one) => one !== null && one !== place && one.end > one.start)
  const related = [
    ...opposite.map((one) => ({place: one as Place, message: wording.say('report.opposite')})),
    ...finding.related.map(({place: at, actual, count}) => ({
      place: at,
      message: relatedMessage(actual, count, words),
    })),
  ]
  return {
    id,
    rule,
    level,
    range,
    message: wordFinding(finding, wording),
    fix: fix?.document === place.document ? fix : null,
    entry: entries.get(id) ?? null,
    related: related.flatMap(({place: at, message}) => {
      const where = words.rangeOf(at)
      return where === null ? [] : [{path: words.pathOf(at.document), range: where, message}]
    }),
  }
}

function relatedMessage(actual: string, count: number, {wording}: Words): string {
  const shown = isolate(actual, 'isolated')
  return count > 1 ? `${shown} × ${count}` : wording.say('report.related') + `: ${shown}`
}

/** Places of other documents, by line and column of their own text. */
function placesElsewhere(texts: readonly CheckedText[], own: string): (place: Place) => BufferFinding['range'] | null {
  const lines = new Map<string, Lines>()
  return ({document: name, start, end}) => {
    const text = texts.find(({document}) => document.name === name && name !== own)
    if (text === undefined) return null
    const {document} = text
    const known = lines.get(name) ?? (document.blocks.some(({at}) => at !== undefined) ? placesOf : byText)(document)
    lines.set(name, known)
    const position = (offset: number): {line: number; character: number} => {
      const {line, column} = known.at(offset)
      return {line: line - 1, character: column - 1}
    }
    return {start: position(start), end: position(end)}
  }
}

function byText({text}: Document): Lines {
  return linesOf(text)
}
