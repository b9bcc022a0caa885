import {appendFileSync, existsSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {encode} from '../../src/bytes/encode.ts'
import type {GlossaryDecision} from '../../src/review-model.ts'
import {undoGlossary, decideGlossary} from '../../src/server/analyst/glossary-decide.ts'
import {canUndo, deprecate, glossaryFiles, glossaryWorld} from './glossary-world.ts'

describe('a decision is written in place, and taken back to the same bytes', () => {
  test.each<[string, GlossaryDecision, string[]]>([
    ['a deprecated spelling', deprecate('لاڤروڤ'), ['glossary/a.csv']],
    [
      'an admitted spelling, in a column that comes',
      {kind: 'accept', concept: 'lavrov', form: 'لافروڤ', as: 'admitted'},
      ['glossary/a.csv'],
    ],
    ['an English one', deprecate('Lawrow'), ['glossary/a.csv']],
    ['a spelling in a YAML', deprecate('تشي', 'xi'), ['glossary/b.yaml']],
    ['another name', {kind: 'other', concept: 'lavrov', name: 'لافروف', form: 'لاوروف'}, ['variants.yaml']],
    ['never', {kind: 'never', concept: null, name: 'زيد', form: 'زيت'}, ['variants.yaml']],
    [
      'a new concept',
      {kind: 'add', cells: {en: 'Ushakov', ar: 'أوشاكوف', ar_deprecated: 'أوشاكوڤ'}, file: null},
      ['glossary/a.csv'],
    ],
    [
      'a new concept in a YAML',
      {kind: 'add', cells: {en: 'Ushakov', ar: 'أوشاكوف', note: '=1+1'}, file: 'glossary/b.yaml'},
      ['glossary/b.yaml'],
    ],
    [
      'cells',
      {kind: 'edit', concept: 'putin', cells: {note: '', ar_deprecated: 'پوتين|بوتن', pos: 'properNoun'}},
      ['glossary/a.csv'],
    ],
    ['a merge in one file', {kind: 'merge', into: 'putin', from: 'lavrov'}, ['glossary/a.csv']],
    ['a merge across two files', {kind: 'merge', into: 'xi', from: 'lavrov'}, ['glossary/a.csv', 'glossary/b.yaml']],
  ])('%s', async (_reason, decision, paths) => {
    const world = glossaryWorld(glossaryFiles)
    const before = world.all()
    expect(await world.decide(decision)).toEqual(paths)
    const after = world.all()
    const changed = Object.keys(after).filter((path) => after[path] !== before[path])
    expect(changed).toEqual(paths)
    expect(await canUndo(world)).toBe(true)
    // Once more changes nothing, or is refused.
    await world.decide(decision).catch((error: unknown) => expect(error).toMatchObject({name: 'InputError'}))
    expect(world.all()).toEqual(after)
    expect(await world.undo()).toEqual(paths)
    expect(world.all()).toEqual(before)
    expect(await canUndo(world)).toBe(false)
    await expect(world.undo()).rejects.toMatchObject({failure: {code: 'nothing-to-undo'}})
  })

  test.each<[string, string, (text: string) => Uint8Array]>([
    [
      'TABs, CRLF and a byte-order mark',
      'a.csv',
      (text) =>
        encode(text.replaceAll(',', '\t').replaceAll('\n', '\r\n').replace('"a\t b"', 'a, b'), {
          encoding: 'utf-8',
          hasBom: true,
        }),
    ],
    [
      'semicolons and old line ends',
      'a.csv',
      (text) =>
        encode(text.replaceAll(',', ';').replaceAll('\n', '\r').replace('"a; b"', 'a'), {
          encoding: 'utf-8',
          hasBom: false,
        }),
    ],
    ['windows-1256', 'a.csv', (text) => encode(text, {encoding: 'windows-1256', hasBom: false})],
    ['UTF-16', 'a.csv', (text) => encode(text, {encoding: 'utf-16le', hasBom: true})],
    ['no final line end', 'a.csv', (text) => encode(text.trimEnd(), {encoding: 'utf-8', hasBom: false})],
  ])('in a file of %s', async (_reason, name, write) => {
    const text =
      'id,en,ar,ar_deprecated,note\nputin,Putin,بوتين,,"a, b"\nlavrov,Lavrov,لافروف,,كلام عن الوزير وزياراته إلى المنطقة\n'
    const world = glossaryWorld({[`glossary/${name}`]: write(text)})
    const before = world.read(`glossary/${name}`)
    await world.decide(deprecate('لفروف'))
    const after = world.read(`glossary/${name}`)
    expect(Buffer.compare(after, Buffer.from(write(text.replace('لافروف,', 'لافروف,لفروف'))))).toBe(0)
    await world.decide({kind: 'edit', concept: 'putin', cells: {note: ''}})
    await world.undo()
    expect(Buffer.compare(world.read(`glossary/${name}`), after)).toBe(0)
    await world.undo()
    expect(Buffer.compare(world.read(`glossary/${name}`), before)).toBe(0)
  })

  test('a letter that the encoding of the file lacks is refused, with the letter', async () => {
    const text = 'id,en,ar,note\nlavrov,Lavrov,لافروف,كلام عن الوزير وزياراته إلى المنطقة\n'
    const world = glossaryWorld({'glossary/a.csv': encode(text, {encoding: 'windows-1256', hasBom: false})})
    const before = world.all()
    await expect(world.decide(deprecate('لاڤروڤ'))).rejects.toMatchObject({
      problems: [{code: 'encoding-lacks', path: 'glossary/a.csv', args: {character: 'ڤ'}}],
    })
    expect(world.all()).toEqual(before)
    expect(await canUndo(world)).toBe(false)
  })

  test('edits are taken back one by one, the last first; a new one goes on from there', async () => {
    const world = glossaryWorld(glossaryFiles)
    const states = [world.all()]
    for (const form of ['ا', 'ب', 'ت']) {
      await world.decide(deprecate(`لافر${form}`))
      states.push(world.all())
    }
    await world.undo()
    expect(world.all()).toEqual(states[2])
    await world.decide({kind: 'never', concept: 'xi', name: 'شي', form: 'شئ'})
    await world.undo()
    await world.undo()
    await world.undo()
    expect(world.all()).toEqual(states[0])
    expect(await canUndo(world)).toBe(false)
  })

  test('an edit and its opposite, both taken back', async () => {
    const world = glossaryWorld(glossaryFiles)
    const before = world.all()
    await world.decide({kind: 'edit', concept: 'putin', cells: {note: 'c'}})
    await world.decide({kind: 'edit', concept: 'putin', cells: {note: 'a, b'}})
    expect(world.all()).toEqual(before)
    await world.undo()
    await world.undo()
    expect(world.all()).toEqual(before)
    expect(await canUndo(world)).toBe(false)
  })

  test('comments and entries of variants.yaml stay, byte for byte', async () => {
    const world = glossaryWorld({
      ...glossaryFiles,
      'variants.yaml': '# mine\r\n-   form: "زيد" # why\r\n    decision: never',
    })
    await world.decide({kind: 'other', concept: 'xi', name: 'شي', form: 'تشي: #'})
    expect(world.text('variants.yaml')).toBe(
      '# mine\r\n-   form: "زيد" # why\r\n    decision: never\r\n- form: "تشي: #"\r\n  concept: xi\r\n  name: شي\r\n  decision: other\r\n',
    )
  })
})

describe('a decision is refused', () => {
  test('on an older version, with what has changed untouched', async () => {
    const world = glossaryWorld(glossaryFiles)
    const version = await world.version()
    await world.decide(deprecate('لاڤروڤ'))
    const before = world.all()
    await expect(decideGlossary(world.state, {version, decision: deprecate('لفروف')})).rejects.toMatchObject({
      status: 409,
      failure: {code: 'stale'},
    })
    await expect(undoGlossary(world.state, {version})).rejects.toMatchObject({failure: {code: 'stale'}})
    expect(world.all()).toEqual(before)
  })

  test('after a change of variants.yaml or by another program', async () => {
    const world = glossaryWorld(glossaryFiles)
    const version = await world.version()
    world.write('variants.yaml', '- form: زيد\n  decision: never\n')
    await expect(decideGlossary(world.state, {version, decision: deprecate('لفروف')})).rejects.toMatchObject({
      failure: {code: 'stale'},
    })
  })

  test('and an edit is not taken back over what another program wrote', async () => {
    const world = glossaryWorld(glossaryFiles)
    await world.decide(deprecate('لاڤروڤ'))
    appendFileSync(join(world.root, 'glossary/a.csv'), 'zaid,Zaid,زيد,,\n')
    const before = world.all()
    expect(await canUndo(world)).toBe(false)
    await expect(world.undo()).rejects.toMatchObject({failure: {code: 'nothing-to-undo'}})
    expect(world.all()).toEqual(before)
  })

  test.each<[string, GlossaryDecision]>([
    ['NUL', deprecate('ا\0')],
    ['half a surrogate pair', {kind: 'never', concept: 'xi', name: 'شي', form: 'ا\uD800'}],
    ['a megabyte', {kind: 'other', concept: 'xi', name: 'شي', form: 'ا'.repeat(1e6)}],
    ['a spelling of nothing', {kind: 'never', concept: 'xi', name: 'شي', form: ' '}],
    ['two lines', {kind: 'add', cells: {en: 'a\nb', ar: 'ا'}, file: null}],
    ['a list mark', {kind: 'edit', concept: 'xi', cells: {ar: 'ا|ب'}}],
    ['a file outside', {kind: 'add', cells: {en: 'a', ar: 'ا'}, file: '../../etc/passwd'}],
    ['a column that is none', {kind: 'edit', concept: 'xi', cells: {['__proto__']: 'ا'}}],
  ])('for %s, and nothing is written', async (_reason, decision) => {
    const world = glossaryWorld(glossaryFiles)
    const before = world.all()
    await expect(world.decide(decision)).rejects.toMatchObject({name: 'InputError'})
    expect(world.all()).toEqual(before)
    expect(existsSync(join(world.root, '.muqabala/history/glossary.ndjson'))).toBe(false)
  })

  test('where variants.yaml is not right', async () => {
    const world = glossaryWorld({...glossaryFiles, 'variants.yaml': '- form: زيد\n  decision: perhaps\n'})
    await expect(world.decide({kind: 'never', concept: 'xi', name: 'شي', form: 'تشي'})).rejects.toMatchObject({
      problems: [{path: 'variants.yaml', line: 2}],
    })
  })
})
