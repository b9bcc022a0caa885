import type {UnitCheck} from './check.ts'

/** Links below this are as likely wrong as right. */
const doubtful = 0.5

/**
 * Reports a link that the aligner itself doubts. Links that a person confirmed or edited are never doubted.
 *
 * @example {confidence: 0.31} // reports the pair
 * @example {confidence: 0.31, status: 'confirmed'} // says nothing
 */
export const lowConfidence: UnitCheck = {
  id: 'low-confidence',
  level: 'note',
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || link.status !== 'auto' || link.confidence >= doubtful) return []
    const percent = Math.round(link.confidence * 100)
    return [
      {ar: {start: 0, end: ar.text.length}, en: {start: 0, end: en.text.length}, actual: ar.text, args: {percent}},
    ]
  },
}
