import type {PartOfSpeech, TermStatus} from '../../model.ts'

/** Categories of TBX that a glossary has a place for, by the names of the dialects (ISO 30042; TBX-Min, TBX-Basic). */
export type TbxField = 'status' | 'pos' | 'type' | 'domain' | 'definition' | 'note' | 'source' | 'doNotTranslate'

const fields: Readonly<Record<string, TbxField>> = {
  administrativestatus: 'status',
  normativeauthorization: 'status',
  termstatus: 'status',
  partofspeech: 'pos',
  termtype: 'type',
  subjectfield: 'domain',
  definition: 'definition',
  note: 'note',
  source: 'source',
  donottranslate: 'doNotTranslate',
}

/**
 * The field that an element fills: by its `type` where the data categories are attributes (style dca, TBX 2), else by its name
 * (style dct). null for others.
 */
export function fieldOf(localName: string, type: string | undefined): TbxField | null {
  const category = (type ?? localName).toLowerCase().replaceAll(/^x-|[-_]/gu, '')
  return Object.hasOwn(fields, category) ? fields[category] : null
}

/** `preferredTerm-admn-sts`, and the bare words of TBX-Min and others; null for words of no status. */
export function statusOf(value: string): TermStatus | null {
  const word = value.toLowerCase()
  if (/deprecat|supersed|obsolete|not-?recommended|forbidden|rejected/u.test(word)) return 'deprecated'
  if (/prefer|standardi[sz]ed|regulated|legal/u.test(word)) return 'preferred'
  return /admit|allow|permit/u.test(word) ? 'admitted' : null
}

/** Forms that stand for a longer one. */
export function isShortType(value: string): boolean {
  return /^(?:shortform|abbreviation|acronym|initialism|abbreviated|clipped)/u.test(
    value.toLowerCase().replaceAll(/[-_ ]/gu, ''),
  )
}

const speech: Readonly<Record<string, PartOfSpeech>> = {
  propernoun: 'properNoun',
  noun: 'noun',
  adjective: 'adjective',
  verb: 'verb',
}

/** The picklist of TBX-Basic; what a glossary does not tell apart is `other`. */
export function posOf(value: string): PartOfSpeech | null {
  const word = value.toLowerCase().replaceAll(/[^a-z]/gu, '')
  if (word === '') return null
  return Object.hasOwn(speech, word) ? speech[word] : 'other'
}

/** Whether a flag is set. */
export function isYes(value: string): boolean {
  return /^(?:yes|true|1|y)$/iu.test(value)
}

// An id that XML would not take is written as _xHHHH_ for each unit that stands in the way.
const escapedUnit = /_x([\dA-Fa-f]{4})_/gu

/** An id as it was before `write/tbx.ts` made a name of XML of it. */
export function plainId(id: string): string {
  return id.replace(escapedUnit, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
