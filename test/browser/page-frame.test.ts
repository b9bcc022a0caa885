import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Download, Page} from 'playwright-core'
import {tempWorld} from '../cli/temp-world.ts'
import {axeViolations} from './axe.ts'
import {startBrowser, type TestBrowser} from './browser.ts'
import {servedPage} from './served-page.ts'

const arabic = 'وصلت الوزيرة ليلى حداد إلى وهران يوم الاثنين.\n\nقالت إن 120 عاملا عادوا إلى المصنع.\n'
const english =
  'Minister Layla Haddad arrived in Oran on Monday.\n\nShe said that 120 workers had returned to the factory.\n'
const pair = {'seeds/ar/one.md': arabic, 'seeds/en/one.md': english}
const path = 'aligned/one.json'

let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser()
}, 120_000)

afterAll(() => browser.close())

const dashboard = (page: Page) => page.locator('.toc-entry')
const toast = (page: Page, text: string | RegExp) => page.locator('.toast', {hasText: text})
/** The first pair is aligned and shows its figures. */
const aligned = (page: Page): Promise<void> => page.locator('.row-bar').first().waitFor()

/** Decides as another page of the same reader does. */
function decideElsewhere(page: Page, decision: object): Promise<number> {
  return page.evaluate(
    async ([path, decision]) => {
      const {version} = await (await fetch(`/api/pair?path=${encodeURIComponent(String(path))}`)).json()
      const body = JSON.stringify({path, version, decision})
      const headers = {'content-type': 'application/json'}
      return (await fetch('/api/decide', {method: 'POST', headers, body})).status
    },
    [path, decision] as const,
  )
}

test('two files become a pair that is aligned', async () => {
  const served = await servedPage()
  const {page, incidents} = await browser.visit(served.address)
  await page.getByText('Nothing to collate yet').waitFor()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByText('Add texts…').click()])
  await chooser.setFiles([
    {name: 'Visit (EN).md', mimeType: 'text/markdown', buffer: Buffer.from(english)},
    {name: 'زيارة.md', mimeType: 'text/markdown', buffer: Buffer.from(arabic)},
  ])
  const dialog = page.getByRole('dialog')
  await dialog.getByText('by its letters').first().waitFor()
  const choices = await dialog
    .getByRole('radio', {checked: true})
    .evaluateAll((found) => found.map((one) => one.parentElement?.textContent.trim()))
  expect(choices).toEqual(['English', 'Arabic'])
  expect(await dialog.getByLabel('Name of the pair').inputValue()).toBe('Visit')
  await dialog.getByRole('button', {name: 'Add and align'}).click()
  await toast(page, 'is aligned').getByRole('button', {name: 'Open it'}).click()
  await page.getByText('Layla Haddad').first().waitFor()
  expect(page.url()).toContain('#/align/aligned/Visit.json')
  expect([incidents, served.errors]).toEqual([[], []])
})

test('files that are dropped are asked about', async () => {
  const {address} = await servedPage(pair)
  const {page, incidents} = await browser.visit(address)
  await aligned(page)
  const files = await page.evaluateHandle(
    ([ar, en]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([ar], 'two_ar.md'))
      transfer.items.add(new File([en], 'two_en.md'))
      return transfer
    },
    [arabic, english] as const,
  )
  await page.dispatchEvent('.contents', 'dragenter', {dataTransfer: files})
  await page.getByText('Drop the texts here').waitFor()
  await page.dispatchEvent('.contents', 'drop', {dataTransfer: files})
  await page.getByRole('dialog').getByText('two_ar.md', {exact: true}).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({state: 'detached'})
  expect(incidents).toEqual([])
})

