import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {StaticPayload} from '../../src/page-model.ts'

/** Where the page was built: `npm run build`, or the folder that is named for one run of the tests. */
const folder = process.env['MUQABALA_WEB'] ?? join(import.meta.dirname, '../../dist/web')

/** The review page with a payload, all in one file, so that whatever else it asks for is seen. */
export function staticPage(payload: StaticPayload): string {
  return pageWith(payload, `<script id="payload" type="application/json">${json(payload)}</script>`)
}

/**
 * The page as a server gives it, with a server in its script: `answers` has what each path of the API answers, `asked` what
 * was posted, and `tell` sends an event.
 */
export function livePage(payload: StaticPayload): string {
  return pageWith(
    payload,
    `<script>
      const {project, findings, terms, spelling} = ${json(payload)}
      var answers = {'/api/project': project, '/api/findings': findings, '/api/terms': terms, '/api/spelling': spelling}
      var asked = [], sources = []
      var tell = (event) => sources.forEach((source) => source.message({data: JSON.stringify(event)}))
      window.fetch = async (path, {method, body}) => {
        if (method === 'POST') asked.push({path, body: JSON.parse(body)})
        const answer = answers[path.split('?')[0]]
        return new Response(JSON.stringify(answer ?? {code: 'none', message: {ar: '', en: ''}}), {status: answer ? 200 : 404})
      }
      window.EventSource = class {
        constructor() { sources.push(this) }
        addEventListener(name, listener) { this[name] = listener }
        close() {}
      }
    </script>`,
  )
}

function json(payload: StaticPayload): string {
  return JSON.stringify(payload).replaceAll('<', '\\u003C')
}

function pageWith(payload: StaticPayload, before: string): string {
  if (!existsSync(folder)) throw new Error('The page is not built: npm run build')
  const script = readFileSync(join(folder, 'app.js'), 'utf8').replaceAll('</script', '<\\/script')
  let style = readFileSync(join(folder, 'style.css'), 'utf8')
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.woff2'))) {
    const font = `data:font/woff2;base64,${readFileSync(join(folder, name)).toString('base64')}`
    style = style.replaceAll(`./${name}`, font)
  }
  return [
    `<!doctype html><html lang="${payload.project.lang}"><head><meta charset="utf-8"><title>Muqabala</title>`,
    '<meta name="viewport" content="width=device-width">',
    '<link rel="icon" href="data:,">',
    `<style>${style}</style></head><body><div id="app"></div>${before}<script>${script}</script></body></html>`,
  ].join('')
}
