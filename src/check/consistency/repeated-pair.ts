import type {CorpusCheck} from '../check.ts'
import {groupRows, placeOfRow, startOfRow, sureRowsOf, textOfRow} from '../facts/rows-of.ts'

/** Reports a pair that comes again with the same English and the same Arabic: in a translation memory, once is enough. */
export const repeatedPair: CorpusCheck = {
  id: 'repeated-pair',
  family: 'consistency',
  level: 'note',
  // Texts repeat datelines and read-more lines for good reasons; this is for bilingual files.
  isOptional: true,
  options: {words: {kind: 'number', default: 1, min: 1, max: 100}},
  examples: {
    reported: [
      {ar: 'وصل الوفد أمس.\n⟦وصل الوفد أمس.⟧', en: 'The delegation arrived.\nThe delegation arrived.'},
      {ar: 'اقرأ المزيد\nوصل الوفد.\n⟦إقرأ المزيد⟧', en: 'Read more\nThe delegation arrived.\nRead more'},
    ],
    silent: [
      {ar: 'وصل الوفد أمس.\nوصل الوفد البارحة.', en: 'The delegation arrived.\nThe delegation arrived.'},
      {ar: 'وصل الوفد.\nوصل الوفد.', en: 'The delegation arrived.\nThe mission arrived.'},
      {ar: '12\n12', en: '12\n12', options: {words: 2}},
    ],
  },
  runAll({pairs}, {options}) {
    const rows = sureRowsOf(pairs).filter(({en}) => (en?.words ?? 0) >= Number(options.words))
    const sameEnglish = groupRows(rows, ({en}) => en?.key ?? 0)
    return sameEnglish.flatMap((group) =>
      groupRows(group, ({ar}) => ar?.key ?? 0).flatMap(([first, ...again]) => {
        const place = placeOfRow(first, 'ar')
        return again.map((row) => ({
          ar: placeOfRow(row, 'ar'),
          en: startOfRow(row, 'en'),
          actual: textOfRow(row, 'ar'),
          expected: [],
          concept: null,
          args: {},
          variant: '',
          fix: null,
          related: place === null ? [] : [{place, actual: textOfRow(first, 'ar'), count: 1}],
        }))
      }),
    )
  },
}
