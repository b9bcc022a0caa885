/**
 * `npx tsx bench/report.ts [findings]`: how long a browser takes to open the HTML report of a large run: until the page is
 * parsed, until something is painted, and until a search over all findings is answered. Figures are medians of five.
 */
import type {CDPSession} from 'playwright-core'
import {startBrowser} from '../test/browser/browser.ts'
import type {Finding, Level} from '../src/model.ts'
import {checks} from '../src/check/checks.ts'
import {alignPair, prepare} from '../src/pipeline.ts'
import {reportHtml} from '../src/report/html.ts'
import {createPayload} from '../src/report/payload.ts'
import type {Payload} from '../src/report/shown.ts'
import {document, sample} from '../test/build.ts'

const wanted = Number(process.argv[2] ?? 20_000)
const rounds = 5
const levels: readonly Level[] = ['error', 'warning', 'note']

/** Fifty pairs of texts, their findings spread over all sentences and checks. */
function largePayload(): Payload {
  const context = prepare(sample)
  const pairs = Array.from({length: 50}, (_, at) => {
    const ar = document(
      text('وصل پوتن إلى شنغهاي يوم الاثنين وبحث مع شي جين بينغ شراكة البلدين', at),
      'ar',
      `ar/${at}.md`,
    )
    const en = document(
      text('Putin arrived in Shanghai on Monday and discussed the partnership with Xi', at),
      'en',
      `en/${at}.md`,
    )
    return alignPair({name: `pair ${at}`, ar, en}, context)
  })
  const findings = Array.from({length: wanted}, (_, at): Finding => {
    const {ar} = pairs[at % pairs.length]
    const segment = ar.segments[Math.floor(at / pairs.length) % ar.segments.length]
    const start = segment.start + 5
    const place = {document: ar.document.name, start, end: start + 4}
    const fix = {...place, text: 'بوتين', confidence: 0.9}
    return {
      id: `term-form-${at.toString(16).padStart(8, '0')}`,
      rule: at % 3 === 0 ? 'term-form' : checks[at % checks.length].id,
      level: levels[at % 3],
      ar: place,
      en: null,
      actual: 'پوتن',
      expected: ['بوتين'],
      concept: 'putin',
      args: {nameAr: 'بوتين', nameEn: 'Putin', count: 2},
      variant: at % 3 === 0 ? 'deprecated' : '',
      fix: at % 2 === 0 ? fix : null,
      related: at % 5 === 0 ? [{place, actual: 'پوتن', count: 2}] : [],
    }
  })
  return createPayload({pairs, texts: [], concepts: context.concepts, checks, findings})
}

function text(sentence: string, at: number): string {
  return Array.from({length: 100}, (_, line) => `${sentence} ${at * 100 + line}.`).join('\n\n')
}

const median = (all: readonly number[]): number => Math.round(all.toSorted((a, b) => a - b)[all.length >> 1])

/** Seconds of a processor that the page's main thread has used. */
async function busySeconds(session: CDPSession): Promise<number> {
  const {metrics} = await session.send('Performance.getMetrics')
  return metrics.find(({name}) => name === 'TaskDuration')?.value ?? 0
}

const payload = largePayload()
const made = performance.now()
const html = reportHtml(payload, 'ar')
const making = performance.now() - made
const browser = await startBrowser()
const address = (await browser.open(html)).page.url()
const times = {busy: [] as number[], parsed: [] as number[], painted: [] as number[], searched: [] as number[]}
let elements = 0
for (let round = 0; round <= rounds; round++) {
  const {page} = await browser.open('<!doctype html><title>empty</title>')
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', {timeDomain: 'threadTicks'})
  const before = await busySeconds(session)
  await page.goto(address, {waitUntil: 'load'})
  const [parsed, painted, count] = await page.evaluate<[number, number, number]>(`new Promise((resolve) => {
    const ended = () => resolve([
      performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd,
      performance.getEntriesByName('first-contentful-paint')[0].startTime,
      document.getElementsByTagName('*').length])
    requestAnimationFrame(() => setTimeout(ended))
  })`)
  const busy = (await busySeconds(session)) - before
  const searched = await page.evaluate<number>(`new Promise((resolve) => {
    const begun = performance.now()
    new MutationObserver(() => requestAnimationFrame(() => resolve(performance.now() - begun)))
      .observe(document.getElementById('hits'), {childList: true})
    document.getElementById('q').value = '1234'
    document.getElementById('q').dispatchEvent(new Event('input'))
  })`)
  elements = count
  // The first opening warms the browser up.
  if (round > 0) {
    times.busy.push(busy * 1000)
    times.parsed.push(parsed)
    times.painted.push(painted)
    times.searched.push(searched)
  }
  await page.context().close()
}
await browser.close()
const megabytes = (Buffer.byteLength(html) / 1e6).toFixed(1)
console.log(`${wanted} findings: ${megabytes} MB, ${elements} elements, made in ${Math.round(making)} ms`)
console.log(
  `parsed ${median(times.parsed)} ms, painted ${median(times.painted)} ms, searched ${median(times.searched)} ms; the main thread worked ${median(times.busy)} ms`,
)
