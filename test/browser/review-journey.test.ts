import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {AlignedRecord, Lang} from '../../src/model.ts'
import {paragraph, partText, run, wordFile} from '../read/word-file.ts'
import {axeViolations} from './axe.ts'
import {startBrowser, type TestBrowser} from './browser.ts'
import {removeFolder, seedsFolder, type Served, serveFolder} from './served.ts'

const glossary = readFileSync(join(import.meta.dirname, '../../glossary/people.csv'), 'utf8')

/** A Word text and its English, beside the seeds; the glossary does not know one spelling any more. */
async function files(): Promise<Record<string, string | Uint8Array>> {
  const texts = ['وصل پوتن إلى بكين صباح الخميس.', 'واستقبله شي في المطار.', 'ثم غادر پوتن مساء الجمعة.']
  const english = [
    'Putin arrived in Beijing on Thursday morning.',
    'Xi met him at the airport.',
    'Putin left on Friday.',
  ]
  return {
    'seeds/ar/arrival.docx': await wordFile(texts.map((text) => paragraph(run(text))).join('')),
    'seeds/en/arrival.md': english.join('\n\n'),
    'glossary/people.csv': glossary.replace('پوتن|', ''),
  }
}

const pairName = '2022-09-samarkand-summit'
const recordName = `aligned/${pairName}.json`
const markdown = `seeds/ar/${pairName}.md`
const word = 'seeds/ar/arrival.docx'

let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser()
}, 120_000)

afterAll(() => browser.close())

const languages: readonly Lang[] = ['ar', 'en']

