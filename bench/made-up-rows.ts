import {type MadeUpPair, madeUpPairs} from './made-up-pairs.ts'

/** As many names as a large collection of news has often. */
const NAMES = 300

/** Rows of a bilingual file, of one and two sentences in turn: made up, and the same on every run. */
export function madeUpRows(count: number): MadeUpPair[] {
  const pairs = madeUpPairs(Math.ceil(count * 1.5), NAMES)
  return Array.from({length: count}, (_, row) => {
    const at = Math.floor(row * 1.5)
    const [first, second] = [pairs[at], pairs[at + 1]]
    return row % 2 === 0 ? first : {ar: `${first.ar} ${second.ar}`, en: `${first.en} ${second.en}`}
  })
}
