import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'

const root = new URL('../../', import.meta.url)

/** Files that git tracks or would track. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(new URL(path, root)))

const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const code = files.filter((path) => /\.(?:ts|mjs|js)$/u.test(path))

describe('every file', () => {
  test('there are files to look at', () => {
    expect(code.length).toBeGreaterThan(50)
  })

  test.each(code.map((path) => [path]))('%s has no raw mark that nobody sees', (path) => {
    // Combining Arabic marks, zero-width and bidi characters, byte-order mark: written as escapes in code.
    const raw = [...textOf(path).matchAll(/[\u064B-\u0652\u0670\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu)]
    expect(raw.map((match) => match.index)).toEqual([])
  })

  test.each(['src/locales/ar.json', 'src/locales/en.json'])('%s has no raw mark of direction', (path) => {
    expect(textOf(path)).not.toMatch(/[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u)
  })

  test('names no machine path, no registry address, no secret', () => {
    const forbidden = [
      /\/(?:home|root|Users)\/\w/u,
      /registry\.npmjs|registry=https?:/u,
      /BEGIN [A-Z ]*PRIVATE KEY|gh[pousr]_\w{20}/u,
    ]
    for (const path of files.filter((name) => name !== 'test/project/hygiene.test.ts')) {
      for (const pattern of forbidden) expect(pattern.test(textOf(path)), `${path}: ${pattern}`).toBe(false)
    }
  })

  test('is no larger than a person reads', () => {
    const large = code.filter(
      (path) => !/^src\/data\/|-cases\.ts$/u.test(path) && textOf(path).split('\n').length > 320,
    )
    expect(large).toEqual([])
  })
})

test('no test is skipped or left alone', () => {
  const skipped = code.filter(
    (path) => path.startsWith('test/') && /\b(?:it|test|describe)\.(?:skip|todo|only)\b/u.test(textOf(path)),
  )
  expect(skipped.filter((path) => !path.endsWith('hygiene.test.ts'))).toEqual([])
})

test('packages are pinned to exact versions', () => {
  const {dependencies, devDependencies} = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>
  for (const version of Object.values({...dependencies, ...devDependencies}))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u)
})
