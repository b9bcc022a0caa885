import type {LettersRule, SoundRule, SpellingRule} from './catalogue.ts'
import type {ProfileRule} from './profile.ts'

/** A rule that a profile turns on. */
export interface ActiveRule<R extends SpellingRule = SpellingRule> extends ProfileRule {
  readonly id: string
  readonly rule: R
}

/** What a profile writes for a letter: its own choice where the letter has it, else the usual one. */
export function letterOf({rule, setting}: ActiveRule<LettersRule | SoundRule>, letter: string): string {
  const choices = rule.letters[letter] ?? []
  return setting.write.find((wanted) => choices.includes(wanted)) ?? choices[0] ?? letter
}
