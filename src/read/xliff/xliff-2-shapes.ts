/** Types of attribute values (XLIFF 2.1, section 4.3.1; the types of its schema). */
export type ValueType =
  | 'any'
  | 'name'
  | 'names'
  | 'yes-no'
  | 'reorder'
  | 'direction'
  | 'own'
  | 'sub-type'
  | 'code-type'
  | 'mark-type'
  | 'priority'
  | 'positive'
  | 'side'
  | 'state'
  | 'space'
  | 'preserve'
  | 'language'
  | 'hex'

/** What may stand in an element, in this order. */
export interface Slot {
  /** Names of elements; `*` for elements of other namespaces. */
  readonly names: readonly string[]
  readonly least: number
  readonly isOne: boolean
}

/** What XLIFF 2 says of an element: what it holds and its attributes. */
export interface Shape {
  readonly slots: readonly Slot[]
  readonly hasText: boolean
  readonly attributes: Readonly<Record<string, ValueType>>
  readonly required: readonly string[]
  /** Attributes of other namespaces may stand in it. */
  readonly isOpen: boolean
  /** A namespace whose attributes may stand in it nevertheless. */
  readonly openTo?: string
}

const many = (...names: string[]): Slot => ({names, least: 0, isOne: false})
const some = (...names: string[]): Slot => ({names, least: 1, isOne: false})
const maybe = (name: string): Slot => ({names: [name], least: 0, isOne: true})
const one = (name: string): Slot => ({names: [name], least: 1, isOne: true})

