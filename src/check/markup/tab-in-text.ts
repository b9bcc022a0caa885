import {signs, signsOf} from '../facts/signs-of.ts'
import type {Lang} from '../../model.ts'
import type {Side, Unit, UnitCheck, UnitFinding} from '../check.ts'
import {touching} from './compare-marks.ts'

/** Reports a tab inside a sentence. A row of a table (several tabs) and a pair that has as many on both sides say nothing. */
export const tabInText: UnitCheck = {
  id: 'tab-in-text',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل الوفد⟦\t⟧إلى العاصمة.', fixed: 'وصل الوفد إلى العاصمة.'},
      {ar: 'وصل الوفد', en: 'The delegation⟦\t⟧arrived', fixed: 'The delegation arrived'},
    ],
    silent: [{ar: '\tوصل الوفد إلى العاصمة.'}, {ar: 'الاسم\tالعنوان\tالهاتف'}, {ar: 'الاسم\tسالم', en: 'Name\tSalem'}],
  },
  run(unit) {
    return [...tabsIn(unit, 'ar'), ...tabsIn(unit, 'en')]
  },
}

const nothing: readonly UnitFinding[] = []

function tabsIn(unit: Unit, lang: Lang): readonly UnitFinding[] {
  const side = unit[lang]
  if (side === null || (signsOf(side) & signs.tab) === 0) return nothing
  const runs = Array.from(side.text.matchAll(/(?<=[^\s])\t+(?=[^\s])/gu), ({0: run, index: start}) => {
    return {start, end: start + run.length}
  })
  const other = unit[lang === 'ar' ? 'en' : 'ar']
  if (runs.length !== 1 || other?.text.includes('\t') === true) return nothing
  const isOpaque = touching(side.opaque)
  return runs.filter((span) => !isOpaque(span)).map((span) => toFinding(span, side, lang))
}

function toFinding(span: {start: number; end: number}, {text}: Side, lang: Lang): UnitFinding {
  const fix = {lang, ...span, text: ' ', confidence: 0.75} as const
  return {[lang]: span, actual: text.slice(span.start, span.end), expected: [' '], fix}
}
