import type {Batch} from './batch.ts'
import {PER, type TypeChances} from './chances.ts'
import {createTextFinder} from './postings.ts'

/** English texts that are compared with an Arabic one. */
const MOST = 8
/** Texts that an Arabic text's types may point to, all counted, the rarest types first. */
const VISITS = 4000

/**
 * For each Arabic text the English ones that are worth comparing, best first: those that share the most with it, counted by
 * its rarest types through an inverted index. Cost for each text is bounded, however many there are.
 */
export function findCandidates(ar: Batch, en: Batch, chances: TypeChances): number[][] {
  const textsWith = createTextFinder(en, chances)
  return Array.from({length: ar.count}, (_, text) => {
    const types = Array.from(ar.types.subarray(ar.starts[text], ar.starts[text + 1]))
      .filter((type) => chances.texts[type] > 0)
      .toSorted((a, b) => chances.texts[a] - chances.texts[b] || a - b)
    const sums = new Map<number, number>()
    let visits = 0
    for (const type of types) {
      if (visits > VISITS) break
      const texts = textsWith(type)
      visits += texts.size
      for (const other of texts) sums.set(other, (sums.get(other) ?? 0) + gainOf(chances.rate[type], en.letters[other]))
    }
    const best = [...sums].toSorted(([a, aSum], [b, bSum]) => bSum - aSum || a - b)
    return best.slice(0, MOST).map(([other]) => other)
  })
}

/** What a shared type says, in natural logarithms. A long text has more of everything by chance. */
function gainOf(rate: number, letters: number): number {
  return Math.max(0, -Math.log((rate * letters) / PER))
}
