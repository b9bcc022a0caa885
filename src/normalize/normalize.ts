import type {Document, Edit, Finding} from '../model.ts'
import {applyEdits, sortEdits} from '../text/edits.ts'

/** Which fixes to take. */
export interface NormalizeOptions {
  /** Rules whose fixes are made; spellings alone when left out. */
  readonly rules?: readonly string[]
  /** Concepts whose spellings are brought to the house form; all when left out. */
  readonly only?: readonly string[]
}

/** A document with the fixes made, and the edits that made it, in order. */
export interface Normalized {
  readonly text: string
  readonly edits: readonly Edit[]
}

/** Makes the fixes of a document's findings. Everything outside the edited spans stays as it is. */
export function normalize(
  document: Document,
  findings: readonly Finding[],
  options: NormalizeOptions = {},
): Normalized {
  const edits = chooseEdits(document, findings, options)
  return {text: applyEdits(document.text, edits), edits}
}

/** Edits that do not overlap, first to last; of two that do, the longer stays. */
function chooseEdits(document: Document, findings: readonly Finding[], options: NormalizeOptions): Edit[] {
  const {rules = ['term-form'], only = null} = options
  const wanted: Edit[] = findings.flatMap(({rule, concept, fix}) => {
    const isChosen = rules.includes(rule) && (only === null || (concept !== null && only.includes(concept)))
    const isHere = fix !== null && fix.document === document.name
    return isChosen && isHere ? [{start: fix.start, end: fix.end, text: fix.text}] : []
  })
  const kept: Edit[] = []
  for (const edit of sortEdits(wanted)) {
    const last = kept.at(-1)
    const isChange = document.text.slice(edit.start, edit.end) !== edit.text
    if (!isChange) continue
    if (last === undefined || edit.start >= last.end) kept.push(edit)
    else if (edit.end - edit.start > last.end - last.start) kept[kept.length - 1] = edit
  }
  return kept
}
