import type {BrowserContextOptions, Locator, Page} from 'playwright-core'
import {alignPath, alignPayload} from './align-payload.ts'
import type {TestBrowser} from './browser.ts'
import {staticPage} from './static-page.ts'

/** The alignment view in a page without a server. */
export async function openAlign(
  browser: TestBrowser,
  options: Parameters<typeof alignPayload>[0] = {},
  context: BrowserContextOptions = {},
): Promise<{page: Page; incidents: readonly string[]}> {
  const found = await browser.open(staticPage(alignPayload(options)), {
    viewport: {width: 1280, height: 1400},
    ...context,
  })
  await found.page.evaluate(`location.hash = '#/align/${alignPath}'`)
  await row(found.page, 1).waitFor()
  return found
}

/** A row by its number. */
export function row(page: Page, number: number): Locator {
  return page.locator(`[data-row="${number - 1}"]`)
}

/** The rows as they are shown: segments with `|` between, Arabic first. */
export function rows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const textOf = (row: Element, lang: string): string =>
      [...row.querySelectorAll(`.align-side[lang=${lang}] [data-stop]:not([data-stop$=":"])`)]
        .map((segment) => segment.textContent)
        .join(' | ')
    return [...document.querySelectorAll('[data-row]')]
      .toSorted((a, b) => Number(a.getAttribute('data-row')) - Number(b.getAttribute('data-row')))
      .map((row) => `${textOf(row, 'ar')} = ${textOf(row, 'en')}`)
  })
}

/** The number of the row that has the focus, and the segment, e.g. `3 en:2`. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const segment = document.activeElement
    const number = Number(segment?.closest('[data-row]')?.getAttribute('data-row')) + 1
    return `${number} ${segment?.getAttribute('data-stop')}`
  })
}

/** What those who hear the page were told last. */
export async function said(page: Page): Promise<string> {
  return (await page.locator('.align > [aria-live]').textContent())?.trim() ?? ''
}

/** Keys, one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}
