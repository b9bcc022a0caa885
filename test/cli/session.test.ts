import {describe, expect, test} from 'vitest'
import {createSession} from '../../src/cli/session.ts'
import type {World} from '../../src/cli/world.ts'

function worldOn(terminal: boolean, env: World['env'] = {}): {world: World; printed: string[]} {
  const printed: string[] = []
  const print = async (text: string | Uint8Array): Promise<void> => {
    printed.push(String(text))
  }
  const stdin = (async function* (): AsyncGenerator<Uint8Array> {})()
  const world = {argv: [], cwd: '/', env, stdin, out: print, err: print, isTty: {out: terminal, err: terminal}}
  return {world, printed}
}

const problem = {code: 'format-unknown', path: 'قمة.x', args: {known: '.md', format: ''}} as const

describe('on a terminal', () => {
  test('user text is isolated and colour is there', async () => {
    const {world, printed} = worldOn(true)
    const session = createSession(world, 'en')
    await session.complain([problem])
    expect(printed[0]).toContain('known are: \u2068.md\u2069')
    expect(session.colour).not.toBeNull()
    for (const as of ['error', 'warning', 'note', 'quiet', 'strong'] as const)
      expect(session.paint('x', as)).toContain('x')
  })

  test('long work says how far it is, on one line, and clears it at the end', async () => {
    const {world, printed} = worldOn(true)
    const session = createSession(world, 'ar')
    await session.progress({at: 0, all: 2, name: 'قمة', doing: 'progress.aligning'})
    await session.progress({at: 2, all: 2, name: '', doing: 'progress.aligning'})
    expect(printed).toEqual(['\r\u001B[Kتجري محاذاة 1 من 2: \u2068قمة\u2069', '\r\u001B[K'])
  })

  test.each([
    ['too early to tell', 'en', 2000, 10, 'Aligning 11 of 100: \u2068a\u2069'],
    ['seconds', 'en', 10_000, 50, '(about \u206810 seconds\u2069 left)'],
    ['minutes', 'en', 60_000, 10, '(about \u20689 minutes\u2069 left)'],
    ['in Arabic', 'ar', 60_000, 10, 'دقائق'],
  ] as const)('how long it will still take: %s', async (_reason, lang, elapsed, at, expected) => {
    const {world, printed} = worldOn(true)
    const times = [0, elapsed]
    const session = createSession(world, lang, () => times.shift() ?? elapsed)
    await session.progress({at: 0, all: 100, name: 'a', doing: 'progress.aligning'})
    await session.progress({at, all: 100, name: 'a', doing: 'progress.aligning'})
    expect(printed[1]).toContain(expected)
  })

  test.each([
    ['NO_COLOR', {NO_COLOR: '1'}],
    ['a dumb terminal', {TERM: 'dumb'}],
  ])('no colour with %s', (_reason, env) => {
    expect(createSession(worldOn(true, env).world, 'en').colour).toBeNull()
  })
})

describe('in a pipe', () => {
  test('no isolates, no colour, no progress', async () => {
    const {world, printed} = worldOn(false)
    const session = createSession(world, 'en')
    await session.complain([problem])
    await session.progress({at: 0, all: 2, name: 'x', doing: 'progress.aligning'})
    expect(printed).toEqual(['قمة.x: the format is not known; known are: .md. Nothing was written for it.\n'])
    expect(session.paint('x', 'error')).toBe('x')
  })
})

test('the worst code stays', async () => {
  const session = createSession(worldOn(false).world, 'en')
  session.end(2)
  session.end(1)
  expect(session.exitCode).toBe(2)
})

test('an attempt gives null for a problem with the input, and lets our own mistakes through', async () => {
  const session = createSession(worldOn(false).world, 'en')
  const {InputError} = await import('../../src/errors.ts')
  expect(await session.attempt(() => Promise.reject(new InputError('file-not-found', {path: 'x'})))).toBeNull()
  await expect(session.attempt(() => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours')
})
