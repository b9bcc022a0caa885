import type {Block} from '../../model.ts'
import {isArabicLetter, isLatinLetter} from '../../text/characters.ts'
import {atPlace} from '../at-place.ts'
import type {PlacedFinding, TextCheck} from '../check.ts'
import {codesOf} from '../facts/side-findings.ts'

// Marks, embeddings, overrides and isolates: U+200F, U+202E, U+2067
const controls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu
const closers: Readonly<Record<string, string>> = {
  '\u202A': '\u202C',
  '\u202B': '\u202C',
  '\u202D': '\u202C',
  '\u202E': '\u202C',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
}

/** What is wrong with a control. */
interface Fault {
  readonly at: number
  readonly variant: 'override' | 'unmatched' | 'useless'
}

/**
 * Reports bidirectional controls that do harm or nothing: overrides, which make a text read otherwise than it is stored;
 * embeddings and isolates that are not closed in their paragraph; marks with only letters of their own direction around them.
 */
export const bidiControls: TextCheck = {
  id: 'bidi-controls',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل ⟦\u202B⟧الوفد مساء.', fixed: 'وصل الوفد مساء.'},
      {ar: 'رمز الملف ⟦\u202E⟧gpj.exe\u202C هنا'},
      {ar: 'وصل الو⟦\u200F⟧فد⟦\u2069⟧.', fixed: 'وصل الوفد.'},
    ],
    silent: [
      {ar: 'وصل \u2067الوفد\u2069 مساء.'},
      {ar: 'النسبة \u200E-5\u200F% في C++\u200F.'},
      {ar: 'قال \u202ACNN (live)\u202C ذلك.'},
    ],
  },
  runText({document}) {
    const {text} = document
    // One look at the whole text: most have none.
    if (text.search(controls) < 0) return []
    return document.blocks.flatMap((block) =>
      faultsIn(text, block).map((fault) => {
        const span = {start: fault.at, end: fault.at + 1}
        const fix = {document: document.name, ...span, text: '', confidence: 0.8}
        return atPlace(document, span, {
          level: levels[fault.variant],
          variant: fault.variant,
          args: {code: codesOf(text[fault.at])},
          fix: fault.variant === 'override' ? null : fix,
        })
      }),
    )
  },
}

const levels: Readonly<Record<Fault['variant'], NonNullable<PlacedFinding['level']>>> = {
  override: 'error',
  unmatched: 'warning',
  useless: 'note',
}

function faultsIn(text: string, {start, end, opaque}: Block): Fault[] {
  const faults: Fault[] = []
  const open: {readonly closer: string; readonly at: number}[] = []
  for (const {0: control, index} of text.slice(start, end).matchAll(controls)) {
    const at = start + index
    if (opaque.some((part) => part.start <= at && at < part.end)) continue
    const closer = closers[control]
    if (control === '\u202D' || control === '\u202E') faults.push({at, variant: 'override'})
    if (closer !== undefined) open.push({closer, at})
    else if (control !== '\u202C' && control !== '\u2069') faults.push(...judgeMark(text, at))
    else if (open.at(-1)?.closer === control) open.pop()
    else faults.push({at, variant: 'unmatched'})
  }
  const left = open.filter(({at}) => !faults.some((fault) => fault.at === at))
  return [...faults, ...left.map(({at}): Fault => ({at, variant: 'unmatched'}))].toSorted((a, b) => a.at - b.at)
}

/** A mark between two letters of one script has nothing to do there. */
function judgeMark(text: string, at: number): Fault[] {
  const [before, behind] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)]
  const isUseless =
    (isArabicLetter(before) && isArabicLetter(behind)) || (isLatinLetter(before) && isLatinLetter(behind))
  return isUseless ? [{at, variant: 'useless'}] : []
}
