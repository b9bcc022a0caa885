import {z} from 'zod'

/** What can be wrong with an answer; each has its words in `locales/`. */
export type AnswerFault =
  | 'answer-count'
  | 'answer-index'
  | 'answer-large'
  | 'answer-not-json'
  | 'answer-number'
  | 'answer-shape'
  | 'answer-size'
  | 'answer-zero'

/** Longest vector that is taken. */
const largestSize = 16_384

const answer = z.object({data: z.array(z.unknown())})

// One issue for a whole vector, however many of its numbers are wrong.
const rows = z.array(z.object({index: z.int(), embedding: z.custom<readonly unknown[]>(Array.isArray)}))

/**
 * The vectors of an answer in the order of the texts asked, each of length 1.
 *
 * @param count how many texts were asked
 */
export function readAnswer(body: string, count: number): Float32Array[] | AnswerFault {
  const value = parseJson(body)
  if (value === undefined) return 'answer-not-json'
  const whole = answer.safeParse(value)
  if (!whole.success) return 'answer-shape'
  // Counted first: a list without end is not looked into.
  if (whole.data.data.length !== count) return 'answer-count'
  const checked = rows.safeParse(whole.data.data)
  if (!checked.success) return 'answer-shape'
  const vectors: (Float32Array | undefined)[] = Array.from({length: count})
  const size = checked.data[0]?.embedding.length ?? 0
  for (const {index, embedding} of checked.data) {
    if (index < 0 || index >= count || vectors[index] !== undefined) return 'answer-index'
    if (embedding.length !== size || size === 0 || size > largestSize) return 'answer-size'
    const vector = toUnit(embedding)
    if (typeof vector === 'string') return vector
    vectors[index] = vector
  }
  return vectors.filter((vector) => vector !== undefined)
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** A vector brought to length 1. Large and small numbers are scaled first, so that no square overflows or vanishes. */
function toUnit(numbers: readonly unknown[]): Float32Array | AnswerFault {
  let largest = 0
  for (const number of numbers) {
    if (typeof number !== 'number' || !Number.isFinite(number)) return 'answer-number'
    largest = Math.max(largest, Math.abs(number))
  }
  if (largest === 0) return 'answer-zero'
  const scaled = Float64Array.from(numbers as readonly number[], (number) => number / largest)
  let squares = 0
  for (const number of scaled) squares += number * number
  const length = Math.sqrt(squares)
  return Float32Array.from(scaled, (number) => number / length)
}
