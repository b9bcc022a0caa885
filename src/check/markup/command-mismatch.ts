import {hasSign, signs} from '../facts/signs-of.ts'
import type {Side, UnitCheck} from '../check.ts'
import {addressesOf} from '../facts/addresses-of.ts'
import {placeholdersOf} from '../facts/placeholders-of.ts'
import {tagsOf} from '../facts/tags-of.ts'
import {bothSides, differenceOf, findingsOf, type Mark, marksIn, touching} from './compare-marks.ts'

// --dry-run, --lang=ar; readFile(), os.path.join(); NAME_OF_IT, snake_case
const command =
  /(?<![\p{L}\p{M}\p{N}-])--[a-z][a-z\d]{0,30}(?:-[a-z\d]{1,30}){0,6}(?![\p{L}\p{N}-])|(?<![\p{L}\p{M}\p{N}_.])[A-Za-z_][\w.]{0,80}\(\)|(?<![\p{L}\p{M}\p{N}_./@#\\-])[A-Za-z][A-Za-z\d]{0,40}(?:_[A-Za-z\d]{1,40}){1,8}(?![\p{L}\p{N}_@])/gu
const none: readonly Mark[] = []

/** Reports an option of a command, a function or a name of a program that one side has and the other lacks. */
export const commandMismatch: UnitCheck = {
  id: 'command-mismatch',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'شغله مع ⟦--dry-runs⟧.', en: 'Run it with ⟦--dry-run⟧.'},
      {ar: 'استدع الدالة.', en: 'Call ⟦open_file()⟧.'},
    ],
    silent: [
      {ar: 'شغله مع --dry-run.', en: 'Run it with --dry-run.'},
      {ar: 'قال -- ثم صمت', en: 'He said -- and fell silent'},
      {ar: 'وصل أمس', en: 'He came (yesterday)'},
      {ar: 'تابع الحساب', en: 'Follow @kyiv_post'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.dashes | signs.low | signs.round)) return []
    return findingsOf(differenceOf(commandsOf(sides.ar), commandsOf(sides.en), false))
  },
}

function commandsOf(side: Side): readonly Mark[] {
  const {text} = side
  if (!text.includes('--') && !text.includes('()') && !text.includes('_')) return none
  const {urls, mails, accounts} = addressesOf(side)
  const skipped = [urls, mails, accounts, placeholdersOf(side).marks, tagsOf(side)].map((spans) => touching(spans))
  return marksIn(text, command).filter((mark) => skipped.every((isSkipped) => !isSkipped(mark)))
}
