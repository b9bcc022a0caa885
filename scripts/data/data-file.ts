import type {z} from 'zod'

/** One file of words: its name in `data/`, its shape, and how it becomes what the code imports. */
export interface DataFile {
  /** `data/<name>.yaml` in, `src/data/<name>.ts` out. */
  readonly name: string
  /** Where it is no YAML: the file's name in `data/`, and how its text becomes what `schema` checks. */
  readonly source?: {readonly file: string; read(text: string): unknown}
  readonly schema: z.ZodType
  /** TypeScript type of the exported value. */
  readonly type: string
  /** Makes the exported value; `complain` takes a sentence that tells the author of the data what to write instead. */
  build(value: unknown, complain: (message: string) => void): object
}
