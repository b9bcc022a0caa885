import {describe, expect, test} from 'vitest'
import {loadConfig} from '../../src/workspace/config.ts'
import {InputError} from '../../src/errors.ts'
import {tempWorld} from '../cli/temp-world.ts'

/** A section with these lines. */
const section = (...lines: string[]): string => ['embeddings:', ...lines.map((line) => `  ${line}`), ''].join('\n')
const given = ['url: http://localhost:11434/v1', 'model: bge-m3']

async function load(yaml: string): Promise<unknown> {
  const {embeddings} = await loadConfig(tempWorld({'muqabala.yaml': yaml}).folder, [])
  return embeddings
}

test.each([
  ['no section', ''],
  ['an empty one', 'embeddings:\n'],
])('%s asks no service', async (_reason, yaml) => {
  expect(await load(yaml)).toBeUndefined()
})

test('what is left out has its default', async () => {
  expect(await load(section(...given))).toEqual({
    url: 'http://localhost:11434/v1',
    model: 'bge-m3',
    batch: 32,
    timeoutSeconds: 30,
    retries: 2,
    maxCharacters: 2000,
    cache: true,
  })
})

describe('a section that is refused, without its values being shown', () => {
  test.each<[string, string[], string, string]>([
    ['no url', ['model: m'], 'embeddings.url', 'string'],
    ['no model', ['url: http://x'], 'embeddings.model', 'string'],
    ['a file', ['url: file:///etc/passwd', 'model: m'], 'embeddings.url', 'http://…, https://…'],
    ['no address', ['url: localhost', 'model: m'], 'embeddings.url', 'http://…, https://…'],
    ['a password in the address', ['url: https://me:secret@x', 'model: m'], 'embeddings.url', 'http://…, https://…'],
    ['a key in the address', ['url: https://x/v1?key=secret', 'model: m'], 'embeddings.url', 'http://…, https://…'],
    ['a key for its name', [...given, 'apiKeyEnv: sk-secret'], 'embeddings.apiKeyEnv', 'A…Z 0…9 _'],
    ['a key of small letters', [...given, 'apiKeyEnv: hf_secret'], 'embeddings.apiKeyEnv', 'A…Z 0…9 _'],
    ['a batch of none', [...given, 'batch: 0'], 'embeddings.batch', '≥ 1'],
    ['a batch of thousands', [...given, 'batch: 5000'], 'embeddings.batch', '≤ 256'],
    ['retries without end', [...given, 'retries: 99'], 'embeddings.retries', '≤ 10'],
    ['no time', [...given, 'timeoutSeconds: 0'], 'embeddings.timeoutSeconds', '≥ 1'],
    ['half a character', [...given, 'maxCharacters: 1.5'], 'embeddings.maxCharacters', 'int'],
  ])('%s', async (_reason, lines, key, expected) => {
    const error: unknown = await load(section(...lines)).catch((caught: unknown) => caught)
    if (!(error instanceof InputError)) throw new Error('not refused')
    expect(error.problems).toMatchObject([{code: 'config-invalid-value', args: {key, expected}}])
    expect(JSON.stringify(error.problems)).not.toContain('secret')
  })

  test('the key itself', async () => {
    const asking = load(section(...given, 'apiKey: secret'))
    await expect(asking).rejects.toMatchObject({
      problems: [{code: 'config-unknown-key', line: 4, args: {known: expect.stringContaining('apiKeyEnv')}}],
    })
  })
})
