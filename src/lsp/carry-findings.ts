import {TextDocument} from 'vscode-languageserver-textdocument'
import type {BufferFinding} from './buffer.ts'

/**
 * Findings of an earlier text at their places in a later one: what stands in the part before the first difference or behind
 * the last stays, what was touched goes.
 */
export function carryFindings(findings: readonly BufferFinding[], before: string, after: string): BufferFinding[] {
  if (findings.length === 0 || before === after) return [...findings]
  const same = Math.min(before.length, after.length)
  let head = 0
  while (head < same && before.charCodeAt(head) === after.charCodeAt(head)) head++
  let tail = 0
  while (
    tail < same - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++
  }
  const rest = before.length - tail
  const isBehind = (start: number): boolean =>
    start > rest || (start === rest && !isLetter(after, after.length - tail - 1))
  const [old, now] = [before, after].map((text) => TextDocument.create('', '', 0, text))
  return findings.flatMap((finding) => {
    const start = old.offsetAt(finding.range.start)
    const end = old.offsetAt(finding.range.end)
    const isBefore = end < head || (end === head && !isLetter(after, end))
    const by = isBefore ? 0 : isBehind(start) ? after.length - before.length : null
    if (by === null) return []
    // Its fix has offsets of a text that is gone.
    return [{...finding, fix: null, range: {start: now.positionAt(start + by), end: now.positionAt(end + by)}}]
  })
}

/** A letter that is put beside a word makes another word of it. */
function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at))
}
