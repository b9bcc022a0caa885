import type {AlignedPair, Lang} from '../../model.ts'
import {boilerplateKinds} from '../../split-model.ts'
import {oneLine} from '../../text/one-line.ts'
import type {CorpusCheck, PlacedFinding} from '../check.ts'
import {isOneFile, type Row, rowsOf} from '../facts/rows-of.ts'

/**
 * Reports several segments in a row that have no partner: a passage that was left out, or added. A note at the beginning and
 * at the end, where texts are cut for room. Says nothing of texts of which less than half is linked: they are no translations.
 */
export const missingParagraph: CorpusCheck = {
  id: 'missing-paragraph',
  family: 'completeness',
  level: 'warning',
  options: {segments: {kind: 'number', default: 3, min: 2, max: 100}},
  examples: {
    reported: [
      {
        ar: 'بدأت القمة.\nتحدث الرئيس.\nصفق الحاضرون.\nرد الوزير.\n\n\n\nوانتهت القمة.',
        en: 'The summit began.\nThe president spoke.\nThe audience applauded.\nThe minister replied.\n⟦He praised the hosts.\nHe thanked the staff.\nHe left early.⟧\nThe summit ended.',
      },
      {
        ar: 'بدأت القمة.\n⟦شكر الوزير مضيفيه.\nوأثنى على العاملين.⟧\nوانتهت القمة.',
        en: 'The summit began.\n\n\nThe summit ended.',
        options: {segments: 2},
      },
    ],
    silent: [
      {
        ar: 'بدأت القمة.\n\n\nوانتهت القمة.',
        en: 'The summit began.\nHe praised the hosts.\nHe left early.\nThe summit ended.',
      },
      {
        ar: 'بدأت القمة.\n\n\n\n\nوانتهت القمة.',
        en: 'The summit began.\nHe praised the hosts.\nHe thanked all.\nHe smiled.\nHe left early.\nThe summit ended.',
      },
      {ar: 'بدأت القمة.\nتحدث الرئيس.\nوانتهت القمة.'},
    ],
  },
  isOfPair: true,
  runAll({pairs}, {options}) {
    return pairs.flatMap((pair) => runsIn(pair, Number(options.segments)))
  },
}

function runsIn(pair: AlignedPair, least: number): PlacedFinding[] {
  // The rows of a bilingual file have no text around them; each that lacks a side is reported by itself.
  if (isOneFile(pair)) return []
  const rows = rowsOf(pair)
  const linked = rows.flatMap(({ar, en}, at) => (ar !== null && en !== null ? [at] : []))
  if (linked.length * 2 < rows.length) return []
  const edges = {first: linked[0], last: linked[linked.length - 1]}
  const findings: PlacedFinding[] = []
  for (const lang of ['ar', 'en'] as const) {
    for (const run of loneRuns(rows, lang)) {
      const isInside = run.from > edges.first && run.to < edges.last
      if (run.count >= least) findings.push(toFinding(rows, run, {lang, isInside}))
    }
  }
  return findings
}

/** Rows from one to another that have only one side. */
interface LoneRun {
  readonly from: number
  readonly to: number
  /** How many of them are text; bylines and the like are left out for good reasons. */
  readonly count: number
}

function loneRuns(rows: readonly Row[], lang: Lang): LoneRun[] {
  const runs: LoneRun[] = []
  let isOpen = false
  for (const [at, row] of rows.entries()) {
    const side = row[lang]
    if (side === null) continue
    const isLone = row[lang === 'ar' ? 'en' : 'ar'] === null
    if (!isLone) isOpen = false
    if (!isLone || boilerplateKinds.includes(side.kind)) continue
    const last = runs.at(-1)
    if (isOpen && last !== undefined) runs[runs.length - 1] = {...last, to: at, count: last.count + 1}
    else runs.push({from: at, to: at, count: 1})
    isOpen = true
  }
  return runs
}

function toFinding(
  rows: readonly Row[],
  run: LoneRun,
  {lang, isInside}: {lang: Lang; isInside: boolean},
): PlacedFinding {
  const {document} = rows[run.from].pair[lang]
  const start = rows[run.from][lang]?.start ?? 0
  const end = rows[run.to][lang]?.end ?? start
  const place = {document: document.name, start, end}
  return {
    ar: lang === 'ar' ? place : null,
    en: lang === 'en' ? place : null,
    ...(isInside ? {} : {level: 'note' as const}),
    actual: oneLine(document.text.slice(start, end)),
    expected: [],
    concept: null,
    args: {segments: run.count},
    variant: lang === 'en' ? 'ar' : 'en',
    fix: null,
    related: [],
  }
}
