import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {loadRecord, saveRecord} from '../../src/cli/records.ts'
import {createSession} from '../../src/cli/session.ts'
import {type Run, startRun} from '../../src/cli/start-run.ts'
import {linkPair, readPair} from '../../src/pipeline.ts'
import {readPlainText} from '../../src/read/plain-text.ts'
import {tempWorld} from './temp-world.ts'

const ar = readPlainText('نص قصير.\n', {name: 'seeds/ar/a.txt', lang: 'ar'})
const en = readPlainText('A short text.\n', {name: 'seeds/en/a.txt', lang: 'en'})

function sessionIn(folder: string): ReturnType<typeof createSession> {
  const quiet = async (): Promise<void> => undefined
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  const world = {argv: [], cwd: folder, env: {}, stdin: nothing(), out: quiet, err: quiet}
  return createSession({...world, isTty: {out: false, err: false}}, 'en')
}

test.each<[string, (run: Run, world: ReturnType<typeof tempWorld>) => Promise<void>, boolean]>([
  ['a record that nobody touched is saved', async () => undefined, true],
  [
    'a record that somebody changed since it was read is not',
    async (run, world) => {
      await loadRecord(run, 'a')
      world.write({'aligned/a.json': '{"decided": "meanwhile"}\n'})
    },
    false,
  ],
  [
    'one that was read when it was not there yet, and made since',
    async (run, world) => {
      await loadRecord(run, 'a')
      world.write({'aligned/a.json': '{}\n'})
    },
    false,
  ],
])('%s', async (_reason, meanwhile, isSaved) => {
  const world = tempWorld({'muqabala.yaml': ''})
  const session = sessionIn(world.folder)
  const run = await startRun(session, {})
  await meanwhile(run, world)
  const pair = linkPair(readPair({name: 'a', ar, en}, run.context), [])
  const result = await saveRecord(session, {run, pair}).catch((error: unknown) => error)
  if (isSaved) {
    expect(result).toBeUndefined()
    // What this run saved itself does not hinder it.
    await saveRecord(session, {run, pair})
    expect(world.read('aligned/a.json')).toContain('"name": "a"')
  } else {
    expect(result).toMatchObject({problems: [{code: 'file-changed', path: 'aligned/a.json'}]})
    expect(world.read('aligned/a.json')).not.toContain('"name"')
  }
  expect(readdirSync(join(world.folder, 'aligned'))).toEqual(['a.json'])
})
