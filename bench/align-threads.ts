import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {alignSegments, lessonOf} from '../src/align/align.ts'
import type {learnPairs} from '../src/align/learn.ts'
import type {openPool} from '../src/cli/align-pool.ts'
import type {packLearned} from '../src/cli/align-worker.ts'
import type {ReadPair} from '../src/pipeline.ts'
import {linkKey} from '../src/score/score.ts'
import type {Link} from '../src/model.ts'
import {madeUpTexts} from './made-up-texts.ts'

const DOCUMENTS = 200
const SEGMENTS = 30

/** The built modules: a thread cannot run the sources. */
interface Built {
  readonly alignSegments: typeof alignSegments
  readonly lessonOf: typeof lessonOf
  readonly learnPairs: typeof learnPairs
  readonly openPool: typeof openPool
  readonly packLearned: typeof packLearned
}

/** Many short documents, learning from each other, in this thread and on as many as there are cores. Needs `npm run build`. */
export async function reportThreads(): Promise<void> {
  const built = await importBuilt()
  if (built === null) {
    console.log('align, threads: not measured; `npm run build` makes what they run')
    return
  }
  const reads = Array.from({length: DOCUMENTS}, (_, at) => toRead(at))
  const pool = await built.openPool(reads)
  if (pool === null) {
    console.log('align, threads: not measured; there is one core')
    return
  }
  await pool.close()
  const alone = await timed(() => Promise.resolve(alignAlone(built, reads)))
  const shared = await timed(() => alignOnThreads(built, reads))
  const isSame = keysOf(alone.value) === keysOf(shared.value)
  console.log(
    `align, ${DOCUMENTS} texts of ${SEGMENTS} segments: one thread ${alone.seconds.toFixed(2)} s, ` +
      `${pool.threads} threads ${shared.seconds.toFixed(2)} s (starting them included), ` +
      `${(alone.seconds / shared.seconds).toFixed(2)} times as fast; links ${isSame ? 'the same' : 'DIFFERENT'}`,
  )
}

async function importBuilt(): Promise<Built | null> {
  const names = ['align/align.js', 'align/learn.js', 'cli/align-pool.js', 'cli/align-worker.js']
  const urls = names.map((name) => new URL(`../dist/${name}`, import.meta.url))
  if (!urls.every((url) => existsSync(fileURLToPath(url)))) return null
  const modules = await Promise.all(urls.map((url) => import(url.href) as Promise<Partial<Built>>))
  return Object.assign({}, ...modules) as Built
}

function toRead(at: number): ReadPair {
  const {ar, en} = madeUpTexts(SEGMENTS, at + 100)
  const textOf = (lang: 'ar' | 'en'): ReadPair['ar'] => ({
    document: {name: `${at}`, format: 'txt', lang, text: '', blocks: []},
    segments: lang === 'ar' ? ar : en,
    hits: [],
  })
  return {name: `${at}`, ar: textOf('ar'), en: textOf('en'), task: {ar, en, options: {}}, lostLinks: 0}
}

function alignAlone({lessonOf, learnPairs, alignSegments}: Built, reads: readonly ReadPair[]): Link[][] {
  const learned = learnPairs(reads.map(({task}) => lessonOf(task.ar, task.en)))
  return reads.map(({task}) => alignSegments(task.ar, task.en, {learned}))
}

async function alignOnThreads(
  {openPool, learnPairs, packLearned}: Built,
  reads: readonly ReadPair[],
): Promise<Link[][]> {
  const pool = await openPool(reads)
  if (pool === null) throw new Error('never: there was one just now')
  const lessons = await Promise.all(reads.map(({task}) => pool.lesson(task)))
  const learned = packLearned(learnPairs(lessons))
  const links = await Promise.all(reads.map(({task}) => pool.links({...task, learned, vectors: null})))
  await pool.close()
  return links
}

async function timed<T>(run: () => Promise<T>): Promise<{value: T; seconds: number}> {
  const start = performance.now()
  const value = await run()
  return {value, seconds: (performance.now() - start) / 1000}
}

function keysOf(texts: readonly (readonly Link[])[]): string {
  return texts.map((links) => links.map((link) => `${linkKey(link)} ${link.confidence}`).join('\n')).join('\n\n')
}
