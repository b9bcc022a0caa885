import type {Finding, Span} from '../model.ts'
import {check, type Context, pairOfRows, type RowFile} from '../pipeline.ts'
import {lastAtMost} from '../text/last-at-most.ts'

/** A file of more rows than this is checked in slices, so that memory does not grow with it. */
const mostAtOnce = 20_000
/** Rows of a slice. */
const sliceRows = 5_000

/** Whether a file has to be checked in slices, and can be: its rows stand in their order in the text. */
export function isSliced({rows, spans}: RowFile, most: number = mostAtOnce): boolean {
  if (rows.length <= most) return false
  let before = 0
  for (const place of spans) {
    if (place.ar === null && place.en === null) continue
    const {start, end} = around([place])
    if (start < before) return false
    before = Math.max(before, end)
  }
  return true
}

/**
 * What the checks say of a file with very many rows, slice by slice. What is compared across rows is compared within a slice:
 * a sentence that is translated otherwise a hundred thousand rows later is not found.
 */
export function checkSlices(file: RowFile, context: Context, size: number = sliceRows): Finding[] {
  const findings: Finding[] = []
  for (let from = 0; from < file.rows.length; from += size) {
    const {slice, offset} = sliceOf(file, from, size)
    for (const finding of check([pairOfRows(slice, context)], [], context)) findings.push(moved(finding, offset))
  }
  return findings
}

/** Some rows as a file of their own: the text around them, with its blocks. */
function sliceOf({document, rows, spans}: RowFile, from: number, size: number): {slice: RowFile; offset: number} {
  const own = spans.slice(from, from + size)
  const {start, end} = around(own)
  const {blocks, text} = document
  const first = lastAtMost(blocks.length, (at) => blocks[at].start, start - 1) + 1
  const last = lastAtMost(blocks.length, (at) => blocks[at].start, end)
  const slice: RowFile = {
    document: {
      ...document,
      text: text.slice(start, end),
      blocks: blocks
        .slice(first, last + 1)
        .filter((block) => block.end <= end)
        .map((block) => ({
          ...movedSpan(block, -start),
          opaque: block.opaque.map((part) => movedSpan(part, -start)),
          ...(block.codes === undefined ? {} : {codes: block.codes.map((code) => ({...code, at: code.at - start}))}),
        })),
    },
    rows: rows.slice(from, from + size),
    spans: own.map(({ar, en}) => ({
      ar: ar === null ? null : movedSpan(ar, -start),
      en: en === null ? null : movedSpan(en, -start),
    })),
  }
  return {slice, offset: start}
}

/** From the first unit of the places to the last. */
function around(places: RowFile['spans']): Span {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const {ar, en} of places) {
    for (const span of [ar, en]) {
      if (span === null) continue
      start = Math.min(start, span.start)
      end = Math.max(end, span.end)
    }
  }
  return {start: Math.min(start, end), end}
}

function moved(finding: Finding, by: number): Finding {
  const {ar, en, fix, related} = finding
  return {
    ...finding,
    ar: ar === null ? null : movedSpan(ar, by),
    en: en === null ? null : movedSpan(en, by),
    fix: fix === null ? null : movedSpan(fix, by),
    related: related.map((one) => ({...one, place: movedSpan(one.place, by)})),
  }
}

function movedSpan<T extends Span>(span: T, by: number): T {
  return {...span, start: span.start + by, end: span.end + by}
}
