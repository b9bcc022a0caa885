import {checkPresets} from '../data/check-presets.ts'
import type {Check} from './check.ts'
import {checks as allChecks} from './checks.ts'
import type {CheckSetting, SettingsByCheck} from './settings.ts'

/** Names of the presets in `data/check-presets.yaml`. */
export type PresetName = keyof typeof checkPresets

/**
 * What a preset says of each check; checks of which it says nothing are left out.
 *
 * @param checks which there are; all when left out
 */
export function presetSettings(name: PresetName, checks: readonly Check[] = allChecks): SettingsByCheck {
  const {families, checks: single} = checkPresets[name]
  return Object.fromEntries(
    checks.flatMap((check) => {
      const said = single[check.id] ?? families[check.family]
      const setting = said === undefined ? null : settingFor(check, said)
      return setting === null ? [] : [[check.id, setting] as const]
    }),
  )
}

/**
 * A check that is to run at its own level: null where it does so by itself, since a level from outside would flatten those
 * that it gives to single findings.
 */
function switchedOn(check: Check): CheckSetting | null {
  return check.isOptional === true ? {level: check.level} : null
}

function settingFor(check: Check, said: 'off' | 'on' | 'all' | 'note' | 'warning' | 'error'): CheckSetting | null {
  return said === 'on' || said === 'all' ? switchedOn(check) : {level: said}
}
