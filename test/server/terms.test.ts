import {afterEach, describe, expect, test} from 'vitest'
import type {TermsPayload} from '../../src/page-model.ts'
import type {GlossaryDecision} from '../../src/review-model.ts'
import {createAnalyst} from '../../src/server/analyst/analyst.ts'
import type {Analyst} from '../../src/server/ports.ts'
import {tempWorld, type TempWorld} from '../cli/temp-world.ts'

const csv = 'id,en,ar,ar_deprecated,region\nlavrov,Lavrov,لافروف,,east\nputin,Putin,بوتين,پوتن,\n'
const arabic = [
  'قال لافروف كلمة، وقال لافروف أخرى.',
  'ثم غادر لاڤروڤ القاعة.',
  'صرح المتحدث أوشاكوف بذلك.',
  'صرح المتحدث أوشاكوڤ بغيره.',
  'أكد لافروفبأن الأمر انتهى.',
  'وقال پوتن إن بوتين هو پوتن.',
].join('\n\n')
const english = [
  'First Lavrov said a word, and then Lavrov said another.',
  'Then Lavrov left the hall.',
  'The spokesman Ushakov said so.',
  'The spokesman Ushakov said otherwise.',
  'In the end Lavrov was sure that it was over.',
  'And Putin said that Putin was Putin.',
].join('\n\n')

const open: Analyst[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((analyst) => analyst.close()))
})

interface Page {
  readonly world: TempWorld
  readonly analyst: Analyst
  terms(): Promise<TermsPayload>
  decide(decision: GlossaryDecision): Promise<TermsPayload>
}

function page(files: Readonly<Record<string, string>> = {}): Page {
  const world = tempWorld({
    'seeds/ar/a.md': `${arabic}\n`,
    'seeds/en/a.md': `${english}\n`,
    'glossary/names.csv': csv,
    ...files,
  })
  const root = world.folder
  const analyst = createAnalyst({cwd: root, root, options: {}, lang: 'en', isReadOnly: false})
  open.push(analyst)
  const terms = (): Promise<TermsPayload> => analyst.terms()
  return {
    world,
    analyst,
    terms,
    decide: async (decision) => analyst.glossary({version: (await terms()).version, decision}),
  }
}

