import type {Block, Code} from '../../model.ts'
import {atPlace} from '../at-place.ts'
import type {CorpusCheck, PlacedFinding} from '../check.ts'
import {differenceOf, findingsOf, type Mark} from './compare-marks.ts'
import {rowsOf} from './rows-of.ts'

/** Whose inline elements stand for something of the original file. In others they are format of the file itself. */
const formats = new Set(['xliff', 'tmx'])

/**
 * Reports an inline element of XLIFF or TMX, a tag or a placeholder of the original, that one side of a row has and the
 * other lacks. They are told apart by their name and id, else by what they hold.
 */
export const inlineCodeMismatch: CorpusCheck = {
  id: 'inline-code-mismatch',
  family: 'markup',
  level: 'error',
  examples: {
    reported: [
      {ar: '⟦⟧اضغط <x id="1"/>.', en: 'Press <x id="1"/> and ⟦⟧<x id="2"/>.', isRows: true},
      {ar: 'اضغط ⟦⟧<x id="3"/>.', en: 'Press ⟦⟧<x id="1"/>.', isRows: true},
    ],
    silent: [
      {ar: 'اضغط <x id="1"/>.', en: 'Press <x id="1"/>.', isRows: true},
      {ar: '<x id="2"/> و<x id="1"/>.', en: '<x id="1"/> and <x id="2"/>.', isRows: true},
      {ar: 'اضغط.', en: 'Press.', isRows: true},
    ],
  },
  isOfPair: true,
  runAll(corpus) {
    const findings: PlacedFinding[] = []
    for (const {pair, ar, en} of rowsOf(corpus)) {
      const {document} = pair.ar
      if (!formats.has(document.format) || (ar.codes === undefined && en.codes === undefined)) continue
      for (const {ar: here, en: there, fix: _, ...rest} of findingsOf(differenceOf(marksOf(ar), marksOf(en)))) {
        const place = there ?? {start: en.start, end: en.start}
        findings.push({
          ...atPlace(document, here ?? {start: ar.start, end: ar.start}, rest),
          en: {document: document.name, ...place},
        })
      }
    }
    return findings
  },
}

function marksOf({codes = []}: Block): Mark[] {
  return codes.map((code) => ({start: code.at, end: code.at, text: code.source, key: keyOf(code)}))
}

/** `<g id="1">` → `g 1`, `<ph x="2">{0}</ph>` → `ph 2`, `<bpt i="1">&lt;b></bpt>` → `bpt <b>`, `</g>` → `/g`. */
function keyOf({source}: Code): string {
  const [, name = '', attributes = '', inner = ''] = /^<(\/?[^\s/>]+)([^>]*)>([^]*)$/u.exec(source) ?? []
  const id = /\s(?:id|x|rid)\s*=\s*["']([^"']*)["']/u.exec(attributes)
  if (id !== null) return `${name} ${id[1]}`
  const end = inner.lastIndexOf('</')
  return inner === '' ? name : `${name} ${inner.slice(0, end < 0 ? undefined : end)}`
}
