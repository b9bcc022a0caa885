import {z} from 'zod'
import type {RuleSetting, SpellingRule, Title} from '../spelling/catalogue.ts'
import {choicesOf, type ProfileFile} from '../spelling/profile.ts'

const word = z.string().min(1)
const words = z.union([word, z.array(word)])
const title = z
  .union([z.string().min(1), z.strictObject({ar: z.string().min(1), en: z.string().min(1)})])
  .describe('A name that findings cite, in Arabic and English, or one for both.')

const setting = {
  write: words.optional().describe('What the house writes; the usual choice when left out.'),
  keep: words.optional().describe('Letters that stay as they are.'),
  except: words.optional().describe('Words that the rule leaves alone.'),
  words: words.optional().describe('More names with the sound g, گ at each place of it.'),
}

const own = {
  title: title.optional(),
  confidence: z.number().min(0).max(1).optional().describe('How sure a change is; 0.9 when left out.'),
  spellings: z
    .array(z.array(z.string().min(2)).min(2))
    .optional()
    .describe('A rule of your own: rows of spellings of one word, the house form first.'),
  endings: z
    .enum(['none', 'name', 'noun'])
    .optional()
    .describe('What may stand behind the spellings: nothing, nisba (name), or that, plurals and pronouns (noun).'),
  letters: z
    .record(z.string().length(1), words)
    .optional()
    .describe('A rule of your own: letters that no Arabic word has, each with what is written for it.'),
}

/** A rule's value in a profile: a letter, spelling or choice, `on`, `off`, `keep`, or the parts of it. */
export const ruleValueSchema: z.ZodType<RuleValue> = z.union([
  word.describe('What the house writes; on: the usual choice; off or keep: nothing is changed.'),
  z.boolean(),
  z.array(word),
  z.strictObject({...setting, ...own}),
])

type Words = string | string[]

interface RuleParts {
  write?: Words | undefined
  keep?: Words | undefined
  except?: Words | undefined
  words?: Words | undefined
  title?: string | Title | undefined
  confidence?: number | undefined
  spellings?: string[][] | undefined
  endings?: 'none' | 'name' | 'noun' | undefined
  letters?: Record<string, Words> | undefined
}

type RuleValue = string | boolean | string[] | RuleParts

interface ProfileValue {
  title?: string | Title | undefined
  extends?: string | undefined
  rules: Record<string, RuleValue>
}

/** The shape of a user's spelling profile. */
export const profileSchema: z.ZodType<ProfileValue> = z.strictObject({
  title: title.optional(),
  extends: z
    .string()
    .optional()
    .describe('The profile to start from: egypt, gulf, levant, maghreb, persian-letters, or a file.'),
  rules: z.record(z.string().regex(/^[^\s/+]+$/u), ruleValueSchema).default({}),
})

/** The keys of a profile at a path. */
export function profileKeys(path: readonly string[]): readonly string[] {
  return path.length === 0 ? ['title', 'extends', 'rules'] : Object.keys({...setting, ...own})
}

/**
 * The JSON Schema of a spelling profile, for completion in editors.
 *
 * @param rules the bundled rules, which a profile may set
 */
export function profileJsonSchema(rules: Readonly<Record<string, SpellingRule>>): object {
  const schema = z.toJSONSchema(profileSchema, {target: 'draft-07', io: 'input'})
  const properties = schema.properties as Record<string, {additionalProperties?: unknown; properties?: object}>
  const rule = properties.rules.additionalProperties
  const named = Object.entries(rules).map(([id, known]) => {
    const description = [known.title.en, choicesOf(known).slice(0, 6).join(', ')].join(': ')
    return [id, {description, allOf: [{$ref: '#/definitions/rule'}]}] as const
  })
  properties.rules.properties = Object.fromEntries(named)
  properties.rules.additionalProperties = {$ref: '#/definitions/rule'}
  return {...schema, definitions: {rule}}
}

/** What a checked profile file says. */
export function toProfileFile(value: ProfileValue): ProfileFile {
  const rules = Object.entries(value.rules).map(
    ([id, rule]) => [id, {setting: toSetting(rule), own: toOwnRule(id, rule)}] as const,
  )
  return {title: value.title === undefined ? null : toTitle(value.title), rules: Object.fromEntries(rules)}
}

/** A rule's value as a setting. */
export function toSetting(value: RuleValue): RuleSetting {
  const none = {isOn: true, write: [], keep: [], except: [], words: []}
  if (typeof value === 'boolean') return {...none, isOn: value}
  if (typeof value === 'string' || Array.isArray(value)) return {...none, ...toWrite(value)}
  return {
    ...none,
    ...toWrite(value.write ?? []),
    keep: toList(value.keep),
    except: toList(value.except),
    words: toList(value.words),
  }
}

function toWrite(value: Words): {isOn: boolean; write: readonly string[]} {
  const list = toList(value)
  const isOff = list.some((one) => one === 'off' || one === 'keep')
  return {isOn: !isOff, write: list.filter((one) => one !== 'on' && one !== 'off' && one !== 'keep')}
}

function toList(words: Words | undefined): readonly string[] {
  return words === undefined ? [] : typeof words === 'string' ? [words] : words
}

function toTitle(value: string | Title): Title {
  return typeof value === 'string' ? {ar: value, en: value} : value
}

/** A rule of the house's own; null where a bundled rule is set. */
function toOwnRule(id: string, value: RuleValue): SpellingRule | null {
  if (typeof value !== 'object' || Array.isArray(value)) return null
  const shared = {title: toTitle(value.title ?? id), confidence: value.confidence ?? 0.9}
  if (value.spellings !== undefined) {
    const {spellings, endings = 'noun'} = value
    return {
      ...shared,
      kind: 'spellings',
      spellings,
      endings,
      isBare: false,
      hasColumns: false,
      hasFinalA: false,
      witness: null,
    }
  }
  if (value.letters === undefined) return null
  const letters = Object.entries(value.letters).map(([letter, to]) => [letter, toList(to)] as const)
  return {...shared, kind: 'letters', letters: Object.fromEntries(letters), after: {}, atEnd: {}}
}