describe('the terms of a page', () => {
  test('name the file that a first concept makes, and no other', async () => {
    expect(await page().terms()).toMatchObject({files: ['glossary/names.csv'], newFile: null})
    const world = tempWorld({'seeds/ar/a.md': `${arabic}\n`, 'seeds/en/a.md': `${english}\n`})
    const root = world.folder
    const analyst = createAnalyst({cwd: root, root, options: {}, lang: 'en', isReadOnly: false})
    open.push(analyst)
    const {version, ...before} = await analyst.terms()
    expect(before).toMatchObject({files: [], newFile: 'glossary/terms.csv'})
    const cells = {en: 'Lavrov', ar: 'لافروف'}
    const after = await analyst.glossary({version, decision: {kind: 'add', cells, file: null}})
    expect(after).toMatchObject({files: ['glossary/terms.csv'], newFile: null})
    expect(after.concepts.map(({ar}) => ar)).toEqual(['لافروف'])
  })

  test('have every concept with its cells, its forms and their lines', async () => {
    const {terms} = page({'glossary/z.utf8': 'Kremlin\tالكرملين\n'})
    const payload = await terms()
    expect(payload.files).toEqual(['glossary/names.csv'])
    expect(payload.columns.slice(0, 3)).toEqual(['id', 'en', 'ar'])
    expect(payload.columns.at(-1)).toBe('region')
    expect(payload.canUndo).toBe(false)
    expect(
      payload.concepts.map(({id, file, line, isEditable, count}) => ({id, file, line, isEditable, count})),
    ).toEqual([
      {id: 'lavrov', file: 'glossary/names.csv', line: 2, isEditable: true, count: expect.any(Number)},
      {id: 'putin', file: 'glossary/names.csv', line: 3, isEditable: true, count: 6},
      {id: 'kremlin', file: 'glossary/z.utf8', line: 1, isEditable: false, count: 0},
    ])
    const [lavrov, putin] = payload.concepts
    expect(lavrov.cells).toEqual({id: 'lavrov', en: 'Lavrov', ar: 'لافروف', region: 'east'})
    expect(putin).toMatchObject({ar: 'بوتين', en: 'Putin', pos: 'properNoun', consistency: 0.667})
    expect(putin.forms.ar).toMatchObject([
      {form: 'پوتن', status: 'deprecated', isListed: true, isHouse: false, count: 2},
      {form: 'بوتين', status: 'preferred', isHouse: true, count: 1},
    ])
    expect(putin.forms.ar[1].lines).toEqual([
      {
        document: 'seeds/ar/a.md',
        line: 11,
        start: expect.any(Number),
        kwic: {before: 'وقال پوتن إن ', text: 'بوتين', after: ' هو پوتن.', lang: 'ar'},
      },
    ])
  })

  test('propose spellings with score, witness and lines, and say what is for the text', async () => {
    const {names} = await page().terms()
    expect(names.map(({concept, ar, en}) => ({concept, ar, en}))).toEqual([
      {concept: 'lavrov', ar: 'لافروف', en: 'Lavrov'},
      {concept: null, ar: 'أوشاكوف', en: 'Ushakov'},
    ])
    expect(names[0].forms).toMatchObject([
      {form: 'لافروف', status: 'preferred', proposal: null},
      {
        form: 'لاڤروڤ',
        status: null,
        proposal: 'deprecated',
        count: 1,
        witness: 'Lavrov',
        lines: [{document: 'seeds/ar/a.md', line: 3, kwic: {text: 'لاڤروڤ'}}],
      },
      {form: 'لافروفبأن', proposal: 'glued'},
    ])
    expect(names[0].forms[1].score).toBeGreaterThan(0.9)
    expect(names[1].forms).toMatchObject([{proposal: 'house'}, {proposal: 'deprecated'}])
  })

  test('an accepted spelling is in the file and no proposal any more; taken back it is one again', async () => {
    const {world, terms, decide, analyst} = page()
    const first = await terms()
    const after = await decide({kind: 'accept', concept: 'lavrov', form: 'لاڤروڤ', as: 'deprecated'})
    expect(world.read('glossary/names.csv')).toBe(csv.replace('لافروف,,', 'لافروف,لاڤروڤ,'))
    expect(
      after.names.flatMap(({forms}) => forms).filter(({form, proposal}) => form === 'لاڤروڤ' && proposal !== null),
    ).toEqual([])
    expect(after.concepts[0].forms.ar.find(({form}) => form === 'لاڤروڤ')).toMatchObject({
      status: 'deprecated',
      isListed: true,
      count: 1,
    })
    expect(after.concepts[0]).toMatchObject({cells: {ar_deprecated: 'لاڤروڤ'}})
    expect(after.canUndo).toBe(true)
    const {out} = await world.run('variants --new')
    expect(out).not.toContain('لاڤروڤ')
    expect(await analyst.undoGlossary({version: after.version})).toEqual(first)
    expect(world.read('glossary/names.csv')).toBe(csv)
  })

  test('a new name becomes a concept; never is remembered; what changes on disk is seen', async () => {
    const {world, terms, decide} = page()
    const added = await decide({
      kind: 'add',
      cells: {ar: 'أوشاكوف', en: 'Ushakov', ar_deprecated: 'أوشاكوڤ'},
      file: null,
    })
    expect(added.concepts.map(({id}) => id)).toEqual(['lavrov', 'putin', 'ushakov'])
    expect(added.names.map(({ar}) => ar)).toEqual(['لافروف'])
    const {names} = await decide({kind: 'never', concept: 'lavrov', name: 'لافروف', form: 'لاڤروڤ'})
    expect(names[0].forms.map(({form}) => form)).not.toContain('لاڤروڤ')
    world.write({'variants.yaml': ''})
    const again = await terms()
    expect(again.names[0].forms.map(({form}) => form)).toContain('لاڤروڤ')
  })

  test('what is remembered of spellings is told to every page, and listened at', async () => {
    const {world, terms, decide, analyst} = page()
    await terms()
    const events: string[] = []
    analyst.on(({kind}) => events.push(kind))
    await decide({kind: 'other', concept: 'lavrov', name: 'لافروف', form: 'لاڤروڤ'})
    expect(events).toContain('analysis')
    expect((await analyst.targets()).all).toContain(`${world.folder}/variants.yaml`)
  })

  test('a stale decision is refused, and the next look gives a version that is not', async () => {
    const {world, terms, analyst} = page()
    const {version} = await terms()
    world.write({'variants.yaml': '- form: زيد\n  decision: never\n'})
    const decision: GlossaryDecision = {kind: 'edit', concept: 'putin', cells: {note: 'n'}}
    await expect(analyst.glossary({version, decision})).rejects.toMatchObject({failure: {code: 'stale'}})
    const fresh = await terms()
    expect((await analyst.glossary({version: fresh.version, decision})).columns).toContain('note')
    expect(world.read('glossary/names.csv')).toContain('putin,Putin,بوتين,پوتن,,n\n')
  })
})
