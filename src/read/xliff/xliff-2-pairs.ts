import type {RuleArgs} from './xliff-rows.ts'
import type {XliffElement} from './xliff-tree.ts'

type Fail = (element: XliffElement, rule: string, args?: RuleArgs) => never

const hints = ['canCopy', 'canDelete', 'canOverlap'] as const

/**
 * Start and end codes, start and end markers of one side of a unit: each has its partner, the start before the end
 * (XLIFF 2.1, sections 4.2.3.4 to 4.2.3.8).
 *
 * @param elements inline elements of the side, segment after segment
 * @param fail refuses the file
 */
export function checkPairs(elements: readonly XliffElement[], fail: Fail): void {
  const starts = new Map<string, XliffElement>()
  const ended = new Set<string>()
  const marks = new Map<string, XliffElement>()
  for (const element of elements) {
    const {id, startRef = ''} = element.attributes
    if (element.local === 'sc') starts.set(id, element)
    else if (element.local === 'sm') marks.set(id, element)
    else if (element.local === 'ec') {
      const start = endCode(element, starts, fail)
      if (start === null) continue
      if (ended.has(startRef)) fail(element, 'xliff-end-twice', {attribute: 'startRef', value: startRef})
      ended.add(startRef)
    } else if (element.local === 'em') {
      if (!marks.has(startRef)) fail(element, 'xliff-mark-start', {attribute: 'startRef', value: startRef})
      if (ended.has(startRef)) fail(element, 'xliff-mark-end-twice', {attribute: 'startRef', value: startRef})
      ended.add(startRef)
    }
  }
  for (const [id, start] of starts) {
    if (start.attributes.isolated !== 'yes' && !ended.has(id)) fail(start, 'xliff-end-missing')
  }
  for (const [id, mark] of marks) if (!ended.has(id)) fail(mark, 'xliff-mark-end')
}

/** The start code of an end code; null where that is said to stand in another unit. */
function endCode(element: XliffElement, starts: ReadonlyMap<string, XliffElement>, fail: Fail): XliffElement | null {
  const {isolated = 'no', id, startRef, dir} = element.attributes
  const isAlone = isolated === 'yes'
  const hasRight = isAlone ? id !== undefined && startRef === undefined : id === undefined && startRef !== undefined
  if (!hasRight) fail(element, 'xliff-end-reference')
  if (isAlone) return null
  if (dir !== undefined) fail(element, 'xliff-end-dir')
  const start = starts.get(startRef)
  if (start === undefined) return fail(element, 'xliff-start-missing', {attribute: 'startRef', value: startRef})
  if (start.attributes.isolated === 'yes') fail(start, 'xliff-isolated-pair')
  for (const attribute of hints) {
    if ((start.attributes[attribute] ?? 'yes') !== (element.attributes[attribute] ?? 'yes')) {
      fail(element, 'xliff-pair-differs', {attribute})
    }
  }
  const {canReorder = 'yes'} = start.attributes
  const wanted = canReorder === 'firstNo' ? 'no' : canReorder
  if ((element.attributes.canReorder ?? 'yes') !== wanted)
    fail(element, 'xliff-pair-differs', {attribute: 'canReorder'})
  return start
}

/** Elements that stand for codes of the original. */
export const codes: ReadonlySet<string> = new Set(['ph', 'pc', 'sc', 'ec'])

/**
 * Codes that may not change places: one with `canReorder="no"` stands behind one with `firstNo` or `no` (4.7.4.3).
 *
 * @param elements inline elements of a side, segment after segment
 */
export function checkSequence(elements: readonly XliffElement[], fail: Fail): void {
  let before = 'yes'
  for (const element of elements) {
    if (!codes.has(element.local)) continue
    const {canReorder = 'yes'} = element.attributes
    if (canReorder === 'no' && before === 'yes') fail(element, 'xliff-reorder-start')
    before = canReorder
  }
}