test('a pair is exported, corrected and imported; all pairs are one file or one package', async () => {
  const {address} = await servedPage({...pair, 'seeds/ar/two.md': arabic, 'seeds/en/two.md': english})
  const {page, incidents} = await browser.visit(address)
  await page.locator('.row-bar').nth(1).waitFor()
  await dashboard(page).first().locator('summary').click()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    dashboard(page).first().getByRole('button', {name: 'CSV'}).click(),
  ])
  expect(saved.suggestedFilename()).toBe('one.csv')
  const csv = readFileSync(await saved.path(), 'utf8')
  expect(csv).toContain('Layla Haddad')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dashboard(page).first().getByRole('button', {name: 'Import… one'}).click(),
  ])
  await chooser.setFiles({name: 'one.csv', mimeType: 'text/csv', buffer: Buffer.from(csv)})
  await toast(page, 'taken over').waitFor()
  const saveAll = async (group: string): Promise<Download> => {
    await page.locator('.contents-acts summary').click()
    const button = page.getByRole('group', {name: group}).getByRole('button', {name: 'TMX'})
    const [all] = await Promise.all([page.waitForEvent('download'), button.click()])
    return all
  }
  const each = await saveAll('A file for each pair')
  expect(each.suggestedFilename()).toBe('tmx.zip')
  expect(readFileSync(await each.path()).toString('latin1')).toContain('two.tmx')
  const one = await saveAll('In one file')
  expect(one.suggestedFilename()).toMatch(/\.tmx$/u)
  expect(readFileSync(await one.path(), 'utf8').match(/<tu /gu)?.length).toBe(4)
  expect(incidents).toEqual([])
})

test('what somebody else decided first is shown beside what was decided here', async () => {
  const {address, errors} = await servedPage(pair)
  const {page, incidents} = await browser.visit(address, {bypassCSP: true})
  await aligned(page)
  await page.goto(`${new URL(address).origin}/#/align/${path}`)
  await page.getByText('120 workers').first().waitFor()
  // Between the decision and its arrival comes that of somebody else.
  let isFirst = true
  await page.route('**/api/decide', async (route) => {
    if (!isFirst) return route.continue()
    isFirst = false
    await decideElsewhere(page, {kind: 'note', link: {ar: [1], en: [1]}, note: 'who?'})
    await route.continue()
  })
  await page.locator('[role=row], .row, li').first().waitFor()
  await page.keyboard.press('Home')
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Changed elsewhere meanwhile').waitFor()
  // It has to be answered.
  for (let times = 0; times < 3; times++) await page.keyboard.press('Escape')
  await dialog.getByText('Changed elsewhere meanwhile').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByRole('button', {name: 'Apply my decisions to it'}).click()
  await dialog.waitFor({state: 'detached'})
  await expect.poll(() => page.evaluate(savedStates, path)).toEqual(['confirmed ', 'auto who?'])
  expect([incidents.filter((incident) => !incident.includes('409')), errors]).toEqual([[], []])
})

/** Runs in the page: what is saved of each row. */
async function savedStates(path: string): Promise<string[]> {
  const {record} = await (await fetch(`/api/pair?path=${encodeURIComponent(path)}`)).json()
  const links: {status: string; note?: string}[] = record.links
  return links.map(({status, note = ''}) => `${status} ${note}`)
}

test('a decision waits while nobody answers, and is saved then', async () => {
  const {address} = await servedPage(pair)
  const {page} = await browser.visit(address)
  await aligned(page)
  await page.goto(`${new URL(address).origin}/#/align/${path}`)
  await page.getByText('120 workers').first().waitFor()
  await page.context().setOffline(true)
  await page.keyboard.press('c')
  await page.getByText('1 decision waits here').waitFor()
  await page.context().setOffline(false)
  await page.getByText('1 decision waits here').waitFor({state: 'detached', timeout: 20_000})
  await expect.poll(() => page.evaluate(savedStates, path)).toContain('confirmed ')
})

test('without a server decisions are kept in the browser, exported as a file, and discarded', async () => {
  const world = tempWorld(pair)
  expect((await world.run('report --app page')).code).toBe(0)
  const address = pathToFileURL(join(world.folder, 'page/index.html')).href
  const {page, incidents} = await browser.visit(address)
  await aligned(page)
  expect(await page.getByRole('button', {name: /Add texts|Import|Export/u}).count()).toBe(0)
  await page.goto(`${address}#/align/${path}`)
  await page.getByText('120 workers').first().waitFor()
  await page.keyboard.press('c')
  await page.getByText('1 decision', {exact: true}).waitFor()
  await page.reload()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: 'Export decisions'}).click(),
  ])
  const kept = JSON.parse(readFileSync(await saved.path(), 'utf8'))
  expect(kept).toMatchObject({kind: 'muqabala-decisions', version: 1, pairs: [{path, decisions: [{kind: 'confirm'}]}]})
  await page.getByRole('button', {name: 'Discard'}).click()
  await page.getByRole('dialog').getByRole('button', {name: 'Discard'}).click()
  await page.getByRole('button', {name: 'Export decisions'}).waitFor({state: 'detached'})
  expect(incidents).toEqual([])
})

