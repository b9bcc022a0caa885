/**
 * `npm run bench`, first part: throughput of folding and splitting on the sample texts repeated, each beside a plain
 * baseline in the same run. Figures are medians of five runs.
 */
import {splitSentences} from '../src/segment/split-sentences.ts'
import {fold} from '../src/text/fold.ts'
import {sampleText} from './made-up.ts'
import {timeInTurn} from './timing.ts'

const text = `${sampleText()}\n`.repeat(40)
const megabytes = new TextEncoder().encode(text).length / 1e6

report('fold', () => fold(text), {name: 'normalize("NFKC")', run: () => text.normalize('NFKC')})
report('fold to skeletons', () => fold(text, 'phonetic'), {name: 'fold', run: () => fold(text)})
report('split', () => splitSentences(text, 'ar'), {name: 'split at /[.؟!\\n]/', run: () => text.split(/[.؟!\n]/u)})

function report(name: string, run: () => unknown, baseline: {name: string; run: () => unknown}): void {
  const [time, plain] = timeInTurn([run, baseline.run])
  const speed = (megabytes / time).toFixed(1)
  console.log(`${name}: ${speed} MB/s; time over ${baseline.name}: ${(time / plain).toFixed(2)}`)
}
