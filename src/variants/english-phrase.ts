import {comparePrepared} from '../terms/compare-names.ts'
import {type PreparedName, prepareName} from '../terms/prepare-name.ts'

/** How alike a longer English name must be to the Arabic one. */
const ALIKE = 0.6

/**
 * The English name with the capitalised words beside it that the Arabic name has too: Xi Jinping for شي جين بينغ, where only
 * Jinping was found. The name itself where nothing longer fits.
 *
 * @param texts English opposite the name, any number
 */
export function englishPhrase(arabic: string, name: string, texts: readonly string[]): string {
  const prepared = prepareName(arabic)
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const phrase of phrasesAround(text, name)) {
      if (isAlike(prepared, phrase)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
    }
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
  return best === undefined ? name : best[0]
}

function isAlike(arabic: PreparedName, phrase: string): boolean {
  return comparePrepared(arabic, prepareName(phrase)) >= ALIKE
}

/** The name with the capitalised word before it, and with the one behind it. */
function phrasesAround(text: string, name: string): string[] {
  const at = text.indexOf(name)
  if (at < 0) return []
  // A capitalised word right before: Xi + Jinping; right behind: Hong + Kong.
  const before = /\p{Lu}[\p{L}'’-]*[ -]$/u.exec(text.slice(Math.max(0, at - LONGEST), at))?.[0]
  const end = at + name.length
  const behind = /^[ -]\p{Lu}[\p{L}'’-]*/u.exec(text.slice(end, end + LONGEST))?.[0]
  return [before === undefined ? [] : [before + name], behind === undefined ? [] : [name + behind]].flat()
}

/** Units of a word; what is longer is no part of a name. */
const LONGEST = 30