test('without a glossary the views say so, and a first concept makes one', async () => {
  const {address, read} = await servedPage({...pair, 'seeds/ar/one.md': arabic.replace('حداد', 'حداد ،')})
  const {page, incidents} = await browser.visit(address)
  await aligned(page)
  const origin = `${new URL(address).origin}/#`
  await page.goto(`${origin}/spelling`)
  await page.getByText('There is no glossary yet').waitFor()
  await page.goto(`${origin}/findings`)
  // A blank that goes is struck out on the right, as what goes is in every Arabic line.
  await expect.poll(() => page.locator('.form-change').first().getAttribute('dir')).toBe('rtl')
  await page.goto(`${origin}/terms`)
  await page.getByRole('button', {name: 'Add a concept'}).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Goes into a new file').waitFor()
  await dialog.locator('#cell-en').fill('Oran')
  await dialog.locator('#cell-ar').fill('وهران')
  await dialog.getByRole('button', {name: 'Add', exact: true}).click()
  await dialog.waitFor({state: 'detached'})
  expect(read('glossary/terms.csv')).toContain('Oran,وهران')
  expect(incidents).toEqual([])
})

test('a workspace for reading only says so, and offers nothing else', async () => {
  const {address} = await servedPage(pair, {isReadOnly: true})
  const {page, incidents} = await browser.visit(address)
  await page.getByText('Read-only').waitFor()
  await aligned(page)
  expect(await page.getByRole('button', {name: /Add texts|Import/u}).count()).toBe(0)
  expect(incidents).toEqual([])
})

test('keys: the help lists them, and single ones can be switched off', async () => {
  const {address} = await servedPage(pair)
  const {page} = await browser.visit(address)
  await aligned(page)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog')
  await help.getByText('To the findings').waitFor()
  await help.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await help.waitFor({state: 'detached'})
  await page.keyboard.press('?')
  expect(await help.count()).toBe(0)
  await page.keyboard.press('Alt+4')
  await expect.poll(() => page.url()).toContain('#/findings')
})

test.each([
  ['ar', 'light', 1280],
  ['en', 'light', 360],
  ['ar', 'dark', 360],
  ['en', 'dark', 1280],
] as const)('axe finds nothing, and nothing sticks out: %s, %s, %i pixels', async (lang, colorScheme, width) => {
  const {address} = await servedPage({...pair, 'seeds/ar/alone.md': arabic})
  const {page} = await browser.visit(`${address}`, {colorScheme, bypassCSP: true, viewport: {width, height: 800}})
  await aligned(page)
  if (lang === 'ar') await page.getByRole('button', {name: 'العربية'}).click()
  await expect.poll(() => page.locator('html').getAttribute('dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr')
  expect(await axeViolations(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  const leader = await page.locator('.toc-share').first().boundingBox()
  // The figures stand at the end of the line.
  if (width > 1000) expect((leader?.x ?? 0) < width / 2).toBe(lang === 'ar')
  await page.locator('.contents-acts button').first().focus()
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  expect(await axeViolations(page)).toEqual([])
})

test('the language and the look stay chosen', async () => {
  const {address} = await servedPage(pair)
  const {page} = await browser.visit(address)
  await aligned(page)
  await page.getByRole('button', {name: 'العربية'}).click()
  await page.locator('.head .menu summary').click()
  await page.getByRole('button', {name: 'داكن'}).click()
  await page.reload()
  await page.getByText('النصوص').first().waitFor()
  expect(
    await page.evaluate(() => {
      const {lang, dir, dataset} = document.documentElement
      return [lang, dir, dataset['theme']]
    }),
  ).toEqual(['ar', 'rtl', 'dark'])
})