describe.each(languages)('a reviewer at work, in %s', (lang) => {
  let served: Served
  let page: Page
  let incidents: readonly string[]
  const record = (): AlignedRecord => JSON.parse(served.read(recordName)) as AlignedRecord

  beforeAll(async () => {
    served = await serveFolder(seedsFolder(await files()), lang)
    const opened = await browser.visit(served.address, {acceptDownloads: true, viewport: {width: 1280, height: 900}})
    page = opened.page
    incidents = opened.incidents
  }, 120_000)

  afterAll(async () => {
    expect(incidents).toEqual([])
    await served.stop()
    removeFolder(served.folder)
  })

  /** What a screen reader is told last. */
  const said = (): Promise<string> =>
    page
      .locator('[aria-live]')
      .allTextContents()
      .then((texts) => texts.join(' '))
  const go = async (view: string): Promise<void> => {
    await page.evaluate(`location.hash = ${JSON.stringify(`#/${view}`)}`)
  }
  const decided = (): number => record().links.filter(({status}) => status !== 'auto').length

  test('aligns the seeds and shows them in the language asked for', async () => {
    await expect.poll(() => page.locator('.toc-entry .toc-charts').count(), {timeout: 60_000}).toBe(6)
    expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual([
      lang,
      lang === 'ar' ? 'rtl' : 'ltr',
    ])
    expect(new URL(page.url()).search).toBe('')
  })

  test('repairs three rows by keyboard alone, and confirms', async () => {
    await page.getByRole('link', {name: pairName, exact: true}).focus()
    await page.keyboard.press('Enter')
    await page.locator('[role=grid] [data-row="0"]').waitFor()
    const before = record().links.length
    await page.keyboard.press('j')
    await page.keyboard.press('m')
    await expect.poll(() => record().links.length).toBe(before - 1)
    await page.keyboard.press('j')
    await page.keyboard.press('u')
    await expect.poll(() => record().links.length).toBeGreaterThan(before - 1)
    await page.keyboard.press('x')
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => [...record().ar.segments, ...record().en.segments].some(({isCut}) => isCut)).toBe(true)
    const repaired = decided()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('c')
    await expect.poll(decided).toBe(repaired + 1)
    await page.keyboard.press('n')
    await page.keyboard.type('to be read again')
    await page.keyboard.press('Enter')
    await expect.poll(() => record().links.filter(({note}) => note === 'to be read again').length).toBe(1)
    expect(await said()).not.toBe('')
  })

  test('sees the whole text of each row it steps to', async () => {
    await page.setViewportSize({width: 1200, height: 760})
    await page.keyboard.press('Home')
    for (let row = 2; row < 24; row += 2) {
      await page.keyboard.press('j')
      await page.waitForTimeout(150)
      await page.keyboard.press('j')
      await page.waitForTimeout(400)
      const [top, head] = await page.evaluate<[number, number]>(`[
        document.activeElement.closest('[role=row]').getBoundingClientRect().top,
        document.querySelector('.align-head').getBoundingClientRect().bottom,
      ]`)
      expect(top, `row ${row}`).toBeGreaterThanOrEqual(head - 2)
    }
  })

  test('takes a step back and does it again', async () => {
    const text = served.read(recordName)
    await page.keyboard.press('z')
    await expect.poll(() => record().links.some(({note}) => note !== undefined)).toBe(false)
    await page.keyboard.press('Shift+Z')
    await expect.poll(() => served.read(recordName)).toBe(text)
  })

  test('aligns the rest again around what is decided', async () => {
    const kept = record().links.filter(({status}) => status !== 'auto')
    await page.keyboard.press('Shift+A')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({state: 'detached'})
    await page.waitForTimeout(1500)
    const now = record().links.map(({ar, en}) => `${ar}/${en}`)
    for (const link of kept) expect(now).toContain(`${link.ar}/${link.en}`)
    expect(decided()).toBe(kept.length)
  })

  test('accepts a spelling as deprecated', async () => {
    await go('terms')
    const form = page.locator('.variant', {hasText: 'پوتن'}).first()
    await form.waitFor()
    await page.locator('li.row', {has: form}).focus()
    await page.keyboard.press('1')
    await expect
      .poll(() => served.read('glossary/people.csv'), {timeout: 10_000})
      .toMatch(/^putin,.*بوتن\|پوتين\|پوتن/mu)
    await expect.poll(() => page.locator('.variant', {hasText: 'پوتن'}).count(), {timeout: 20_000}).toBe(0)
  })

  test('normalizes a Word file and a Markdown file', async () => {
    await go('spelling')
    await expect.poll(() => page.getByText('arrival.docx').count(), {timeout: 20_000}).toBeGreaterThan(0)
    await page.keyboard.press('w')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => served.read(markdown), {timeout: 20_000}).not.toContain('پوتن')
    const xml = (): Promise<string> => partText(readFileSync(join(served.folder, word)))
    await expect.poll(xml, {timeout: 20_000}).toMatch(/<w:ins [^>]*>.*بوتين/u)
  })

  test('exports CSV and TMX', async () => {
    await go('')
    const entry = page.locator('.toc-entry', {hasText: pairName})
    for (const [format, start] of [
      ['csv', '\uFEFF'],
      ['tmx', '<?xml'],
    ]) {
      await entry.locator('summary').click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        entry.getByRole('button', {name: format.toUpperCase(), exact: true}).click(),
      ])
      expect(download.suggestedFilename()).toBe(`${pairName}.${format}`)
      const text = readFileSync(await download.path(), 'utf8')
      expect(text.startsWith(start)).toBe(true)
      expect(text).toContain('بوتين')
    }
  })

  test('finds everything there after a reload', async () => {
    const count = decided()
    await page.reload()
    await go(`align/${recordName}`)
    await page.locator('[role=grid] [data-row="0"]').waitFor()
    await page.getByText('to be read again').first().waitFor()
    expect(decided()).toBe(count)
    await go('terms')
    await page.getByRole('heading', {level: 1}).waitFor()
    expect(await page.locator('.variant', {hasText: 'پوتن'}).count()).toBe(0)
  })

  test.each(['', `align/${recordName}`, 'terms', 'spelling', 'findings'])(
    'axe finds nothing wrong on #/%s',
    async (view) => {
      await go(view)
      await page.waitForTimeout(800)
      expect(await axeViolations(page)).toEqual([])
    },
  )
})
