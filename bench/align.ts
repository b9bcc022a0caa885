/**
 * `npm run bench`, last part: aligning made-up texts of 900 and 9,000 segments a side, with `--big` of 100,000, and many
 * short ones on threads: time, memory, and strict F1, each beside an aligner that knows lengths only (Gale & Church 1993).
 * Every measurement has a process of its own. With `MUQABALA_GOLD=FILE.jsonl` only that file is measured: a document
 * `{id, ar, en, gold}` a line, segments as strings, links as pairs of lists of their numbers.
 */
import {fork} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {reportThreads} from './align-threads.ts'
import type {AlignMeasure, AlignTask} from './align-task.ts'

/** What is asked of a size, in seconds and megabytes; null where nothing is. */
interface Limits {
  readonly seconds: number | null
  readonly peak: number | null
}

const TIMES = 10
const BOOK = 900
const BIG = 100_000
/** The time of a text ten times as long may be so many times that of the book. */
const MOST_GROWTH = 12
const gold = process.env['MUQABALA_GOLD']

await (gold === undefined ? reportMadeUp() : report(gold, gold, {seconds: null, peak: null}))

async function reportMadeUp(): Promise<void> {
  const book = await report('book', BOOK, {seconds: 1.5, peak: null})
  const long = await report(`book x${TIMES}`, BOOK * TIMES, {seconds: 10, peak: 400})
  const growth = long.seconds / book.seconds
  console.log(`align, book x${TIMES} over book: ${growth.toFixed(1)} times the time${limit(growth, MOST_GROWTH, 0)}`)
  if (process.argv.includes('--big')) await report('big', BIG, {seconds: null, peak: 1500})
  await reportThreads()
}

async function report(name: string, texts: number | string, limits: Limits): Promise<AlignMeasure> {
  const runs = texts === BOOK ? 3 : 1
  const ours = await measure({aligner: 'ours', texts, runs})
  const plain = await measure({aligner: 'gale-church', texts, runs})
  const memory = ({peak, before}: AlignMeasure): string => `${peak.toFixed(0)} MB (${before.toFixed(0)} before)`
  console.log(
    `align, ${name}, ${ours.documents} texts, ${ours.segments} segments: ${ms(ours)}${limit(ours.seconds, limits.seconds, 1)}, ` +
      `peak ${memory(ours)}${limit(ours.peak, limits.peak, 0)}, strict F1 ${ours.f1.toFixed(3)}; ` +
      `by lengths: ${ms(plain)}, peak ${memory(plain)}, ${plain.f1.toFixed(3)}; ` +
      `time over it: ${(ours.seconds / plain.seconds).toFixed(1)}, memory: ${(ours.peak / plain.peak).toFixed(1)}, ` +
      `F1: ${(ours.f1 / plain.f1).toFixed(2)}`,
  )
  return ours
}

function ms({seconds}: AlignMeasure): string {
  return `${(seconds * 1000).toFixed(0)} ms`
}

/** Says what was asked, and whether it is kept. */
function limit(value: number, most: number | null, digits: number): string {
  if (most === null) return ''
  return ` [${value <= most ? 'within' : 'OVER'} ${most.toFixed(digits)}]`
}

function measure(task: AlignTask): Promise<AlignMeasure> {
  const child = fork(fileURLToPath(new URL('align-run.ts', import.meta.url)), [JSON.stringify(task)], {
    execArgv: [...process.execArgv, '--expose-gc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (measured) => resolve(measured as AlignMeasure))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`align-run.ts ended with ${code} and measured nothing`)))
  })
}
