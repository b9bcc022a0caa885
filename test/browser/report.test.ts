import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Page} from 'playwright-core'
import {checks} from '../../src/check/checks.ts'
import type {Lang} from '../../src/model.ts'
import {alignPair, analyse, check, prepare} from '../../src/pipeline.ts'
import {compareReports} from '../../src/report/compare.ts'
import {readEarlierReport} from '../../src/report/earlier-report.ts'
import {reportHtml} from '../../src/report/html.ts'
import {reportJson} from '../../src/report/json.ts'
import {createPayload} from '../../src/report/payload.ts'
import type {Payload} from '../../src/report/shown.ts'
import {createWording} from '../../src/report/wording.ts'
import {document, sample} from '../build.ts'
import {axeViolations} from './axe.ts'
import {startBrowser, type TestBrowser} from './browser.ts'

const context = prepare(sample)
const hostile = [
  '<script>alert(1)</script>',
  '</script><script>alert(2)</script>',
  '"><img src=x onerror=alert(3)>',
  "' onfocus='alert(4)' autofocus tabindex='0",
  '</style></title></textarea>-->',
  '[x](javascript:alert(5))',
  '\u202Eabc\u0000\u0007\u2067',
].join(' ')

/** A pair and a text, and what is new in them since an earlier report. */
function samplePayload(more: string): Payload {
  const arText = `قال پوتن ثم أ\u064Eعلن بوتين في كييف 25 مرة ${more}. وصل شانغهاي و شي جنپنگ .`
  const ar = document(arText, 'ar', `ar ${more}.md`)
  const en = document(`Putin said it in Kiev 52 times ${more}. Xi Jinping arrived in Shanghai.`, 'en')
  const pair = alignPair({name: `pair ${more}`, ar, en}, context)
  const texts = [analyse(document('زار البنتاگون ثم البنتاغون.\n\nقال بوتن.', 'ar', 'second.md'), context)]
  const findings = check([pair], texts, context)
  const {concepts} = context
  const now = createPayload({pairs: [pair], texts, concepts, checks, findings})
  const before = {...now, findings: [...now.findings.slice(3), {...now.findings[0], actual: `once ${more}`}]}
  const earlier = readEarlierReport(reportJson(before, createWording('en')), 'report.json')
  return {...now, comparison: compareReports(earlier, now)}
}

let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser()
}, 120_000)

afterAll(() => browser.close())

/** What axe finds wrong when everything is laid out and open. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`
    document.styleSheets[0].insertRule('* { content-visibility: visible !important }', document.styleSheets[0].cssRules.length)
    document.querySelectorAll('details').forEach((part) => { part.open = true })`)
  return axeViolations(page)
}

test('axe sees what is wrong', async () => {
  const html = reportHtml(samplePayload(''), 'en').replace('</main>', '<ul><p>1</p></ul><button></button></main>')
  const found = await violations((await browser.open(html)).page)
  expect(found.map((text) => text.slice(0, text.indexOf(':')))).toEqual(['button-name', 'list'])
})

const languages: readonly Lang[] = ['ar', 'en']
const schemes = ['light', 'dark'] as const

describe.each(languages)('the report in %s', (lang) => {
  test.each(schemes)('has nothing that axe finds wrong, in %s', async (colorScheme) => {
    const {page, incidents} = await browser.open(reportHtml(samplePayload(''), lang), {colorScheme})
    expect(await violations(page)).toEqual([])
    await page.fill('#q', 'nothing has this')
    await page.waitForTimeout(300)
    expect(await violations(page)).toEqual([])
    expect(incidents).toEqual([])
  })

  test('fits a narrow screen', async () => {
    const {page} = await browser.open(reportHtml(samplePayload(''), lang), {viewport: {width: 320, height: 640}})
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    expect(await violations(page)).toEqual([])
  })

  test('runs nothing that stands in a text, and asks no network', async () => {
    const {page, incidents} = await browser.open(reportHtml(samplePayload(hostile), lang), {reducedMotion: 'reduce'})
    expect(await page.locator('script').count()).toBe(1)
    expect(await page.locator('img, [onerror], [onfocus], [autofocus], a:not([href^="#"])').count()).toBe(0)
    for (const id of await page
      .locator('nav a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
      await page.click(`nav a[href="${id}"]`)
    }
    await page.fill('#q', hostile)
    await page.selectOption('#group-by', 'check')
    await page.waitForTimeout(300)
    expect(incidents).toEqual([])
    expect(await page.locator('main > section').count()).toBe(10)
  })

  test('shows everything without a script', async () => {
    const payload = samplePayload('')
    const {page} = await browser.open(reportHtml(payload, lang), {javaScriptEnabled: false})
    expect(await page.locator('#finding-list li[data-l]:visible').count()).toBe(payload.findings.length)
    expect(await page.locator('#filters').isVisible()).toBe(false)
  })
})

/** How many findings are seen. */
function seen(page: Page): Promise<number> {
  return page.evaluate(`[...document.querySelectorAll('#finding-list li[data-l]')].filter(
    (item) => !item.closest('[hidden]')).length`)
}

