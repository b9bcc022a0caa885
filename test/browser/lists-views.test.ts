import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Lang} from '../../src/model.ts'
import {axeViolations} from './axe.ts'
import {startBrowser, type TestBrowser} from './browser.ts'
import {focused, go, live, press, shown} from './lists-driver.ts'

const hostile = [
  ' <script>alert(1)</script>',
  '</script><script>alert(2)</script>',
  '"><img src=x onerror=alert(3)>',
  "' onfocus='alert(4)' autofocus tabindex='0",
  '</style></title></textarea>-->',
  'javascript:alert(5)//',
  '\u202Eabc\u0007\u2067',
].join(' ')

let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser()
}, 120_000)

afterAll(() => browser.close())

/** Unfolds what a view has to unfold, by its keys. */
const unfolding: Readonly<Record<string, string>> = {
  findings: 'j j e',
  'findings?show=ignored': 'j',
  spelling: 'j j x',
  terms: 'j j j e j j j e',
  'terms?show=concepts': 'j Enter j Enter j Enter j Enter',
}

/** Keys that open the dialogs of a view. */
const dialogs: readonly (readonly [view: string, keys: string])[] = [
  ['findings', 'Shift+f'],
  ['findings', 'j j x i'],
  ['spelling', 'w'],
  ['terms', 'n'],
  ['terms', 'j j j j j a'],
  ['terms?show=concepts', 'j e'],
  ['terms?show=concepts', 'j m'],
]

describe.each<Lang>(['ar', 'en'])('the lists in %s', (lang) => {
  test.each(['light', 'dark'] as const)(
    'have nothing that axe finds wrong, in %s',
    async (colorScheme) => {
      const {page, incidents} = await shown(browser, 'findings', {lang, options: {colorScheme}})
      for (const [view, keys] of Object.entries(unfolding)) {
        await go(page, view)
        await press(page, keys)
        expect(await axeViolations(page), view).toEqual([])
      }
      for (const [view, keys] of dialogs) {
        await go(page, view)
        await press(page, keys)
        await page.locator('dialog[open]').waitFor()
        expect(await axeViolations(page), `${view} ${keys}`).toEqual([])
        await press(page, 'Escape')
        await page.locator('dialog[open]').waitFor({state: 'detached'})
      }
      expect(incidents).toEqual([])
    },
    120_000,
  )

  test('fit a narrow screen', async () => {
    const {page} = await shown(browser, 'findings', {
      lang,
      more: ' مسؤول',
      options: {viewport: {width: 320, height: 640}},
    })
    for (const [view, keys] of Object.entries(unfolding)) {
      await go(page, view)
      await press(page, keys)
      expect(await page.evaluate(`document.querySelector('main').scrollWidth`), view).toBe(320)
      expect(await page.evaluate('document.documentElement.scrollWidth'), view).toBe(320)
    }
  }, 60_000)

  test('run nothing that stands in a field, and ask no network', async () => {
    const {page, incidents} = await shown(browser, 'findings', {lang, more: hostile})
    for (const [view, keys] of [...Object.entries(unfolding), ...dialogs]) {
      await go(page, view)
      await press(page, keys)
      await page.waitForTimeout(100)
      expect(await page.locator('img, [onerror], [onfocus], #app script, a:not([href^="#"])').count(), view).toBe(0)
      expect(await page.locator('.code-point').count(), view).toBeGreaterThan(0)
      await press(page, 'Escape')
    }
    await page.fill('.find input', hostile)
    await page.waitForTimeout(100)
    expect(incidents).toEqual([])
  }, 60_000)
})

