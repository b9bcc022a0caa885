import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Lang} from '../../src/model.ts'
import {startBrowser, type TestBrowser} from './browser.ts'
import {removeFolder, seedsFolder, serveFolder} from './served.ts'

const markup =
  '<img src=x onerror="window.__pwned=1"><script>window.__pwned=2</script>"\'><svg onload=window.__pwned=3>'
const link = '[بوتين](javascript:window.__pwned=4) ![x](http://127.0.0.1:9/pixel.png)'
// Controls, an override that is never closed, half a surrogate pair as text.
const marks = '\u202Eabc\u2067\u0007 =HYPERLINK("http://127.0.0.1:9") ${7*7} {{constructor}}'

/** Names that markup, a shell, an address or a direction could take for theirs. */
const names = [
  '<img src=x onerror=window.__pwned=5>',
  '"onload="x',
  '\u202Etxt.exe',
  '#?&%2F..%00',
  "a'b`c$(x)",
  'ملف غريب',
]

function files(): Record<string, string> {
  const texts = names.flatMap((name): [string, string][] => [
    [`seeds/ar/${name}.txt`, `قال پوتن ${markup} في كييف 25 مرة.\n${link}\n${marks}\n`],
    [`seeds/en/${name}.txt`, `Putin said ${markup} in Kyiv 52 times.\n${link}\n${marks}\n`],
  ])
  const cell = `"${markup.replaceAll('"', '""')}"`
  return {
    ...Object.fromEntries(texts),
    'glossary/hostile.csv': `id,en,ar,ar_deprecated,note\nbad,${cell},شيء خطير,شئ خطير,${cell}\n`,
  }
}

let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser()
}, 120_000)

afterAll(() => browser.close())

const languages: readonly Lang[] = ['ar', 'en']

describe.each(languages)('hostile texts and names, in %s', (lang) => {
  test('are shown in every view; nothing runs, and no request leaves', async () => {
    const folder = seedsFolder(files())
    const served = await serveFolder(folder, lang)
    try {
      const {page, incidents} = await browser.visit(served.address)
      const count = 5 + names.length
      await expect.poll(() => page.locator('.toc-entry .toc-charts').count(), {timeout: 60_000}).toBe(count)
      const pairs = await page
        .locator('a.toc-title')
        .evaluateAll((links) => links.map((one) => one.getAttribute('href')))
      for (const href of pairs) {
        await page.evaluate(`location.hash = ${JSON.stringify(href)}`)
        await page.locator('[role=grid] [data-row="0"]').waitFor()
        await page.locator('[role=grid] [data-stop]').first().focus()
      }
      for (const view of ['terms', 'terms?show=concepts', 'terms?concept=bad', 'spelling', 'findings']) {
        await page.evaluate(`location.hash = ${JSON.stringify(`#/${view}`)}`)
        await page.getByRole('heading', {level: 1}).waitFor()
        await page.waitForTimeout(400)
      }
      expect(await page.evaluate('window.__pwned')).toBeUndefined()
      expect(await page.locator('img, iframe, [onerror], [onload], a[href^="javascript"]').count()).toBe(0)
      expect(incidents).toEqual([])
    } finally {
      await served.stop()
      removeFolder(folder)
    }
  }, 120_000)
})
