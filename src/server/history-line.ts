import {z} from 'zod'
import {type Splice, spliceShape, writeSplice, type WrittenSplice} from './splice.ts'

/** A change, or that one was taken back or made again; with the versions before and after it. */
export type Step =
  | {readonly kind: 'edit'; readonly from: string; readonly to: string; readonly splice: Splice}
  | {readonly kind: 'undo' | 'redo'; readonly from: string; readonly to: string}

/** A step as a line has it. */
type WrittenStep =
  | ({readonly kind: 'edit'; readonly from: string; readonly to: string} & WrittenSplice)
  | {readonly kind: 'undo' | 'redo'; readonly from: string; readonly to: string}

const version = z.string().regex(/^[0-9a-f]{64}$/u)
const schema: z.ZodType<WrittenStep> = z.union([
  z.strictObject({kind: z.literal('edit'), from: version, to: version, ...spliceShape}),
  z.strictObject({kind: z.enum(['undo', 'redo']), from: version, to: version}),
])

/** One line of JSON, without its end. */
export function writeLine(step: Step): string {
  const {kind, from, to} = step
  return JSON.stringify(kind === 'edit' ? {kind, from, to, ...writeSplice(step.splice)} : {kind, from, to})
}

/** @returns null for a line that was torn, or is none of ours */
export function parseLine(bytes: Uint8Array): WrittenStep | null {
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
