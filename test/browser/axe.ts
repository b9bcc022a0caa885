import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Page} from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly {readonly html: string; readonly failureSummary: string}[]
}

/** What axe finds wrong in the page as it stands, each with its first element. The context must bypass the policy. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate<readonly Violation[]>(`(async () => {
    const values = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
    return (await axe.run(document, {runOnly: {type: 'tag', values}, preload: false})).violations
  })()`)
  return found.map(({id, nodes}) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`)
}
