import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Page} from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly {readonly html: string; readonly failureSummary: string}[]
}

/** Rows are measured in the frame after they are drawn, and move then: nobody's eye is as fast as axe. */
const atRest = `(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const places = () => [...document.querySelectorAll('body *')].map((element) => {
    const {top, height} = element.getBoundingClientRect()
    return top + ' ' + height
  }).join()
  for (let before = '', tries = 0; tries < 50; tries++) {
    await frame()
    await frame()
    const now = places()
    if (now === before) return
    before = now
  }
  throw new Error('the page does not come to rest')
})()`

/** What axe finds wrong in the page once it is at rest, each with its first element. The context must bypass the policy. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(atRest)
  await page.evaluate(axe)
  const found = await page.evaluate<readonly Violation[]>(`(async () => {
    const values = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
    return (await axe.run(document, {runOnly: {type: 'tag', values}, preload: false})).violations
  })()`)
  return found.map(({id, nodes}) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`)
}
