import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {tempWorld} from '../cli/temp-world.ts'
import {files} from '../server/analyst-world.ts'
import {startBrowser, type TestBrowser} from './browser.ts'

let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

test('the folder that `muqabala report --app` writes works without a server, and loads nothing from elsewhere', async () => {
  const hostile = '</script><script>alert(1)</script><img src="https://example.com/x" onerror="alert(2)"><!--'
  const world = tempWorld({
    ...files,
    'seeds/ar/two.md': `${files['seeds/ar/two.md']}\n${hostile} أوران\n`,
    'seeds/en/two.md': `${files['seeds/en/two.md']}\n${hostile} Oran\n`,
  })
  const {code, out} = await world.run('report --app page')
  expect([code, out]).toEqual([0, expect.stringContaining('page/index.html')])
  const {page, incidents} = await browser.visit(pathToFileURL(join(world.folder, 'page/index.html')).href)
  await page.getByText('seeds/ar/two.md').first().waitFor()
  const faces = await page.evaluate(async () => {
    await document.fonts.load('1em "Noto Naskh Arabic Variable"', 'ن')
    return [...document.fonts].filter(({status}) => status === 'loaded').length
  })
  expect(faces).toBeGreaterThan(0)
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px')
  for (const view of await page.getByRole('navigation').getByRole('link').all()) await view.click()
  expect(incidents).toEqual([])
})
