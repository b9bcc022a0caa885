import type {Unit2, UnitSegment2} from './xliff-2-inline.ts'
import {checkPairs, checkSequence, codes} from './xliff-2-pairs.ts'
import {refuse, type RuleArgs, type XliffReading} from './xliff-rows.ts'
import type {XliffElement} from './xliff-tree.ts'

/** What the root says of languages. */
export interface Languages2 {
  readonly source: string
  readonly target: string | null
}

/** A unit while its rules are checked. */
interface Checking {
  readonly unit: Unit2
  readonly langs: Languages2
  /** By their ids; those of sources, segments and ignorables. */
  readonly ids: ReadonlyMap<string, XliffElement>
  readonly inline: ReadonlyMap<string, readonly XliffElement[]>
  readonly data: ReadonlySet<string>
  fail(element: XliffElement, rule: string, args?: RuleArgs): never
}

/**
 * Checks the constraints of a unit that its shape does not say (XLIFF 2.1, sections 4.2.2, 4.3.1 and 4.7). Modules are not
 * looked at.
 *
 * @throws InputError `xliff-invalid` with the line
 */
export function checkUnit(reading: XliffReading, unit: Unit2, langs: Languages2): void {
  const fail: Checking['fail'] = (element, rule, args) => refuse(reading, element, {rule, args})
  if (unit.segments.every(({element}) => element.local !== 'segment')) {
    fail(unit.element, 'xliff-child-missing', {child: '<segment>'})
  }
  const notes = idsOf(unit.notes, fail)
  const data = idsOf(unit.data, fail)
  const ids = sourceIds(unit, fail)
  checkTargetIds(unit, ids, fail)
  const checking: Checking = {unit, langs, ids, inline: inlineById(unit), data, fail}
  checkOrder(checking)
  for (const segment of unit.segments) {
    checkSegment(checking, segment)
    for (const element of [...segment.sourceInline, ...segment.targetInline]) {
      checkCode(checking, element)
      if (element.local === 'mrk' || element.local === 'sm') checkMark(checking, element, notes)
    }
  }
  for (const side of ['sourceInline', 'targetInline'] as const) {
    const elements = unit.segments.flatMap((segment) => segment[side])
    checkPairs(elements, fail)
    checkSequence(elements, fail)
  }
}

/** Ids of notes or data; they may not repeat in what holds them. */
export function idsOf(elements: readonly XliffElement[], fail: Checking['fail']): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const element of elements) {
    const {id} = element.attributes
    if (id === undefined) continue
    if (ids.has(id)) fail(element, 'xliff-id-twice', {id})
    ids.add(id)
  }
  return ids
}

/** Segments, ignorables and the inline elements of all sources share their ids (4.3.1.19). */
function sourceIds({segments}: Unit2, fail: Checking['fail']): ReadonlyMap<string, XliffElement> {
  const ids = new Map<string, XliffElement>()
  for (const {element, sourceInline} of segments) {
    for (const one of [element, ...sourceInline]) {
      const {id} = one.attributes
      if (id === undefined) continue
      if (ids.has(id)) fail(one, 'xliff-id-twice', {id})
      ids.set(id, one)
    }
  }
  return ids
}

/** A pair of codes is one element or two, and so is a marker; a target may have the other shape. */
const kinds: Readonly<Record<string, string>> = {sc: 'pc', sm: 'mrk'}

function kindOf({local}: XliffElement): string {
  return Object.hasOwn(kinds, local) ? kinds[local] : local
}

/** An id in a target is that of the same element in the source beside it, or of nothing else in the unit. */
function checkTargetIds({segments}: Unit2, ids: ReadonlyMap<string, XliffElement>, fail: Checking['fail']): void {
  const taken = new Set<string>()
  for (const {sourceInline, targetInline} of segments) {
    const siblings = new Set(sourceInline)
    for (const element of targetInline) {
      const {id} = element.attributes
      if (id === undefined) continue
      if (taken.has(id)) fail(element, 'xliff-id-twice', {id})
      taken.add(id)
      const same = ids.get(id)
      if (same !== undefined && (!siblings.has(same) || kindOf(same) !== kindOf(element))) {
        fail(element, 'xliff-target-id', {id})
      }
    }
  }
}

function inlineById({segments}: Unit2): ReadonlyMap<string, readonly XliffElement[]> {
  const found = new Map<string, XliffElement[]>()
  for (const {sourceInline, targetInline} of segments) {
    for (const element of [...sourceInline, ...targetInline]) {
      const {id} = element.attributes
      if (id !== undefined) found.set(id, [...(found.get(id) ?? []), element])
    }
  }
  return found
}

/** `order` of targets: from 1 to the number of segments, each once, and nobody's own place left without one (4.8.2). */
function checkOrder({unit: {segments}, fail}: Checking): void {
  const orders = new Map<number, XliffElement>()
  for (const {target} of segments) {
    if (target === null || target.attributes.order === undefined) continue
    const order = Number(target.attributes.order)
    if (order > segments.length) fail(target, 'xliff-order-range', {attribute: 'order', value: order})
    if (orders.has(order)) fail(target, 'xliff-order-twice', {attribute: 'order', value: order})
    orders.set(order, target)
  }
  if (orders.size === 0) return
  for (const [at, {target}] of segments.entries()) {
    if (target?.attributes.order !== undefined && !orders.has(at + 1))
      fail(target, 'xliff-order-gap', {attribute: 'order', value: at + 1})
  }
}

