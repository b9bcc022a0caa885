import {scoreDocuments} from '../../score/score-documents.ts'
import {InputError} from '../../errors.ts'
import {mainScore, scoreList} from '../../report/score-list.ts'
import type {Scores, ScoreReport} from '../../score-model.ts'
import type {Action, Options} from '../action.ts'
import type {Session} from '../session.ts'
import {loadLinks} from './score-inputs.ts'

/** Ids that are named; `--format json` has them all. */
const shownIds = 5

/** `muqabala score GOLD PRED`: precision, recall and F1 of links; exit 1 when F1 is below `--fail-under`. */
export const score: Action = async (session, [goldPath, predictedPath], options) => {
  const least = failUnder(options)
  const {gold, predicted} = await loadLinks(session, {gold: goldPath, predicted: predictedPath}, options)
  const report = scoreDocuments(gold, predicted)
  const {wording, paint, world} = session
  const isolation = world.isTty.out ? ('isolated' as const) : ('bare' as const)
  if (options.format === 'json') await world.out(toJson(report))
  else await world.out(scoreList(report, {wording, paint, isolation}))
  await remarkIds(session, report)
  const {f1} = mainScore(report)
  if (least === null || f1 >= least) return
  await session.remark('score.below', {f1: f1.toFixed(4), least})
  session.end(1)
}

/** @throws InputError `share-invalid` */
function failUnder({failUnder: given}: Options): number | null {
  if (given === undefined) return null
  const least = typeof given === 'string' && given.trim() !== '' ? Number(given) : Number.NaN
  if (least >= 0 && least <= 1) return least
  throw new InputError('share-invalid', {args: {value: String(given)}})
}

async function remarkIds(session: Session, {missing, extra}: ScoreReport): Promise<void> {
  if (missing.length > 0) await session.remark('score.missing', {ids: listIds(session, missing)})
  if (extra.length > 0) await session.remark('score.extra', {ids: listIds(session, extra)})
}

function listIds({wording: {say}}: Session, all: readonly string[]): string {
  const ids = all.slice(0, shownIds).join(say('score.comma'))
  return all.length > shownIds ? say('score.more', {ids, count: all.length - shownIds}) : ids
}

/** The report with the scores of running text beside the others, as `characters` and `exact`. */
function toJson({documents, ...report}: ScoreReport): string {
  const flat = <T extends Scores>({text, ...rest}: T): object => ({
    ...rest,
    characters: text?.characters ?? null,
    exact: text?.exact ?? null,
  })
  return `${JSON.stringify({version: 1, ...flat(report), documents: documents.map(flat)}, null, 1)}\n`
}
