import {mainPlace} from '../../main-place.ts'
import type {UsedCheck} from './check-list.ts'
import {filterForm} from './filter-form.ts'
import {findingItem} from './finding-item.ts'
import {type Page, path, section} from './page.ts'

/** Findings stand in lists of so many, so that a browser lays out only those that are seen. */
const chunk = 50

/**
 * All findings, by document. They are markup and not data for a script: without a script everything is there, can be read,
 * found and printed. The script only hides and moves what stands here.
 */
export function findingSection(checks: readonly UsedCheck[], page: Page): string {
  const {payload, wording} = page
  if (payload.findings.length === 0) return section('findings', page, `<p>${wording.say('report.no-findings')}</p>`)
  const positions = new Map(checks.map(({id}, at) => [id, at]))
  const groups = new Map<string, string[]>(payload.documents.map(({name}) => [name, []]))
  for (const [at, finding] of payload.findings.entries()) {
    const name = mainPlace(finding)?.document ?? ''
    const items = groups.get(name) ?? []
    items.push(findingItem(finding, {at, check: positions.get(finding.rule) ?? -1}, page))
    groups.set(name, items)
  }
  const parts = [...groups].filter(([, items]) => items.length > 0).map(([name, items]) => group(name, items, page))
  const body = `${filterForm(checks, page)}\n<div id="finding-list">\n${parts.join('\n')}\n</div>`
  return section('findings', page, body)
}

function group(name: string, items: readonly string[], {wording}: Page): string {
  const title = name === '' ? wording.say('report.no-document') : path(name)
  const lists: string[] = []
  for (let at = 0; at < items.length; at += chunk) {
    lists.push(`<ul class="l">\n${items.slice(at, at + chunk).join('\n')}\n</ul>`)
  }
  return `<section><h3>${title} <small>${wording.say('count.findings', {count: items.length})}</small></h3>\n${lists.join('\n')}</section>`
}
