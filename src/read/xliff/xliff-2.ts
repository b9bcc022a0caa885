import type {LinkStatus, Span} from '../../model.ts'
import {escapePoints} from '../../xml/code-points.ts'
import {langOfTag} from '../../text/lang-of-tag.ts'
import {holeBehind} from './xliff-1-segments.ts'
import {
  checkChild,
  checkElement,
  checkEnd,
  checkPrefixes,
  checkText,
  checkTree,
  isCore2,
  type ShapeState,
} from './xliff-2-check.ts'
import {partsOfUnit, type Unit2, type UnitSegment2} from './xliff-2-inline.ts'
import {checkUnit, idsOf, type Languages2} from './xliff-2-rules.ts'
import {compareCodes, refuse, skipUnit, textsOf, type XliffReading} from './xliff-rows.ts'
import {addSide, type InlineKind, type InlineRules, type SidePlace, type XliffSide} from './xliff-text.ts'
import {isElement, type XliffElement, type XliffVisitor} from './xliff-tree.ts'
import {writeXml, xmlWays} from '../../xml/xml-text.ts'

/** How XLIFF 2 has its inline elements (2.1, section 4.2.3). */
const inlineRules2: InlineRules = {
  kindOf({local, attributes}): InlineKind {
    if (local === 'cp') return 'character'
    if (local !== 'pc' && local !== 'mrk') return 'code'
    if (local === 'pc' || attributes.translate === undefined) return 'text'
    return attributes.translate === 'no' ? 'protected' : 'unprotected'
  },
  characterOf({attributes}) {
    const point = Number.parseInt(attributes.hex, 16)
    return point >= 0xd800 && point <= 0xdfff ? '\uFFFD' : String.fromCodePoint(point)
  },
  protectsAfter({local, attributes}) {
    if (local === 'em') return false
    return local === 'sm' && attributes.translate !== undefined ? attributes.translate === 'no' : null
  },
}

/** Text as XLIFF 2 writes it, in a way of `xml-text`; what XML cannot hold as code points. */
export function writeXliff2(text: string, way: number): string {
  const escape = (part: string): string => writeXml(part, way)
  return escapePoints(text, escape, way === xmlWays.cdata ? [']]>', '<![CDATA['] : ['', ''])
}

/** What has to be unique in the open `file`, and where its units are pointed to. */
interface OpenFile2 {
  readonly id: string
  readonly groups: Set<string>
  readonly units: Set<string>
  readonly flows: {readonly element: XliffElement; readonly unit: string}[]
}

/** A file of XLIFF 2 while it is read. */
interface Reading2 {
  readonly reading: XliffReading
  readonly langs: Languages2
  readonly version: string
  readonly files: Set<string>
  file: OpenFile2 | null
}

/**
 * Reads files of XLIFF 2.0 to 2.2 and checks them against the constraints of the core; modules and extensions are passed
 * over.
 */
export function readVersion2(reading: XliffReading, root: XliffElement): XliffVisitor {
  const {srcLang, trgLang = null, version} = root.attributes
  const open: Reading2 = {reading, langs: {source: srcLang, target: trgLang}, version, files: new Set(), file: null}
  /** One for each open element; null inside modules and extensions. */
  const states: (ShapeState | null)[] = []
  let notes: XliffElement[] = []
  return {
    isUnit: (element) => element.local === 'unit' && isCore2(element) && states.at(-1) !== null && open.file !== null,
    open(element) {
      const outer = states.at(-1)
      if (outer === null) {
        checkPrefixes(reading, element)
        states.push(null)
      } else states.push(openElement(open, outer ?? null, element))
      if (element.local === 'notes') notes = []
      if (element.local === 'note') notes.push(element)
    },
    close(element) {
      const state = states.pop() ?? null
      if (state === null) return
      checkEnd(reading, state)
      if (element.local === 'file') closeFile(open)
      if (element.local === 'skeleton') checkSkeleton(reading, element)
      if (element.local === 'notes') idsOf(notes, (one, rule, args) => refuse(reading, one, {rule, args}))
    },
    text(parent, text) {
      const state = states.at(-1) ?? null
      if (state !== null) checkText(reading, state, text)
      // Of a skeleton it matters whether it is empty.
      if (parent.local === 'skeleton' && parent.children.length === 0) parent.children.push(text)
    },
    unit(element) {
      checkChild(reading, states.at(-1) as ShapeState, element)
      checkTree(reading, element)
      readUnit(open, element)
    },
  }
}

/** Files of 2.2 have its namespace or the older one; older files never have it. */
function isCore22({namespace}: XliffElement): boolean {
  return namespace === 'urn:oasis:names:tc:xliff:document:2.2'
}

/** @returns null for an element of a module or extension */
function openElement(open: Reading2, outer: ShapeState | null, element: XliffElement): ShapeState | null {
  const {reading} = open
  const isOther = outer === null && (!isCore2(element) || (isCore22(element) && open.version !== '2.2'))
  if (isOther) refuse(reading, element, {rule: 'xliff-namespace'})
  if (outer !== null) {
    // Notes and metadata of the whole document came with 2.2.
    if (outer.element.local === 'xliff' && element.local !== 'file' && open.version !== '2.2') {
      refuse(reading, element, {rule: 'xliff-child-unknown', args: {parent: '<xliff>'}})
    }
    checkChild(reading, outer, element)
    if (outer.element.local === 'skeleton') outer.element.children.push(element)
  }
  if (!isCore2(element)) {
    checkPrefixes(reading, element)
    return null
  }
  const state = checkElement(reading, element)
  const {id} = element.attributes
  if (element.local === 'file') {
    addId(open, open.files, element)
    open.file = {id, groups: new Set(), units: new Set(), flows: []}
  }
  if (element.local === 'group' && open.file !== null) addId(open, open.file.groups, element)
  return state
}

