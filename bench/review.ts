/** How long a decision, and a search, take in a record of many rows; a plain copy of the record is the baseline. */
import type {AlignedRecord, Lang, Link} from '../src/model.ts'
import {decide} from '../src/review/decide.ts'
import {createSearch} from '../src/review/find-rows-with.ts'
import type {LinkDecision} from '../src/review-model.ts'
import {segmentsOf} from '../test/web/align-record.ts'

const ROWS = 20_000
const ROUNDS = 9

const words: Readonly<Record<Lang, readonly string[]>> = {
  ar: ['وصل', 'الرئيس', 'بوتين', 'إلى', 'العاصمة', 'صباح', 'الخميس', 'والتقى', 'نظيره', 'شي'],
  en: ['the', 'president', 'Putin', 'arrived', 'in', 'capital', 'Thursday', 'and', 'met', 'Xi'],
}

function textsOf(lang: Lang): string[] {
  return Array.from({length: ROWS}, (_, index) =>
    Array.from({length: 14}, (_, at) => words[lang][(index * 7 + at * 3) % 10]).join(' '),
  )
}

const links: readonly Link[] = Array.from({length: ROWS}, (_, at) => ({
  ar: [at],
  en: [at],
  confidence: 0.9,
  status: 'auto',
  isMoved: false,
  isDropped: false,
  evidence: [],
}))
const record: AlignedRecord = {
  version: 1,
  name: 'long',
  ar: {path: 'ar.md', segments: segmentsOf('ar', textsOf('ar'))},
  en: {path: 'en.md', segments: segmentsOf('en', textsOf('en'))},
  links,
}

const row = (at: number): {ar: readonly number[]; en: readonly number[]} => ({ar: [at], en: [at]})
const middle = ROWS / 2
const decisions: readonly LinkDecision[] = [
  {kind: 'confirm', links: [row(middle)]},
  {kind: 'note', link: row(middle), note: 'n'},
  {kind: 'merge', links: [row(middle), row(middle + 1)]},
  {kind: 'unlink', link: row(middle)},
  {kind: 'cut', lang: 'ar', segment: middle, at: 20},
  {kind: 'move', lang: 'en', segment: middle, to: 'down'},
]

function medianMs(work: () => unknown): number {
  const times = Array.from({length: ROUNDS}, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  return times.toSorted((a, b) => a - b)[ROUNDS >> 1]
}

const baseline = medianMs(() => structuredClone(record))
console.log(`${ROWS} rows; a copy of the record: ${baseline.toFixed(1)} ms`)
for (const decision of decisions) {
  const ms = medianMs(() => decide(record, decision))
  console.log(`${decision.kind.padEnd(8)} ${ms.toFixed(1)} ms, ${(ms / baseline).toFixed(3)} of a copy`)
}
const search = createSearch(record)
console.log(`search, made: ${medianMs(() => createSearch(record)).toFixed(0)} ms`)
for (const query of ['شى', 'پوتن', 'pوتن', 'capital']) {
  console.log(`search ${query}: ${medianMs(() => search.find(query)).toFixed(1)} ms, ${search.find(query).length} rows`)
}
