import {
  type DocumentScores,
  type LinkScore,
  linkTypes,
  type LinkType,
  type ScoreReport,
  type Scores,
} from '../score-model.ts'
import type {Paint} from './findings-list.ts'
import {plainTable} from './plain-table.ts'
import {isolate, type Isolation, type Wording} from './wording.ts'

/** What scores are printed with. */
interface ScorePrinting {
  readonly wording: Wording
  readonly paint: Paint
  readonly isolation: Isolation
}

/** Scores for a person: the figures of the set, of the types of links, of the confidences, and of each document. */
export function scoreList(report: ScoreReport, how: ScorePrinting): string {
  const {say} = how.wording
  const documents = say('count.documents', {count: report.documents.length})
  const head =
    report.unit === 'segments' ? say('score.by-segments', {documents}) : say('score.by-characters', {documents})
  const parts = [
    [how.paint(head, 'strong')],
    measureRows(report, how),
    typeRows(report, how),
    calibrationLines(report, how),
    documentRows(report, how),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function measureRows(report: ScoreReport, {wording}: ScorePrinting): string[] {
  const {say} = wording
  const row = (name: string, score: LinkScore | null): string[][] => (score === null ? [] : [[name, ...figures(score)]])
  return plainTable(
    [
      ['', ...figureNames(wording)],
      ...row(say('score.strict'), report.strict),
      ...row(say('score.lax'), report.lax),
      ...row(say('score.characters'), report.text?.characters ?? null),
      ...row(say('score.exact'), report.text?.exact ?? null),
    ],
    wording,
  )
}

function typeRows({types: counts}: ScoreReport, {wording}: ScorePrinting): string[] {
  if (counts === null) return []
  const {say} = wording
  // 1-n would be shown as n-1 among Arabic words.
  const name = (type: LinkType): string =>
    type === 'null' ? say('score.alone') : `${wording.lang === 'ar' ? '\u200E' : ''}${type}`
  const rows = linkTypes
    .filter((type) => counts[type].gold + counts[type].predicted > 0)
    .map((type) => {
      const {gold, found, predicted, right} = counts[type]
      return [name(type), ...[gold, found, predicted, right].map(String)]
    })
  const head = [say('score.gold'), say('score.found'), say('score.predicted'), say('score.right')]
  return plainTable([[say('score.types'), ...head], ...rows], wording)
}

function calibrationLines({calibration}: ScoreReport, {wording}: ScorePrinting): string[] {
  if (calibration === null) return []
  const {error, coverage99, coverage95} = calibration
  const shares = {share99: figure(coverage99), share95: figure(coverage95)}
  return [wording.say('score.calibration', {error: figure(error), ...shares})]
}

/** One document alone has been said already. */
function documentRows({documents}: ScoreReport, how: ScorePrinting): string[] {
  if (documents.length < 2) return []
  const {say} = how.wording
  const counts = ({gold, predicted}: DocumentScores): string[] => [String(gold), String(predicted)]
  const rows = documents.map((document) => [
    isolate(document.id, how.isolation),
    ...counts(document),
    ...figures(mainScore(document)),
  ])
  const head = [say('score.document'), say('score.gold'), say('score.predicted'), ...figureNames(how.wording)]
  return plainTable([head, ...rows], how.wording)
}

/** The score that a set is judged by: strict, or that of the characters where texts were split differently. */
export function mainScore({strict, text}: Scores): LinkScore {
  return strict ?? text?.characters ?? {precision: 0, recall: 0, f1: 0}
}

function figureNames({say}: Wording): string[] {
  return [say('score.precision'), say('score.recall'), say('score.f1')]
}

function figures({precision, recall, f1}: LinkScore): string[] {
  return [precision, recall, f1].map(figure)
}

function figure(share: number): string {
  return share.toFixed(4)
}
