import {refuse, type XliffReading} from './xliff-rows.ts'
import {isValue, type Shape, shapes, type Slot} from './xliff-2-shapes.ts'
import {attributeNamespace, isElement, type XliffElement, type XliffText} from './xliff-tree.ts'

/** The place in an element to which what it holds has come. */
export interface ShapeState {
  readonly element: XliffElement
  readonly shape: Shape
  /** Position of the slot, and how many elements are in it. */
  slot: number
  count: number
}

/** XLIFF 2.0 and 2.1 have one namespace, 2.2 its own. */
export function isCore2({namespace}: XliffElement): boolean {
  return namespace !== null && /^urn:oasis:names:tc:xliff:document:2\.\d$/u.test(namespace)
}

/**
 * Checks an element by itself: its name, its attributes and their values.
 *
 * @throws InputError with the line
 */
export function checkElement(reading: XliffReading, element: XliffElement): ShapeState {
  const shape = Object.hasOwn(shapes, element.local) ? shapes[element.local] : undefined
  if (shape === undefined) return refuse(reading, element, {rule: 'xliff-element-unknown'})
  for (const attribute of shape.required) {
    if (element.attributes[attribute] === undefined) {
      refuse(reading, element, {rule: 'xliff-attribute-missing', args: {attribute}})
    }
  }
  for (const attribute in element.attributes) checkAttribute(reading, element, {shape, attribute})
  return {element, shape, slot: 0, count: 0}
}

function checkAttribute(
  reading: XliffReading,
  element: XliffElement,
  {shape, attribute}: {shape: Shape; attribute: string},
): void {
  if (attribute === 'xmlns' || attribute.startsWith('xmlns:')) return
  const type = Object.hasOwn(shape.attributes, attribute) ? shape.attributes[attribute] : undefined
  const value = element.attributes[attribute]
  if (type !== undefined) {
    if (!isValue(type, value))
      refuse(reading, element, {rule: 'xliff-attribute-value', args: {attribute, value: value.slice(0, 60)}})
    return
  }
  const namespace = attributeNamespace(element, attribute)
  if (namespace === null) refuse(reading, element, {rule: 'xliff-prefix', args: {attribute}})
  if (namespace === '' || (!shape.isOpen && namespace !== shape.openTo))
    refuse(reading, element, {rule: 'xliff-attribute-unknown', args: {attribute}})
}

/**
 * Checks that a child may stand in an element, at this place.
 *
 * @throws InputError with the line of the child
 */
export function checkChild(reading: XliffReading, state: ShapeState, child: XliffElement): void {
  const {element, shape} = state
  const name = childName(reading, child)
  const at = shape.slots.findIndex(({names}, index) => index >= state.slot && names.includes(name))
  const parent = `<${element.name}>`
  if (at === -1) {
    const isLate = shape.slots.some(({names}) => names.includes(name))
    refuse(reading, child, {rule: isLate ? 'xliff-child-order' : 'xliff-child-unknown', args: {parent}})
  }
  if (at === state.slot && state.count > 0 && shape.slots[at].isOne) {
    refuse(reading, child, {rule: 'xliff-child-twice', args: {parent}})
  }
  checkSkipped(reading, state, shape.slots.slice(state.slot, at))
  state.count = at === state.slot ? state.count + 1 : 1
  state.slot = at
}

/** The name by which slots know an element. */
function childName(reading: XliffReading, child: XliffElement): string {
  if (child.namespace === null) refuse(reading, child, {rule: 'xliff-prefix', args: {attribute: child.name}})
  if (isCore2(child)) return child.local
  return child.namespace === '' ? '' : '*'
}

/** Slots that are passed over must have what they need. */
function checkSkipped(reading: XliffReading, {element, count}: ShapeState, passed: readonly Slot[]): void {
  for (const [index, {names, least}] of passed.entries()) {
    const has = index === 0 ? count : 0
    if (has < least) {
      const child = names.map((name) => `<${name}>`).join(', ')
      refuse(reading, element, {rule: 'xliff-child-missing', args: {child}})
    }
  }
}

/**
 * Checks at its end that an element has what it must have.
 *
 * @throws InputError with the line of the element
 */
export function checkEnd(reading: XliffReading, state: ShapeState): void {
  checkSkipped(reading, state, state.shape.slots.slice(state.slot))
}

/** @throws InputError where text stands in an element that holds elements only */
export function checkText(reading: XliffReading, state: ShapeState, {start, end}: XliffText): void {
  if (state.shape.hasText || !/\S/u.test(reading.source.slice(start, end))) return
  refuse(reading, state.element, {rule: 'xliff-text-stray'})
}

/**
 * Checks an element with all of the core that is in it.
 *
 * @throws InputError with the line
 */
export function checkTree(reading: XliffReading, element: XliffElement): void {
  const state = checkElement(reading, element)
  for (const node of element.children) {
    if (!isElement(node)) checkText(reading, state, node)
    else {
      checkChild(reading, state, node)
      if (isCore2(node)) checkTree(reading, node)
      else checkPrefixes(reading, node)
    }
  }
  checkEnd(reading, state)
}

/**
 * Checks that the prefixes in a module or extension are bound; nothing else of it is checked.
 *
 * @throws InputError with the line
 */
export function checkPrefixes(reading: XliffReading, element: XliffElement): void {
  if (element.namespace === null) refuse(reading, element, {rule: 'xliff-prefix', args: {attribute: element.name}})
  for (const attribute in element.attributes) {
    if (attribute.startsWith('xmlns:') || attributeNamespace(element, attribute) !== null) continue
    refuse(reading, element, {rule: 'xliff-prefix', args: {attribute}})
  }
  for (const node of element.children) if (isElement(node)) checkPrefixes(reading, node)
}