function checkSegment({langs, fail}: Checking, segment: UnitSegment2): void {
  const {element, source, target, sourceInline, targetInline} = segment
  const {state, subState} = element.attributes
  if (subState !== undefined && state === undefined) fail(element, 'xliff-substate-alone')
  if (target === null && state !== undefined && state !== 'initial')
    fail(element, 'xliff-state-without-target', {attribute: 'state', value: state})
  checkLanguage(source, langs.source, fail)
  if (target !== null) {
    if (langs.target === null) fail(target, 'xliff-target-language')
    checkLanguage(target, langs.target ?? '', fail)
  }
  if (state !== 'final') return
  const kept = new Set(targetInline.map((code) => `${kindOf(code)} ${code.attributes.id}`))
  for (const code of sourceInline) {
    const {canDelete, id} = code.attributes
    if (canDelete === 'no' && id !== undefined && !kept.has(`${kindOf(code)} ${id}`)) fail(code, 'xliff-code-deleted')
  }
}

/** `xml:lang` may say the language of the root more exactly, but no other. */
function checkLanguage(element: XliffElement, lang: string, fail: Checking['fail']): void {
  const own = element.attributes['xml:lang']?.toLowerCase()
  if (own === undefined || own === lang.toLowerCase() || own.startsWith(`${lang.toLowerCase()}-`)) return
  fail(element, 'xliff-language-differs', {attribute: 'xml:lang', value: own})
}

/** Attributes of an inline element that go together, or point to something. */
function checkCode(checking: Checking, element: XliffElement): void {
  const {data, fail} = checking
  const {attributes} = element
  for (const attribute of ['dataRef', 'dataRefStart', 'dataRefEnd']) {
    const value = attributes[attribute]
    if (value !== undefined && !data.has(value)) fail(element, 'xliff-data-missing', {attribute, value})
  }
  for (const name of ['dataRef', 'equiv', 'subFlows']) {
    const [start, end] = [attributes[`${name}Start`], attributes[`${name}End`]]
    if ((start === undefined) !== (end === undefined)) {
      fail(element, 'xliff-attributes-pair', {attribute: `${name}Start`, other: `${name}End`})
    }
  }
  if (attributes.subType !== undefined) checkSubType(element, fail)
  if (attributes.copyOf !== undefined) checkCopy(checking, element, attributes.copyOf)
  const {canReorder = 'yes', canCopy, canDelete} = attributes
  if (canReorder !== 'yes' && (canCopy !== 'no' || canDelete !== 'no')) fail(element, 'xliff-reorder-hints')
}

const subTypes: Readonly<Record<string, string>> = {
  'xlf:b': 'fmt',
  'xlf:i': 'fmt',
  'xlf:u': 'fmt',
  'xlf:lb': 'fmt',
  'xlf:pb': 'fmt',
  'xlf:var': 'ui',
}

function checkSubType(element: XliffElement, fail: Checking['fail']): void {
  const {type, subType} = element.attributes
  if (type === undefined) fail(element, 'xliff-subtype-alone')
  if (subType.startsWith('xlf:') && subTypes[subType] !== type)
    fail(element, 'xliff-subtype-type', {attribute: 'subType', value: subType})
}

/** A copy is of a code of the unit that has no original data and may be copied (4.7.4.2). */
function checkCopy({inline, fail}: Checking, element: XliffElement, id: string): void {
  const hasData = ({attributes}: XliffElement): boolean =>
    attributes.dataRef !== undefined || attributes.dataRefStart !== undefined || attributes.dataRefEnd !== undefined
  const bases = inline.get(id)?.filter((base) => base !== element && codes.has(base.local)) ?? []
  if (hasData(element)) fail(element, 'xliff-copy-data')
  if (bases.length === 0) fail(element, 'xliff-copy-missing', {attribute: 'copyOf', value: id})
  if (bases.every(hasData)) fail(element, 'xliff-copy-data')
  if (bases.some(({attributes}) => attributes.canCopy === 'no'))
    fail(element, 'xliff-copy-forbidden', {attribute: 'copyOf', value: id})
}

/** Annotations (4.7.3): what their types ask for. */
function checkMark({fail}: Checking, element: XliffElement, notes: ReadonlySet<string>): void {
  const {type = 'generic', translate, value, ref} = element.attributes
  if (type === 'generic' && translate === undefined) fail(element, 'xliff-mark-translate')
  if (type === 'mtc:match' && ref !== undefined) fail(element, 'xliff-mark-match')
  if (type !== 'comment') return
  if ((value === undefined) === (ref === undefined)) return fail(element, 'xliff-mark-comment')
  if (ref === undefined) return
  // note-id, #note-id, #n=note-id
  const id = ref.replace(/^.*[#=]/u, '')
  if (!notes.has(id)) fail(element, 'xliff-mark-note', {attribute: 'ref', value: ref})
}
