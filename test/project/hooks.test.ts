import {execFileSync, spawnSync} from 'node:child_process'
import {chmodSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {textEndings} from '../../src/cli/load-text.ts'
import {commands} from '../../src/cli/commands.ts'
import {glossaryEndings} from '../../src/glossary/read-glossary.ts'
import {tempWorld} from '../cli/temp-world.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): unknown => parse(readFileSync(new URL(path, root), 'utf8'))

interface Hook {
  readonly id: string
  readonly entry: string
  readonly language: string
  readonly files: string
}

const hooks = read('.pre-commit-hooks.yaml') as readonly Hook[]
/** Python writes the flag inside the pattern. */
const patternOf = ({files}: Hook): RegExp => new RegExp(files.replace('(?i)', ''), 'iu')

describe('hooks for pre-commit', () => {
  test('are two, which node installs', () => {
    expect(hooks.map(({id, language}) => [id, language])).toEqual([
      ['muqabala-check', 'node'],
      ['muqabala-glossary-lint', 'node'],
    ])
  })

  test.each(hooks.map(({id, entry}) => [id, entry]))('%s runs a command that there is', (_id, entry) => {
    const [program, name, inner] = entry.split(' ')
    const found = commands.find((command) => command.name === name)
    expect(program).toBe('muqabala')
    expect(found).toBeDefined()
    if (found !== undefined && 'commands' in found) expect(found.commands.map((one) => one.name)).toContain(inner)
  })

  test('the texts that can be read are passed, and glossaries', () => {
    const [check, lint] = hooks.map(patternOf)
    expect(textEndings.filter((ending) => !check.test(`a/b${ending}`))).toEqual(['.docm'])
    expect(glossaryEndings.filter((ending) => !lint.test(`glossary/a${ending}`))).toEqual([])
    for (const other of ['a.ts', 'a.csv', 'md', 'a.md.bak', 'a.json']) expect(check.test(other)).toBe(false)
    expect(lint.test('texts/glossary/a.csv')).toBe(false)
  })

  test('file names as pre-commit passes them: both texts of a pair, others, of formats that mix', async () => {
    const world = tempWorld({
      'glossary/g.csv': 'id,en,ar,ar_deprecated,pos\npentagon,Pentagon,البنتاغون,البنتاجون,properNoun\n',
      'seeds/ar/a.md': 'أعلن البنتاجون ذلك.\n',
      'seeds/en/a.md': 'The Pentagon announced it.\n',
      'docs/b.txt': 'أعلن البنتاجون ذلك.\n',
    })
    const names = 'seeds/ar/a.md seeds/en/a.md docs/b.txt'
    const {code, out} = await world.run(`check ${names} --format json --only-check term-form`)
    const {findings} = JSON.parse(out) as {findings: {ar: {document: string}}[]}
    expect(findings.map(({ar}) => ar.document)).toEqual(['seeds/ar/a.md', 'docs/b.txt'])
    expect(code).toBe(1)
    // A name that is asked for is not passed over in silence: the others are checked, and the run ends with 2.
    world.write({'a.bin': 'x'})
    const mixed = await world.run('check docs/b.txt a.bin --only-check term-form')
    expect([mixed.code, mixed.out.includes('term-form'), mixed.err.includes('a.bin')]).toEqual([2, true, true])
    expect((await world.run('check --only-check term-form -- docs/b.txt')).code).toBe(1)
  })
})

interface Step {
  readonly uses?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
  readonly run?: string
}

interface Action {
  readonly inputs: Readonly<Record<string, {readonly description: string; readonly default: string}>>
  readonly runs: {readonly using: string; readonly steps: readonly Step[]}
}

const action = read('action.yml') as Action
const script = action.runs.steps.find(({run}) => run !== undefined)

describe('the action', () => {
  test('uses nobody else’s but setup-node, and every input it names', () => {
    expect(action.runs.using).toBe('composite')
    expect(action.runs.steps.flatMap(({uses = []}) => uses)).toEqual(['actions/setup-node@v4'])
    const text = JSON.stringify(action.runs)
    const used = new Set([...text.matchAll(/inputs\.([\w-]+)/gu)].map(([, name]) => name))
    expect([...used].toSorted()).toEqual(Object.keys(action.inputs).toSorted())
    // What a pull request can name must not become part of the script.
    expect(script?.run).not.toContain('${{')
  })

  test.each([
    ['annotations', {}, 'check --workspace . --format github --', 'check'],
    ['files with blanks', {FILES: 'a b.md\n-c.md\n'}, 'check --workspace . --format github -- a b.md -c.md', 'check'],
    ['a level', {FAIL_ON: 'error'}, 'check --workspace . --format github --fail-on error --', 'check'],
    ['a file', {FORMAT: 'sarif'}, 'check --workspace . --format sarif --', 'file'],
  ])('runs the command: %s', (_reason, given, wanted, where) => {
    const world = tempWorld({'bin/npx': '#!/bin/sh\necho "$@"\nexit 1\n', out: ''})
    chmodSync(join(world.folder, 'bin/npx'), 0o755)
    const names = Object.entries(script?.env ?? {}).map(([name, value]) => {
      const input = /inputs\.([\w-]+)/u.exec(value)?.[1] ?? ''
      return [name, action.inputs[input].default] as const
    })
    const env = {...process.env, ...Object.fromEntries(names), ...given, GITHUB_OUTPUT: join(world.folder, 'out')}
    const path = `${join(world.folder, 'bin')}:${process.env.PATH}`
    const argv = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script?.run ?? '']
    const {stdout, status} = spawnSync('bash', argv, {cwd: world.folder, env: {...env, PATH: path}, encoding: 'utf8'})
    const printed = where === 'file' ? world.read('muqabala.sarif') : stdout
    expect(printed).toBe(`--yes muqabala@latest ${wanted}\n`)
    expect(status).toBe(1)
    expect(world.read('out')).toBe(where === 'file' ? 'sarif=muqabala.sarif\n' : '')
  })

  test('the script is one that bash reads', () => {
    expect(() => execFileSync('bash', ['-n', '-c', script?.run ?? ''])).not.toThrow()
  })

  test('its formats are those of the command', () => {
    const check = commands.find(({name}) => name === 'check')
    const formats = check !== undefined && 'options' in check ? check.options.flatMap(({choices = []}) => choices) : []
    expect(formats).toEqual(expect.arrayContaining(['github', 'sarif', 'error', 'warning', 'note']))
  })
})