const inline = many('cp', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em')

const structure = {
  canResegment: 'yes-no',
  translate: 'yes-no',
  srcDir: 'direction',
  trgDir: 'direction',
  'xml:space': 'space',
} as const
const hints = {canCopy: 'yes-no', canDelete: 'yes-no', canReorder: 'reorder', copyOf: 'name'} as const
const codeType = {subType: 'sub-type', type: 'code-type'} as const
const point = {
  ...hints,
  ...codeType,
  id: 'name',
  disp: 'any',
  equiv: 'any',
  dataRef: 'name',
  subFlows: 'names',
} as const
const spanning = {...point, canOverlap: 'yes-no', dir: 'direction', isolated: 'yes-no'} as const
const mark = {id: 'name', translate: 'yes-no', type: 'mark-type', ref: 'any', value: 'any'} as const

const closed = {slots: [], hasText: false, required: [], isOpen: false} as const

/**
 * The elements of the core of XLIFF 2.0 to 2.2, by name (2.1, sections 4.2 and 4.3, and its schema `xliff_core_2.0.xsd`).
 * `*` before the files of the root is of 2.2.
 */
export const shapes: Readonly<Record<string, Shape>> = {
  xliff: {
    ...closed,
    slots: [maybe('notes'), many('*'), some('file')],
    attributes: {version: 'any', srcLang: 'language', trgLang: 'language', 'xml:space': 'space'},
    required: ['version', 'srcLang'],
    isOpen: true,
  },
  file: {
    ...closed,
    slots: [maybe('skeleton'), many('*'), maybe('notes'), some('unit', 'group')],
    attributes: {...structure, id: 'name', original: 'any'},
    required: ['id'],
    isOpen: true,
  },
  skeleton: {...closed, slots: [many('*')], hasText: true, attributes: {href: 'any'}},
  group: {
    ...closed,
    slots: [many('*'), maybe('notes'), many('unit', 'group')],
    attributes: {...structure, id: 'name', name: 'any', type: 'own'},
    required: ['id'],
    isOpen: true,
  },
  unit: {
    ...closed,
    slots: [many('*'), maybe('notes'), maybe('originalData'), some('segment', 'ignorable')],
    attributes: {...structure, id: 'name', name: 'any', type: 'own'},
    required: ['id'],
    isOpen: true,
  },
  segment: {
    ...closed,
    slots: [one('source'), maybe('target')],
    attributes: {id: 'name', canResegment: 'yes-no', state: 'state', subState: 'own'},
    // Forms of plural and gender, a module of 2.2.
    openTo: 'urn:oasis:names:tc:xliff:pgs:1.0',
  },
  ignorable: {...closed, slots: [one('source'), maybe('target')], attributes: {id: 'name'}},
  notes: {...closed, slots: [some('note')], attributes: {}},
  note: {
    ...closed,
    hasText: true,
    attributes: {id: 'name', appliesTo: 'side', category: 'any', priority: 'priority', ref: 'any'},
    isOpen: true,
  },
  originalData: {...closed, slots: [some('data')], attributes: {}},
  data: {
    ...closed,
    slots: [many('cp')],
    hasText: true,
    attributes: {id: 'name', dir: 'direction', 'xml:space': 'preserve'},
    required: ['id'],
  },
  source: {...closed, slots: [inline], hasText: true, attributes: {'xml:lang': 'language', 'xml:space': 'space'}},
  target: {
    ...closed,
    slots: [inline],
    hasText: true,
    attributes: {'xml:lang': 'language', 'xml:space': 'space', order: 'positive'},
  },
  cp: {...closed, attributes: {hex: 'hex'}, required: ['hex']},
  ph: {...closed, attributes: point, required: ['id'], isOpen: true},
  pc: {
    ...closed,
    slots: [inline],
    hasText: true,
    attributes: {
      ...hints,
      ...codeType,
      id: 'name',
      canOverlap: 'yes-no',
      dir: 'direction',
      dispStart: 'any',
      dispEnd: 'any',
      equivStart: 'any',
      equivEnd: 'any',
      dataRefStart: 'name',
      dataRefEnd: 'name',
      subFlowsStart: 'names',
      subFlowsEnd: 'names',
    },
    required: ['id'],
    isOpen: true,
  },
  sc: {...closed, attributes: spanning, required: ['id'], isOpen: true},
  ec: {...closed, attributes: {...spanning, startRef: 'name'}, isOpen: true},
  mrk: {...closed, slots: [inline], hasText: true, attributes: mark, required: ['id'], isOpen: true},
  sm: {...closed, attributes: mark, required: ['id'], isOpen: true},
  em: {...closed, attributes: {startRef: 'name'}, required: ['startRef']},
}

// A name token: letters, digits, marks and . - _ : (XML 1.0, section 2.3).
const token = /^[\p{L}\p{N}\p{M}._:\u00B7\u203F\u2040-]+$/u

const picked = (...values: string[]): ((value: string) => boolean) => {
  const set = new Set(values)
  return (value) => set.has(value)
}

const tests: Readonly<Record<ValueType, (value: string) => boolean>> = {
  any: () => true,
  name: (value) => token.test(value.trim()),
  names: (value) =>
    value
      .trim()
      .split(/\s+/u)
      .every((name) => token.test(name)),
  'yes-no': picked('yes', 'no'),
  reorder: picked('yes', 'firstNo', 'no'),
  direction: picked('ltr', 'rtl', 'auto'),
  // prefix:value; the prefix xlf is kept for XLIFF itself, which gives it to sub-types of codes only.
  own: (value) => /^(?!xlf:)[^\s:]+:[^\s:]+$/u.test(value),
  'sub-type': (value) => /^[^\s:]+:[^\s:]+$/u.test(value),
  'code-type': picked('fmt', 'ui', 'quote', 'link', 'image', 'other'),
  'mark-type': (value) => /^(?:generic|comment|term)$/u.test(value) || /^(?!xlf:)[^\s:]+:[^\s:]+$/u.test(value),
  priority: (value) => /^\s*\+?0*(?:[1-9]|10)\s*$/u.test(value),
  positive: (value) => /^\s*\+?\d{1,9}\s*$/u.test(value) && Number(value) > 0,
  side: picked('source', 'target'),
  state: picked('initial', 'translated', 'reviewed', 'final'),
  space: picked('default', 'preserve'),
  preserve: picked('preserve'),
  language: (value) => /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/u.test(value),
  hex: (value) => /^(?:[\dA-Fa-f]{4}|0[\dA-Fa-f]{5}|10[\dA-Fa-f]{4})$/u.test(value),
}

/** Is a value of this type? */
export function isValue(type: ValueType, value: string): boolean {
  return tests[type](value)
}
