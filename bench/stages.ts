/**
 * `npm run bench`: throughput of the stages on the sample texts repeated, each beside a plain baseline in the same run, and
 * the cost of a large glossary over a small one. Figures are medians of five runs.
 */
import {readdirSync, readFileSync} from 'node:fs'
import type {Concept} from '../src/model.ts'
import {segmentsOf} from '../src/segment/segment-text.ts'
import {splitSentences} from '../src/segment/split-sentences.ts'
import {findTerms} from '../src/terms/find-terms.ts'
import {createMatcher} from '../src/terms/matcher.ts'
import {fold} from '../src/text/fold.ts'
import {loadGlossary} from '../src/workspace/load-glossary.ts'

const root = new URL('../', import.meta.url)
const folder = new URL('seeds/ar/', root)
const article = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n')
const text = `${article}\n`.repeat(40)
const megabytes = new TextEncoder().encode(text).length / 1e6
const {concepts} = await loadGlossary(root.pathname, ['glossary'])
const segments = segmentsOf(text.split('\n'), 'ar')

report('fold', () => fold(text), {name: 'normalize("NFKC")', run: () => text.normalize('NFKC')})
report('split', () => splitSentences(text, 'ar'), {name: 'split at /[.؟!\\n]/', run: () => text.split(/[.؟!\n]/u)})

const small = createMatcher(concepts.slice(0, 100))
const large = createMatcher(manyConcepts(100_000))
report('terms, 100,000 concepts', () => findTerms(segments, large), {
  name: '100 concepts',
  run: () => findTerms(segments, small),
})

/** Concepts with made-up names, so that the automaton is large and the hits stay the same few. */
function manyConcepts(count: number): Concept[] {
  const letters = 'ابتجحدرزسشعغفقكلمنهوي'
  const made = Array.from({length: count - 100}, (_, at): Concept => {
    let name = ''
    for (let rest = at + 1_000_000; rest > 0; rest = Math.floor(rest / letters.length))
      name += letters[rest % letters.length]
    const term = {text: `${name}اف`, lang: 'ar', status: 'preferred', isShort: false} as const
    return {...concepts[0], id: `made-${at}`, terms: [term]}
  })
  return [...concepts.slice(0, 100), ...made]
}

function report(name: string, run: () => unknown, baseline: {name: string; run: () => unknown}): void {
  const [time, plain] = [median(run), median(baseline.run)]
  const speed = (megabytes / time).toFixed(1)
  console.log(`${name}: ${speed} MB/s; time over ${baseline.name}: ${(time / plain).toFixed(2)}`)
}

/** Seconds of the median of five runs. */
function median(run: () => unknown): number {
  run()
  const times = Array.from({length: 5}, () => {
    const start = performance.now()
    run()
    return (performance.now() - start) / 1000
  })
  return times.toSorted((a, b) => a - b)[2]
}
