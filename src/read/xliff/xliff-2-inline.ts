import {elementsOf, type XliffElement} from './xliff-tree.ts'

/** A segment or ignorable of a unit, with the inline elements of its texts in order. */
export interface UnitSegment2 {
  readonly element: XliffElement
  readonly source: XliffElement
  readonly target: XliffElement | null
  readonly sourceInline: readonly XliffElement[]
  readonly targetInline: readonly XliffElement[]
}

/** A unit of XLIFF 2 in its parts. Its shape is checked already. */
export interface Unit2 {
  readonly element: XliffElement
  readonly segments: readonly UnitSegment2[]
  readonly notes: readonly XliffElement[]
  readonly data: readonly XliffElement[]
}

/** The parts of a unit; modules and extensions are left out. */
export function partsOfUnit(element: XliffElement, isCore: (element: XliffElement) => boolean): Unit2 {
  const segments: UnitSegment2[] = []
  const notes: XliffElement[] = []
  const data: XliffElement[] = []
  for (const child of elementsOf(element)) {
    if (!isCore(child)) continue
    if (child.local === 'notes') notes.push(...elementsOf(child))
    else if (child.local === 'originalData') data.push(...elementsOf(child))
    else segments.push(segmentOf(child))
  }
  return {element, segments, notes, data}
}

function segmentOf(element: XliffElement): UnitSegment2 {
  const [source, target = null] = elementsOf(element)
  return {
    element,
    source,
    target,
    sourceInline: inlineIn(source),
    targetInline: target === null ? [] : inlineIn(target),
  }
}

function inlineIn(element: XliffElement): XliffElement[] {
  const found: XliffElement[] = []
  addInline(element, found)
  return found
}

/** Elements stand in elements some dozens deep at most, see `xml-scan`. */
function addInline(element: XliffElement, found: XliffElement[]): void {
  for (const child of elementsOf(element)) {
    if (child.local === 'cp') continue
    found.push(child)
    addInline(child, found)
  }
}