function addId({reading}: Reading2, ids: Set<string>, element: XliffElement): void {
  const id = element.attributes.id.trim()
  if (ids.has(id)) refuse(reading, element, {rule: 'xliff-id-twice', args: {id}})
  ids.add(id)
}

/** A skeleton is somewhere else, or here (2.1, section 4.2.2.3). */
function checkSkeleton(reading: XliffReading, element: XliffElement): void {
  const isHere = element.children.some(
    (node) => isElement(node) || /\S/u.test(reading.source.slice(node.start, node.end)),
  )
  if (isHere === (element.attributes.href !== undefined))
    refuse(reading, element, {rule: isHere ? 'xliff-skeleton-both' : 'xliff-skeleton-none'})
}

function closeFile(open: Reading2): void {
  for (const {element, unit} of open.file?.flows ?? []) {
    if (open.file?.units.has(unit) === false) {
      refuse(open.reading, element, {rule: 'xliff-flow-missing', args: {attribute: 'subFlows', value: unit}})
    }
  }
  open.file = null
}

function readUnit(open: Reading2, element: XliffElement): void {
  const {reading, langs} = open
  const file = open.file as OpenFile2
  addId(open, file.units, element)
  const unit = partsOfUnit(element, isCore2)
  checkUnit(reading, unit, langs)
  for (const {sourceInline, targetInline} of unit.segments) {
    for (const code of [...sourceInline, ...targetInline]) {
      for (const name of ['subFlows', 'subFlowsStart', 'subFlowsEnd']) {
        const units = code.attributes[name]?.trim().split(/\s+/u) ?? []
        file.flows.push(...units.map((unitId) => ({element: code, unit: unitId})))
      }
    }
  }
  addRows(open, unit, reading.hasFiles ? `${file.id}/${element.attributes.id}` : element.attributes.id)
}

function addRows({reading, langs}: Reading2, unit: Unit2, name: string): void {
  const from = langOfTag(langs.source)
  const to = langs.target === null ? null : langOfTag(langs.target)
  const isPair = from !== null && (langs.target === null || (to !== null && to !== from))
  const isLocked = !isTranslated(unit.element)
  const segments = unit.segments.filter(({element}) => element.local === 'segment')
  for (const [at, segment] of segments.entries()) {
    if (!isPair) {
      skipUnit(reading, `${langs.source} → ${langs.target ?? '?'}`)
      continue
    }
    const own = segment.element.attributes.id ?? (segments.length > 1 ? String(at + 1) : null)
    const id = own === null ? name : `${name}/${own}`
    const line = reading.lineAt(segment.source.tag.start)
    const add = (place: SidePlace, side: Pick<XliffSide, 'lang' | 'isSource'>): Span =>
      addSide(reading.texts, {place, ...side, line: lineOf(reading, place), name: id, isLocked}, inlineRules2)
    const source = add({holder: segment.source}, {lang: from, isSource: true})
    const place = to === null ? null : targetPlace(reading, segment, isLocked)
    const target = place === null || to === null ? null : add(place, {lang: to, isSource: false})
    if (segment.target !== null) compareCodes(reading, {source: segment.source, target: segment.target, line}, isCode2)
    const notes = [...(at === 0 ? textsOf(reading.source, unit.notes) : []), ...commentsOf(segment)]
    const sides = from === 'ar' ? {ar: source, en: target} : {ar: target, en: source}
    reading.rows.push({id, line, ...sides, ...stateOf(segment.element), notes})
  }
}

const noCodes: ReadonlySet<string> = new Set(['cp', 'mrk', 'sm', 'em'])

function isCode2({local}: XliffElement): boolean {
  return !noCodes.has(local)
}

function lineOf({lineAt}: XliffReading, place: SidePlace): number {
  return lineAt('holder' in place ? place.holder.tag.start : place.hole)
}

/** null where there is no target and none may be made. */
function targetPlace({texts}: XliffReading, segment: UnitSegment2, isLocked: boolean): SidePlace | null {
  const {element, source, target} = segment
  if (target !== null) return {holder: target}
  if (isLocked) return null
  const before = element.children[element.children.indexOf(source) - 1]
  const blank = before !== undefined && !isElement(before) ? before : null
  return {hole: holeBehind(texts, {element: source, before: blank}), open: '', close: ''}
}

/** `translate` of the nearest element that has it, from the unit to the file. */
function isTranslated(unit: XliffElement): boolean {
  for (let at: XliffElement | null = unit; at !== null; at = at.parent) {
    if (at.attributes.translate !== undefined) return at.attributes.translate !== 'no'
  }
  return true
}

/** Comments that stand in annotations of the texts. */
function commentsOf({sourceInline, targetInline}: UnitSegment2): string[] {
  const values = [...sourceInline, ...targetInline].map(({attributes: {type, value}}) =>
    type === 'comment' ? (value ?? '') : '',
  )
  return [...new Set(values)].filter((value) => value.trim() !== '')
}

function stateOf({attributes: {state, subState}}: XliffElement): {state: string | null; status: LinkStatus | null} {
  const isConfirmed = state === 'reviewed' || state === 'final'
  const said = state === undefined ? null : subState === undefined ? state : `${state} ${subState}`
  return {state: said, status: isConfirmed ? 'confirmed' : null}
}
