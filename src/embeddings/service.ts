import {InputError} from '../errors.ts'
import type {EmbeddingsConfig} from '../workspace/embeddings-schema.ts'

/** Where vectors come from, with what a request needs. */
export interface Service {
  /** Where requests go; holds no password, no key. */
  readonly address: string
  readonly model: string
  /** Never part of a message or a file; null where the service asks for none. */
  readonly key: string | null
  readonly timeoutSeconds: number
  readonly retries: number
}

// What a header may hold. A key outside it would be shown by the error of whoever builds the header.
const headerValue = /^[\x21-\x7E]+$/u

/** The address that requests go to. */
export function addressOf({url}: Pick<EmbeddingsConfig, 'url'>): string {
  const {origin, pathname} = new URL(url)
  return `${origin}${pathname.replace(/\/+$/u, '')}/embeddings`
}

/**
 * The service of a configuration, with its key from the environment.
 *
 * @throws InputError `embeddings-key-missing`
 */
export function serviceOf(settings: EmbeddingsConfig, env: Readonly<Record<string, string | undefined>>): Service {
  const {model, apiKeyEnv, timeoutSeconds, retries} = settings
  const key = apiKeyEnv === undefined ? null : (env[apiKeyEnv]?.trim() ?? '')
  if (key !== null && !headerValue.test(key)) {
    throw new InputError('embeddings-key-missing', {path: 'muqabala.yaml', args: {variable: apiKeyEnv ?? ''}})
  }
  return {address: addressOf(settings), model, key, timeoutSeconds, retries}
}
