import type {LintMessage} from '../lint-model.ts'
import {problemValues} from './problem-values.ts'
import type {Wording} from './wording.ts'

/** A lint message as a sentence. What the reader says has the sentence that every command says it with. */
export function wordLint({rule, variant, args}: LintMessage, wording: Wording): string {
  const {say} = wording
  if (rule === 'reading') return say(`problem.${variant}`, problemValues(args, wording))
  const values: Record<string, string | number> = {...args}
  if (typeof args.difference === 'string') values.difference = say(`difference.${args.difference}`)
  if (typeof args.status === 'string') values.status = say(`status.${args.status}`)
  for (const name of ['form', 'ownerForm', 'plain', 'word', 'wrong', 'right', 'became']) {
    if (typeof values[name] === 'string') values[name] = shorten(values[name])
  }
  return say(variant === '' ? `lint.${rule}` : `lint.${rule}.${variant}`, values)
}

/** A whole definition would hide the message: its beginning says which. */
function shorten(text: string): string {
  const limit = 60
  return text.length <= limit ? text : `${text.slice(0, limit).trimEnd()}…`
}
