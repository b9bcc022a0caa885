import type {BundledProfile, RuleSetting, SpellingRule, Title} from './catalogue.ts'

/** A rule of a profile: what it is about, and what the house says of it. */
export interface ProfileRule {
  readonly rule: SpellingRule
  readonly setting: RuleSetting
}

/** A house style, ready to be compiled. Rules by id, those that are off included. */
export interface SpellingProfile {
  /** Findings cite it: `levant`, or the name of a file without its ending. */
  readonly name: string
  readonly title: Title
  readonly rules: Readonly<Record<string, ProfileRule>>
}

/** What a user's own file says: settings of known rules, and rules of its own. */
export interface ProfileFile {
  readonly title: Title | null
  readonly rules: Readonly<Record<string, {readonly setting: RuleSetting; readonly own: SpellingRule | null}>>
}

/** What is wrong with a rule of a profile. */
export interface ProfileProblem {
  /** `plain-letter`: a rule for a letter of every Arabic word; `spelling-twice`: in two rows. */
  readonly kind: 'unknown-rule' | 'bad-value' | 'plain-letter' | 'spelling-twice'
  readonly rule: string
  readonly value: string
  /** What may stand there. */
  readonly known: readonly string[]
}

/** A bundled profile with the rules it names; `known` are all bundled rules. */
export function bundledProfile(
  name: string,
  {title, rules}: BundledProfile,
  known: Readonly<Record<string, SpellingRule>>,
): SpellingProfile {
  const entries = Object.entries(rules).map(([id, setting]) => [id, {rule: known[id], setting}] as const)
  return {name, title, rules: Object.fromEntries(entries)}
}

/**
 * A user's profile on top of the one it extends. Single rules are changed, others stay; rules of its own are added.
 *
 * @returns the profile, or what is wrong with the file
 */
export function extendProfile(
  {name, file, base}: {name: string; file: ProfileFile; base: SpellingProfile | null},
  known: Readonly<Record<string, SpellingRule>>,
): {profile: SpellingProfile; problems: readonly ProfileProblem[]} {
  const rules: Record<string, ProfileRule> = {...base?.rules}
  const problems: ProfileProblem[] = []
  for (const [id, {setting, own}] of Object.entries(file.rules)) {
    const rule = own ?? ownValue(rules, id)?.rule ?? ownValue(known, id)
    if (rule === null) {
      const names = [...new Set([...Object.keys(known), ...Object.keys(rules)])]
      problems.push({kind: 'unknown-rule', rule: id, value: id, known: names})
      continue
    }
    problems.push(...settingProblems(id, rule, setting), ...(own === null ? [] : ruleProblems(id, own)))
    rules[id] = {rule, setting}
  }
  return {profile: {name, title: file.title ?? base?.title ?? {ar: name, en: name}, rules}, problems}
}

/** Ids come from users: `constructor` is no rule. */
function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(record, key) ? record[key] : null
}

/** What a rule can be told to write; empty where it has nothing to choose. */
export function choicesOf(rule: SpellingRule): readonly string[] {
  if (rule.kind === 'letters' || rule.kind === 'sound') return [...new Set(Object.values(rule.letters).flat())]
  if (rule.kind === 'spellings') return [...new Set(rule.spellings.flat())]
  return rule.kind === 'compound' ? ['apart', 'joined'] : ['before', 'behind']
}

/** Values that a rule cannot be told to write. */
export function settingProblems(id: string, rule: SpellingRule, {write}: RuleSetting): ProfileProblem[] {
  const choices = choicesOf(rule)
  const wrong = write.filter((value) => !choices.includes(value))
  return wrong.map((value) => ({kind: 'bad-value', rule: id, value, known: [...choices.slice(0, 12), 'on', 'off']}))
}

/** What is wrong with a rule that somebody wrote. */
export function ruleProblems(id: string, rule: SpellingRule): ProfileProblem[] {
  if (rule.kind === 'letters' || rule.kind === 'sound') {
    const plain = Object.keys(rule.letters).filter((letter) => /[\u0621-\u064A]/u.test(letter))
    return plain.map((value) => ({kind: 'plain-letter', rule: id, value, known: []}))
  }
  if (rule.kind !== 'spellings') return []
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const spelling of rule.spellings.flat()) {
    if (seen.has(spelling)) twice.add(spelling)
    seen.add(spelling)
  }
  return [...twice].map((value) => ({kind: 'spelling-twice', rule: id, value, known: []}))
}
