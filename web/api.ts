import type {Failure, PageEvent} from '../src/page-requests.ts'
import type {Answer, ExportedFile, Source, SourceListener} from './source.ts'

/** The server that the page came from. */
export function createApi(base = ''): Source {
  const get = <T>(path: string): Promise<Answer<T>> => ask<T>(`${base}/api/${path}`, {method: 'GET'})
  const post = <T>(path: string, body: unknown): Promise<Answer<T>> =>
    ask<T>(`${base}/api/${path}`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(body),
    })
  const send = <T>(path: string, file: Blob): Promise<Answer<T>> =>
    ask<T>(`${base}/api/${path}`, {method: 'POST', headers: {'content-type': 'application/octet-stream'}, body: file})
  return {
    kind: 'server',
    project: () => get('project'),
    pair: (path) => get(`pair?${query({path})}`),
    findings: () => get('findings'),
    terms: () => get('terms'),
    spelling: () => get('spelling'),
    decide: (body) => post('decide', body),
    undo: (body) => post('undo', body),
    redo: (body) => post('redo', body),
    realign: (body) => post('realign', body),
    glossary: (body) => post('glossary', body),
    undoGlossary: (version) => post('glossary/undo', {version}),
    fix: (body) => post('fix', body),
    takeBack: (body) => post('take-back', body),
    ignore: (body) => post('ignore', body),
    unignore: (ids) => post('unignore', {ids}),
    importFile: (path, file) => send(`import?${query({path, name: file.name})}`, file),
    addText: ({lang, name, file}) => send(`texts?${query({lang, name})}`, file),
    exportFile: (path, format) => download(`${base}/api/export?${query(path === null ? {format} : {path, format})}`),
    listen: (listener) => listenTo(`${base}/api/events`, listener),
  }
}

function query(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString()
}

function ask<T>(address: string, request: RequestInit): Promise<Answer<T>> {
  return fetched(address, request, async (response) => (await response.json()) as T)
}

function download(address: string): Promise<Answer<ExportedFile>> {
  return fetched(address, {method: 'GET'}, async (response) => ({
    name: nameIn(response.headers.get('content-disposition') ?? ''),
    content: await response.blob(),
  }))
}

/** `filename*=UTF-8''…` of a header, which may hold any name. */
function nameIn(disposition: string): string {
  const name = /filename\*=UTF-8''([^;]*)/iu.exec(disposition)?.[1] ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}

async function fetched<T>(
  address: string,
  request: RequestInit,
  read: (response: Response) => Promise<T>,
): Promise<Answer<T>> {
  try {
    const response = await fetch(address, {...request, cache: 'no-store', credentials: 'same-origin'})
    if (response.ok) return {ok: true, value: await read(response)}
    const body: unknown = await response.json().catch(() => null)
    return {ok: false, failure: isFailure(body) ? body : failureOf(`http-${response.status}`)}
  } catch {
    // Nobody answered, or the answer broke off.
    return {ok: false, failure: failureOf('offline')}
  }
}

/** A failure without a sentence of its own: the page words its code. */
export function failureOf(code: string): Failure {
  return {code, message: {ar: '', en: ''}}
}

function isFailure(body: unknown): body is Failure {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body
}

/** Longest wait before another try, in milliseconds. */
const LONGEST = 10_000

/** Listens to server-sent events, and again when they break off. */
function listenTo(address: string, listener: SourceListener): () => void {
  let wait = 500
  let timer: ReturnType<typeof setTimeout> | undefined
  let events: EventSource | null = null
  const open = (): void => {
    events = new EventSource(address)
    events.addEventListener('open', () => {
      wait = 500
      listener.onConnection('open')
    })
    events.addEventListener('message', (message) => {
      const event = readEvent(String(message.data))
      if (event !== null) listener.onEvent(event)
    })
    events.addEventListener('error', () => {
      events?.close()
      listener.onConnection('lost')
      timer = setTimeout(open, wait)
      wait = Math.min(2 * wait, LONGEST)
    })
  }
  open()
  return () => {
    clearTimeout(timer)
    events?.close()
  }
}

function readEvent(text: string): PageEvent | null {
  try {
    const event: unknown = JSON.parse(text)
    return typeof event === 'object' && event !== null && 'kind' in event ? (event as PageEvent) : null
  } catch {
    return null
  }
}
