import {translationStates} from '../../data/translation-states.ts'
import type {UnitCheck} from '../check.ts'

/**
 * Reports a row of a bilingual file whose state says that the translation is not finished: to be reviewed, rejected, a draft,
 * or as a machine left it. Rows that a person confirmed, and rows without a translation, say nothing.
 */
export const unfinishedState: UnitCheck = {
  id: 'unfinished-state',
  family: 'completeness',
  level: 'warning',
  examples: {
    reported: [
      {ar: '⟦أقفلت الأسواق.⟧', en: 'The markets closed.', state: 'fuzzy'},
      {ar: '⟦أقفلت الأسواق.⟧', en: 'The markets closed.', state: 'needs-review-translation'},
      {ar: '⟦أقفلت الأسواق.⟧', en: 'The markets closed.', state: 'RejectedTranslation'},
      {ar: '⟦أقفلت الأسواق.⟧', en: 'The markets closed.', state: 'initial mt:raw'},
      {ar: '⟦أقفلت الأسواق.⟧', en: 'The markets closed.', state: 'Pretranslated'},
    ],
    silent: [
      {ar: 'أقفلت الأسواق.', en: 'The markets closed.', state: 'translated'},
      {ar: 'أقفلت الأسواق.', en: 'The markets closed.', state: 'final'},
      {ar: 'مرحبا.', en: '\nThe markets closed.', state: 'new'},
      {ar: 'أقفلت الأسواق.', en: 'The markets closed.'},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link?.state === undefined || link.status !== 'auto') return []
    // Behind a blank stands the sub-state of XLIFF 2.
    const group = translationStates[link.state.split(' ', 1)[0].toLowerCase()]
    if (group === undefined) return []
    const level = group === 'review' || group === 'rejected' ? 'warning' : 'note'
    return [{ar: {start: 0, end: ar.text.length}, level, actual: ar.text, args: {state: link.state}, variant: group}]
  },
}
