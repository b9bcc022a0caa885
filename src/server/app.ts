import {type Context, Hono} from 'hono'
import type {ContentfulStatusCode} from 'hono/utils/http-status'
import type {Lang} from '../model.ts'
import * as bodies from './bodies.ts'
import {contentDisposition} from './content-disposition.ts'
import type {EventStreams} from './events.ts'
import {failureOf, internalFailure} from './failure.ts'
import type {Keys} from './keys.ts'
import {enteredHtml, enterHtml, pageHtml} from './page-html.ts'
import type {Analyst, Desk} from './ports.ts'
import {readBody, readBytes, readQuery} from './read-request.ts'
import {Refusal} from './refusal.ts'
import {sayBoth} from './said.ts'
import type {StaticFile} from './static-files.ts'

/** What the routes are made of. */
export interface AppParts {
  readonly desk: Desk
  readonly analyst: Analyst
  readonly events: EventStreams
  readonly files: ReadonlyMap<string, StaticFile>
  readonly keys: Keys
  /** Of the page until its reader chooses another. */
  readonly lang: Lang
  readonly isReadOnly: boolean
  /** Gets mistakes of ours. */
  onError(error: unknown): void
}

/** The routes. Who may ask was looked at before (`guard.ts`). */
export function createApp(parts: AppParts): Hono {
  const app = new Hono({strict: true})
  app.onError((error, context) => answerError(context, error, parts))
  app.notFound((context) => answerNotFound(context))
  if (parts.isReadOnly) app.post('/api/*', refuseChange)
  addPage(app, parts)
  addReading(app, parts)
  addRecords(app, parts)
  addTexts(app, parts)
  addFiles(app, parts)
  return app
}

function addPage(app: Hono, {keys, files, lang}: AppParts): void {
  app.get('/', (context) => {
    const {searchParams} = new URL(context.req.url)
    const tokens = searchParams.getAll('token')
    if (tokens.length > 0) {
      if (tokens.length > 1 || !keys.isToken(tokens[0])) return context.html(enterHtml(), 403)
      return context.html(enteredHtml(), 200, {'set-cookie': keys.cookie})
    }
    if (!keys.hasCookie([context.req.header('cookie') ?? ''])) return context.html(enterHtml(), 403)
    const asked = searchParams.get('lang')
    return context.html(pageHtml({lang: asked === 'ar' || asked === 'en' ? asked : lang, base: '/'}))
  })
  for (const [name, {bytes, mime, tag}] of files) {
    app.get(`/${name}`, (context) => {
      const headers = {'content-type': mime, etag: tag, 'cache-control': 'no-cache'}
      if (context.req.header('if-none-match') === tag) return context.body(null, 304, headers)
      return context.body(bytes, 200, headers)
    })
  }
}

function addReading(app: Hono, {analyst, desk, events}: AppParts): void {
  app.get('/api/project', async (context) => context.json(await analyst.project()))
  app.get('/api/findings', async (context) => context.json(await analyst.findings()))
  app.get('/api/terms', async (context) => context.json(await analyst.terms()))
  app.get('/api/spelling', async (context) => context.json(await analyst.spelling()))
  app.get('/api/pair', async (context) => context.json(await desk.pair(readQuery(context, bodies.pathQuery).path)))
  app.get('/api/events', (context) => {
    const stream = context.req.method === 'HEAD' ? null : events.open()
    if (stream === null) throw new Refusal(503, {code: 'busy', message: sayBoth('page.server.busy')})
    return context.body(stream, 200, {'content-type': 'text/event-stream; charset=utf-8'})
  })
}

function addRecords(app: Hono, {analyst, desk}: AppParts): void {
  app.post('/api/decide', async (context) =>
    context.json(await desk.decide(await readBody(context, bodies.decideBody))),
  )
  app.post('/api/undo', async (context) => context.json(await desk.undo(await readBody(context, bodies.stepBody))))
  app.post('/api/redo', async (context) => context.json(await desk.redo(await readBody(context, bodies.stepBody))))
  app.post('/api/realign', async (context) => {
    const body = await readBody(context, bodies.stepBody)
    return context.json(await desk.replace(body, (record) => analyst.realign(body.path, record)))
  })
  app.post('/api/import', async (context) => {
    const {path, name} = readQuery(context, bodies.importQuery)
    const file = {name, bytes: await readBytes(context)}
    const {version} = await desk.pair(path)
    let answer: unknown = null
    await desk.replace({path, version}, async (before) => {
      const {record, rows, problems} = await analyst.importFile(path, before, file)
      answer = {rows, problems}
      return record ?? before
    })
    return context.json(answer)
  })
}

function addTexts(app: Hono, {analyst}: AppParts): void {
  const nothing = {}
  app.post('/api/glossary', async (context) =>
    context.json(await analyst.glossary(await readBody(context, bodies.glossaryBody))),
  )
  app.post('/api/glossary/undo', async (context) =>
    context.json(await analyst.undoGlossary(await readBody(context, bodies.versionBody))),
  )
  app.post('/api/fix', async (context) => context.json(await analyst.fix(await readBody(context, bodies.fixBody))))
  app.post('/api/take-back', async (context) =>
    context.json(await analyst.takeBack(await readBody(context, bodies.takeBackBody))),
  )
  app.post('/api/ignore', async (context) => {
    await analyst.ignore(await readBody(context, bodies.ignoreBody))
    return context.json(nothing)
  })
  app.post('/api/unignore', async (context) => {
    await analyst.unignore(await readBody(context, bodies.idsBody))
    return context.json(nothing)
  })
}

function addFiles(app: Hono, {analyst, desk}: AppParts): void {
  app.get('/api/export', async (context) => {
    const {path = null, format} = readQuery(context, bodies.exportQuery)
    // Refuses paths that are none of a record.
    if (path !== null) await desk.pair(path)
    const {name, mime, bytes} = await analyst.exportPair(path, format)
    const headers = {'content-type': mime, 'content-disposition': contentDisposition(name)}
    return context.body(new Uint8Array(bytes), 200, headers)
  })
  app.post('/api/texts', async (context) => {
    const {lang, name} = readQuery(context, bodies.textsQuery)
    return context.json({path: await analyst.addText(lang, {name, bytes: await readBytes(context)})})
  })
}

function refuseChange(): never {
  throw new Refusal(403, {code: 'read-only', message: sayBoth('page.server.read-only')})
}

function answerError(context: Context, error: unknown, {onError}: AppParts): Response {
  const known = failureOf(error)
  if (known === null) onError(error)
  const {status, failure} = known ?? internalFailure()
  return context.json(failure, status as ContentfulStatusCode)
}

function answerNotFound(context: Context): Response {
  const message = sayBoth('page.server.not-found')
  if (context.req.path.startsWith('/api/')) return context.json({code: 'not-found', message}, 404)
  return context.text(`${message.ar}\n${message.en}\n`, 404)
}
