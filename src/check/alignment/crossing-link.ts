import type {CorpusCheck} from '../check.ts'
import {placeBetween, type Row, rowsOf} from '../facts/rows-of.ts'

/**
 * Reports a passage that stands elsewhere in the order of the other text, so that its links cross the others: moved on
 * purpose, or linked by mistake. Links that a person confirmed or edited say nothing.
 */
export const crossingLink: CorpusCheck = {
  id: 'crossing-link',
  family: 'alignment',
  level: 'note',
  examples: {
    reported: [
      {ar: '⟦وصل الوفد.⟧', en: '⟦The delegation arrived.⟧', isMoved: true},
      {ar: '⟦وصل الوفد.\nواستقبله الوزير.⟧', en: '⟦The delegation arrived.\nThe minister welcomed it.⟧', isMoved: true},
    ],
    silent: [
      {ar: 'وصل الوفد.', en: 'The delegation arrived.'},
      {ar: 'وصل الوفد.\n', en: '\nThe delegation arrived.', isMoved: true},
      {ar: 'وصل الوفد.'},
    ],
  },
  isOfPair: true,
  runAll({pairs}) {
    return pairs.flatMap((pair) =>
      movedRuns(rowsOf(pair)).map((run) => ({
        ar: placeBetween(run, 'ar'),
        en: placeBetween(run, 'en'),
        actual: null,
        expected: [],
        concept: null,
        args: {links: run.length},
        variant: '',
        fix: null,
        related: [],
      })),
    )
  },
}

/** Moved links that follow each other in both texts are one passage. */
function movedRuns(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = []
  for (const row of rows) {
    const {link, ar, en} = row
    if (!link.isMoved || link.status !== 'auto' || ar === null || en === null) continue
    const run = runs.at(-1)
    if (run !== undefined && follows(run[run.length - 1], row)) run.push(row)
    else runs.push([row])
  }
  return runs
}

function follows(before: Row, {link}: Row): boolean {
  const isNext = (lang: 'ar' | 'en'): boolean => before.link[lang][before.link[lang].length - 1] + 1 === link[lang][0]
  return isNext('ar') && isNext('en')
}
