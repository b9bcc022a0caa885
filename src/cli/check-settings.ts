import {relative, resolve, sep} from 'node:path'
import picomatch from 'picomatch'
import type {Check, OptionValues} from '../check/check.ts'
import {checks as allChecks} from '../check/checks.ts'
import {type PresetName, presetSettings} from '../check/preset-settings.ts'
import type {CheckSetting, CheckSettings, SettingsByCheck} from '../check/settings.ts'
import {InputError} from '../errors.ts'
import {nearest} from '../text/nearest.ts'
import type {ChecksConfig} from '../workspace/check-schema.ts'
import type {Config} from '../workspace/config-schema.ts'
import type {Options} from './action.ts'

/**
 * What configuration and command line say of the checks: `--preset` stands in place of the configuration's presets, its
 * `checks` and `overrides` go before presets, and `--only-check` and `--skip-check` before all.
 *
 * @param at.root full path of the workspace, from which patterns of files start
 * @throws InputError `check-unknown`, `check-mistyped`
 */
export function checkSettings(
  config: Config,
  options: Options,
  at: {readonly root: string; readonly cwd: string},
): CheckSettings {
  const asked = typeof options.preset === 'string' ? [options.preset as PresetName] : config.preset
  const base = settingsOf({preset: asked, checks: config.checks})
  const overrides = config.overrides.map((one) => ({matches: matcherOf(one.files, at), checks: settingsOf(one)}))
  const chosen = chosenChecks(options, base)
  return {
    checks: base,
    overrides: chosen === null ? overrides : [...overrides, {matches: () => true, checks: chosen}],
  }
}

function settingsOf({preset, checks}: {preset: readonly PresetName[]; checks: ChecksConfig}): SettingsByCheck {
  const single = Object.fromEntries(Object.entries(checks).map(([id, value]) => [id, toSetting(value)] as const))
  return mergeSettings([...preset.map((name) => presetSettings(name)), single])
}

function toSetting(value: ChecksConfig[string]): CheckSetting {
  if (typeof value === 'string') return {level: value}
  const {level, ...options} = value
  // The configuration is checked: each option has a value of its kind.
  return {...(level === undefined ? {} : {level}), options: options as OptionValues}
}

function mergeSettings(all: readonly SettingsByCheck[]): SettingsByCheck {
  const merged: Record<string, CheckSetting> = {}
  for (const [id, {level, options}] of all.flatMap((one) => Object.entries(one))) {
    const before = merged[id]
    const kept = level ?? before?.level
    merged[id] = {...(kept === undefined ? {} : {level: kept}), options: {...before?.options, ...options}}
  }
  return merged
}

/** A pattern without a slash holds in every folder. */
function matcherOf(
  files: readonly string[],
  {root, cwd}: {readonly root: string; readonly cwd: string},
): (document: string) => boolean {
  const patterns = files.map((pattern) => (pattern.includes('/') ? pattern.replace(/^\.\//u, '') : `**/${pattern}`))
  const isMatch = picomatch(patterns, {dot: true})
  // Texts of pairs are named from the workspace, files of the command line from where one stands.
  const bases = [...new Set([root, cwd])]
  return (document) =>
    bases.some((base) => {
      const path = relative(root, resolve(base, document)).replaceAll(sep, '/')
      return path !== '' && path !== '..' && !path.startsWith('../') && isMatch(path)
    })
}

/** Checks that the command line puts on or off; null where it names none. */
function chosenChecks({onlyCheck, skipCheck}: Options, base: SettingsByCheck): SettingsByCheck | null {
  const only = onlyCheck as readonly string[] | undefined
  const skipped = (skipCheck as readonly string[] | undefined) ?? []
  for (const id of [...(only ?? []), ...skipped]) refuseUnknown(id)
  if (only === undefined && skipped.length === 0) return null
  const settingFor = (check: Check): CheckSetting => {
    if (skipped.includes(check.id) || only?.includes(check.id) === false) return {level: 'off'}
    const isOff = base[check.id]?.level === 'off' || (check.isOptional === true && base[check.id]?.level === undefined)
    return only !== undefined && isOff ? {level: check.level} : {}
  }
  return Object.fromEntries(allChecks.map((check) => [check.id, settingFor(check)]))
}

function refuseUnknown(id: string): void {
  const known = allChecks.map((check) => check.id)
  if (known.includes(id)) return
  const meant = nearest(id, known)
  throw new InputError(meant === null ? 'check-unknown' : 'check-mistyped', {args: {id, meant: meant ?? ''}})
}