describe('long lists', () => {
  test('20,000 findings: few rows are drawn, and what is looked at stays', async () => {
    const {page} = await shown(browser, 'findings', {extra: 20_000})
    await page.locator('.row').first().focus()
    await press(page, 'End k')
    expect(await page.locator('.row').count()).toBeLessThan(40)
    expect(await page.evaluate(`document.activeElement.ariaPosInSet`)).toBe('20008')
    await page.locator('.row').first().focus()
    await page.evaluate(`document.querySelector('main').scrollTop = 300000`)
    await page.waitForTimeout(200)
    await page.locator('.row-finding').nth(5).focus()
    const top = (): Promise<number> => page.evaluate('document.activeElement.getBoundingClientRect().top')
    const before = await top()
    const place = await page.evaluate('document.activeElement.ariaPosInSet')
    // Findings far above come and go.
    await page.evaluate(`location.hash = '#/findings?level=warning,note'`)
    await expect.poll(() => page.evaluate('document.activeElement.ariaPosInSet')).toBe(String(Number(place) - 2))
    expect(Math.abs((await top()) - before)).toBeLessThan(2)
  }, 60_000)

  test('are printed whole', async () => {
    const {page} = await shown(browser, 'findings', {extra: 300})
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('.row').count()).toBe(309)
    const tops = await page.locator('.row').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top))
    expect(tops).toEqual(tops.toSorted((one, other) => one - other))
    expect(new Set(tops).size).toBe(309)
    await page.emulateMedia({media: 'screen'})
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`)
    await expect.poll(() => page.locator('.row').count()).toBeLessThan(40)
  })

  test('10,000 concepts', async () => {
    const {page} = await shown(browser, 'terms?show=concepts', {extra: 10_000})
    expect(await page.locator('.row').count()).toBeLessThan(60)
    await page.fill('.find input', 'Concept 9999')
    await expect.poll(() => page.locator('.row').count()).toBe(1)
  })
})

describe('with a server', () => {
  test('findings that come by an event leave the focus where it is', async () => {
    const {page} = await live(browser, 'findings', {mode: 'live', extra: 50})
    await page.locator('.row').first().focus()
    for (let step = 0; step < 20; step++) await press(page, 'j')
    const row = await focused(page)
    const top = (): Promise<number> => page.evaluate('document.activeElement.getBoundingClientRect().top')
    const before = await top()
    await page.evaluate(`
      const now = answers['/api/findings']
      const more = Array.from({length: 3}, (_, at) => ({...now.findings[2], id: 'new' + at}))
      answers['/api/findings'] = {...now, version: 'later', findings: [...more, ...now.findings.slice(1)]}
      tell({kind: 'analysis'})`)
    await expect.poll(() => page.locator('.list-count').textContent()).toBe('57 of 57 findings')
    expect(await focused(page)).toBe(row)
    expect(Math.abs((await top()) - before)).toBeLessThan(2)
  })

  test('spellings are written, told, and taken back', async () => {
    const {page} = await live(browser, 'spelling', {mode: 'live'})
    await page.evaluate(`
      answers['/api/fix'] = {changes: 4, files: ['ar/visit.md', 'ar/letter.docx'], log: 'log.json', problems: [{ar: 'خ', en: 'One is locked.'}]}
      answers['/api/take-back'] = {changes: 4, files: [], log: null, problems: []}`)
    await press(page, 'w Enter')
    const toasts = page.locator('.toasts')
    await expect.poll(() => toasts.textContent()).toContain('4 changes')
    expect(await toasts.textContent()).toContain('One is locked.')
    await press(page, 'z')
    await expect.poll(() => toasts.textContent()).toContain('4 changes taken back')
    expect(await page.evaluate('asked')).toEqual([
      {path: '/api/fix', body: {version: 's', ids: ['s0', 's1', 's3', 's5']}},
      {path: '/api/take-back', body: {path: 'log.json'}},
    ])
  })

  test('what was refused is told, and the dialog stays', async () => {
    const {page} = await live(browser, 'terms', {mode: 'live'})
    await press(page, 'n')
    await page.keyboard.type('اسم')
    await page.fill('#cell-en', 'Name')
    await press(page, 'Enter')
    await expect.poll(() => page.locator('.toast-fault').count()).toBe(1)
    expect(await page.inputValue('#cell-ar')).toBe('اسم')
  })

  test('read-only: nothing can be changed, and no act is offered', async () => {
    const {page} = await live(browser, 'findings', {mode: 'read-only'})
    const seen = async (): Promise<string> => (await page.locator('main').textContent()) ?? ''
    for (const view of ['findings', 'spelling', 'terms', 'terms?concept=putin']) {
      await go(page, view)
      await press(page, 'j j x i f w a n 1 e')
      expect(await seen()).not.toMatch(/Ignore…|Accept|Reject|Write|Collect|Never ask|Edit…|Merge…|Undo/u)
      expect(await page.locator('dialog[open], .choice').count()).toBe(0)
    }
    expect(await page.evaluate('asked')).toEqual([])
  })
})
