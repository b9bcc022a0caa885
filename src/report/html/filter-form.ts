import {levelLetters} from './finding-item.ts'
import {familyName, type UsedCheck} from './check-list.ts'
import {escapeHtml, readableHtml} from '../wording.ts'
import type {Page} from './page.ts'

/** A count of each category of plurals, to get its sentence. */
const samples: Readonly<Record<string, number>> = {zero: 0, one: 1, two: 2, few: 3, many: 11, other: 100}

/** Search, filters and grouping. Hidden until the script is there, since without it they would do nothing. */
export function filterForm(checks: readonly UsedCheck[], page: Page): string {
  const {payload, plain, wording} = page
  const {say} = wording
  const counts = Object.fromEntries(
    Object.entries(samples).map(([category, count]) => [
      category,
      plain.say('count.findings', {count}).replace(String(count), '{n}'),
    ]),
  )
  const attributes = [
    ['aria-label', plain.say('report.filters')],
    ['data-counts', JSON.stringify(counts)],
    ['data-shown', plain.say('report.shown', {findings: '{f}', all: '{n}'})],
    ['data-none', plain.say('report.no-document')],
  ].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
  const shownState = payload.comparison === undefined ? '' : select('state', stateOptions(page), page)
  return `<form id="filters" role="search"${attributes.join('')} hidden>
<p class="search"><label for="q">${say('report.search')}</label> <input id="q" type="search" autocomplete="off" spellcheck="false" dir="auto" aria-describedby="q-hint"> <small id="q-hint">${say('report.search-hint')}</small></p>
${levels(page)}
<div class="selects">${select('family', familyOptions(checks, page), page)}${checkSelect(checks, page)}${select('document', documentOptions(page), page)}${shownState}${select('group-by', groupOptions(page), page)}</div>
<p><label><input id="keys" type="checkbox" checked> ${say('report.shortcut')}</label> <button type="reset">${say('report.reset')}</button></p>
<p id="hits" role="status"></p>
</form>`
}

function levels({payload, wording}: Page): string {
  const boxes = (['error', 'warning', 'note'] as const).map((level) => {
    const count = payload.findings.filter((finding) => finding.level === level).length
    return `<label><input type="checkbox" name="level" value="${levelLetters[level]}" checked> <span>${wording.say(`level.${level}`)}</span> (${count})</label>`
  })
  return `<fieldset><legend>${wording.say('report.column.level')}</legend>${boxes.join(' ')}</fieldset>`
}

/** Labels of the selects whose names are no columns. */
const labels: Readonly<Record<string, string>> = {
  family: 'report.family',
  check: 'report.column.check',
  document: 'report.column.document',
  state: 'report.state',
  'group-by': 'report.group-by',
}

function select(id: string, options: string, {wording}: Page): string {
  return `<p><label for="${id}">${wording.say(labels[id])}</label> <select id="${id}">${options}</select></p>`
}

function option(value: string | number, text: string): string {
  return `<option value="${value}">${text.replace(/<[^>]*>/gu, '')}</option>`
}

function familyOptions(checks: readonly UsedCheck[], page: Page): string {
  const families = [...new Set(checks.map(({family}) => family))].filter((family) => family !== '')
  const items = families.map((family) => option(escapeHtml(family), familyName(family, page)))
  return option('', page.wording.say('report.all-families')) + items.join('')
}

function checkSelect(checks: readonly UsedCheck[], page: Page): string {
  const items = checks.map(
    ({family, title, count}, at) =>
      `<option value="${at}" data-f="${escapeHtml(family)}">${title.replace(/<[^>]*>/gu, '')} (${count})</option>`,
  )
  return select('check', option('', page.wording.say('report.all-checks')) + items.join(''), page)
}

function documentOptions({payload, wording}: Page): string {
  const items = payload.documents.map(({name}, at) => option(at, readableHtml(name)))
  return option('', wording.say('report.all-documents')) + items.join('')
}

function stateOptions({wording}: Page): string {
  return option('', wording.say('report.all-states')) + option('new', wording.say('report.only-new'))
}

function groupOptions({wording}: Page): string {
  return ['document', 'check', 'level'].map((name) => option(name, wording.say(`report.column.${name}`))).join('')
}
