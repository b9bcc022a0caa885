import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'

/** Puts the style sheet and the script of the HTML report into `src/data/`, with the hashes by which the page allows them. */
export function generateReportPage(root: URL): void {
  const read = (name: string): string => compact(readFileSync(new URL(`assets/report/${name}`, root), 'utf8'))
  const [style, script] = [read('page.css'), read('page.js')]
  const page = {style, styleHash: hashOf(style), script, scriptHash: hashOf(script)}
  const type = '{style: string; styleHash: string; script: string; scriptHash: string}'
  const note = '// Made from assets/report/ by `npm run generate`; edit the files there.'
  const code = `${note}\nexport const reportPage: ${type} = ${JSON.stringify(page)}\n`
  writeFileSync(new URL('src/data/report-page.ts', root), code)
}

/** Without indentation, empty lines and lines that are comments; a comment of several lines stays. */
function compact(source: string): string {
  const lines = source.split('\n').map((line) => line.trim())
  const isKept = (line: string): boolean => line !== '' && !/^(?:\/\/|\/\*.*\*\/$)/u.test(line)
  return lines.filter(isKept).join('\n')
}

/** As `script-src` and `style-src` of a Content Security Policy name it (CSP 3, 2.3.1). */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
}
