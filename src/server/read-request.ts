import type {Context} from 'hono'
import type {z} from 'zod'
import {Refusal} from './refusal.ts'
import {sayBoth} from './said.ts'

/** @throws Refusal `bad-body` for what is no JSON, or not what the schema says */
export async function readBody<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  return check(schema, parse(await readBytes(context)))
}

/** The bytes of a file that was sent. */
export async function readBytes(context: Context): Promise<Uint8Array> {
  // The guard has looked at the length that was stated; Node reads no more than that.
  return new Uint8Array(await context.req.arrayBuffer())
}

/** @throws Refusal `bad-body` for keys that are missing, unknown or there twice */
export function readQuery<T>(context: Context, schema: z.ZodType<T>): T {
  const queries = [...new URL(context.req.url).searchParams]
  if (new Set(queries.map(([key]) => key)).size < queries.length) throw badBody('query')
  return check(schema, Object.fromEntries(queries))
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes), refuseProto)
  } catch (error) {
    // No UTF-8, no JSON, or nested so deep that it cannot be walked through.
    if (!(error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError)) throw error
    throw badBody('JSON')
  }
}

/** A key that would change what an object is, where somebody copies it carelessly. */
function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('__proto__')
  return value
}

function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  throw badBody(checked.error.issues[0].path.map(String).join('.') || '(root)')
}

/** @param detail where it is wrong: keys of ours only, what was sent is not repeated */
function badBody(detail: string): Refusal {
  return new Refusal(400, {code: 'bad-body', message: sayBoth('page.server.bad-body', {detail: detail.slice(0, 100)})})
}
