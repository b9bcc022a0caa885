import type {InputProblem} from '../../errors.ts'
import type {BitextRow, Lang, LinkStatus} from '../../model.ts'
import type {TmxProp, TmxReading, TmxUnit} from './tmx-reading.ts'

/** What of a memory became no row. */
export interface TmxTally {
  /** Units read so far. */
  units: number
  /** Units that lack Arabic or English. */
  oneSided: number
  /** Further segments of a language in one unit. */
  further: number
}

export function startTally(): TmxTally {
  return {units: 0, oneSided: 0, further: 0}
}

/**
 * Which segments of a unit are its row: the first of each language, as positions in `unit.langs`. null where it lacks one.
 * The unit is counted.
 */
export function chooseSides({langs}: TmxUnit, tally: TmxTally): Readonly<Record<Lang, number>> | null {
  tally.units++
  const ar = langs.indexOf('ar')
  const en = langs.indexOf('en')
  if (langs.length > 2) tally.further += langs.length - (ar === -1 ? 0 : 1) - (en === -1 ? 0 : 1)
  if (ar !== -1 && en !== -1) return {ar, en}
  if (langs.length > 0) tally.oneSided++
  return null
}

const statuses: readonly string[] = ['auto', 'confirmed', 'edited'] satisfies LinkStatus[]

/** The texts of a row. */
interface Sides {
  readonly ar: string
  readonly en: string
}

/** A unit as a row: with its id (else its number), its notes and properties. */
export function toRow(unit: TmxUnit, number: number, {ar, en}: Sides): BitextRow {
  const {id, notes, props} = unit
  const name = id === null || id === '' ? String(number) : id
  if (notes === null && props === null) {
    return {id: name, ar, en, confidence: null, status: null, findings: '', evidence: '', isMoved: false}
  }
  const {confidence, status, state, others} = readProps(props ?? [])
  const note = [...(notes ?? []), ...others].join('\n')
  return {
    id: name,
    ar,
    en,
    confidence,
    status,
    findings: '',
    evidence: '',
    isMoved: false,
    ...(note === '' ? {} : {note}),
    ...(state === null ? {} : {state}),
  }
}

/** The properties that `write/tmx.ts` writes; others in words. */
function readProps(
  props: readonly TmxProp[],
): Pick<BitextRow, 'confidence' | 'status'> & {readonly state: string | null; readonly others: readonly string[]} {
  let confidence: number | null = null
  let status: LinkStatus | null = null
  let state: string | null = null
  const others: string[] = []
  for (const {type, text} of props) {
    if (type === 'x-confidence' && Number(text) >= 0 && Number(text) <= 1) confidence = Number(text)
    else if (type === 'x-status' && statuses.includes(text)) status = text as LinkStatus
    else if (type === 'x-state') state = text
    else others.push(type === '' ? text : `${type}: ${text}`)
  }
  return {confidence, status, state, others}
}

/** What was not read as rows, with counts. */
export function tmxRemarks(
  {oneSided, further}: TmxTally,
  {others, otherLangs}: TmxReading,
  path: string,
): InputProblem[] {
  const remarks: InputProblem[] = []
  if (oneSided > 0) remarks.push({code: 'rows-one-sided', path, args: {units: oneSided}})
  if (further > 0) remarks.push({code: 'rows-further-text', path, args: {segments: further}})
  if (others > 0) {
    remarks.push({code: 'rows-other-language', path, args: {segments: others, known: [...otherLangs].join(', ')}})
  }
  return remarks
}
