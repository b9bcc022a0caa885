import type {BrowserContextOptions, Page} from 'playwright-core'
import type {DecisionsFile} from '../../src/review-model.ts'
import type {TestBrowser} from './browser.ts'
import {type ListsOptions, listsPayload} from './lists-payload.ts'
import {livePage, staticPage} from './static-page.ts'

/** A page with a view, and what it did that it should not do. */
export interface Shown {
  readonly page: Page
  readonly incidents: readonly string[]
}

/** Opens a view of the page as a folder has it. */
export async function shown(
  browser: TestBrowser,
  view: string,
  {options = {}, ...payload}: ListsOptions & {readonly options?: BrowserContextOptions} = {},
): Promise<Shown> {
  const opened = await browser.open(staticPage(listsPayload(payload)), {viewport, ...options})
  await go(opened.page, view)
  return opened
}

/** Opens a view of the page as a server has it. */
export async function live(browser: TestBrowser, view: string, payload: ListsOptions): Promise<Shown> {
  const opened = await browser.open(livePage(listsPayload(payload)), {viewport})
  await go(opened.page, view)
  return opened
}

const viewport = {width: 1200, height: 900}

/** Goes to a view, and waits for its rows. */
export async function go(page: Page, view: string): Promise<void> {
  await page.evaluate(`location.hash = '#/${view}'`)
  const kind = view.includes('ignored') ? 'ignored' : /concept/u.test(view) ? 'concept' : kinds[view.split('?')[0]]
  await page.locator(`.row-${kind}`).first().waitFor()
}

const kinds: Readonly<Record<string, string>> = {findings: 'finding', spelling: 'change', terms: 'form'}

/** Presses keys that stand apart, one after the other. */
export async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key)
}

/** What stands in the row with the focus; the name of the element elsewhere. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(`document.activeElement.closest('.row')?.textContent ?? document.activeElement.tagName`)
}

/** What was decided, as the browser keeps it. */
export async function decided(page: Page): Promise<Omit<DecisionsFile, 'kind' | 'version'>> {
  return JSON.parse(
    await page.evaluate<string>(
      `localStorage.getItem('muqabala.decisions.Workspace') ?? '{"pairs":[],"glossary":[],"ignores":[],"fixes":[]}'`,
    ),
  )
}
