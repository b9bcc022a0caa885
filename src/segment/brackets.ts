import type {Span} from '../model.ts'

/** Brackets further apart than this may hold whole sentences, or are not a pair at all. */
const longest = 300

const closerOf: Readonly<Record<number, number>> = {0x28: 0x29, 0x5b: 0x5d}

/**
 * The closing bracket of every opening one on the line, by offset. Brackets that are never closed, and closing ones that
 * were never opened (1) a) are left out, so that a slip swallows no boundary.
 */
export function pairBrackets(text: string, line: Span): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const open: number[] = []
  for (let at = line.start; at < line.end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x28 || code === 0x5b) open.push(at)
    if (code !== 0x29 && code !== 0x5d) continue
    const opener = open.at(-1)
    if (opener === undefined || closerOf[text.charCodeAt(opener)] !== code) continue
    open.pop()
    if (at - opener <= longest) pairs.set(opener, at)
  }
  return pairs
}
