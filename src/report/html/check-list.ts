import {escapeHtml, readableHtml} from '../wording.ts'
import type {ShownCheck} from '../shown.ts'
import {type Page, section} from './page.ts'

/** A check that reported something, and how often. */
export interface UsedCheck extends ShownCheck {
  readonly count: number
  /** As HTML. */
  readonly title: string
}

/** The checks that reported something, in the order of the documentation. Findings of checks that nobody knows come last. */
export function usedChecks({payload, wording}: Page): UsedCheck[] {
  const counts = new Map<string, number>()
  for (const {rule} of payload.findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const known = new Set(payload.checks.map(({id}) => id))
  const others = [...counts.keys()].filter((id) => !known.has(id))
  const all = [...payload.checks, ...others.map((id) => ({id, family: '', level: 'warning'}) as const)]
  return all
    .filter(({id}) => counts.has(id))
    .map((check) => ({
      ...check,
      count: counts.get(check.id) ?? 0,
      title: wording.has(`check.${check.id}.title`)
        ? wording.say(`check.${check.id}.title`)
        : `<bdi>${readableHtml(check.id)}</bdi>`,
    }))
}

/** The name of a family of checks; empty where it has none. */
export function familyName(family: string, {wording}: Page): string {
  const key = `checks-page.family.${family}`
  return family !== '' && wording.has(key) ? wording.say(key) : ''
}

/** Why each check reports what it reports, once for all its findings. */
export function checkSection(checks: readonly UsedCheck[], page: Page): string {
  const families = [...new Set(checks.map(({family}) => family))]
  const parts = families.map((family) => {
    const name = familyName(family, page)
    const items = checks.filter((check) => check.family === family).map((check) => checkItem(check, page))
    return `${name === '' ? '' : `<h3>${name}</h3>`}<dl>${items.join('\n')}</dl>`
  })
  return section('checks', page, parts.join('\n'))
}

/** The name of the place where a check is explained, for attributes. */
export function checkAnchor(id: string): string {
  return escapeHtml(`check-${id}`)
}

function checkItem({id, title, count}: UsedCheck, {wording}: Page): string {
  const about = wording.has(`check.${id}.about`) ? wording.say(`check.${id}.about`) : title
  return `<div id="${checkAnchor(id)}"><dt>${title} <code dir="ltr">${readableHtml(id)}</code> <small>${wording.say('count.findings', {count})}</small></dt><dd>${about}</dd></div>`
}
