import {confidenceBins} from '../confidence-bins.ts'
import {type Page, section, table} from './page.ts'
import {unwrap} from './summary.ts'

/** Sizes of the drawing in its own units. */
const chart = {width: 420, height: 170, top: 22, base: 140, slot: 42, bar: 34}

/** How sure the links are: a histogram, and the same figures as a table. */
export function confidenceSection(page: Page): string {
  const {payload, wording} = page
  const {say} = wording
  const {links, doubtful, counts} = confidenceBins(payload)
  if (links === 0) return ''
  const about = unwrap(
    say('report.confidence-about', {
      links: say('count.links', {count: links}),
      doubtful: say('count.links', {count: doubtful}),
    }),
  )
  const rows = counts.map((count, at) => `<tr><th scope="row">${range(at, page)}</th><td class="n">${count}</td></tr>`)
  const figures = table({columns: ['range', 'links'], rows, caption: about, kind: 'bins'}, page)
  const body = `<figure>${drawing(counts, about, page)}<figcaption>${about}</figcaption></figure>
<details><summary>${say('report.confidence-table')}</summary>${figures}</details>`
  return section('confidence', page, body)
}

function range(at: number, {wording}: Page): string {
  return wording.say('report.confidence-range', {from: at * 10, to: (at + 1) * 10})
}

function drawing(counts: readonly number[], about: string, {wording}: Page): string {
  const {width, height, top, base, slot, bar} = chart
  const highest = Math.max(...counts)
  const bars = counts.map((count, at) => {
    const tall = count === 0 ? 0 : Math.max(1, Math.round(((base - top) * count) / highest))
    const left = at * slot + (slot - bar) / 2
    const middle = at * slot + slot / 2
    return `<rect x="${left}" y="${base - tall}" width="${bar}" height="${tall}"/><text x="${middle}" y="${base - tall - 5}">${count}</text><text x="${middle}" y="${base + 18}">${at * 10}–</text>`
  })
  const title = wording.say('report.confidence')
  return `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="chart-t chart-d"><title id="chart-t">${title}</title><desc id="chart-d">${about}</desc><path d="M0 ${base}.5H${width}"/>${bars.join('')}</svg>`
}
