import {boilerplateKinds} from '../../split-model.ts'
import {countScripts} from '../../text/characters.ts'
import type {CorpusCheck} from '../check.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'
import {groupRows, isOneFile, placeOfRow, type Row, rowsOf, textOfRow, withoutShared} from '../facts/rows-of.ts'

/**
 * Reports an English segment without Arabic, or with English where the Arabic should be, that has a translation elsewhere in
 * the same run.
 */
export const translatedBefore: CorpusCheck = {
  id: 'translated-before',
  family: 'completeness',
  level: 'warning',
  // One word may well be left out in one place and not in another.
  options: {words: {kind: 'number', default: 2, min: 1, max: 100}},
  examples: {
    reported: [
      {
        ar: 'سينشر التقرير غدا.\nوصل الوفد.\n',
        en: 'The report will be published tomorrow.\nThe delegation arrived.\n⟦The report will be published tomorrow.⟧',
      },
      {ar: '⟦Read more⟧\nاقرأ المزيد', en: 'Read more\nread more'},
    ],
    silent: [
      {ar: 'اقرأ المزيد\nاقرأ المزيد', en: 'Read more\nRead more'},
      {
        ar: 'اشترك الآن في النشرة\nوصل الوفد.\n',
        en: 'Subscribe now to our newsletter\nThe delegation arrived.\nSubscribe now to our newsletter',
      },
      {ar: 'نعم.\n', en: 'Yes.\nYes.'},
      {ar: 'وصل الوفد.\n\n', en: 'The delegation arrived.\nRead more\nRead more'},
    ],
  },
  runAll({pairs}, {options}) {
    const least = Number(options.words)
    const rows = withoutShared(pairs.flatMap(rowsOf)).filter(
      ({en, link}) => en !== null && en.words >= least && !isDoubtful(link),
    )
    return groupRows(rows, ({en}) => en?.key ?? 0).flatMap((group) => {
      const done = group.find(isTranslated)
      if (done === undefined) return []
      const place = placeOfRow(done, 'ar')
      const text = textOfRow(done, 'ar')
      return group
        .filter((row) => !isTranslated(row) && !isLeftOut(row))
        .map((row) => ({
          ar: placeOfRow(row, 'ar'),
          en: row.ar === null ? placeOfRow(row, 'en') : null,
          actual: textOfRow(row, 'en'),
          expected: [text],
          concept: null,
          args: {},
          variant: '',
          fix: null,
          related: place === null ? [] : [{place, actual: text, count: 1}],
        }))
    })
  },
}

/** A read-more line need not come again in a text that was translated. */
function isLeftOut({pair, ar, en}: Row): boolean {
  return ar === null && en !== null && boilerplateKinds.includes(en.kind) && !isOneFile(pair)
}

function isTranslated(row: Row): boolean {
  return countScripts(textOfRow(row, 'ar')).ar > 0
}
