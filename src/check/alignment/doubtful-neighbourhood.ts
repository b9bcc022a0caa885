import type {CorpusCheck, PlacedFinding} from '../check.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'
import {placeBetween, type Row, rowsOf} from '../facts/rows-of.ts'

/**
 * Reports several doubtful links in a row: there the alignment has lost its way, and a look at one link mends nothing. A
 * link that a person confirmed, or a sure one, ends the run; segments without a partner do not.
 */
export const doubtfulNeighbourhood: CorpusCheck = {
  id: 'doubtful-neighbourhood',
  family: 'alignment',
  level: 'warning',
  options: {links: {kind: 'number', default: 3, min: 2, max: 100}},
  examples: {
    reported: [
      {
        ar: '⟦وصل الوفد.\nارتفع سعر النفط.\nأغلقت المدارس.⟧',
        en: '⟦The match was lost.\nRain is expected.\nThe film won a prize.⟧',
        confidence: 0.3,
      },
      {
        ar: '⟦وصل الوفد.\nأغلقت المدارس.⟧',
        en: '⟦Rain is expected.\nThe film won.⟧',
        confidence: 0.4,
        options: {links: 2},
      },
    ],
    silent: [
      {ar: 'وصل الوفد.\nارتفع سعر النفط.', en: 'The match was lost.\nRain is expected.', confidence: 0.3},
      {
        ar: 'وصل الوفد.\nارتفع سعر النفط.\nأغلقت المدارس.',
        en: 'The delegation arrived.\nOil rose.\nSchools closed.',
        confidence: 0.9,
      },
      {ar: 'وصل الوفد.\nارتفع سعر النفط.\nأغلقت المدارس.', en: '\n\n\nRain is expected.', confidence: 0.3},
    ],
  },
  isOfPair: true,
  runAll({pairs}, {options}) {
    return pairs.flatMap((pair) =>
      doubtfulRuns(rowsOf(pair))
        .filter((run) => run.length >= Number(options.links))
        .map((run) => toFinding(run)),
    )
  },
}

function doubtfulRuns(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = []
  let run: Row[] = []
  for (const row of rows) {
    if (row.ar === null || row.en === null) continue
    if (isDoubtful(row.link)) run.push(row)
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  }
  return run.length > 0 ? [...runs, run] : runs
}

function toFinding(run: readonly Row[]): PlacedFinding {
  return {
    ar: placeBetween(run, 'ar'),
    en: placeBetween(run, 'en'),
    actual: null,
    expected: [],
    concept: null,
    args: {links: run.length},
    variant: '',
    fix: null,
    related: [],
  }
}
