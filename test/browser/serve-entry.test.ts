import {createServer, type Server} from 'node:http'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {PairPayload} from '../../src/page-model.ts'
import {onePair} from '../server/page-client.ts'
import {pageServer} from '../server/page-server.ts'
import {startBrowser, type TestBrowser} from './browser.ts'

let browser: TestBrowser
const others: Server[] = []

beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)

afterAll(async () => {
  for (const server of others.splice(0)) server.close()
  await browser.close()
})

/** A page of another program of this machine, or of a site that is opened in the same browser. */
async function otherPage(html: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(html)
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  others.push(server)
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`
}

describe('the way in', () => {
  test('a file that leads to the address opens the page, and the token leaves the address', async () => {
    const server = await pageServer()
    const address = `http://${server.host}/?token=${server.token}`
    const {page} = await browser.open(`<meta http-equiv="refresh" content="0;url=${address}">`)
    await page.waitForURL(`http://${server.host}/`)
    expect(await page.locator('script[src="/app.js"]').count()).toBe(1)
    expect(await page.evaluate('fetch("/api/project").then((answer) => answer.status)')).toBe(200)
    expect(await page.title()).not.toContain(server.token)
    expect(await page.evaluate('document.cookie')).toBe('')
    expect(await page.evaluate('document.referrer')).not.toContain(server.token)
    await page.reload()
    expect(await page.locator('script[src="/app.js"]').count()).toBe(1)
  })

  test('a link from elsewhere finds a page that leads on, where the browser has the key already', async () => {
    const server = await pageServer()
    const {page} = await browser.visit(`http://${server.host}/?token=${server.token}`)
    await page.waitForURL(`http://${server.host}/`)
    await page.goto(`data:text/html,<a href="http://${server.host}/">go</a>`)
    await page.click('a')
    await page.click('section[lang=en] a')
    await page.waitForSelector('script[src="/app.js"]', {state: 'attached'})
  })
})

test('a page of another port of this machine, in the same browser, reads and changes nothing', async () => {
  const server = await pageServer({files: onePair()})
  const before = server.read('aligned/a.json')
  const {version} = (await server.ask('GET', '/api/pair?path=aligned/a.json')).json<PairPayload>()
  const {page} = await browser.visit(`http://${server.host}/?token=${server.token}`)
  await page.waitForURL(`http://${server.host}/`)
  const own = `http://${server.host}`
  const decision = {kind: 'mark', links: [{ar: [0], en: [0]}], isMarked: true}
  const body = JSON.stringify({path: 'aligned/a.json', version, decision})
  await page.goto(
    await otherPage(`<meta charset="utf-8"><script>
      var read = []
      var body = ${JSON.stringify(body)}
      var tries = [
        fetch('${own}/api/project', {credentials: 'include'}),
        fetch('${own}/api/decide', {method: 'POST', credentials: 'include', mode: 'no-cors', body}),
        fetch('${own}/api/decide', {method: 'POST', credentials: 'include', headers: {'content-type': 'application/json'}, body}),
      ].map((one) => one.then((answer) => answer.text()).then((text) => read.push(text)).catch(() => {}))
      var source = new EventSource('${own}/api/events', {withCredentials: true})
      source.onopen = () => read.push('events')
      tries.push(new Promise((done) => (source.onerror = done)))
      var done = Promise.all(tries).then(() => read.join(''))
    </script>
    <script src="${own}/api/project"></script>
    <iframe src="${own}/"></iframe>
    <form method="post" enctype="text/plain" action="${own}/api/decide" target="there">
      <input name='{"a":"' value='"}'>
    </form>
    <iframe name="there"></iframe>
    <script>document.forms[0].submit()</script>`),
  )
  expect(await page.evaluate('done')).toBe('')
  await page.waitForTimeout(300)
  for (const frame of page.frames().slice(1)) {
    expect(await frame.locator('script').count()).toBe(0)
  }
  expect(server.read('aligned/a.json')).toBe(before)
  await page.goto(`${own}/`)
  expect(await page.evaluate('fetch("/api/project").then((answer) => answer.status)')).toBe(200)
})
