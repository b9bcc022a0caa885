import {z} from 'zod'
import {InputError} from '../errors.ts'
import type {DecisionsFile} from '../review-model.ts'
import {glossaryDecision, linkDecision} from '../server/bodies.ts'

const ofPair = z.object({
  path: z.string().min(1),
  version: z.string(),
  decisions: z.array(linkDecision),
})

const file: z.ZodType<DecisionsFile> = z.object({
  kind: z.literal('muqabala-decisions'),
  version: z.literal(1),
  pairs: z.array(ofPair),
  glossary: z.array(glossaryDecision),
  ignores: z.array(z.object({id: z.string(), reason: z.string()})),
  fixes: z.array(z.string()),
})

/**
 * The decisions that a page without a server was told; null for any other file.
 *
 * @throws InputError `format-invalid` with the key that is wrong
 */
export function readDecisions(bytes: Uint8Array, path: string): DecisionsFile | null {
  const value = parse(bytes)
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'muqabala-decisions')
    return null
  const checked = file.safeParse(value)
  if (checked.success) return checked.data
  const detail = checked.error.issues[0].path.join('.') || '(root)'
  throw new InputError('format-invalid', {path, args: {detail}})
}

const openingBrace = 0x7b
const byteOrderMark = [0xef, 0xbb, 0xbf]

function parse(bytes: Uint8Array): unknown {
  const hasMark = byteOrderMark.every((byte, at) => bytes[at] === byte)
  if (bytes[hasMark ? byteOrderMark.length : 0] !== openingBrace) return null
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
  } catch (error) {
    // Whatever it is, it is read, and what is wrong with it said, as another file.
    if (error instanceof SyntaxError || error instanceof TypeError) return null
    throw error
  }
}
