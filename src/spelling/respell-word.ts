import type {Edit} from '../model.ts'
import {isArabicMark} from '../text/characters.ts'
import {type Cells, changedCells, editCells, type LetterEdit, toCells} from './cells.ts'
import type {CompiledProfile} from './compile-profile.ts'
import {type EditChoice, nextEdit} from './next-edit.ts'
import type {Word} from './read-words.ts'

/** What a profile makes of a word. */
export interface Respelling {
  /** Ids of the rules, in the order in which they came. */
  readonly rules: readonly string[]
  /** Letters that go, and what comes instead. */
  readonly from: string
  readonly to: string
  /** The letters of the whole word as they would be. */
  readonly letters: string
  /** The change of the text. */
  readonly edit: Edit
  /** 0…1: the least of its rules'. */
  readonly confidence: number
}

/** Below this a change is only reported; it does not hold back those that are surer. */
const SURE = 0.7
/** Rules that undo each other would go on for ever. */
const MOST_STEPS = 12

/**
 * Applies the rules of a profile to a word until none has anything to say, so that a second time changes nothing.
 *
 * @param text the text that the word stands in
 * @returns none, the sure changes together, or those and what is only likely in other letters of the word
 */
export function respellWord(
  word: Word,
  text: string,
  {profile, isAllowed}: {profile: CompiledProfile; isAllowed: EditChoice['isAllowed']},
): Respelling[] {
  const start = toCells(word.letters)
  const sure = applyRules(start, profile, {minConfidence: SURE, isAllowed})
  if (sure === null) return []
  const likely = applyRules(sure.cells, profile, {minConfidence: 0, isAllowed})
  const first = toRespelling(word, text, sure)
  if (likely === null || likely.edits.length === 0) return first === null ? [] : [first]
  const rest = {
    edits: likely.edits,
    cells: likely.cells.map((cell, at) => (cell === sure.cells[at] ? start[at] : cell)),
  }
  const second = toRespelling(word, text, rest)
  if (first === null || second === null) return [first ?? second].flatMap((one) => one ?? [])
  const isApart = second.edit.start >= first.edit.end || second.edit.end <= first.edit.start
  return isApart ? [first, second] : [first]
}

/**
 * A word with single letters changed to another.
 *
 * @param change.places offsets in the word's letters
 */
export function respellLetters(
  word: Word,
  text: string,
  change: {
    readonly rule: string
    readonly places: readonly number[]
    readonly letter: string
    readonly confidence: number
  },
): Respelling | null {
  const {rule, places, letter, confidence} = change
  const cells = toCells(word.letters).map((cell, at) => (places.includes(at) ? letter : cell))
  const edits = places.map((at) => ({rule, at, end: at + 1, text: letter, confidence}))
  return toRespelling(word, text, {cells, edits})
}

interface Applied {
  readonly cells: Cells
  readonly edits: readonly LetterEdit[]
}

/** null where the rules do not come to an end. */
function applyRules(start: Cells, profile: CompiledProfile, choice: EditChoice): Applied | null {
  let cells = start
  const edits: LetterEdit[] = []
  for (let step = 0; step < MOST_STEPS; step++) {
    const edit = nextEdit(cells.join(''), profile, choice)
    if (edit === null) return {cells, edits}
    cells = editCells(cells, edit)
    edits.push(edit)
  }
  return null
}

function toRespelling(word: Word, text: string, {cells, edits}: Applied): Respelling | null {
  const changed = changedCells(cells, word.letters)
  if (changed === null) return null
  const {first, end} = wholeLigatures(word, changed)
  return {
    rules: [...new Set(edits.map(({rule}) => rule))],
    ...changedLetters(word.letters, cells),
    letters: cells.join(''),
    edit: {start: word.spans[first].start, end: word.spans[end - 1].end, text: render(word, text, {cells, first, end})},
    confidence: Math.min(...edits.map(({confidence}) => confidence)),
  }
}

/** No span of the text parts the letters of a ligature. */
function wholeLigatures({spans}: Word, {first, end}: {first: number; end: number}): {first: number; end: number} {
  let [from, to] = [first, end]
  while (from > 0 && spans[from - 1].start === spans[from].start) from--
  while (to < spans.length && spans[to].start === spans[to - 1].start) to++
  return {first: from, end: to}
}

/** Each change of letters once: that of غوغل is غ to ج. */
function changedLetters(letters: string, cells: Cells): {from: string; to: string} {
  const changes = new Map(cells.flatMap((cell, at) => (cell === letters[at] ? [] : [[`${letters[at]} ${cell}`, at]])))
  const places = [...changes.values()]
  return {from: places.map((at) => letters[at]).join(' '), to: places.map((at) => cells[at]).join(' ')}
}

/**
 * The new text of a stretch: letters that stay keep their form and marks, and marks between letters stay. Where neighbours
 * change together (ري to ير) nobody can say whose tashkeel it is, so that it goes.
 */
function render(word: Word, text: string, {cells, first, end}: {cells: Cells; first: number; end: number}): string {
  const {letters, spans} = word
  let made = ''
  for (let at = first; at < end;) {
    let next = at + 1
    while (next < end && spans[next].start === spans[at].start) next++
    const now = cells.slice(at, next).join('')
    const isChanged = now !== letters.slice(at, next)
    made += isChanged ? now : text.slice(spans[at].start, spans[at].end)
    const gap = next < end ? text.slice(spans[next - 1].end, spans[next].start) : ''
    const isAmongChanges = isChanged && (isChangedAt(at - 1) || isChangedAt(next))
    made += now === '' || isAmongChanges ? withoutMarks(gap) : gap
    at = next
  }
  return made

  function isChangedAt(at: number): boolean {
    return at >= 0 && at < cells.length && cells[at] !== letters[at]
  }
}

/** Without tashkeel. */
function withoutMarks(gap: string): string {
  return [...gap].filter((mark) => !isArabicMark(mark.charCodeAt(0))).join('')
}
