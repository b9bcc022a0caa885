import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'

/** A list of phrases, each with what to write in its place: `phrase: better | better`. */
export const phraseListSchema: z.ZodType<Record<string, string>> = z.record(z.string().min(1), z.string().min(1))

/** TypeScript type of a built list: by the first word, folded, the phrases. */
export const phraseListType = 'Record<string, {words: string[]; better: string[]}[]>'

/** A phrase as the checks look for it. */
export interface BuiltPhrase {
  readonly words: readonly string[]
  readonly better: readonly string[]
}

/** By their first word, folded, the longest phrase first. */
export function buildPhrases(
  list: Readonly<Record<string, string>>,
  complain: (message: string) => void,
): Record<string, BuiltPhrase[]> {
  const built: Record<string, BuiltPhrase[]> = {}
  const seen = new Set<string>()
  for (const [phrase, better] of Object.entries(list)) {
    const complaint = complaintOf(phrase)
    if (complaint !== null) complain(`"${phrase}" ${complaint}`)
    const words = phrase
      .split(' ')
      .map((word) => (word.endsWith('*') ? `${foldWord(word.slice(0, -1))}*` : foldWord(word)))
    if (seen.has(words.join(' '))) complain(`"${phrase}" stands there twice, perhaps with another hamza; keep one.`)
    seen.add(words.join(' '))
    const group = (built[words[0]] ??= [])
    group.push({words, better: better.split('|').map((one) => one.trim())})
  }
  for (const group of Object.values(built)) group.sort((a, b) => b.words.length - a.words.length)
  return built
}

function complaintOf(phrase: string): string | null {
  if (/[\u064B-\u0652\u0640]/u.test(phrase)) return 'has tashkeel or a tatweel; write letters only.'
  if (!/^[\p{L}\p{N}*' -]+$/u.test(phrase)) return 'has a mark in it; write words with single blanks between them.'
  if (/^\s|\s$|\s{2}/u.test(phrase)) return 'has a blank too many; write one blank between two words.'
  if (/^\S*\*/u.test(phrase)) return 'begins with a word that ends in *; write its first word out.'
  return null
}
