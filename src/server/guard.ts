import type {IncomingMessage} from 'node:http'
import type {Keys} from './keys.ts'

/** Why a request is not let in: its HTTP status, and the key of its sentence below `page.server`. */
export interface Refused {
  readonly status: number
  readonly code: 'bad-request' | 'foreign' | 'method' | 'no-session' | 'too-large'
}

/** What the guard knows of its server. */
export interface GuardRules {
  readonly port: number
  readonly keys: Keys
}

/** Bytes of a body of JSON, and of a file. */
const largestJson = 1_048_576
const largestFile = 256_000_000
/** Characters of the part of an address behind the host. */
const longestTarget = 4096

/** Routes that take a file as it is. */
const fileRoutes: readonly string[] = ['/api/import', '/api/texts']

/**
 * Looks at a request before anything reads it. Only the page that the server opened itself may speak to it: another site in
 * the same browser, a name that leads to this machine (DNS rebinding), another program's page on another port are turned
 * away, and so is what no browser sends.
 *
 * @returns null for a request that may come in
 */
export function guard(request: IncomingMessage, rules: GuardRules): Refused | null {
  return refuseShape(request) ?? refuseHost(request, rules.port) ?? refuseStranger(request, rules.keys)
}

const bad: Refused = {status: 400, code: 'bad-request'}
const foreign: Refused = {status: 403, code: 'foreign'}

function refuseShape(request: IncomingMessage): Refused | null {
  const {method = '', url = ''} = request
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return {status: 405, code: 'method'}
  if (url.length > longestTarget) return {status: 414, code: 'too-large'}
  // An address with a host in it, or one that a careless reader takes for one; and what is not plain ASCII.
  if (!/^\/(?!\/)[\u0021-\u007E]*$/u.test(url)) return bad
  // A length that is stated is the only one there is: bodies in chunks are read differently by different readers.
  if (valuesOf(request, 'transfer-encoding').length > 0 || valuesOf(request, 'upgrade').length > 0) return bad
  return method === 'POST' || lengthOf(request) === 0 ? null : bad
}

/** Exactly one host, exactly ours: a name that somebody else lets lead here is not ours. */
function refuseHost(request: IncomingMessage, port: number): Refused | null {
  const hosts = valuesOf(request, 'host')
  return hosts.length === 1 && isOwnHost(hosts[0], port) ? null : {status: 403, code: 'foreign'}
}

function isOwnHost(host: string, port: number): boolean {
  const names = ['127.0.0.1', 'localhost']
  // Browsers leave the port of http out.
  return names.some((name) => host === `${name}:${port}` || (port === 80 && host === name))
}

function refuseStranger(request: IncomingMessage, keys: Keys): Refused | null {
  const isApi = /^\/api(?:[/?]|$)/u.test(request.url ?? '')
  if (request.method === 'POST') return isApi ? (refuseWrite(request) ?? refuseUnknown(request, keys)) : bad
  if (!isApi) return null
  if (!isOwnOrigin(request, {isNeeded: false}) || !isOwnSite(request, ['same-origin', 'none'])) return foreign
  return refuseUnknown(request, keys)
}

function refuseUnknown(request: IncomingMessage, keys: Keys): Refused | null {
  return keys.hasCookie(valuesOf(request, 'cookie')) ? null : {status: 401, code: 'no-session'}
}

/** A form, a link or a script of another site cannot send this, and a browser would say whose it is. */
function refuseWrite(request: IncomingMessage): Refused | null {
  if (!isOwnOrigin(request, {isNeeded: true}) || !isOwnSite(request, ['same-origin'])) return foreign
  const isFile = fileRoutes.includes((request.url ?? '').split('?')[0])
  const types = valuesOf(request, 'content-type')
  const wanted = isFile ? /^application\/octet-stream$/iu : /^application\/json(?:; ?charset=utf-8)?$/iu
  if (types.length !== 1 || !wanted.test(types[0])) return {status: 415, code: 'bad-request'}
  if (valuesOf(request, 'content-encoding').length > 0) return {status: 415, code: 'bad-request'}
  const length = lengthOf(request)
  if (length === null) return {status: 411, code: 'bad-request'}
  return length > (isFile ? largestFile : largestJson) ? {status: 413, code: 'too-large'} : null
}

function isOwnOrigin(request: IncomingMessage, {isNeeded}: {readonly isNeeded: boolean}): boolean {
  const origins = valuesOf(request, 'origin')
  if (origins.length === 0) return !isNeeded
  return origins.length === 1 && origins[0] === `http://${valuesOf(request, 'host')[0]}`
}

/** What the browser says of who asks; other programs say nothing. */
function isOwnSite(request: IncomingMessage, allowed: readonly string[]): boolean {
  return valuesOf(request, 'sec-fetch-site').every((site) => allowed.includes(site))
}

/** Bytes; 0 without a body, null where a body has no length. */
function lengthOf(request: IncomingMessage): number | null {
  const lengths = valuesOf(request, 'content-length')
  if (lengths.length === 0) return request.method === 'POST' ? null : 0
  return lengths.length === 1 && /^\d{1,12}$/u.test(lengths[0]) ? Number(lengths[0]) : null
}

/** Each value of a header as it came: Node joins them, or keeps the first. */
function valuesOf({rawHeaders}: IncomingMessage, name: string): string[] {
  return rawHeaders.filter((_text, at) => at % 2 === 1 && rawHeaders[at - 1].toLowerCase() === name)
}
