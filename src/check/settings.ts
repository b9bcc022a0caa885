import type {Level} from '../model.ts'
import type {Check, OptionValues} from './check.ts'

/** What the configuration says of a check: its level, and those of its options that it sets. */
export interface CheckSetting {
  readonly level?: Level | 'off'
  readonly options?: OptionValues
}

/** Settings by the name of a check. */
export type SettingsByCheck = Readonly<Record<string, CheckSetting>>

/** What the configuration says of the checks. */
export interface CheckSettings {
  readonly checks: SettingsByCheck
  /** For some documents, in order: later ones win. */
  readonly overrides: readonly {readonly matches: (document: string) => boolean; readonly checks: SettingsByCheck}[]
}

/** No word about any check. */
export const noSettings: CheckSettings = {checks: {}, overrides: []}

/** How a check runs over a document. */
export interface Resolved {
  /** null: as the check says by itself. */
  readonly level: Level | 'off' | null
  readonly options: OptionValues
}

/** What holds for a check in a document. */
export type Resolve = (check: Check, document: string) => Resolved

/** Settings serve many runs, one for each record of a stream. */
const resolvers = new WeakMap<CheckSettings, Resolve>()

/** A function that tells what holds for a check in a document; its answers are kept, by the overrides that match. */
export function resolveSettings(settings: CheckSettings): Resolve {
  const known = resolvers.get(settings)
  if (known !== undefined) return known
  const made = createResolve(settings)
  resolvers.set(settings, made)
  return made
}

function createResolve({checks, overrides}: CheckSettings): Resolve {
  const matching = new Map<string, string>()
  const resolved = new Map<string, Map<Check, Resolved>>()
  const keyOf = (document: string): string => {
    const known = matching.get(document)
    if (known !== undefined) return known
    const key = overrides.flatMap(({matches}, at) => (matches(document) ? [at] : [])).join(',')
    matching.set(document, key)
    return key
  }
  return (check, document) => {
    const where = overrides.length === 0 ? '' : keyOf(document)
    const byCheck = resolved.get(where) ?? new Map<Check, Resolved>()
    const known = byCheck.get(check)
    if (known !== undefined) return known
    const own = where === '' ? [] : where.split(',').map((at) => overrides[Number(at)].checks[check.id])
    const made = resolve(check, [checks[check.id], ...own])
    resolved.set(where, byCheck.set(check, made))
    return made
  }
}

function resolve(check: Check, settings: readonly (CheckSetting | undefined)[]): Resolved {
  const defaults = Object.entries(check.options ?? {}).map(([name, option]) => [name, option.default] as const)
  let level: Resolved['level'] = check.isOptional === true ? 'off' : null
  let options: OptionValues = Object.fromEntries(defaults)
  for (const setting of settings) {
    level = setting?.level ?? level
    options = {...options, ...setting?.options}
  }
  return {level, options}
}
