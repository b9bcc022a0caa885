import type {UnitCheck} from '../check.ts'

/**
 * Reports a link that the aligner itself doubts. Links that a person confirmed or edited are never doubted.
 */
export const lowConfidence: UnitCheck = {
  id: 'low-confidence',
  family: 'alignment',
  level: 'note',
  // Links below a half are as likely wrong as right.
  options: {below: {kind: 'number', default: 0.5, min: 0, max: 1}},
  examples: {
    reported: [{ar: '⟦وصل الوفد مساء.⟧', en: '⟦The price of oil fell.⟧', confidence: 0.31}],
    silent: [{ar: 'وصل الوفد مساء.', en: 'The delegation arrived in the evening.', confidence: 0.93}],
  },
  run({ar, en, link}, {options}) {
    const isDoubtful = link !== null && link.status === 'auto' && link.confidence < Number(options.below)
    if (ar === null || en === null || !isDoubtful) return []
    const percent = Math.round(link.confidence * 100)
    return [
      {ar: {start: 0, end: ar.text.length}, en: {start: 0, end: en.text.length}, actual: ar.text, args: {percent}},
    ]
  },
}
