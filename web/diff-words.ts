/** A stretch of two wordings: in both, only in the old, only in the new. */
export interface DiffPart {
  readonly kind: 'same' | 'out' | 'in'
  readonly text: string
}

/** Words with their marks and joiners, runs of white space, and every other character alone. */
// e.g. سي\u0651ارة, ٣٫٥ or تبليسي as one each; Arabic words are never split, since letters join.
const token = /[\p{L}\p{M}\p{N}\u200C\u200D]+|\s+|[^\p{L}\p{M}\p{N}\u200C\u200D\s]/gu

/** More comparisons than this are not made: then the middle counts as one change. */
const MOST = 250_000

/**
 * What was changed, by whole words.
 *
 * @example diffWords('قال فيتالي', 'قال فيتالي\u0651') // same 'قال ', out 'فيتالي', in 'فيتالي\u0651'
 */
export function diffWords(old: string, text: string): DiffPart[] {
  const a = old.match(token) ?? []
  const b = text.match(token) ?? []
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const middle = compare(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return joined([
    {kind: 'same', text: a.slice(0, start).join('')},
    ...middle,
    {kind: 'same', text: a.slice(a.length - end).join('')},
  ])
}

function compare(a: readonly string[], b: readonly string[]): DiffPart[] {
  const out = a.map((text): DiffPart => ({kind: 'out', text}))
  const into = b.map((text): DiffPart => ({kind: 'in', text}))
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST) return [...out, ...into]
  const common = commonLengths(a, b)
  const width = b.length + 1
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      parts.push({kind: 'same', text: a[i]})
      i++
      j++
    } else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) parts.push(out[i++])
    else parts.push(into[j++])
  }
  return [...parts, ...out.slice(i), ...into.slice(j)]
}

/** Lengths of the longest common subsequences of the ends from each pair of tokens on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1
  const common = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j
      common[at] = a[i] === b[j] ? common[at + width + 1] + 1 : Math.max(common[at + width], common[at + 1])
    }
  }
  return common
}

/** Neighbours of a kind as one; blanks between changes belong to them, so that a changed phrase reads as one. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = []
  let [out, into] = ['', '']
  const flush = (): void => {
    if (out !== '') result.push({kind: 'out', text: out})
    if (into !== '') result.push({kind: 'in', text: into})
    out = ''
    into = ''
  }
  const kept = parts.filter(({text}) => text !== '')
  for (const [at, part] of kept.entries()) {
    const isBetween =
      /^\s+$/u.test(part.text) && (out !== '' || into !== '') && (kept[at + 1]?.kind ?? 'same') !== 'same'
    if (part.kind !== 'in' && (part.kind === 'out' || isBetween)) out += part.text
    if (part.kind !== 'out' && (part.kind === 'in' || isBetween)) into += part.text
    if (part.kind !== 'same' || isBetween) continue
    flush()
    const last = result.at(-1)
    if (last?.kind === 'same') result[result.length - 1] = {kind: 'same', text: last.text + part.text}
    else result.push(part)
  }
  flush()
  return result
}
