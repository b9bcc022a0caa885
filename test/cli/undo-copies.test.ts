import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {prepareFiles, writeFiles} from '../../src/cli/commands/normalize-write.ts'
import {planChanges} from '../../src/cli/commands/normalize-plan.ts'
import {createSession} from '../../src/cli/session.ts'
import {tempWorld, type TempWorld} from './temp-world.ts'

const glossary = {
  'glossary/g.csv': 'id,en,ar,ar_deprecated,pos\neu,European Union,الاتحاد الأوروبي,الإتحاد الأوربي,properNoun\n',
}

/** Taking the change back in a way that parts it otherwise over the two elements would not give the same bytes. */
const xliff = `<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="ar" datatype="plaintext"><body>
<trans-unit id="1"><source>The <g id="1">European</g> Union</source><target>قال الإتحاد <g id="1">الأوربي</g> ذلك</target></trans-unit>
</body></file></xliff>
`
const table = 'ar,en\nقال الإتحاد الأوربي ذلك,The European Union said so\n'

const filesBelow = (world: TempWorld): string[] =>
  readdirSync(world.folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(world.folder.length + 1))
    .filter((path) => !path.startsWith('glossary'))
    .toSorted()

function sessionIn(folder: string): ReturnType<typeof createSession> {
  const quiet = async (): Promise<void> => undefined
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  const world = {argv: [], cwd: folder, env: {}, stdin: nothing(), out: quiet, err: quiet}
  return createSession({...world, isTty: {out: false, err: false}}, 'en')
}

describe('copies beside a log', () => {
  test('are no texts for commands that search folders', async () => {
    const world = tempWorld({...glossary, 'a.xlf': xliff})
    await world.run('normalize --write a.xlf')
    expect(filesBelow(world)).toEqual(['a.xlf', 'muqabala-changes/0001.json', 'muqabala-changes/0001/1-a.xlf.bak'])
    expect((await world.run('check .')).out).toContain('1 document')
    expect((await world.run('normalize --write .')).err).toContain('0 changes written')
    expect((await world.run('normalize --undo muqabala-changes/0001.json')).code).toBe(0)
    expect(world.read('a.xlf')).toBe(xliff)
  })

  test('have a folder of their own where the log has no ending', async () => {
    const world = tempWorld({...glossary, 'a.xlf': xliff})
    expect(await world.run('normalize --write a.xlf --log taken')).toMatchObject({code: 0})
    expect(filesBelow(world)).toEqual(['a.xlf', 'taken', 'taken.copies/1-a.xlf.bak'])
    expect(await world.run('normalize --undo taken')).toMatchObject({code: 0})
    expect(world.read('a.xlf')).toBe(xliff)
  })

  test('that cannot be kept keep the files as they are, and no log', async () => {
    const world = tempWorld({...glossary, 'a.xlf': xliff, 'muqabala-changes/0001': 'a file of that name'})
    expect(await world.run('normalize --write a.xlf')).toMatchObject({code: 2})
    expect(world.read('a.xlf')).toBe(xliff)
    expect(filesBelow(world)).toEqual(['a.xlf', 'muqabala-changes/0001'])
  })

  test('of files that could not be saved go with what the log says of them', async () => {
    const world = tempWorld({...glossary, 'a.xlf': xliff, 'b.xlf': xliff})
    const session = sessionIn(world.folder)
    const {run, texts} = await planChanges(session, ['a.xlf', 'b.xlf'], {})
    const plans = await prepareFiles(session, texts, {})
    world.write({'b.xlf': `${xliff}\n`})
    const how = {root: run.root, asked: null, hasBackup: false, edit: {}}
    expect(await writeFiles(session, plans, how)).toMatchObject({changes: 1})
    expect(filesBelow(world)).toEqual([
      'a.xlf',
      'b.xlf',
      'muqabala-changes/0001.json',
      'muqabala-changes/0001/1-a.xlf.bak',
    ])
    world.write({'a.xlf': `${xliff}\n`})
    expect(await writeFiles(session, plans, how)).toEqual({changes: 0, log: null})
    expect(filesBelow(world).filter((path) => path.includes('0002'))).toEqual([])
  })
})

describe('undo reads a file as it was read', () => {
  test('in the format that was named', async () => {
    const world = tempWorld({...glossary, 'a.dat': table})
    expect(await world.run('normalize --write a.dat --from csv')).toMatchObject({code: 0})
    expect(world.read('a.dat')).toBe(table.replace('الإتحاد الأوربي', 'الاتحاد الأوروبي'))
    expect(await world.run('normalize --undo muqabala-changes/0001.json')).toMatchObject({code: 0})
    expect(world.read('a.dat')).toBe(table)
  })

  test('also where it was edited since, and another file of the log was not', async () => {
    const files = {'a.dat': `${table}نص آخر طويل بعيد,A text far away\n`, 'b.dat': table}
    const world = tempWorld({...glossary, ...files})
    await world.run('normalize --write a.dat b.dat --from csv')
    world.write({'a.dat': world.read('a.dat').replace('far away', 'changed')})
    expect(await world.run('normalize --undo muqabala-changes/0001.json')).toMatchObject({code: 0})
    expect(world.read('a.dat')).toBe(files['a.dat'].replace('far away', 'changed'))
    expect(world.read('b.dat')).toBe(table)
  })
})
