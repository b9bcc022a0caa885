/**
 * `npm run bench`, second part: the glossary search on 20 MB of Arabic (bytes in UTF-8) with made-up glossaries of 100 to
 * 100,000 terms: megabytes per second, time over a small glossary and over a regular expression in the same run, and what
 * building the matcher takes.
 */
import type {Concept} from '../src/model.ts'
import {segmentsOf} from '../src/segment/segment-text.ts'
import {findTerms} from '../src/terms/find-terms.ts'
import {createMatcher, type Matcher} from '../src/terms/matcher.ts'
import {fold} from '../src/text/fold.ts'
import {madeUpConcepts, madeUpSentences} from './made-up.ts'
import {timeInTurn} from './timing.ts'

const MEGABYTES = 20
const sizes = [100, 1000, 10_000, 100_000]

const concepts = madeUpConcepts(Math.max(...sizes))
reportBuilding(concepts)
const matchers = sizes.map((size) => createMatcher(concepts.slice(0, size)))
reportFinding('names of the smallest glossary only', concepts.slice(0, sizes[0]))
reportFinding('names of the largest glossary', concepts)
const sentences = madeUpSentences(MEGABYTES * 1e6, concepts)
const segments = segmentsOf(sentences, 'ar')
const text = sentences.join('\n')
for (const [at, size] of sizes.entries()) reportRegex(size, matchers[at])

/** Seconds and megabytes of building the largest matcher. */
function reportBuilding(concepts: readonly Concept[]): void {
  const before = memory()
  const matcher = createMatcher(concepts)
  const kept = memory() - before
  const [seconds] = timeInTurn([() => createMatcher(concepts)], 3)
  const note = globalThis.gc === undefined ? ', garbage included' : ''
  console.log(`building ${concepts.length} terms: ${seconds.toFixed(2)} s; ${kept.toFixed(0)} MB${note}`)
  if (matcher.lexicons === null) throw new Error('never: keeps the matcher alive until its memory was measured')
}

/** All glossaries on one text, in turn. */
function reportFinding(name: string, named: readonly Concept[]): void {
  const sentences = madeUpSentences(MEGABYTES * 1e6, named)
  const segments = segmentsOf(sentences, 'ar')
  const runs = matchers.map((matcher) => () => findTerms(segments, matcher))
  const [foldTime, ...times] = timeInTurn([() => foldAll(sentences), ...runs])
  console.log(`text with ${name}: fold ${speed(MEGABYTES, foldTime)}`)
  for (const [at, size] of sizes.entries()) {
    const hits = runs[at]().length
    const ratio = (times[at] / times[0]).toFixed(2)
    console.log(`  ${size} terms: ${speed(MEGABYTES, times[at])}; time over ${sizes[0]} terms: ${ratio}; ${hits} hits`)
  }
}

function foldAll(sentences: readonly string[]): number {
  let length = 0
  for (const sentence of sentences) length += fold(sentence).text.length
  return length
}

/** The search that a script would do: all terms in one regular expression with the clitics in front, nothing folded. */
function reportRegex(size: number, matcher: Matcher): void {
  const terms = concepts.slice(0, size).map(({terms}) => terms[0].text)
  // وبالبنتاغون: a whole word, its clitics in front.
  const pattern = new RegExp(`(?<!\\p{L})(?:[وف]?[بكل]?(?:ال)?|لل)(?:${terms.join('|')})(?!\\p{L})`, 'gu')
  const [own, regex] = timeInTurn([() => findTerms(segments, matcher), () => [...text.matchAll(pattern)]], 3)
  const times = (regex / own).toFixed(1)
  console.log(`${size} terms: regular expression ${speed(MEGABYTES, regex)}; its time over ours: ${times}`)
}

function speed(megabytes: number, seconds: number): string {
  return `${(megabytes / seconds).toFixed(1)} MB/s`
}

/** Megabytes of heap and array buffers in use. */
function memory(): number {
  globalThis.gc?.()
  const {heapUsed, arrayBuffers} = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}
