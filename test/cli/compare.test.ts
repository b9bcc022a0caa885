import {expect, test} from 'vitest'
import {tempWorld} from './temp-world.ts'

const glossary = 'id,en,ar,ar_deprecated,pos\nputin,Putin,بوتين,پوتن,properNoun\n'
const files = {'g.csv': glossary, 'a.md': 'قال پوتن أمس إنه سيصل.\n'}
const once = 'report a.md -g g.csv --format json --format html --only-check term-form'

test('report --compare says what is gone, in a line and in the files, though it writes over what it compares with', async () => {
  const world = tempWorld(files)
  await world.run(once)
  world.write({'a.md': 'قال بوتين أمس إنه سيصل.\n'})
  const {code, out} = await world.run(`${once} --compare report.json`)
  expect(code).toBe(0)
  expect(out.split('\n').at(-2)).toBe(
    'Since the earlier report: 0 new findings, 1 gone, 0 as before. Consistency: 0 % before, 100 % now.',
  )
  expect(JSON.parse(world.read('report.json'))).toMatchObject({comparison: {findings: {new: [], same: 0}}})
  expect(world.read('report.html')).toContain('Since the earlier report')
})

test('check --compare: a line behind the summary, a record in JSON', async () => {
  const world = tempWorld(files)
  await world.run(once)
  const {out} = await world.run('check a.md -g g.csv --only-check term-form --compare report.json')
  expect(out).toContain('Since the earlier report: 0 new findings, 0 gone, 1 as before.')
  const json = await world.run('check a.md -g g.csv --only-check term-form --format json --compare report.json')
  expect(JSON.parse(json.out)).toMatchObject({comparison: {findings: {same: 1}}})
})

test.each([
  ['is not there', 'none.json', /none\.json: .*/u],
  ['is no JSON', 'a.md', /^a\.md: this is not valid JSON/u],
  ['is another JSON', 'other.json', /^other\.json: this is no report\.json as muqabala writes it; look at version/u],
])('a report to compare with that %s is one message, and nothing is written', async (_reason, name, expected) => {
  const world = tempWorld({...files, 'other.json': '{"a": 1}'})
  const {code, err} = await world.run(`report a.md -g g.csv --compare ${name}`)
  expect(code).toBe(2)
  expect(err.trimEnd().split('\n')).toEqual([expect.stringMatching(expected)])
  expect(() => world.read('report.html')).toThrow()
})
