import {describe, expect, test} from 'vitest'
import {applyGlossaryDecisions} from '../../src/cli/glossary-decisions.ts'
import {createSession} from '../../src/cli/session.ts'
import type {GlossaryDecision} from '../../src/review-model.ts'
import {configSchema} from '../../src/workspace/config-schema.ts'
import {tempWorld} from './temp-world.ts'

const csv = 'id,en,ar,ar_deprecated\nputin,Putin,بوتين,\nlavrov,Lavrov,لافروف,\n'

const decideAll = async (
  folder: string,
  decisions: readonly GlossaryDecision[],
): ReturnType<typeof applyGlossaryDecisions> => {
  const silent = async (): Promise<void> => {}
  const world = {
    argv: [],
    cwd: folder,
    env: {},
    stdin: none(),
    out: silent,
    err: silent,
    isTty: {out: false, err: false},
  }
  const run = {root: folder, config: configSchema.parse({})}
  return applyGlossaryDecisions(createSession(world, 'en'), run, {decisions})
}

async function* none(): AsyncGenerator<Uint8Array> {}

describe('decisions about a glossary, one after the other', () => {
  test('each is made on what the ones before have left; one that cannot be made stops none', async () => {
    const {folder, read} = tempWorld({'glossary/g.csv': csv})
    const outcome = await decideAll(folder, [
      {kind: 'add', cells: {id: 'u', en: 'Ushakov', ar: 'أوشاكوف'}, file: null},
      {kind: 'accept', concept: 'u', form: 'أوشاكوڤ', as: 'deprecated'},
      {kind: 'accept', concept: 'gone', form: 'ق', as: 'deprecated'},
      {kind: 'merge', into: 'putin', from: 'lavrov'},
      {kind: 'edit', concept: 'lavrov', cells: {ar: 'ل'}},
      {kind: 'never', concept: 'putin', name: 'بوتين', form: 'بوتس'},
      {kind: 'never', concept: 'putin', name: 'بوتين', form: 'بوتس'},
    ])
    expect(outcome.done).toBe(5)
    expect(outcome.problems).toEqual([
      {code: 'glossary-row-unknown', args: {id: 'gone'}},
      {code: 'glossary-row-unknown', args: {id: 'lavrov'}},
    ])
    expect(outcome.changes.map(({path}) => path.slice(folder.length + 1))).toEqual(['glossary/g.csv', 'variants.yaml'])
    expect(read('glossary/g.csv')).toBe(
      'id,en,ar,ar_deprecated,ar_admitted,en_admitted\nputin,Putin,بوتين,,لافروف,Lavrov\nu,Ushakov,أوشاكوف,أوشاكوڤ\n',
    )
    expect(read('variants.yaml').match(/form:/gu)).toHaveLength(1)
  })

  test('made once more they change nothing', async () => {
    const {folder, read} = tempWorld({'glossary/g.csv': csv})
    const decisions: GlossaryDecision[] = [
      {kind: 'accept', concept: 'putin', form: 'بوتن', as: 'deprecated'},
      {kind: 'edit', concept: 'lavrov', cells: {note: 'n'}},
      {kind: 'other', concept: null, name: 'زيد', form: 'زيت'},
    ]
    await decideAll(folder, decisions)
    const before = [read('glossary/g.csv'), read('variants.yaml')]
    expect(await decideAll(folder, decisions)).toEqual({done: 3, changes: [], problems: [], remarks: []})
    expect([read('glossary/g.csv'), read('variants.yaml')]).toEqual(before)
  })
})
