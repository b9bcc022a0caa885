/**
 * `npm run bench`, second part: throughput of splitting, on documents and on one string without a line end, and what
 * telling kinds and reading SRX rules add. Figures are medians of five runs; the baseline is a plain regular expression.
 */
import {kindsOf} from '../src/kinds/kinds-of.ts'
import type {Document, Lang} from '../src/model.ts'
import {readPlainText} from '../src/read/plain-text.ts'
import {segmentDocument} from '../src/segment/segment.ts'
import {splitSentences} from '../src/segment/split-sentences.ts'
import {compileSrx} from '../src/srx/compile-srx.ts'
import {readSrx} from '../src/srx/read-srx.ts'
import {splitBySrx} from '../src/srx/split-by-srx.ts'
import {writeSrx} from '../src/srx/write-srx.ts'
import {sampleText} from './made-up.ts'
import {timeInTurn} from './timing.ts'

const srx = readSrx(writeSrx(), 'own.srx').rules

for (const lang of ['ar', 'en'] as const) {
  reportDocuments(lang)
  reportOneString(lang)
  reportSrx(lang)
}

/** Twenty megabytes of documents of the samples' size. */
function reportDocuments(lang: Lang): void {
  const documents = repeated(lang, 20e6).map((text) => readPlainText(text, {name: lang, lang}))
  const [split, segment, kinds, plain] = timeInTurn([
    () => documents.map((document) => splitSentences(document.text, lang)),
    () => documents.map((document) => segmentDocument(document)),
    () => documents.map((document) => kindsOf(document, linesWithBlocks(document))),
    () => documents.map(({text}) => text.split(/[.؟!?\n]/u)),
  ])
  const size = megabytes(documents.map(({text}) => text).join(''))
  console.log(
    `split, ${lang}, documents: ${speed(size, split)}; time over split at /[.؟!?\\n]/: ${(split / plain).toFixed(1)}`,
  )
  console.log(`segments with kinds, ${lang}, documents: ${speed(size, segment)}`)
  console.log(`kinds of lines alone, ${lang}: ${speed(size, kinds)}`)
}

/** One line, of ten and of twenty megabytes. */
function reportOneString(lang: Lang): void {
  const line = repeated(lang, 20e6).join(' ').replaceAll('\n', ' ')
  const [half, whole] = timeInTurn([
    () => splitSentences(line.slice(0, line.length / 2), lang),
    () => splitSentences(line, lang),
  ])
  console.log(
    `split, ${lang}, one string: ${speed(megabytes(line), whole)}; time of 2n over n: ${(whole / half).toFixed(2)}`,
  )
}

/** The exported rules, run in place of ours, on two megabytes. */
function reportSrx(lang: Lang): void {
  const texts = repeated(lang, 2e6).flatMap((text) => text.split('\n'))
  const splitter = compileSrx(srx, lang)
  const [time, own] = timeInTurn([
    () => texts.map((text) => splitBySrx(splitter, text)),
    () => texts.map((text) => splitSentences(text, lang)),
  ])
  console.log(
    `SRX, ${lang}: ${speed(megabytes(texts.join('')), time)}; time over our rules: ${(time / own).toFixed(1)}`,
  )
}

function linesWithBlocks({blocks}: Document): {start: number; end: number; block: number; blockKind: 'paragraph'}[] {
  return blocks.map(({start, end}, block) => ({start, end, block, blockKind: 'paragraph'}))
}

/** The sample text until there are so many bytes. */
function repeated(lang: Lang, bytes: number): string[] {
  const text = sampleText(lang)
  return Array.from({length: Math.ceil(bytes / (megabytes(text) * 1e6))}, () => text)
}

function megabytes(text: string): number {
  return new TextEncoder().encode(text).length / 1e6
}

function speed(size: number, seconds: number): string {
  return `${(size / seconds).toFixed(1)} MB/s`
}
