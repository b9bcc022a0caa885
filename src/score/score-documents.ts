import {InputError} from '../errors.ts'
import type {LinkDocument, ScoreReport, Scores, ScoreUnit} from '../score-model.ts'
import {calibrate, rateLinks} from './calibrate.ts'
import {toTextScore} from './char-score.ts'
import {compareLayouts, countPlaced} from './compare-layouts.ts'
import {countLinks, sumLinkCounts, toLinkScores} from './score.ts'

/** A document of gold with its prediction; an empty one where there is none. */
interface DocumentPair {
  readonly gold: LinkDocument
  readonly predicted: LinkDocument
}

/**
 * Measures predicted links against gold, text by text and in sum. Texts that both sides split alike are scored by segments;
 * when one is split differently, the whole set is scored by characters.
 *
 * @throws InputError `score-segments-differ`, `score-texts-differ` or `score-texts-missing` with the place of the document
 */
export function scoreDocuments(gold: readonly LinkDocument[], predicted: readonly LinkDocument[]): ScoreReport {
  const {pairs, missing, extra} = pairDocuments(gold, predicted)
  const isSame = pairs.every((pair) => compareLayouts(pair.gold, pair.predicted) === 'same')
  const unit: ScoreUnit = isSame ? 'segments' : 'characters'
  const placed = pairs.map((pair) => countPlaced(pair.gold, pair.predicted))
  const unplaced = pairs.find((_, at) => placed[at] === null)
  if (unit === 'characters' && unplaced !== undefined) throw textsMissing(unplaced.gold)
  const links = pairs.map((pair) => countLinks(pair.gold.links, pair.predicted.links))
  const scoresOf = (from: number, to: number): Scores => ({
    ...(unit === 'segments' ? toLinkScores(sumLinkCounts(links.slice(from, to))) : {strict: null, lax: null}),
    text: unplaced === undefined ? toTextScore(placed.slice(from, to).filter((counts) => counts !== null)) : null,
  })
  const rated = pairs.flatMap((pair) => rateLinks(pair.gold.links, pair.predicted.links))
  return {
    unit,
    ...scoresOf(0, pairs.length),
    types: unit === 'segments' ? sumLinkCounts(links).types : null,
    calibration: unit === 'segments' ? calibrate(rated) : null,
    documents: pairs.map((pair, at) => ({
      id: pair.gold.id,
      gold: countLinked(pair.gold),
      predicted: countLinked(pair.predicted),
      ...scoresOf(at, at + 1),
    })),
    missing,
    extra,
  }
}

function countLinked({links}: LinkDocument): number {
  return links.filter(({ar, en}) => ar.length > 0 && en.length > 0).length
}

/** By id; two documents alone belong together when one of them has none. */
function pairDocuments(
  gold: readonly LinkDocument[],
  predicted: readonly LinkDocument[],
): {pairs: DocumentPair[]; missing: string[]; extra: string[]} {
  const areAlone = gold.length === 1 && predicted.length === 1 && !(gold[0].isNamed && predicted[0].isNamed)
  const byId = new Map(predicted.map((document) => [areAlone ? gold[0].id : document.id, document]))
  const known = new Set(gold.map(({id}) => id))
  return {
    pairs: gold.map((document) => ({gold: document, predicted: byId.get(document.id) ?? emptyLike(document)})),
    missing: gold.filter(({id}) => byId.get(id)?.isError ?? true).map(({id}) => id),
    extra: [...byId.keys()].filter((id) => !known.has(id)),
  }
}

function emptyLike(gold: LinkDocument): LinkDocument {
  return {...gold, links: []}
}

function textsMissing({id, place}: LinkDocument): InputError {
  return new InputError('score-texts-missing', {...place, args: {id}})
}
