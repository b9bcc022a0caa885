import {createHash, randomBytes, timingSafeEqual} from 'node:crypto'

/** What a page shows to be let in. */
export interface Keys {
  /** Stands in the address that is opened, and nowhere else. */
  readonly token: string
  /** For `Set-Cookie`. */
  readonly cookie: string
  isToken(given: string): boolean
  /** Whether the values of `Cookie` headers have ours among them. */
  hasCookie(headers: readonly string[]): boolean
}

/**
 * New keys of a server. The cookie has another value than the token, so that who reads an old address somewhere has no more
 * than that; its name has the port, since cookies know none: two servers of one machine would overwrite each other's.
 */
export function createKeys(port: number): Keys {
  const token = randomBytes(32).toString('base64url')
  const value = randomBytes(32).toString('base64url')
  const name = `muqabala-${port}`
  return {
    token,
    cookie: `${name}=${value}; HttpOnly; SameSite=Strict; Path=/`,
    isToken: (given) => isEqual(given, token),
    hasCookie: (headers) => headers.flatMap((header) => valuesOf(header, name)).some((given) => isEqual(given, value)),
  }
}

/** How long it takes says nothing of where they differ: their hashes are compared. */
function isEqual(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(a, b)
}

/** Another program on this machine may have set a cookie of the same name: each is looked at. */
function valuesOf(header: string, name: string): string[] {
  return header.split(';').flatMap((part) => {
    const [key, ...rest] = part.trim().split('=')
    return key === name ? [rest.join('=')] : []
  })
}
