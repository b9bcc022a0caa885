import {z} from 'zod'
import type {BundledProfile, Catalogue, SpellingRule} from '../../src/spelling/catalogue.ts'
import {ruleProblems, settingProblems} from '../../src/spelling/profile.ts'
import {ruleValueSchema, toSetting} from '../../src/workspace/profile-schema.ts'
import type {DataFile} from './data-file.ts'

const word = z.string().min(2)
const letter = z.string().length(1)
const yes = z.literal('yes').optional()
const title = z.strictObject({ar: z.string().min(1), en: z.string().min(1)})
const shared = {title, confidence: z.number().min(0).max(1)}
const letters = z.record(letter, z.array(z.string().min(1)).min(1))
const rule = z.discriminatedUnion('kind', [
  z.strictObject({
    ...shared,
    kind: z.literal('letters'),
    letters,
    after: z.record(letter, z.record(z.string(), z.string())).default({}),
    at_end: letters.default({}),
  }),
  z.strictObject({...shared, kind: z.literal('sound'), letters}),
  z.strictObject({
    ...shared,
    kind: z.literal('spellings'),
    spellings: z.array(z.array(word).min(2)).min(1),
    endings: z.enum(['none', 'name', 'noun']),
    bare: yes,
    columns: yes,
    final_a: yes,
    witness: z.strictObject({with: z.string().min(1), without: z.string().min(1)}).optional(),
  }),
  z.strictObject({...shared, kind: z.literal('compound'), first: word, second: z.array(z.array(word))}),
  z.strictObject({...shared, kind: z.literal('tanween')}),
])
const schema = z.strictObject({
  rules: z.record(z.string().regex(/^[a-z-]+$/u), rule),
  profiles: z.record(z.string(), z.strictObject({title, rules: z.record(z.string(), ruleValueSchema)})),
})

type Complain = (message: string) => void
type Words = z.infer<typeof schema>

/** `data/spelling-rules.yaml`: rules and bundled profiles as the spelling room takes them. */
export const spellingRules: DataFile = {
  name: 'spelling-rules',
  type: `import('../../src/spelling/catalogue.ts').Catalogue`,
  schema,
  build(value, complain): Catalogue {
    const {rules, profiles} = value as Words
    const built = Object.fromEntries(Object.entries(rules).map(([id, entry]) => [id, toRule(entry)]))
    for (const [id, entry] of Object.entries(built)) checkRule(id, entry, complain)
    return {
      rules: built,
      profiles: Object.fromEntries(
        Object.entries(profiles).map(([name, profile]) => [name, toProfile({name, profile, rules: built}, complain)]),
      ),
    }
  },
}

function toRule(entry: z.infer<typeof rule>): SpellingRule {
  switch (entry.kind) {
    case 'letters': {
      const {at_end: atEnd, ...rest} = entry
      return {...rest, atEnd}
    }
    case 'spellings': {
      const {bare, columns, final_a: finalA, witness = null, ...rest} = entry
      const flags = {isBare: bare === 'yes', hasColumns: columns === 'yes', hasFinalA: finalA === 'yes'}
      return {...rest, ...flags, witness}
    }
    case 'compound':
      return {...entry, second: entry.second.flat()}
    default:
      return entry
  }
}

function checkRule(id: string, entry: SpellingRule, complain: Complain): void {
  for (const {kind, value} of ruleProblems(id, entry)) {
    complain(
      kind === 'plain-letter'
        ? `${id}: "${value}" is a letter of ordinary Arabic words; write rows of spellings instead.`
        : `${id}: "${value}" stands in two rows, or twice in one; keep one of them.`,
    )
  }
  const spellings = entry.kind === 'spellings' ? entry.spellings.flat() : []
  for (const one of spellings.filter((spelling) => /[\s\u064B-\u0652\u0640]/u.test(spelling))) {
    complain(`${id}: write "${one}" as one word, without tashkeel and tatweel.`)
  }
}

function toProfile(
  {
    name,
    profile,
    rules,
  }: {name: string; profile: Words['profiles'][string]; rules: Readonly<Record<string, SpellingRule>>},
  complain: Complain,
): BundledProfile {
  const settings = Object.entries(profile.rules).map(([id, value]) => [id, toSetting(value)] as const)
  for (const [id, setting] of settings) {
    if (rules[id] === undefined) complain(`profile ${name}: there is no rule "${id}"; take it out, or write the rule.`)
    else {
      for (const {value, known} of settingProblems(id, rules[id], setting)) {
        complain(`profile ${name}: the rule "${id}" cannot write "${value}"; write one of ${known.join(', ')}.`)
      }
    }
  }
  return {title: profile.title, rules: Object.fromEntries(settings)}
}
