import {type SidePlace, slashOf, type XliffTexts} from './xliff-text.ts'
import {elementsOf, wholeSpan, type XliffElement, type XliffText} from './xliff-tree.ts'
import {hasText} from './xliff-rows.ts'
import {escapeXml} from '../../xml/xml-escape.ts'

/** The elements of a `trans-unit` that hold its texts. */
export interface UnitParts {
  readonly source: XliffElement
  readonly segSource: XliffElement | null
  readonly target: XliffElement | null
  /** The white space before the source, if there is any. */
  readonly before: XliffText | null
}

/** A segment of a unit; `mid` is null where the unit is one segment. */
export interface UnitSegment {
  readonly mid: string | null
  readonly source: XliffElement | null
  readonly target: SidePlace | null
}

/**
 * The segments of a unit: `mrk mtype="seg"` of the segmented source with those of the target that have the same `mid`
 * (XLIFF 1.2, section 2.5.3); the unit as a whole where it is not segmented, or its target is not. A target that is
 * missing gets a place where it can be written.
 */
export function pairSegments(texts: XliffTexts, parts: UnitParts): UnitSegment[] {
  const {source, segSource, target} = parts
  const from = segSource === null ? [] : segmentsIn(segSource)
  const to = target === null ? [] : segmentsIn(target)
  const isWhole = to.length === 0 && target !== null && hasText(texts.source, target)
  if (from.length === 0 || (isWhole && from.length > 1)) return [{mid: null, source, target: wholeTarget(texts, parts)}]
  if (isWhole) return [{mid: midOf(from[0], 0), source: from[0], target: wholeTarget(texts, parts)}]
  return pairMarks(texts, {parts, from, to})
}

function pairMarks(
  texts: XliffTexts,
  {parts, from, to}: {parts: UnitParts; from: readonly XliffElement[]; to: readonly XliffElement[]},
): UnitSegment[] {
  // Numbers that repeat against the rule are taken in their order.
  const targets = new Map<string, XliffElement[]>()
  for (const [at, mark] of to.entries()) {
    const mid = midOf(mark, at)
    const same = targets.get(mid)
    if (same === undefined) targets.set(mid, [mark])
    else same.push(mark)
  }
  const found = from.map((mark, at) => targets.get(midOf(mark, at))?.shift() ?? null)
  const following = nextOf(found)
  let last: XliffElement | null = null
  const segments = from.map((mark, at): UnitSegment => {
    const mid = midOf(mark, at)
    const holder = found[at]
    const gap = gapBetween(texts.source, from[at - 1], mark)
    const beside = {last, next: following[at], gap, gapBehind: gapBetween(texts.source, mark, from[at + 1])}
    last = holder ?? last
    return {mid, source: mark, target: holder === null ? newMark(texts, parts, {mark, mid, beside}) : {holder}}
  })
  const rest = [...targets].flatMap(([mid, marks]) =>
    marks.map((mark): UnitSegment => ({mid, source: null, target: {holder: mark}})),
  )
  return [...segments, ...rest]
}

/** For each place the first element behind it that is there. */
function nextOf(elements: readonly (XliffElement | null)[]): (XliffElement | null)[] {
  const following: (XliffElement | null)[] = []
  let next: XliffElement | null = null
  for (let at = elements.length - 1; at >= 0; at--) {
    following[at] = next
    next = elements[at] ?? next
  }
  return following
}

/** A number in place of one that is missing. */
function midOf({attributes}: XliffElement, at: number): string {
  return attributes.mid ?? String(at + 1)
}

/** The segments inside an element, also those in tags that stand around several. */
function segmentsIn(element: XliffElement): XliffElement[] {
  return elementsOf(element).flatMap((child) =>
    child.local === 'mrk' && child.attributes.mtype === 'seg' ? [child] : segmentsIn(child),
  )
}

function wholeTarget(texts: XliffTexts, {source, segSource, target, before}: UnitParts): SidePlace {
  if (target !== null) return {holder: target}
  return {hole: holeBehind(texts, {element: segSource ?? source, before}), open: '', close: ''}
}

/** A place for a target, on a line of its own where the source has one. */
export function holeBehind(
  {source, holes}: XliffTexts,
  {element, before}: {element: XliffElement; before: XliffText | null},
): number {
  const blank = before === null ? '' : source.slice(before.start, before.end)
  // The last line end and what stands behind it: the indentation.
  const indentation = /(?:\r\n|\r|\n)[ \t]*$/u.exec(blank.slice(-200))?.[0] ?? ''
  const prefix = element.name.slice(0, element.name.length - element.local.length)
  const at = wholeSpan(element).end
  holes.set(at, {end: at, open: `${indentation}<${prefix}target>`, close: `</${prefix}target>`})
  return at
}

/** What stands beside a segment that a target lacks: those before and behind it that are there, white space of the source. */
interface Beside {
  readonly last: XliffElement | null
  readonly next: XliffElement | null
  readonly gap: string
  readonly gapBehind: string
}

/** A place for the segment that a target lacks: beside its neighbours, so that the order is that of the source. */
function newMark(
  texts: XliffTexts,
  {source, segSource, target, before}: UnitParts,
  {mark, mid, beside}: {mark: XliffElement; mid: string; beside: Beside},
): SidePlace {
  const {last, next, gap, gapBehind} = beside
  const tag = `<${mark.name} mtype="seg" mid="${escapeXml(mid)}">`
  const close = `</${mark.name}>`
  const place = {open: `${gap}${tag}`, close}
  if (target === null) return {hole: holeBehind(texts, {element: segSource ?? source, before}), ...place}
  if (target.isEmpty) {
    const at = slashOf(texts.source, target)
    texts.holes.set(at, {end: target.tag.end, open: '>', close: `</${target.name}>`})
    return {hole: at, ...place}
  }
  const at = last !== null ? wholeSpan(last).end : next !== null ? next.tag.start : target.end.start
  texts.holes.set(at, {end: at, open: '', close: ''})
  return last === null && next !== null ? {hole: at, open: tag, close: `${close}${gapBehind}`} : {hole: at, ...place}
}

/** White space between two segments. */
function gapBetween(source: string, before: XliffElement | undefined, behind: XliffElement | undefined): string {
  const text = before === undefined || behind === undefined ? '' : source.slice(before.end.end, behind.tag.start)
  return /^\s*$/u.test(text) ? text : ''
}
