import {chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {saveTogether} from '../../src/cli/glossary/save-together.ts'
import type {GlossaryDecision} from '../../src/review-model.ts'
import {undoGlossary, decideGlossary} from '../../src/server/analyst/glossary-decide.ts'
import {canUndo, deprecate, glossaryFiles, glossaryWorld} from './glossary-world.ts'

const {'glossary/a.csv': csv, 'glossary/b.yaml': yaml} = glossaryFiles

describe('files', () => {
  test('what a spreadsheet would run is guarded, and read back as it was', async () => {
    const world = glossaryWorld(glossaryFiles)
    await world.decide({kind: 'edit', concept: 'lavrov', cells: {note: '=HYPERLINK("http://x","y")'}})
    expect(world.text('glossary/a.csv')).toContain(`lavrov,Lavrov,لافروف,,"'=HYPERLINK(""http://x"",""y"")"\n`)
  })

  test('outside the workspace by its settings, behind a link that stays one', async () => {
    const world = glossaryWorld(
      {'outside/real.csv': csv, 'home/muqabala.yaml': ''},
      {glossary: ['../outside', '../link.csv']},
    )
    symlinkSync(join(world.root, 'outside/real.csv'), join(world.root, 'link.csv'))
    const inside = glossaryWorld({}, {glossary: [join(world.root, 'link.csv')]})
    await decideGlossary(inside.state, {version: await inside.version(), decision: deprecate('لاڤروڤ')})
    expect(lstatSync(join(world.root, 'link.csv')).isSymbolicLink()).toBe(true)
    expect(world.text('outside/real.csv')).toBe(csv.replace('لافروف,', 'لافروف,لاڤروڤ'))
    await undoGlossary(inside.state, {version: await inside.version()})
    expect(world.text('outside/real.csv')).toBe(csv)
  })

  test('outside the workspace by a link of it alone, it stays as it is', async () => {
    const outside = glossaryWorld({'real.csv': csv, 'other.yaml': ''})
    const world = glossaryWorld({'glossary/.gitkeep': ''})
    symlinkSync(join(outside.root, 'real.csv'), join(world.root, 'glossary/a.csv'))
    await expect(world.decide(deprecate('لاڤروڤ'))).rejects.toMatchObject({failure: {code: 'outside'}})
    symlinkSync(join(outside.root, 'other.yaml'), join(world.root, 'variants.yaml'))
    const never: GlossaryDecision = {kind: 'never', concept: null, name: 'بوتين', form: 'بوتن'}
    await expect(world.decide(never)).rejects.toMatchObject({failure: {code: 'outside'}})
    expect([outside.text('real.csv'), outside.text('other.yaml')]).toEqual([csv, ''])
    // Not even a folder for a lock.
    rmSync(join(world.root, 'variants.yaml'))
    symlinkSync(join(outside.root, 'new/other.yaml'), join(world.root, 'variants.yaml'))
    await expect(world.decide(never)).rejects.toMatchObject({failure: {code: 'outside'}})
    expect(existsSync(join(outside.root, 'new'))).toBe(false)
  })

  test('a history with packed bytes that are none offers nothing', async () => {
    const world = glossaryWorld(glossaryFiles)
    await world.decide(deprecate('لاڤروڤ'))
    const history = join(world.root, '.muqabala/history/glossary.ndjson')
    const line = JSON.parse(readFileSync(history, 'utf8')) as {files: {inserted: unknown}[]}
    line.files[0].inserted = {deflated: 'AAAA'}
    writeFileSync(history, `${JSON.stringify(line)}\n`)
    expect(await canUndo(world)).toBe(false)
  })

  test('a history that leads elsewhere leads nowhere', async () => {
    const world = glossaryWorld({...glossaryFiles, 'secret.txt': 'ab'})
    await world.decide(deprecate('لاڤروڤ'))
    const history = join(world.root, '.muqabala/history/glossary.ndjson')
    writeFileSync(history, readFileSync(history, 'utf8').replace('glossary/a.csv', 'secret.txt'))
    expect(await canUndo(world)).toBe(false)
    writeFileSync(history, 'torn {"kind"\n')
    expect(await canUndo(world)).toBe(false)
  })

  test('a history that ends in the middle of a line goes on behind it', async () => {
    const world = glossaryWorld(glossaryFiles)
    const before = world.all()
    mkdirSync(join(world.root, '.muqabala/history'), {recursive: true})
    writeFileSync(join(world.root, '.muqabala/history/glossary.ndjson'), '{"kind":"edit","fi')
    await world.decide(deprecate('لاڤروڤ'))
    await world.undo()
    expect(world.all()).toEqual(before)
  })

  test('an edit that never reached the file is passed over', async () => {
    const world = glossaryWorld(glossaryFiles)
    await world.decide(deprecate('لاڤروڤ'))
    const first = world.all()
    await world.decide(deprecate('لفروف'))
    // As if the program had been stopped before it saved.
    world.write('glossary/a.csv', Buffer.from(first['glossary/a.csv'], 'hex'))
    expect(await canUndo(world)).toBe(true)
    await world.undo()
    expect(world.text('glossary/a.csv')).toBe(csv)
  })

  test('a merge of which only one file was saved can be taken back', async () => {
    const world = glossaryWorld(glossaryFiles)
    await world.decide({kind: 'merge', into: 'xi', from: 'lavrov'})
    world.write('glossary/a.csv', csv)
    expect(await world.undo()).toEqual(['glossary/b.yaml'])
    expect(world.text('glossary/b.yaml')).toBe(yaml)
  })

  test.skipIf(process.getuid?.() === 0)('a folder that is read only is said', async () => {
    const world = glossaryWorld(glossaryFiles)
    chmodSync(join(world.root, 'glossary'), 0o555)
    await expect(world.decide(deprecate('لاڤروڤ'))).rejects.toMatchObject({
      problems: [{code: 'file-unwritable', path: 'glossary/a.csv'}],
    })
    chmodSync(join(world.root, 'glossary'), 0o755)
  })

  test('where one of two cannot be written, the other is as it was', async () => {
    const world = glossaryWorld({'a.csv': 'old', 'folder/x': ''})
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
    const changes = ['a.csv', 'new.csv', 'folder'].map((path, at) => ({
      path: join(world.root, path),
      before: at === 1 ? null : bytes('old'),
      after: bytes('new'),
    }))
    await expect(saveTogether(world.state.session, changes)).rejects.toMatchObject({
      problems: [{code: 'file-unwritable', path: 'folder'}],
    })
    expect(world.text('a.csv')).toBe('old')
    expect(existsSync(join(world.root, 'new.csv'))).toBe(false)
  })

  test('a workspace without a glossary gets one, and loses it again', async () => {
    const world = glossaryWorld({'muqabala.yaml': ''})
    const before = world.all()
    const cells = {en: 'Ushakov', ar: 'أوشاكوف', ar_deprecated: 'أوشاكوڤ'}
    expect(await world.decide({kind: 'add', cells, file: null})).toEqual(['glossary/terms.csv'])
    expect(world.text('glossary/terms.csv')).toBe(
      '\uFEFFid,en,ar,ar_admitted,ar_deprecated\nushakov,Ushakov,أوشاكوف,,أوشاكوڤ\n',
    )
    await world.undo()
    expect(world.all()).toEqual(before)
    expect(existsSync(join(world.root, 'glossary'))).toBe(false)
  })

  test('many at once: one of each version is done, and nothing is lost', async () => {
    const world = glossaryWorld(glossaryFiles)
    const wanted = Array.from({length: 40}, (_, at) => `لافر${String.fromCharCode(0x628 + (at % 16))}${at}`)
    const one = async (form: string): Promise<void> => {
      for (;;) {
        const version = await world.version()
        const outcome = await decideGlossary(world.state, {version, decision: deprecate(form)}).catch(
          (error: {failure?: {code: string}}) => {
            if (error.failure?.code !== 'stale') throw error
            return null
          },
        )
        if (outcome !== null) return
      }
    }
    await Promise.all(wanted.map(one))
    const [, , row] = world.text('glossary/a.csv').split('\n')
    expect(new Set(row.split(',')[3].split('|'))).toEqual(new Set(wanted))
    for (const _ of wanted) await world.undo()
    expect(world.text('glossary/a.csv')).toBe(csv)
  })
})
