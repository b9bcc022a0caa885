import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startBrowser, type TestBrowser} from './browser.ts'
import {focused, openAlign, press, row, rows, said} from './align-page.ts'
import {alignPath} from './align-payload.ts'
import {axeViolations} from './axe.ts'
import type {Page} from 'playwright-core'

let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser()
}, 120_000)

afterAll(() => browser.close())

describe('finding and filters', () => {
  test.each([
    ['another ya', 'شي', '1 of 1', 6],
    ['English', 'workers', '1 of 2', 2],
    ['without vowels or case', 'LAYLA', '1 of 1', 1],
  ])('%s', async (_reason, text, status, number) => {
    const {page} = await openAlign(browser)
    await press(page, '/')
    await page.keyboard.type(text)
    await expect.poll(() => page.locator('.on-found').count()).toBeGreaterThan(0)
    await press(page, 'Enter')
    await expect.poll(() => page.locator('.find-status').textContent()).toBe(status)
    expect(await row(page, number).getAttribute('class')).toContain('is-open')
    expect(await page.evaluate('document.activeElement.type')).toBe('search')
  })

  test('filters count, combine with the find box, and keep what was decided in sight', async () => {
    const {page} = await openAlign(browser)
    await page.locator('.align-choice select').selectOption('doubtful')
    await expect.poll(async () => (await rows(page)).length).toBe(2)
    await page.locator('.find input').fill('Production')
    await page.getByLabel('Only what was found').check()
    await expect.poll(async () => (await rows(page)).length).toBe(1)
    await page.getByLabel('Only what was found').uncheck()
    await page.locator('[data-row="1"] .segment').first().click()
    await press(page, 'c')
    await expect.poll(() => page.locator('.align-progress').textContent()).toContain('1 of 6')
    expect((await rows(page)).length).toBe(2)
    await page.locator('.align-choice select').selectOption('noted')
    await page.getByText('No row fits this choice.').waitFor()
    await page.getByRole('button', {name: 'Show all rows'}).click()
    await expect.poll(async () => (await rows(page)).length).toBe(7)
  })
})

