import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import binary from '@sparticuz/chromium'
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core'

/** A page in a browser, and what it did that it should not do. */
interface OpenedPage {
  readonly page: Page
  /** Dialogs, requests, refusals of the policy, and errors of the script. */
  readonly incidents: string[]
}

/** A browser for the tests of one file. */
export interface TestBrowser {
  /** Opens HTML as a file, as a reader does. */
  open(html: string, options?: BrowserContextOptions): Promise<OpenedPage>
  /** Opens an address of this machine, or of a file; whatever is asked of another one, or another folder, is an incident. */
  visit(address: string, options?: BrowserContextOptions): Promise<OpenedPage>
  close(): Promise<void>
}

/** Chromium from the packages of the project; it speaks to nobody. */
export async function startBrowser(): Promise<TestBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: await binary.executablePath(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-browser-'))
  let files = 0
  return {
    async open(html, options = {}) {
      const file = join(folder, `${files++}.html`)
      writeFileSync(file, html)
      const page = await newPage(browser, options)
      const address = pathToFileURL(file).href
      const incidents = watch(page, (url) => url === address)
      await page.goto(address, {waitUntil: 'load'})
      return {page, incidents}
    },
    async visit(address, options = {}) {
      const page = await newPage(browser, options)
      const {origin, protocol} = new URL(address)
      const isFile = protocol === 'file:'
      const own = isFile ? [new URL('.', address).href, 'data:', 'blob:'] : [`${origin}/`, `blob:${origin}/`, 'data:']
      const incidents = watch(page, (url) => own.some((start) => url.startsWith(start)))
      await page.goto(address, {waitUntil: 'load'})
      return {page, incidents}
    },
    async close() {
      await browser.close()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

/** What takes longer is named as what it is, before the whole test is given up. */
const LONGEST_STEP = 20_000

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(LONGEST_STEP)
  return context.newPage()
}

/** @param isOwn whether the page may ask for it */
function watch(page: Page, isOwn: (url: string) => boolean): string[] {
  const incidents: string[] = []
  page.on('dialog', (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!isOwn(request.url())) incidents.push(`request: ${request.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') incidents.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => incidents.push(`error: ${error.message}`))
  return incidents
}
