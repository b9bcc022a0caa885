import type {InputProblem} from '../errors.ts'
import {parsePattern} from './parse-pattern.ts'
import type {PatternNode} from './pattern-tree.ts'
import {TEXT_END, TEXT_START} from './pattern-tree.ts'
import type {PlaceFinder} from './place-finder.ts'
import {createPlaceFinder, findPlaces} from './place-finder.ts'
import type {SrxRule, SrxRules} from './srx-rules.ts'

/** Rules of one language, made ready for splitting. What was found out in one text is kept for the next. */
export interface SrxSplitter {
  readonly lang: string
  /** Whether a map of the file fits the language; else nothing is ever split. */
  readonly isMapped: boolean
  readonly ruleCount: number
  /** @internal In order: whether to break, and the numbers of the patterns before and after. */
  readonly rules: readonly {readonly isBreak: boolean; readonly before: number; readonly after: number}[]
  /** @internal */
  readonly patterns: {readonly before: readonly PatternNode[]; readonly after: readonly PatternNode[]}
  /** @internal */
  finder: PlaceFinder
  /** @internal Whether to break, by what was found before and after the place. */
  readonly decisions: Map<number, boolean>
}

/** Tried in this order where no map fits the bare language: many files map regions only (en-US, ar-SA). */
const regions: ReadonlyMap<string, readonly string[]> = new Map([
  ['ar', ['ar-SA', 'ar-EG', 'ar-AE', 'ar-001', 'ar-JO', 'ar-LB', 'ar-MA', 'ar-KW', 'ar-QA', 'ar-IQ', 'ar-DZ', 'ar-TN']],
  ['en', ['en-US', 'en-GB', 'en-001', 'en-CA', 'en-AU', 'en-IE', 'en-NZ', 'en-ZA', 'en-IN']],
])

/**
 * Makes the rules of a language ready: with cascade those of all maps that fit it, in their order, else those of the first.
 * Equal patterns are looked for once.
 *
 * @param lang a language code such as en or ar-EG; where no map fits ar or en, maps for their regions serve
 * @example compileSrx(readSrx(xml, 'rules.srx').rules, 'en')
 */
export function compileSrx(rules: SrxRules, lang: string): SrxSplitter {
  const before = new Map<string, number>()
  const after = new Map<string, number>()
  const fitting = rulesOf(rules, lang)
  const chosen = (fitting ?? []).map((rule) => ({
    isBreak: rule.isBreak,
    before: numberOf(before, rule.before),
    after: numberOf(after, rule.after),
  }))
  const patterns = {before: [...before.keys()].map(parsePattern), after: [...after.keys()].map(parsePattern)}
  return {
    lang,
    isMapped: fitting !== null,
    ruleCount: chosen.length,
    rules: chosen,
    patterns,
    finder: createPlaceFinder(patterns.before, patterns.after),
    decisions: new Map(),
  }
}

/** The problem to be told where no map fits the language of the splitter; null where one does. */
export function unmappedLanguage({lang, isMapped}: SrxSplitter, path: string): InputProblem | null {
  return isMapped ? null : {code: 'srx-language-unmapped', path, args: {lang}}
}

function numberOf(numbers: Map<string, number>, pattern: string): number {
  const known = numbers.get(pattern)
  if (known !== undefined) return known
  numbers.set(pattern, numbers.size)
  return numbers.size - 1
}

/** null where no map fits. */
function rulesOf({isCascade, languageRules, maps}: SrxRules, lang: string): SrxRule[] | null {
  for (const code of [lang, ...(regions.get(lang) ?? [])]) {
    const fitting = maps.filter(({pattern}) => fits(pattern, code))
    if (fitting.length === 0) continue
    const names = (isCascade ? fitting : fitting.slice(0, 1)).map(({name}) => name)
    return names.flatMap((name) => languageRules.find((rule) => rule.name === name)?.rules ?? [])
  }
  return null
}

/** Whether the pattern matches the whole code, in any case: tools write EN-US, en-us and en-US. */
function fits(pattern: string, code: string): boolean {
  const whole: PatternNode = {
    kind: 'sequence',
    parts: [
      {kind: 'edge', edge: TEXT_START, isNegative: false},
      parsePattern(`(?i:${pattern})`),
      {kind: 'edge', edge: TEXT_END, isNegative: false},
    ],
  }
  return findPlaces(createPlaceFinder([whole], []), code).before[code.length] > 0
}