describe('search and filters', () => {
  const payload = samplePayload('')
  const count = (level: string): number => payload.findings.filter((finding) => finding.level === level).length
  const found = (word: string): number =>
    payload.findings.filter(({kwic, actual}) => `${actual} ${kwic?.before} ${kwic?.after}`.includes(word)).length

  async function opened(): Promise<Page> {
    return (await browser.open(reportHtml(payload, 'en'))).page
  }

  test('a level, a check, a document, what is new', async () => {
    const page = await opened()
    await page.uncheck('[name=level][value=n]')
    expect(await seen(page)).toBe(payload.findings.length - count('note'))
    await page.uncheck('[name=level][value=w]')
    expect(await seen(page)).toBe(count('error'))
    await page.click('button[type=reset]')
    await expect.poll(() => seen(page)).toBe(payload.findings.length)
    await page.selectOption('#check', {index: 1})
    const rule = await page.locator('#finding-list li[data-l]:visible .w a').first().textContent()
    expect(await seen(page)).toBe(payload.findings.filter((finding) => finding.rule === rule).length)
    await page.selectOption('#check', '')
    await page.selectOption('#document', '2')
    expect(await page.locator('#finding-list h3:visible').allTextContents()).toEqual([
      expect.stringContaining('second.md'),
    ])
    await page.selectOption('#document', '')
    await page.selectOption('#state', 'new')
    expect(await seen(page)).toBe(payload.comparison?.findings.new.length)
  })

  test.each([
    ['vowel marks in the text', 'أعلن'],
    ['vowel marks in the search', 'أ\u064Eعلن'],
    ['another hamza', 'اعلن'],
    ['tatweel', 'أعلـن'],
  ])('finds a word whatever its %s', async (_reason, word) => {
    const page = await opened()
    await page.fill('#q', word)
    await expect.poll(() => page.textContent('#hits')).not.toBe('')
    expect(await seen(page)).toBeGreaterThanOrEqual(found('علن'))
    expect(await seen(page)).toBeLessThan(payload.findings.length)
  })

  test('says how many are left, and that none is', async () => {
    const page = await opened()
    await page.fill('#q', 'nothing has this')
    await expect.poll(() => page.textContent('#hits')).toBe(`Shown: 0 findings of ${payload.findings.length}.`)
  })

  test('groups by check and by level, and back', async () => {
    const page = await opened()
    await page.selectOption('#group-by', 'level')
    const titles = await page.locator('#finding-list h3 bdi').allTextContents()
    expect(titles).toEqual(['error', 'warning', 'note'].filter((level) => count(level) > 0))
    await page.selectOption('#group-by', 'check')
    expect(await page.locator('#finding-list h3').count()).toBe(new Set(payload.findings.map(({rule}) => rule)).size)
    await page.selectOption('#group-by', 'document')
    expect(await seen(page)).toBe(payload.findings.length)
  })

  test('by keyboard: skip link, / to search, Escape to empty, a link into what is hidden', async () => {
    const page = await opened()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('location.hash')).toBe('#findings')
    await page.keyboard.press('/')
    await page.keyboard.type('zzz')
    await expect.poll(() => seen(page)).toBe(0)
    await page.keyboard.press('Escape')
    expect(await page.inputValue('#q')).toBe('')
    await expect.poll(() => seen(page)).toBe(payload.findings.length)
    await page.keyboard.type('zz/z')
    await expect.poll(() => seen(page)).toBe(0)
    await page.evaluate(`location.hash = '#f1'`)
    await expect.poll(() => seen(page)).toBe(payload.findings.length)
    await page.uncheck('#keys')
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.id')).not.toBe('q')
  })

  test('every control is reached by Tab, and shows that it is', async () => {
    const page = await opened()
    await page.focus('#q')
    const reached: string[] = []
    for (let step = 0; step < 12; step++) {
      const [name, outline] = await page.evaluate<[string, string]>(`[
        document.activeElement.id || document.activeElement.value || document.activeElement.type,
        getComputedStyle(document.activeElement).outlineStyle]`)
      reached.push(name)
      expect(outline, name).toBe('solid')
      await page.keyboard.press('Tab')
    }
    expect(reached.slice(0, 11)).toEqual('q e w n family check document state group-by keys reset'.split(' '))
  })
})
