/** A text of any length with its translation and the links between them: made up, plausible, and the same on every run. */
import type {Lang, Segment} from '../src/model.ts'
import type {ScoredLink} from '../src/score-model.ts'
import {segmentsOf} from '../src/segment/segment-text.ts'
import {createWords, type DrawWord, type WordPair} from './made-up-words.ts'
import {randomNumbers} from './random-numbers.ts'

/** Two texts, and which of their segments belong together. */
export interface GoldTexts {
  readonly ar: readonly Segment[]
  readonly en: readonly Segment[]
  readonly gold: readonly ScoredLink[]
}

/** One clause in both languages. */
type Clause = readonly WordPair[]

/** How many clauses a link has, and after which of them either language ends a segment. */
interface Shape {
  readonly clauses: number
  readonly ar: readonly number[]
  readonly en: readonly number[]
  /** Of a thousand links so many are like this. */
  readonly share: number
}

/** Nine in ten are one to one. A segment without counterpart ends in the other language after no clause. */
const shapes: readonly Shape[] = [
  {clauses: 1, ar: [1], en: [1], share: 900},
  {clauses: 2, ar: [2], en: [1, 2], share: 25},
  {clauses: 2, ar: [1, 2], en: [2], share: 20},
  {clauses: 3, ar: [1, 3], en: [2, 3], share: 5},
  {clauses: 3, ar: [3], en: [1, 2, 3], share: 5},
  {clauses: 3, ar: [1, 2, 3], en: [3], share: 5},
  {clauses: 1, ar: [1], en: [], share: 20},
  {clauses: 1, ar: [], en: [1], share: 20},
]

/** So many segments on either side, or a few more. A shorter text begins a longer one with the same seed. */
export function madeUpTexts(count: number, seed = 5): GoldTexts {
  const random = randomNumbers(seed)
  const draw = createWords(seed + 1)
  const texts: Record<Lang, string[]> = {ar: [], en: []}
  const gold: ScoredLink[] = []
  while (Math.min(texts.ar.length, texts.en.length) < count) {
    const shape = pickShape(random)
    const clauses = Array.from({length: shape.clauses}, () => madeUpClause(random, draw, shape.clauses))
    const add = (lang: Lang): number[] =>
      shape[lang].map(
        (end, at) => texts[lang].push(sentence(clauses.slice(at === 0 ? 0 : shape[lang][at - 1], end), lang)) - 1,
      )
    gold.push({ar: add('ar'), en: add('en')})
  }
  return {ar: segmentsOf(texts.ar, 'ar'), en: segmentsOf(texts.en, 'en'), gold}
}

function pickShape(random: (below: number) => number): Shape {
  let share = random(1000)
  return shapes.find((shape) => (share -= shape.share) < 0) ?? shapes[0]
}

/** Seven to forty words, translated closely or freely; clauses of longer links are shorter. */
function madeUpClause(random: (below: number) => number, draw: DrawWord, clauses: number): Clause {
  const words = (7 + random(18) + random(18)) / Math.sqrt(clauses)
  const literal = random(random(90) + 1)
  return Array.from({length: Math.max(4, Math.round(words))}, () => draw(literal))
}

/** Clauses as one segment. */
function sentence(clauses: readonly Clause[], lang: Lang): string {
  const joint = lang === 'ar' ? '، و' : ', and '
  const parts = clauses.map((clause) =>
    clause
      .map((word) => word[lang])
      .filter((word) => word !== '')
      .join(' '),
  )
  const text = parts.join(joint)
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}
