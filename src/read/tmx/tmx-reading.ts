import type {Lang} from '../../model.ts'
import {langOfTag} from '../../text/lang-of-tag.ts'

/** Elements whose content is a code of the tool that wrote the memory, not text (TMX 1.4b, section 4, inline elements). */
const codes: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'ut'])

/** What a tag is, for the one who keeps texts. */
export type TmxEvent =
  | 'none'
  /** A segment in Arabic or English. */
  | 'segment'
  /** A code inside such a segment; codes and texts inside it belong to it. */
  | 'code'
  /** A tag inside such a segment whose content is text: `hi`, or one that TMX does not know. */
  | 'mark'
  /** A unit. */
  | 'unit'

/** A unit while it is read. The texts of its segments are kept elsewhere, in the order of `langs`. */
export interface TmxUnit {
  readonly id: string | null
  /** Languages of its Arabic and English segments, in order. */
  readonly langs: Lang[]
  /** Most units have neither. */
  notes: string[] | null
  props: TmxProp[] | null
}

export interface TmxProp {
  readonly type: string
  readonly text: string
}

/** Where the reading of a memory is. */
export interface TmxReading {
  unit: TmxUnit | null
  /** Language of the open `tuv`; null outside one, or for other languages. */
  lang: Lang | null
  /** Elements open from the segment on; 0 outside one. */
  inside: number
  /** The value of `inside` at which the open code began; 0 outside one. */
  codeAt: number
  /** Text of the open `note` or `prop` of a unit; null outside one. */
  field: string | null
  fieldType: string | null
  /** Segments in other languages. */
  others: number
  readonly otherLangs: Set<string>
  /** Languages by their tags, so that each is looked up once. */
  readonly known: Map<string, Lang | null>
}

export function startReading(): TmxReading {
  return {
    unit: null,
    lang: null,
    inside: 0,
    codeAt: 0,
    field: null,
    fieldType: null,
    others: 0,
    otherLangs: new Set(),
    known: new Map(),
  }
}

/** Text that is read now belongs to a segment in Arabic or English. */
export function isInSegment({inside, codeAt, lang}: TmxReading): boolean {
  return inside > 0 && codeAt === 0 && lang !== null
}

/** A start tag. */
export function openTag(reading: TmxReading, name: string, attributes: Readonly<Record<string, string>>): TmxEvent {
  if (reading.inside > 0) return openInside(reading, name)
  switch (name) {
    case 'seg':
      return openSegment(reading)
    case 'tuv':
      openVariant(reading, attributes['xml:lang'] ?? attributes.lang ?? '')
      return 'none'
    case 'tu':
      reading.unit = {id: attributes.tuid ?? null, langs: [], notes: null, props: null}
      return 'unit'
    case 'note':
    case 'prop':
      if (reading.unit !== null) reading.field = ''
      reading.fieldType = attributes.type ?? null
      return 'none'
    default:
      return 'none'
  }
}

function openVariant(reading: TmxReading, tag: string): void {
  const {known, otherLangs} = reading
  let lang = known.get(tag)
  if (lang === undefined) {
    lang = langOfTag(tag)
    if (known.size < 100) known.set(tag, lang)
  }
  reading.lang = lang
  // Thousands of languages would make a long sentence.
  if (lang === null && otherLangs.size < 10) otherLangs.add(tag === '' ? '?' : tag)
}

function openSegment(reading: TmxReading): TmxEvent {
  reading.inside = 1
  reading.codeAt = 0
  if (reading.unit === null) reading.lang = null
  if (reading.lang === null) {
    reading.others++
    return 'none'
  }
  reading.unit?.langs.push(reading.lang)
  return 'segment'
}

function openInside(reading: TmxReading, name: string): TmxEvent {
  reading.inside++
  if (reading.lang === null || reading.codeAt > 0) return 'none'
  if (!codes.has(name)) return 'mark'
  reading.codeAt = reading.inside
  return 'code'
}

/** An end tag. Of a unit it is told before the unit is gone, see {@link closeUnit}. */
export function closeTag(reading: TmxReading, name: string): TmxEvent {
  if (reading.inside > 0) return closeInside(reading)
  switch (name) {
    case 'tuv':
      reading.lang = null
      return 'none'
    case 'tu':
      return reading.unit === null ? 'none' : 'unit'
    case 'note':
    case 'prop':
      closeField(reading, name)
      return 'none'
    default:
      return 'none'
  }
}

function closeInside(reading: TmxReading): TmxEvent {
  const at = reading.inside--
  if (reading.lang === null) return 'none'
  if (at === 1) return 'segment'
  if (reading.codeAt === 0) return 'mark'
  if (reading.codeAt !== at) return 'none'
  reading.codeAt = 0
  return 'code'
}

function closeField(reading: TmxReading, name: string): void {
  const {unit, field, fieldType} = reading
  reading.field = null
  const text = field?.trim() ?? ''
  if (unit === null || text === '') return
  if (name === 'note') (unit.notes ??= []).push(text)
  else (unit.props ??= []).push({type: fieldType ?? '', text})
}
