import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Entry} from '../../src/ignore-model.ts'
import {addEntries, readEntries, removeEntries, saveBaseline} from '../../src/workspace/entries-file.ts'
import {tempWorld} from '../cli/temp-world.ts'

const entry: Entry = {
  id: 'term-form-0a1b2c3d',
  rule: 'term-form',
  document: 'seeds/ar/a.md',
  concept: 'putin',
  actual: 'پوتن: "x" #1',
  before: 'قال',
  after: '',
  reason: 'It is a quotation: «كذا», {so} # there',
}
const note = 'A note.'

function fileOf(content: string | null): {path: string; read(): string} {
  const path = join(tempWorld().folder, 'i.yaml')
  if (content !== null) writeFileSync(path, content)
  return {path, read: () => readFileSync(path, 'utf8')}
}

describe('adding', () => {
  test.each([
    ['there is no file', null, `# ${note}\n`],
    ['the file is empty', '\n', `# ${note}\n`],
    ['the file has comments and entries', '# mine\n- {id: a, rule: r, document: d} # why\n\n# last\n', null],
    ['its last line has no end', '- {id: a, rule: r, document: d}', null],
    ['its entries stand on several lines', '- id: a\n  rule: r\n  document: d\n', null],
    ['its entries are indented', '  # two\n  - {id: a, rule: r, document: d}\n', null],
    ['it holds comments only', '# nothing yet\n', null],
  ])('%s', async (_reason, content, head) => {
    const {path, read} = fileOf(content)
    const before = (content ?? '').trim() === '' ? [] : ((await readEntries(path, 'i.yaml')) ?? [])
    await addEntries({path, shown: 'i.yaml', note}, [entry, {...entry, id: 'b'}])
    expect(await readEntries(path, 'i.yaml')).toEqual([...before, entry, {...entry, id: 'b'}])
    expect(read().startsWith(head ?? (content ?? '').trimEnd())).toBe(true)
    expect(
      read()
        .split('\n')
        .filter((line) => line.includes('It is a quotation')),
    ).toHaveLength(2)
  })

  test('a list in brackets stays one', async () => {
    const {path} = fileOf('[{id: a, rule: r, document: d}]\n')
    await addEntries({path, shown: 'i.yaml', note}, [entry])
    expect((await readEntries(path, 'i.yaml'))?.map(({id}) => id)).toEqual(['a', entry.id])
  })

  test('a byte-order mark and CR LF of what is there stay', async () => {
    const {path, read} = fileOf('\uFEFF- {id: a, rule: r, document: d}\r\n')
    await addEntries({path, shown: 'i.yaml', note}, [entry])
    expect(read().startsWith('\uFEFF- {id: a, rule: r, document: d}\r\n- {')).toBe(true)
    expect(await readEntries(path, 'i.yaml')).toHaveLength(2)
  })
})

describe('taking out', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => `{id: ${id}, rule: r, document: d}`)

  test.each([
    ['one of several', `- ${a}\n- ${b}\n- ${c}\n`, ['b'], `- ${a}\n- ${c}\n`],
    ['several', `- ${a}\n- ${b}\n- ${c}\n`, ['a', 'c'], `- ${b}\n`],
    ['the last, without a line end', `- ${a}\n- ${b}`, ['b'], `- ${a}\n`],
    ['what is not there', `- ${a}\n# end`, ['x'], `- ${a}\n# end`],
    ['all but comments', `# head\n- ${a} # why\n\n# end\n`, ['a'], '# head\n\n# end\n'],
    ['comments between', `# 1\n- ${a}\n# 2\n- ${b}\n# 3\n- ${c}\n`, ['b'], `# 1\n- ${a}\n# 2\n# 3\n- ${c}\n`],
    [
      'entries on several lines',
      `- id: a\n  rule: r\n  document: d\n  reason: |\n    two\n    lines\n\n-\n  id: b\n  rule: r\n  document: d\n- ${c}\n`,
      ['a', 'b'],
      `\n- ${c}\n`,
    ],
    ['in braces on several lines', `- {id: a,\n   rule: r, document: d}\n- ${b}\n`, ['a'], `- ${b}\n`],
    ['indented', `  # x\n  - ${a}\n  - ${b}\n`, ['a'], `  # x\n  - ${b}\n`],
    ['with CR LF and a byte-order mark', `\uFEFF- ${a}\r\n- ${b}\r\n`, ['b'], `\uFEFF- ${a}\r\n`],
    ['from a list in brackets', `[${a}, ${b}]\n`, ['a'], '[ { id: b, rule: r, document: d } ]\n'],
  ])('%s', async (_reason, content, ids, left) => {
    const {path, read} = fileOf(content)
    const before = (await readEntries(path, 'i.yaml')) ?? []
    const count = await removeEntries({path, shown: 'i.yaml'}, new Set(ids))
    expect(read()).toBe(left)
    expect(count).toBe(before.filter(({id}) => ids.includes(id)).length)
    expect(await readEntries(path, 'i.yaml')).toEqual(before.filter(({id}) => !ids.includes(id)))
    await addEntries({path, shown: 'i.yaml', note}, [entry])
    expect((await readEntries(path, 'i.yaml'))?.at(-1)).toEqual(entry)
  })

  test('where there is no file', async () => {
    const {path} = fileOf(null)
    expect(await removeEntries({path, shown: 'i.yaml'}, new Set(['a']))).toBe(0)
  })

  test('from a file that is something else is refused', async () => {
    const {path, read} = fileOf('ids: []\n')
    await expect(removeEntries({path, shown: 'i.yaml'}, new Set(['a']))).rejects.toThrow('config-invalid')
    expect(read()).toBe('ids: []\n')
  })
})

test('a baseline has an entry a line, and is read again', async () => {
  const {path, read} = fileOf(null)
  await saveBaseline(path, [entry, {...entry, id: 'b'}])
  expect(read().split('\n')).toHaveLength(5)
  expect(await readEntries(path, 'b.json')).toEqual([entry, {...entry, id: 'b'}])
  await saveBaseline(path, [])
  expect(await readEntries(path, 'b.json')).toEqual([])
})

test.each([
  ['broken YAML', '- {id: a\n- b: [', {code: 'config-invalid', path: 'i.yaml'}],
  ['broken JSON', '[\n{"id": "a",}\n{]', {code: 'config-invalid', path: 'i.yaml'}],
  ['no list', 'a: b\n', {code: 'config-invalid-value', line: 1}],
  ['no rule', '- {id: a, rule: r, document: d}\n- {id: b, document: d}\n', {code: 'config-invalid-value', line: 2}],
  [
    'a mistyped key',
    '- {id: a, rule: r, document: d}\n- {id: b, rule: r, document: d, reson: x}\n',
    {code: 'config-mistyped-key', line: 2},
  ],
  ['a wrong type', '- {id: 5, rule: r, document: d}\n', {code: 'config-invalid-value', line: 1}],
])('what is wrong has its line: %s', async (_reason, content, problem) => {
  const {path} = fileOf(content)
  await expect(readEntries(path, 'i.yaml')).rejects.toMatchObject({problems: [expect.objectContaining(problem)]})
  await expect(addEntries({path, shown: 'i.yaml', note}, [entry])).rejects.toMatchObject({name: 'InputError'})
})

test('a file that is not there', async () => {
  const {path} = fileOf(null)
  expect(await readEntries(path, 'i.yaml')).toBeNull()
  await expect(readEntries(path, 'i.yaml', {isNeeded: true})).rejects.toMatchObject({
    problems: [{code: 'file-not-found', path: 'i.yaml'}],
  })
})
