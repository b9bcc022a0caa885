/** Measures one aligner on one set of texts, in a process of its own so that its memory is that of nothing else. */
import {readFileSync} from 'node:fs'
import {alignSegments, lessonOf} from '../src/align/align.ts'
import {learnPairs} from '../src/align/learn.ts'
import {countLinks, sumLinkCounts, toLinkScores} from '../src/score/score.ts'
import type {ScoredLink} from '../src/score-model.ts'
import {segmentsOf} from '../src/segment/segment-text.ts'
import type {AlignMeasure, AlignTask} from './align-task.ts'
import {alignByLength} from './gale-church.ts'
import {type GoldTexts, madeUpTexts} from './made-up-texts.ts'

const task = JSON.parse(process.argv[2]) as AlignTask
const documents = typeof task.texts === 'number' ? [madeUpTexts(task.texts)] : readGold(task.texts)
process.send?.(measure(documents, task))

function measure(documents: readonly GoldTexts[], {aligner, runs}: AlignTask): AlignMeasure {
  const align = aligner === 'ours' ? alignAll : alignAllByLength
  globalThis.gc?.()
  const before = process.memoryUsage().rss / 1e6
  const seconds: number[] = []
  let links: readonly (readonly ScoredLink[])[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    links = align(documents)
    seconds.push((performance.now() - start) / 1000)
  }
  const peak = (process.resourceUsage().maxRSS * 1024) / 1e6
  const counts = documents.map(({gold}, at) => countLinks(gold, links[at]))
  return {
    documents: documents.length,
    segments: documents.reduce((sum, {ar, en}) => sum + ar.length + en.length, 0),
    seconds: seconds.toSorted((a, b) => a - b)[Math.floor(runs / 2)],
    peak,
    before,
    f1: toLinkScores(sumLinkCounts(counts)).strict.f1,
  }
}

/** As the command line does it: several documents teach each other words, a single one teaches itself. */
function alignAll(documents: readonly GoldTexts[]): ScoredLink[][] {
  if (documents.length === 1) return documents.map(({ar, en}) => alignSegments(ar, en))
  const learned = learnPairs(documents.map(({ar, en}) => lessonOf(ar, en)))
  return documents.map(({ar, en}) => alignSegments(ar, en, {learned}))
}

function alignAllByLength(documents: readonly GoldTexts[]): ScoredLink[][] {
  return documents.map(({ar, en}) =>
    alignByLength(
      ar.map(({text}) => text),
      en.map(({text}) => text),
    ),
  )
}

interface GoldLine {
  readonly ar: readonly string[]
  readonly en: readonly string[]
  readonly gold: readonly (readonly [ar: readonly number[], en: readonly number[]])[]
}

/** A document a line. */
function readGold(file: string): GoldTexts[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const {ar, en, gold} = JSON.parse(line) as GoldLine
      return {ar: segmentsOf(ar, 'ar'), en: segmentsOf(en, 'en'), gold: gold.map(([ar, en]) => ({ar, en}))}
    })
}
