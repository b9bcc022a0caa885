import {TextDocument} from 'vscode-languageserver-textdocument'
import {editBetween} from '../cache/text-edit.ts'
import type {BufferFinding} from './buffer.ts'

/**
 * Findings of an earlier text at their places in a later one: what stands in the part before the first difference or behind
 * the last stays, what was touched goes.
 */
export function carryFindings(findings: readonly BufferFinding[], before: string, after: string): BufferFinding[] {
  if (findings.length === 0 || before === after) return [...findings]
  const {head, tail, by} = editBetween(before, after)
  const isBehind = (start: number): boolean => start > tail || (start === tail && !isLetter(after, tail + by - 1))
  const [old, now] = [before, after].map((text) => TextDocument.create('', '', 0, text))
  return findings.flatMap((finding) => {
    const start = old.offsetAt(finding.range.start)
    const end = old.offsetAt(finding.range.end)
    const isBefore = end < head || (end === head && !isLetter(after, end))
    const moved = isBefore ? 0 : isBehind(start) ? by : null
    if (moved === null) return []
    // Its fix has offsets of a text that is gone.
    return [{...finding, fix: null, range: {start: now.positionAt(start + moved), end: now.positionAt(end + moved)}}]
  })
}

/** A letter that is put beside a word makes another word of it. */
function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at))
}
