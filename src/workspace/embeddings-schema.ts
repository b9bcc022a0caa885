import {z} from 'zod'

/** A service that turns texts into vectors, as `muqabala.yaml` has it. */
export interface EmbeddingsConfig {
  readonly url: string
  readonly model: string
  readonly apiKeyEnv?: string | undefined
  readonly batch: number
  readonly timeoutSeconds: number
  readonly retries: number
  readonly maxCharacters: number
  readonly cache: boolean
}

/** A check whose complaint shows what would fit, in every language. */
function fits(isRight: (value: string) => boolean, expected: string[]): (context: z.core.ParsePayload<string>) => void {
  return ({value, issues}) => {
    if (!isRight(value)) issues.push({code: 'invalid_value', values: expected, input: value})
  }
}

/** Passwords, and keys behind a question mark, do not belong in a file that is shared. */
function isEndpoint(value: string): boolean {
  if (!URL.canParse(value)) return false
  const {protocol, username, password, search, hash} = new URL(value)
  return ['http:', 'https:'].includes(protocol) && `${username}${password}${search}${hash}` === ''
}

// OPENAI_API_KEY. Small letters and hyphens are refused, since keys themselves have them: one pasted here is then not taken for a
// name, and shown as such.
const variableName = /^[A-Z_][A-Z0-9_]{0,99}$/u

const shape = {
  url: z
    .string()
    .max(1000)
    .check(fits(isEndpoint, ['http://…', 'https://…']))
    .meta({
      description:
        'Address of an OpenAI-compatible service, to which /embeddings is added, e.g. http://localhost:11434/v1. Texts are sent there and nowhere else.',
      format: 'uri',
      pattern: '^https?://[^?#]+$',
    }),
  model: z.string().trim().min(1).max(200).describe('Name of the model as the service knows it, e.g. bge-m3.'),
  apiKeyEnv: z
    .string()
    .check(fits((value) => variableName.test(value), ['A…Z 0…9 _']))
    .meta({
      description: 'Name of the environment variable that holds the key, e.g. OPENAI_API_KEY; never the key itself.',
      pattern: variableName.source,
    })
    .optional(),
  batch: z.int().min(1).max(256).default(32).describe('How many texts one request holds.'),
  timeoutSeconds: z.number().min(1).max(300).default(30).describe('How long one request may take.'),
  retries: z
    .int()
    .min(0)
    .max(10)
    .default(2)
    .describe(
      'How often a request is repeated that took too long, lost its connection, or was answered with 429 or 5xx.',
    ),
  maxCharacters: z
    .int()
    .min(1)
    .max(100_000)
    .default(2000)
    .describe('What a text holds beyond this is not sent; UTF-16 code units.'),
  cache: z.boolean().default(true).describe('Keeps vectors in .muqabala/embeddings/, so that no text is sent twice.'),
}

/** The keys of `embeddings` in `muqabala.yaml`. */
export const embeddingsKeys: readonly string[] = Object.keys(shape)

/** The shape of `embeddings` in `muqabala.yaml`; without it no service is asked. */
export const embeddingsSchema: z.ZodType<EmbeddingsConfig | undefined> = z
  .strictObject(shape)
  .optional()
  .describe('A service whose vectors of the segments help to align; none is asked when left out.')
