import {mainPlace} from '../../main-place.ts'
import {placeText} from '../place-text.ts'
import {wordFinding} from '../word-finding.ts'
import {type Page, path, section, table} from './page.ts'
import {unwrap} from './summary.ts'

/** So many findings stand there; the others are among all findings. */
const most = 50

/** What the checks of numbers, dates and measures say: the faults that readers quote. */
export function figureSection(page: Page): string {
  const {payload, wording} = page
  const families = new Map(payload.checks.map(({id, family}) => [id, family]))
  const all = payload.findings.flatMap(({rule}, at) => (families.get(rule) === 'numbers' ? [at] : []))
  if (all.length === 0) return section('figures', page, `<p>${wording.say('report.figures-none')}</p>`)
  return section('figures', page, findingLinks(all, most, page))
}

/** A table of findings, each a link to where it stands in full. */
export function findingLinks(positions: readonly number[], limit: number, page: Page): string {
  const {payload, wording} = page
  const shown = positions.slice(0, limit)
  const rows = shown.map((at) => {
    const finding = payload.findings[at]
    const place = mainPlace(finding)
    const where = place === null ? '' : path(placeText(place))
    const level = `<b class="${finding.level}">${wording.say(`level.${finding.level}`)}</b>`
    return `<tr><td>${level}</td><td><a href="#f${at + 1}">${wordFinding(finding, wording)}</a></td><td>${where}</td></tr>`
  })
  const values = {shown: shown.length, all: positions.length}
  const isWhole = shown.length === positions.length
  const caption = isWhole
    ? wording.say('count.findings', {count: shown.length})
    : unwrap(wording.say('report.figures-more', values))
  return table({columns: ['level', 'message', 'place'], rows, caption, kind: 'links'}, page)
}