describe('what a row shows', () => {
  test('reasons on both sides, and why it is doubtful', async () => {
    const {page} = await openAlign(browser)
    await press(page, 'j')
    await expect.poll(() => page.locator('.on-number[data-pair="1"]').allTextContents()).toEqual(['120', '120'])
    const reasons = row(page, 2).locator('.row-reasons')
    expect(await reasons.textContent()).toMatch(/Confidence 40%:.*120 = 120.*little evidence/u)
    await reasons.locator('.reason').first().hover()
    await expect.poll(() => page.locator('.align-side .on-hot').count()).toBe(2)
    expect(await row(page, 2).locator('.on-finding').textContent()).toBe('المصنع')
    await row(page, 2).getByText('Unexpected word').waitFor()
    expect(await row(page, 2).getByRole('link').getAttribute('href')).toContain('#/findings?rule=term-form')
  })

  test('the mouse does what the keys do', async () => {
    const {page} = await openAlign(browser)
    await row(page, 2).locator('.segment').first().click()
    await row(page, 2).getByRole('button', {name: 'Confirm C'}).click()
    await expect.poll(() => row(page, 2).locator('.row-status').textContent()).toContain('confirmed')
    await row(page, 3).locator('.segment').first().click()
    await row(page, 3).getByRole('button', {name: 'Cut X'}).click()
    const box = await row(page, 3).locator('.caret-field').boundingBox()
    await page.mouse.click((box?.x ?? 0) + 100, (box?.y ?? 0) + 10)
    await row(page, 3).getByRole('button', {name: 'Cut here'}).click()
    await expect.poll(async () => (await rows(page))[2].split(' | ').length).toBe(3)
    await row(page, 3).locator('summary').click()
    await row(page, 3).getByRole('button', {name: 'Unlink'}).click()
    await expect.poll(async () => (await rows(page)).length).toBe(10)
    await row(page, 1).locator('.segment').first().click()
    await row(page, 3)
      .locator('.align-gutter')
      .click({modifiers: ['Shift']})
    expect(await page.locator('[aria-selected=true]').count()).toBe(3)
  })

  test('the address opens a row', async () => {
    const {page} = await openAlign(browser, {rows: 500})
    await page.evaluate(`location.hash = '#/align/${alignPath}?row=300'`)
    await expect.poll(() => focused(page)).toBe('301 en:300')
    expect(await row(page, 301).locator('.segment').first().isVisible()).toBe(true)
  })

  test('is printed whole, as a table', async () => {
    const {page} = await openAlign(browser, {rows: 300})
    await page.emulateMedia({media: 'print'})
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    expect(await page.locator('.align-print tbody tr').count()).toBe(300)
    expect(await page.locator('.align-grid').isVisible()).toBe(false)
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`)
    expect(await page.locator('.align-print').count()).toBe(0)
  })
})

describe('many rows', () => {
  test('only those near the screen are drawn, and the focus stays where it is', async () => {
    const {page} = await openAlign(browser, {rows: 3000}, {viewport: {width: 1000, height: 700}})
    await press(page, 'j', 'j')
    await expect.poll(() => focused(page)).toBe('3 en:2')
    await page.locator('.align-scroll').evaluate((list) => list.scrollTo(0, 60_000))
    await expect.poll(async () => (await rows(page)).length).toBeLessThan(40)
    expect(await focused(page)).toBe('3 en:2')
    expect(await page.locator('[role=grid]').getAttribute('aria-rowcount')).toBe('3001')
    await press(page, 'j')
    await expect.poll(() => focused(page)).toBe('4 en:3')
    expect(await row(page, 4).locator('.segment').first().isVisible()).toBe(true)
    await press(page, 'End')
    await expect.poll(() => focused(page)).toBe('3000 en:2999')
    await expect.poll(() => seenWhole(page, 3000)).toBe(true)
  })

  test('what is looked at stays in its place when rows above become one', async () => {
    const {page} = await openAlign(browser, {rows: 3000}, {viewport: {width: 1000, height: 1100}})
    await page.evaluate(`location.hash = '#/align/${alignPath}?row=1500'`)
    await expect.poll(() => focused(page)).toBe('1501 en:1500')
    await page.waitForTimeout(200)
    const top = await below(page, 1501)
    await press(page, 'm')
    await expect.poll(() => said(page)).toContain('merged')
    await expect.poll(async () => Math.abs((await below(page, 1501)) - top)).toBeLessThan(3)
  })
})

/** How far a row is below the top of the list's window, in pixels. */
async function below(page: Page, number: number): Promise<number> {
  const [own, list] = [await row(page, number).boundingBox(), await page.locator('.align-scroll').boundingBox()]
  return (own?.y ?? NaN) - (list?.y ?? NaN)
}

/** The row lies within the list. */
async function seenWhole(page: Page, number: number): Promise<boolean> {
  const [own, list] = [await row(page, number).boundingBox(), await page.locator('.align-scroll').boundingBox()]
  return own !== null && list !== null && own.y >= list.y && own.y + own.height <= list.y + list.height + 1
}

describe.each(['ar', 'en'] as const)('in %s', (lang) => {
  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ] as const)('axe finds nothing, in %s, %i pixels wide', async (colorScheme, width) => {
    const {page} = await openAlign(browser, {lang}, {colorScheme, viewport: {width, height: 900}})
    expect(await axeViolations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await press(page, 'j', 'l')
    expect(await axeViolations(page)).toEqual([])
    await press(page, 'e')
    expect(await axeViolations(page)).toEqual([])
    await press(page, 'Escape', 'x')
    expect(await axeViolations(page)).toEqual([])
    await press(page, 'Escape', 'n')
    expect(await axeViolations(page)).toEqual([])
  })

  test('the own language comes first, and each text keeps its direction', async () => {
    const {page} = await openAlign(browser, {lang})
    const box = async (of: string): Promise<number> =>
      (await row(page, 1).locator(`.align-side[lang=${of}]`).boundingBox())?.x ?? 0
    expect(await box('ar')).toBeGreaterThan(await box('en'))
    const first = await row(page, 1).locator('.align-side').first().getAttribute('lang')
    expect(first).toBe(lang)
    expect(await row(page, 1).locator('.align-side[lang=ar]').getAttribute('dir')).toBe('rtl')
  })

  test('runs nothing that stands in a text, a name or a note', async () => {
    const more = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(2)>',
      "' onfocus='alert(3)' autofocus tabindex='0",
      '</textarea><svg onload=alert(4)>',
      '\u202Eabc\u0007\u2067',
    ].join(' ')
    const {page, incidents} = await openAlign(browser, {lang, more})
    await press(page, 'End', 'Home', 'e', 'Enter', 'n', 'Enter', 'x', 'Escape', 'm', 'd')
    await press(page, '/')
    await page.keyboard.type('<img src=x onerror=alert(5)>')
    await press(page, 'Enter')
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    expect(await page.locator('img, svg[onload], [onerror], [onfocus]').count()).toBe(0)
    expect(incidents).toEqual([])
  })
})
