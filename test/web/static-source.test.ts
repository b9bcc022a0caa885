import {expect, test} from 'vitest'
import type {StaticPayload} from '../../src/page-model.ts'
import type {LinkDecision} from '../../src/review-model.ts'
import type {Shelf} from '../../web/static-memory.ts'
import {createStaticSource, type StaticSource} from '../../web/static-source.ts'
import {link, record} from './align-record.ts'
import {finding, name, variant} from './list-fixtures.ts'

const path = 'aligned/made-up.json'

function payload(version = 'v0'): StaticPayload {
  const made = record([link([0], [0]), link([1], [1])])
  return {
    project: {
      name: 'made-up',
      mode: 'static',
      lang: 'en',
      tool: '0',
      pairs: [
        {
          path,
          name: 'made-up',
          ar: 'ar',
          en: 'en',
          state: 'ready',
          problem: null,
          links: null,
          consistency: null,
          findings: null,
        },
      ],
      texts: [],
      glossaries: [],
      formats: [],
      problems: [],
      logs: [],
      findings: null,
    },
    pairs: [{path, version, record: made, canUndo: false, canRedo: false}],
    findings: {version: 'f', checks: [], findings: [finding('a'), finding('b')], ignored: [], known: 0},
    terms: {
      version: 't',
      concepts: [],
      names: [name('بوتين', [variant('پوتن')], {concept: 'putin'})],
      columns: [],
      files: [],
      newFile: null,
    },
    spelling: {version: 's', changes: []},
  }
}

function createShelf(): Shelf & {readonly held: Map<string, string>} {
  const held = new Map<string, string>()
  return {
    held,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => void held.set(name, value),
    removeItem: (name) => void held.delete(name),
  }
}

const confirm = (at: number): LinkDecision => ({kind: 'confirm', links: [{ar: [at], en: [at]}]})

async function shown(source: StaticSource): Promise<string> {
  const answer = await source.pair(path)
  return answer.ok ? answer.value.record.links.map(({status}) => status[0]).join('') : answer.failure.code
}

async function decide(source: StaticSource, at: number): Promise<void> {
  await source.decide({path, version: '', decision: confirm(at)})
}

test('decisions are applied, taken back, made again, and there after a reload', async () => {
  const shelf = createShelf()
  const source = createStaticSource(payload(), shelf)
  await decide(source, 0)
  await decide(source, 1)
  expect(await shown(source)).toBe('cc')
  await source.undo({path, version: ''})
  expect(await shown(source)).toBe('ca')
  await source.redo({path, version: ''})
  const again = createStaticSource(payload(), shelf)
  expect(await shown(again)).toBe('cc')
  expect(again.exportDecisions().pairs).toEqual([{path, version: 'v0', decisions: [confirm(0), confirm(1)]}])
})

test('a new decision forgets what was taken back', async () => {
  const source = createStaticSource(payload(), createShelf())
  await decide(source, 0)
  await source.undo({path, version: ''})
  await decide(source, 1)
  const answer = await source.pair(path)
  expect(answer.ok && [answer.value.canUndo, answer.value.canRedo]).toEqual([true, false])
  expect(source.exportDecisions().pairs[0].decisions).toEqual([confirm(1)])
})

test('the figures of the project follow', async () => {
  const source = createStaticSource(payload(), createShelf())
  await decide(source, 0)
  const answer = await source.project()
  expect(answer.ok && answer.value.pairs[0].links?.decided).toBe(1)
})

test('decisions on an older version are not applied, but not lost', async () => {
  const shelf = createShelf()
  await decide(createStaticSource(payload(), shelf), 0)
  const newer = createStaticSource(payload('v1'), shelf)
  await decide(newer, 1)
  expect(await shown(newer)).toBe('ac')
  expect(newer.decisions()).toEqual({count: 2, older: 1, isKept: true})
  expect(newer.exportDecisions().pairs.map(({version}) => version)).toEqual(['v0', 'v1'])
})

test('what is ignored or to be fixed is done with, and exported', async () => {
  const source = createStaticSource(payload(), createShelf())
  await source.ignore({ids: ['a'], reason: 'a title'})
  await source.fix({version: 'f', ids: ['b', 'b']})
  const findings = await source.findings()
  expect(findings.ok && findings.value.findings).toEqual([])
  expect(findings.ok && findings.value.ignored.map(({id, reason}) => [id, reason])).toEqual([['a', 'a title']])
  expect(source.exportDecisions()).toMatchObject({ignores: [{id: 'a', reason: 'a title'}], fixes: ['b']})
  await source.unignore(['a'])
  expect(source.exportDecisions().ignores).toEqual([])
})

test('a form is accepted, and taken back', async () => {
  const source = createStaticSource(payload(), createShelf())
  const decided = await source.glossary({
    version: 't',
    decision: {kind: 'accept', concept: 'putin', form: 'پوتن', as: 'deprecated'},
  })
  expect(decided.ok && decided.value.names[0].forms[0]).toMatchObject({status: 'deprecated', proposal: null})
  const undone = await source.undoGlossary('t')
  expect(undone.ok && undone.value.names[0].forms[0].status).toBe(null)
})

test.each([
  ['nothing can be kept', null, false],
  [
    'the shelf is full',
    {
      ...createShelf(),
      setItem: () => {
        throw new Error('full')
      },
    },
    false,
  ],
  ['it can', createShelf(), true],
])('decisions count until the page is closed where %s', async (_reason, shelf, isKept) => {
  const source = createStaticSource(payload(), shelf)
  await decide(source, 0)
  expect(await shown(source)).toBe('ca')
  expect(source.decisions()).toEqual({count: 1, older: 0, isKept})
})

test.each([
  ['no JSON', '{'],
  ['something else', '{"pairs": 5}'],
  ['null', 'null'],
])('a shelf with %s counts as empty', (_reason, kept) => {
  const shelf = createShelf()
  shelf.setItem('muqabala.decisions.made-up', kept)
  expect(createStaticSource(payload(), shelf).decisions().count).toBe(0)
})

test('discarded decisions are gone from the shelf', async () => {
  const shelf = createShelf()
  const source = createStaticSource(payload(), shelf)
  await decide(source, 0)
  source.discard()
  expect([await shown(source), shelf.held.size]).toEqual(['aa', 0])
})
