import {rmSync} from 'node:fs'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {createSession} from '../../src/cli/session.ts'
import {createEngine, type Engine} from '../../src/cli/watch/engine.ts'
import {type TempWorld, tempWorld} from './temp-world.ts'

const sentences = [
  ['وصلت الوزيرة ليلى حداد إلى وهران يوم الاثنين.', 'Minister Layla Haddad arrived in Oran on Monday.'],
  ['قالت إن 120 عاملا عادوا إلى المصنع.', 'She said that 120 workers had returned to the factory.'],
  ['قالت إن 210 عمال عادوا إلى المصنع .', 'She said that 120 workers had returned to the factory.'],
  ['زار الوفد أوران ثم عاد إلى العاصمة.', 'The delegation visited Oran and returned to the capital.'],
  ['وق\u0651ع سليم زهراوي الاتفاق في ايلول الماضي.', 'Salim Zahrawi signed the agreement last September.'],
  ['وق\u0651ع سليم الزهراوى الاتفاق في أيلول الماضي.', 'Salim Zahrawi signed the agreement last September.'],
  ['ارتفعت الأسعار بنسبة 15 في المئة ، بحسب البنك.', 'Prices rose by 15 per cent, according to the bank.'],
  ['«لن ننسى هذا اليوم، قال رئيس البلدية.', '"We will not forget this day," the mayor said.'],
] as const

const glossaries = [
  'id,ar,ar_deprecated,en\noran,وهران,أوران,Oran\n',
  'id,ar,en\noran,أوران,Oran\nzahrawi,سليم الزهراوي,Salim Zahrawi\n',
  'id,ar,ar_deprecated,en\noran,وهران,أوران,Oran\n\n',
]
const configs = [
  '',
  'checks:\n  number-mismatch: off\n',
  'preset: [strict]\n',
  'split:\n  dropBoilerplate: true\n',
  'spelling:\n  profile: levant\n',
  'overrides:\n  - files: [seeds/ar/one.md]\n    checks: {punctuation-spacing: error}\n',
]
const ignores = [
  '',
  '- {id: none-00000000, rule: number-mismatch, document: seeds/ar/one.md, actual: "210", reason: known}\n',
]
const names = ['one', 'two', 'three'] as const

type Edit = Readonly<Record<string, string | null>>

const text = fc.array(fc.nat(sentences.length - 1), {minLength: 1, maxLength: 7})
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {weight: 6, arbitrary: fc.tuple(fc.constantFrom(...names), text, fc.constantFrom('ar', 'en', 'both')).map(toFiles)},
  {weight: 1, arbitrary: fc.constantFrom(...names).map((name) => ({[`seeds/ar/${name}.md`]: null}))},
  {weight: 2, arbitrary: fc.constantFrom(...glossaries).map((content) => ({'glossary/places.csv': content}))},
  {weight: 2, arbitrary: fc.constantFrom(...configs).map((content) => ({'muqabala.yaml': content}))},
  {weight: 1, arbitrary: fc.constantFrom(...ignores).map((content) => ({'muqabala.ignore.yaml': content}))},
)

function toFiles([name, picked, langs]: [string, number[], string]): Edit {
  const [ar, en] = [0, 1].map((at) => picked.map((one) => sentences[one][at as 0 | 1]).join('\n\n'))
  return {
    ...(langs === 'en' ? {} : {[`seeds/ar/${name}.md`]: `${ar}\n`}),
    ...(langs === 'ar' ? {} : {[`seeds/en/${name}.md`]: `${en}\n`}),
  }
}

const start = {
  ...toFiles(['one', [0, 1, 4, 6], 'both']),
  ...toFiles(['two', [3, 5, 7, 1, 6], 'both']),
  'glossary/places.csv': glossaries[0],
} as Record<string, string>

function engineIn({folder}: TempWorld): Promise<Engine> {
  const none = async (): Promise<void> => {}
  const stdin = (async function* (): AsyncGenerator<Uint8Array> {})()
  const world = {argv: [], cwd: folder, env: {}, stdin, out: none, err: none, isTty: {out: false, err: false}}
  return createEngine(createSession(world, 'en'), {operands: [], options: {}})
}

function apply(world: TempWorld, change: Edit): string[] {
  for (const [path, content] of Object.entries(change)) {
    if (content === null) rmSync(join(world.folder, path), {force: true})
    else world.write({[path]: content})
  }
  return Object.keys(change).map((path) => join(world.folder, path))
}

test('after any edits to texts, glossary, settings and ignores, a watch finds what a fresh check finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, {minLength: 1, maxLength: 5}), async (edits) => {
      const world = tempWorld(start)
      const engine = await engineIn(world)
      await engine.all()
      for (const change of edits) {
        await engine.note(apply(world, change))
        await engine.soon()
        const update = await engine.all()
        const fresh = await world.run('check --format json')
        const expected = fresh.out === '' ? [] : (JSON.parse(fresh.out) as {findings: {message: string}[]}).findings
        const plain = expected.map((finding) => ({...finding, message: undefined}))
        expect(JSON.parse(JSON.stringify(update?.findings))).toEqual(JSON.parse(JSON.stringify(plain)))
      }
    }),
    {numRuns: 12},
  )
}, 300_000)

test('several edits at once, and all at once after many, are one edit to the watch', async () => {
  const world = tempWorld(start)
  const engine = await engineIn(world)
  await engine.all()
  for (const picked of [[0], [1, 2, 0], [0, 1, 4, 6, 2]]) {
    await engine.note(apply(world, toFiles(['one', picked, 'ar'])))
    await engine.soon()
  }
  const update = await engine.all()
  const {findings} = JSON.parse((await world.run('check --format json')).out) as {findings: {id: string}[]}
  expect(update?.findings.map(({id}) => id)).toEqual(findings.map(({id}) => id))
})

test('a file that is touched and has the same bytes is no change of the settings', async () => {
  const world = tempWorld(start)
  const engine = await engineIn(world)
  await engine.all()
  const {watched} = engine.state
  await engine.note(apply(world, {'glossary/places.csv': glossaries[0]}))
  await engine.all()
  expect(engine.state.watched).toBe(watched)
})
