/**
 * `npm run fit -- GOLD.jsonl…`: fits the numbers of `data/alignment.yaml` to gold links and prints them: those of
 * `test/gold-free/`, and of the files named, where each line is a pair, `{id, ar: […], en: […], gold: [[[0], [0]], …]}`. Every
 * other pair is fitted to; the rest only tells how well the weights do on texts they have not seen, and how sure they may be.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {alignment} from '../src/data/alignment.ts'
import {alignSegments, lessonOf} from '../src/align/align.ts'
import {features, readWeights} from '../src/align/features.ts'
import {type LearnedPairs, learnPairs} from '../src/align/learn.ts'
import type {ScoredLink} from '../src/score-model.ts'
import {segmentsOf} from '../src/segment/segment-text.ts'
import {type Example, type GoldPair, toExample} from './fit/example.ts'
import {addLoss} from './fit/field.ts'
import {fitLogistic} from './fit/logistic.ts'

/** Features that gold texts hardly have: kept near the values that stand in the file. */
const setByHand: ReadonlySet<string> = new Set([
  'term', 'missing-term', 'missing-latin', 'exclamation-both', 'exclamation-one', 'colon-both', 'colon-one', 'list-both',
  'list-one', 'heading-both', 'heading-one', 'paragraph-both', 'paragraph-one', 'inner-paragraph', 'similarity', 'pair',
  'missing-pair',
]) // prettier-ignore
/** Weight of the squared distance from the prior; steps and rate of Adam (Kingma and Ba 2015). */
const PENALTY = 0.5
const STEPS = 120
const RATE = 0.05

interface GoldLine {
  readonly id: string
  readonly ar: readonly string[]
  readonly en: readonly string[]
  readonly gold: readonly (readonly [readonly number[], readonly number[]])[]
}

const pairs = [
  ...readFolder(new URL('../test/gold-free/', import.meta.url)),
  ...process.argv.slice(2).flatMap(readGold),
]
const fitted = pairs.filter((_, at) => at % 2 === 0)
const kept = pairs.filter((_, at) => at % 2 === 1)
const examples = toExamples(fitted, learnFrom(fitted))
const unseen = toExamples(kept, learnFrom(kept))
const before = readWeights()
report('before', before)
const after = fit(before)
report('after', after)
console.log(features.map((name, at) => `  ${name}: ${after[at].toFixed(3)}`).join('\n'))
const {bias, slope} = fitLogistic(kept.flatMap(confidences))
console.log(`confidence, of the weights in the file: bias ${bias.toFixed(2)}, slope ${slope.toFixed(2)}`)

function readFolder(folder: URL): GoldPair[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const pair = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Omit<GoldPair, 'id'>
      return {...pair, id: name}
    })
}

function readGold(path: string): GoldPair[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const {id, ar, en, gold} = JSON.parse(line) as GoldLine
    return {id, ar, en, links: gold.map(([left, right]) => ({ar: left, en: right}))}
  })
}

/** How sure the links of a pair are, on the scale of log odds, and which of them are right. */
function confidences(pair: GoldPair): {odds: number; isRight: boolean}[] {
  const nameOf = ({ar, en}: ScoredLink): string => `${ar.join(',')}|${en.join(',')}`
  const right = new Set(pair.links.map(nameOf))
  const links = alignSegments(segmentsOf(pair.ar, 'ar'), segmentsOf(pair.en, 'en'))
  return links
    .filter(({ar, en}) => ar.length > 0 && en.length > 0)
    .map((link) => ({odds: uncalibrated(link.confidence), isRight: right.has(nameOf(link))}))
}

function uncalibrated(confidence: number): number {
  const share = Math.min(1 - 1e-6, Math.max(1e-6, confidence))
  return (Math.log(share / (1 - share)) - alignment.confidence.bias) / alignment.confidence.slope
}

function learnFrom(batch: readonly GoldPair[]): LearnedPairs {
  return learnPairs(batch.map(({ar, en}) => lessonOf(segmentsOf(ar, 'ar'), segmentsOf(en, 'en'))))
}

/** Half of the pairs with what their batch teaches, half without, as pairs are met. */
function toExamples(batch: readonly GoldPair[], learned: LearnedPairs): Example[] {
  return batch.flatMap((pair, at) => toExample(pair, at % 4 < 2 ? [] : learned) ?? [])
}

function fit(start: Float64Array): Float64Array {
  const prior = start.map((weight, at) => (setByHand.has(features[at]) ? weight : 0))
  const weights = start.slice()
  const [mean, spread] = [new Float64Array(weights.length), new Float64Array(weights.length)]
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map(
      (weight, at) => 2 * PENALTY * (weight - prior[at]) * (setByHand.has(features[at]) ? 50 : 1),
    )
    for (const example of examples) addLoss(example, weights, gradient)
    for (let at = 0; at < weights.length; at++) {
      mean[at] = 0.9 * mean[at] + 0.1 * gradient[at]
      spread[at] = 0.999 * spread[at] + 0.001 * gradient[at] ** 2
      const rate = (RATE * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step)
      weights[at] -= (rate * mean[at]) / (Math.sqrt(spread[at]) + 1e-8)
    }
  }
  return weights
}

/** The loss on each kind of example: natural logarithms of improbability, for one pair on average. */
function report(name: string, weights: Float64Array): void {
  const loss = (list: readonly Example[]): string =>
    (
      list.reduce((sum, example) => sum + addLoss(example, weights, new Float64Array(features.length)), 0) / list.length
    ).toFixed(4)
  console.log(`${name}: fitted ${loss(examples)}, unseen ${loss(unseen)}`)
}
