import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {embedTexts} from '../../src/embeddings/embed-texts.ts'
import {InputError, type InputProblem} from '../../src/errors.ts'
import {problemValues} from '../../src/report/problem-values.ts'
import {createWording} from '../../src/report/wording.ts'
import {type Reply, send, settingsFor, startService} from './fake-service.ts'
import {tempEnvironment} from './temp-environment.ts'

const texts = ['one', 'two', 'three']

describe('the key', () => {
  const key = 'sk-Very+Secret/Key=='

  test.each([
    ['is not set', {}],
    ['is empty', {SERVICE_KEY: ' '}],
    ['holds what no header may', {SERVICE_KEY: 'a\nb'}],
    ['holds letters that no header may', {SERVICE_KEY: 'مفتاح'}],
  ])('is missing where its variable %s', async (_reason, env) => {
    const service = await startService()
    const asking = embedTexts(texts, settingsFor(service.url, {apiKeyEnv: 'SERVICE_KEY'}), tempEnvironment({env}))
    await expect(asking).rejects.toMatchObject({
      problems: [{code: 'embeddings-key-missing', path: 'muqabala.yaml', args: {variable: 'SERVICE_KEY'}}],
    })
    expect(service.asked).toEqual([])
  })

  test.each<[string, Reply]>([
    ['a message', (_asked, response) => send(response, {error: {message: `bad key ${key}, ${key}!`}}, 401)],
    ['a message cut inside it', (_asked, response) => send(response, {error: `${'x'.repeat(190)}${key}`}, 401)],
    ['plain text', (_asked, response) => void response.writeHead(403, {'content-type': 'text/plain'}).end(key)],
    ['a redirection', (_asked, response) => void response.writeHead(307, {location: `http://x.invalid/${key}`}).end()],
    ['a name for the status', (_asked, response) => void response.writeHead(400, key).end()],
    ['an answer', (_asked, response) => send(response, {data: [key, key, key]})],
  ])('is in no error, even where the service repeats it: %s', async (_reason, reply) => {
    const service = await startService(reply)
    const environment = tempEnvironment({env: {SERVICE_KEY: key}})
    const settings = settingsFor(service.url, {apiKeyEnv: 'SERVICE_KEY', cache: true})
    const error: unknown = await embedTexts(texts, settings, environment).catch((caught: unknown) => caught)
    if (!(error instanceof InputError)) throw new Error('no failure')
    expect(service.asked[0].key).toBe(`Bearer ${key}`)
    const said = `${error.stack}${JSON.stringify(error)}${error.problems.map(worded).join('\n')}`
    expect(said).not.toMatch(/Very|Secret|sk-/u)
  })

  test('is in no file', async () => {
    const service = await startService()
    const environment = tempEnvironment({env: {SERVICE_KEY: key}})
    await embedTexts(texts, settingsFor(service.url, {apiKeyEnv: 'SERVICE_KEY', cache: true}), environment)
    const files = readdirSync(environment.root, {recursive: true, encoding: 'utf8'})
    expect(files).toHaveLength(4)
    for (const file of files.map((name) => join(environment.root, name))) {
      expect(file).not.toContain('Secret')
      if (statSync(file).isFile()) expect(readFileSync(file, 'latin1')).not.toContain('Secret')
    }
  })
})

function worded({code, args = {}}: InputProblem): string {
  return ['ar', 'en']
    .map((lang) => createWording(lang as 'ar' | 'en'))
    .map((wording) => wording.say(`problem.${code}`, problemValues(args, wording)))
    .join('\n')
}
