import type {Check, CheckRun, PlacedFinding, TextCheck, Unit, UnitCheck, UnitFinding} from '../check/check.ts'
import type {CheckedText} from '../model.ts'
import {unitKey} from './unit-key.ts'

/** Checks that know again what they have looked at. */
export interface RememberedChecks {
  /** The same checks with the same findings; what a unit or a text had to say is remembered. */
  readonly checks: readonly Check[]
  /** After each full run: what neither this run nor the one before it asked for is forgotten. */
  forgetUnused(): void
}

/** Findings of one unit or text, by check and options. */
type Answers<T> = Map<string, readonly T[]>

/**
 * Checks of units remember by the unit's content, checks of texts by the text itself; those of all texts always look again. Good
 * for one glossary, one spelling profile and one choice of kinds to leave out: where those change, it is made anew.
 */
export function rememberChecks(checks: readonly Check[]): RememberedChecks {
  let [now, before] = [new Map<string, Answers<UnitFinding>>(), new Map<string, Answers<UnitFinding>>()]
  const ofUnits = new WeakMap<Unit, Answers<UnitFinding>>()
  const ofTexts = new WeakMap<CheckedText, Answers<PlacedFinding>>()
  const answersOf = (unit: Unit): Answers<UnitFinding> => {
    const known = ofUnits.get(unit)
    if (known !== undefined) return known
    const key = unitKey(unit)
    const answers = now.get(key) ?? before.get(key) ?? new Map()
    now.set(key, answers)
    ofUnits.set(unit, answers)
    return answers
  }
  const optionsKey = keepOptions()
  const ofUnit = (check: UnitCheck): UnitCheck => ({
    ...check,
    run: (unit, run) => recall(answersOf(unit), check.id + optionsKey(run), () => check.run(unit, run)),
  })
  const ofText = (check: TextCheck): TextCheck => ({
    ...check,
    runText: (text, run) => {
      const answers = ofTexts.get(text) ?? new Map()
      ofTexts.set(text, answers)
      return recall(answers, check.id + optionsKey(run), () => check.runText(text, run))
    },
  })
  return {
    checks: checks.map((check) => ('run' in check ? ofUnit(check) : 'runText' in check ? ofText(check) : check)),
    forgetUnused() {
      before = now
      now = new Map()
    },
  }
}

function recall<T>(answers: Answers<T>, key: string, find: () => T[]): T[] {
  const known = answers.get(key)
  if (known !== undefined) return [...known]
  const found = find()
  answers.set(key, found)
  return found
}

/** Options as a string; within a run they are the same object for all units. */
function keepOptions(): (run: CheckRun) => string {
  const known = new WeakMap<CheckRun['options'], string>()
  return ({options}) => {
    const before = known.get(options)
    if (before !== undefined) return before
    const key = JSON.stringify(options)
    known.set(options, key)
    return key
  }
}
