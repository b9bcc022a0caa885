/**
 * `npx tsx bench/checks.ts [PAIRS] [FILE.jsonl]`: throughput of all checks over pairs, the finding of terms and the splitting
 * included, beside one pass of `numbersIn` over the same texts in the same run; and the costliest checks. The pairs are made up,
 * or those of a file with a record `{ar: […], en: […]}` a line. Figures are medians of rounds that take turns.
 */
import {readFileSync} from 'node:fs'
import type {CheckRun, Corpus} from '../src/check/check.ts'
import {checks} from '../src/check/checks.ts'
import {noSettings, resolveSettings} from '../src/check/settings.ts'
import {unitsOfPair} from '../src/check/units.ts'
import type {AlignedPair} from '../src/model.ts'
import {check, type Context, findVariants, pairOfRows, prepare} from '../src/pipeline.ts'
import {numbersIn} from '../src/text/numbers.ts'
import {loadGlossary} from '../src/workspace/load-glossary.ts'
import {rowDocument} from '../scripts/faults/check-texts.ts'
import type {Texts} from '../scripts/faults/fault.ts'
import {madeUpRows} from './made-up-rows.ts'
import {timeInTurn} from './timing.ts'

/** A document has so many pairs. */
const ROWS = 25

const count = Number(process.argv[2] ?? 4000)
const file = process.argv[3]
const {concepts} = await loadGlossary(process.cwd(), ['glossary'])
const context = prepare(concepts)
const rows = file === undefined ? madeUpRows(count) : rowsOf(file).slice(0, count)
const documents = Array.from({length: Math.ceil(rows.length / ROWS)}, (_, at) => rows.slice(at * ROWS, (at + 1) * ROWS))

const [time, read, single, plain] = timeInTurn([
  () => check(pairsOf(documents), [], context),
  () => pairsOf(documents),
  () => rows.forEach((row) => check(pairsOf([[row]]), [], context)),
  () => rows.forEach(({ar, en}) => [numbersIn(ar, 'ar'), numbersIn(en, 'en')]),
])
const words = rows.reduce((sum, {ar}) => sum + ar.split(' ').length, 0) / rows.length
console.log(`${rows.length} pairs, ${words.toFixed(1)} Arabic words each, ${context.concepts.size} concepts`)
console.log(
  `documents of ${ROWS}: ${speed(time)} pairs/s; ${micro(read)} µs to read a pair, ${micro(time - read)} to check it`,
)
console.log(`one by one: ${speed(single)} pairs/s`)
console.log(`time over numbersIn: ${(time / plain).toFixed(1)} (${micro(plain)} µs a pair)`)
console.log('\ncostliest checks, each with the facts that it is the first to ask for, µs a pair:')
for (const [id, cost] of costs(pairsOf(documents), context).slice(0, 20))
  console.log(`${id.padEnd(26)} ${cost.toFixed(1)}`)

function pairsOf(all: readonly (readonly Texts[])[]): AlignedPair[] {
  return all.map((texts) => pairOfRows(rowDocument(texts), context))
}

function rowsOf(path: string): Texts[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines
    .filter((line) => line !== '')
    .flatMap((line) => {
      const {ar, en} = JSON.parse(line) as Record<keyof Texts, string[]>
      return ar.map((text, row) => ({ar: text, en: en[row]}))
    })
}

/** Microseconds of each check over all pairs, the costliest first. */
function costs(pairs: readonly AlignedPair[], {concepts: known, dropped}: Context): [string, number][] {
  const resolved = resolveSettings(noSettings)
  const running = checks.flatMap((one) => {
    const {level, options} = resolved(one, '')
    const run: CheckRun = {concepts: known, house: null, options}
    return level === 'off' ? [] : [{one, run, spent: 0}]
  })
  const texts = pairs.flatMap(({ar, en}) => [ar, en])
  const variants = findVariants(pairs, [], context)
  for (const unit of pairs.flatMap((pair) => [...unitsOfPair(pair)])) {
    for (const state of running) {
      const {one, run} = state
      if (!('run' in one)) continue
      const start = performance.now()
      one.run(unit, run)
      state.spent += performance.now() - start
    }
  }
  const corpus: Corpus = {
    texts,
    pairs,
    units: {[Symbol.iterator]: () => pairs.flatMap((pair) => [...unitsOfPair(pair)])[Symbol.iterator]()},
    concepts: known,
    dropped,
    house: null,
    variants: () => variants,
  }
  for (const state of running) {
    const {one, run} = state
    const start = performance.now()
    if ('runText' in one) for (const text of texts) one.runText(text, {...run, dropped})
    else if ('runAll' in one) one.runAll(corpus, run)
    else continue
    state.spent += performance.now() - start
  }
  return running
    .map(({one, spent}): [string, number] => [one.id, (spent * 1000) / rows.length])
    .toSorted((a, b) => b[1] - a[1])
}

function speed(seconds: number): string {
  return (rows.length / seconds).toFixed(0)
}

function micro(seconds: number): string {
  return ((seconds * 1e6) / rows.length).toFixed(0)
}
