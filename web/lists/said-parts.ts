/** A stretch of a sentence, or user text in it that is kept apart; that may have parts of its own. */
export type SaidPart = string | readonly SaidPart[]

const open = '\u2068'
const close = '\u2069'

/**
 * A sentence with its isolated stretches as lists. What is not closed ends with the sentence, and a mark that closes
 * nothing goes.
 *
 * @example saidParts('Write \u2068x\u2069.') // ['Write ', ['x'], '.']
 */
export function saidParts(sentence: string): readonly SaidPart[] {
  const outer: SaidPart[] = []
  const stack: SaidPart[][] = [outer]
  for (const piece of sentence.split(/([\u2068\u2069])/u)) {
    const inner = stack[stack.length - 1]
    if (piece === open && stack.length < deepest) {
      const next: SaidPart[] = []
      inner.push(next)
      stack.push(next)
    } else if (piece === close && stack.length > 1) stack.pop()
    else if (piece !== '' && piece !== open && piece !== close) inner.push(piece)
  }
  return outer
}

/** Sentences hold user text, and that perhaps a list of it; deeper is none of ours. */
const deepest = 8
