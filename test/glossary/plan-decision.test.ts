import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type DecisionPlan, type GlossarySource, planDecision, type RowDecision} from '../../src/glossary/plan-decision.ts'
import {mergeGlossary} from '../../src/glossary/merge.ts'
import {readGlossary} from '../../src/glossary/read-glossary.ts'

const source = (path: string, text: string, isEditable = true): GlossarySource => ({
  file: readGlossary(text, path, path.endsWith('.yaml') ? 'yaml' : 'csv'),
  text: isEditable ? text : null,
})
const csv = 'id,en,ar,ar_admitted,ar_deprecated\nputin,Putin,بوتين,بوتن,پوتين\nlavrov,Lavrov,لافروف,,\n'
const yaml = '# ours\n- id: xi\n  en: Xi # leader\n  ar: شي\n'
const two = [source('a.csv', csv), source('b.yaml', yaml)]
const plan = (decision: RowDecision, sources = two): DecisionPlan => planDecision(sources, decision)
const codes = ({problems}: DecisionPlan): string[] => problems.map(({code}) => code)

describe('planDecision does', () => {
  test.each<[string, RowDecision, Record<string, string>]>([
    ['a spelling becomes deprecated', {kind: 'accept', concept: 'lavrov', form: ' لاڤروڤ ', as: 'deprecated'}, {'a.csv': csv.replace('لافروف,,', 'لافروف,,لاڤروڤ')}],
    ['one that is admitted moves', {kind: 'accept', concept: 'putin', form: 'بوتن', as: 'deprecated'}, {'a.csv': csv.replace('بوتن,پوتين', ',پوتين|بوتن')}],
    ['and back', {kind: 'accept', concept: 'putin', form: 'پوتين', as: 'admitted'}, {'a.csv': csv.replace('بوتن,پوتين', 'بوتن|پوتين,')}],
    ['one that is there stays', {kind: 'accept', concept: 'putin', form: 'بوتن', as: 'admitted'}, {}],
    ['an English one gets a column', {kind: 'accept', concept: 'lavrov', form: 'Lawrow', as: 'deprecated'}, {'a.csv': csv.replace('deprecated\n', 'deprecated,en_deprecated\n').replace('لافروف,,', 'لافروف,,,Lawrow')}],
    ['in the file of its concept', {kind: 'accept', concept: 'xi', form: 'تشي', as: 'deprecated'}, {'b.yaml': `${yaml}  ar_deprecated: [تشي]\n`}],
    ['a new concept goes to the first file', {kind: 'add', cells: {en: 'Ushakov', ar: 'أوشاكوف', ar_deprecated: 'أوشاكوڤ'}, file: null}, {'a.csv': `${csv}ushakov,Ushakov,أوشاكوف,,أوشاكوڤ\n`}],
    ['or to the one named, with columns as it needs', {kind: 'add', cells: {id: 'u', en: 'Ushakov', ar: 'أوشاكوف', note: 'n: m', pos: 'properNoun'}, file: 'b.yaml'}, {'b.yaml': `${yaml}- id: u\n  en: Ushakov\n  ar: أوشاكوف\n  pos: properNoun\n  note: "n: m"\n`}],
    ['cells are set', {kind: 'edit', concept: 'putin', cells: {ar_admitted: '', note: 'n'}}, {'a.csv': csv.replace('deprecated\n', 'deprecated,note\n').replace('بوتن,پوتين', ',پوتين,n')}],
    ['concepts of one file are merged', {kind: 'merge', into: 'putin', from: 'lavrov'}, {'a.csv': 'id,en,ar,ar_admitted,ar_deprecated,en_admitted\nputin,Putin,بوتين,بوتن|لافروف,پوتين,Lavrov\n'}],
    ['concepts of two files are merged', {kind: 'merge', into: 'xi', from: 'lavrov'}, {'a.csv': csv.replace(/lavrov.*\n/u, ''), 'b.yaml': `${yaml}  ar_admitted: [لافروف]\n  en_admitted: [Lavrov]\n`}],
  ])('%s', (_reason, decision, expected) => {
    const {texts, problems} = plan(decision)
    expect(problems).toEqual([])
    expect(Object.fromEntries(texts)).toEqual(expected)
  })

  test('a row in a file without ids keeps the id that it is given', () => {
    const {texts} = plan({kind: 'add', cells: {id: 'u', en: 'Ushakov', ar: 'أوشاكوف'}, file: null}, [source('a.csv', 'en,ar\nPutin,بوتين\n')])
    expect(texts.get('a.csv')).toBe('en,ar,id\nPutin,بوتين\nUshakov,أوشاكوف,u\n')
  })

  test('a merge that leaves a clash is done, and says so', () => {
    const sources = [source('a.csv', csv), source('b.csv', 'id,en,ar,ar_admitted\nx,X,سس,\ny,Y,صص,بوتن\n')]
    const found = plan({kind: 'merge', into: 'x', from: 'y'}, sources)
    expect(found).toMatchObject({problems: [], remarks: [{code: 'glossary-form-taken', args: {id: 'x', form: 'بوتن', owner: 'putin'}}]})
    expect(found.texts.get('b.csv')).toBe('id,en,ar,ar_admitted,en_admitted\nx,X,سس,صص|بوتن,Y\n')
  })
})

describe('planDecision refuses', () => {
  const long = 'ب'.repeat(201)
  test.each<[string, RowDecision, string[]]>([
    ['a concept that is gone', {kind: 'accept', concept: 'q', form: 'ق', as: 'admitted'}, ['glossary-row-unknown']],
    ['the house form', {kind: 'accept', concept: 'putin', form: 'بوتين', as: 'deprecated'}, ['glossary-form-elsewhere']],
    ['a form of another concept', {kind: 'accept', concept: 'lavrov', form: 'بوتن', as: 'deprecated'}, ['glossary-form-taken']],
    ['a house form of another concept', {kind: 'add', cells: {en: 'Q', ar: 'بوتين'}, file: null}, ['glossary-house-form-taken']],
    ['forms of a concept behind it', {kind: 'edit', concept: 'putin', cells: {ar_deprecated: 'لافروف'}}, ['glossary-house-form-taken']],
    ['an id that is there', {kind: 'add', cells: {en: 'Xi', ar: 'شش'}, file: 'a.csv'}, ['glossary-duplicate-id']],
    ['a concept without Arabic', {kind: 'add', cells: {en: 'Q'}, file: null}, ['glossary-form-missing']],
    ['a file that is none', {kind: 'add', cells: {en: 'Q', ar: 'ق'}, file: '../q.csv'}, ['glossary-file-unknown']],
    ['a form of two', {kind: 'accept', concept: 'putin', form: 'ا|ب', as: 'admitted'}, ['glossary-list-mark']],
    ['a form over two lines', {kind: 'accept', concept: 'putin', form: 'ا\nب', as: 'admitted'}, ['glossary-character']],
    ['NUL', {kind: 'accept', concept: 'putin', form: 'ا\0ب', as: 'admitted'}, ['glossary-character']],
    ['half a surrogate pair', {kind: 'add', cells: {en: 'Q\uDC00', ar: 'ق'}, file: null}, ['glossary-character']],
    ['a megabyte', {kind: 'add', cells: {en: 'Q', ar: 'ق', note: 'n'.repeat(1e6)}, file: null}, ['glossary-text-too-long']],
    ['an endless form', {kind: 'accept', concept: 'putin', form: long, as: 'admitted'}, ['glossary-cell-too-long']],
    ['a form of nothing', {kind: 'accept', concept: 'putin', form: ' ', as: 'admitted'}, ['glossary-value-invalid']],
    ['a column that nobody knows', {kind: 'edit', concept: 'putin', cells: {constructor: 'x'}}, ['glossary-column-strange']],
    ['a merge with itself', {kind: 'merge', into: 'putin', from: 'putin'}, ['glossary-merge-self']],
    ['a merge of what is gone', {kind: 'merge', into: 'q', from: 'r'}, ['glossary-row-unknown', 'glossary-row-unknown']],
  ])('%s', (_reason, decision, expected) => {
    const found = plan(decision)
    expect(found.texts.size).toBe(0)
    expect(codes(found)).toEqual(expected)
  })

  test.each<[string, RowDecision]>([
    ['a form', {kind: 'accept', concept: 'putin', form: 'ب', as: 'admitted'}],
    ['a merge into it', {kind: 'merge', into: 'putin', from: 'xi'}],
    ['a merge from it', {kind: 'merge', into: 'xi', from: 'putin'}],
    ['a concept', {kind: 'add', cells: {en: 'Q', ar: 'ق'}, file: 'a.csv'}],
  ])('to change a file that is read only: %s', (_reason, decision) => {
    expect(codes(plan(decision, [source('a.csv', csv, false), source('b.yaml', yaml)]))).toEqual(['glossary-not-editable'])
  })

  test('a new concept where there is no file', () => {
    expect(codes(plan({kind: 'add', cells: {en: 'Q', ar: 'ق'}, file: null}, []))).toEqual(['glossary-without-file'])
  })
})

describe('whatever is decided', () => {
  const hostile = fc.oneof(
    fc.string({unit: 'binary', maxLength: 20}),
    fc.constantFrom('=1+1', '@SUM(A1)', "'=x", 'a\nb', 'a|b', '"', 'x'.repeat(20_000), '\0', '\uD800', '__proto__', '- id: q', ' # c', 'بوتن'),
  )
  const id = fc.constantFrom('putin', 'lavrov', 'xi', 'q', '__proto__')
  const cells = fc.dictionary(fc.oneof(hostile, fc.constantFrom('id', 'en', 'ar', 'ar_admitted', 'note', 'specs', 'pos')), hostile, {maxKeys: 4})
  const decision = fc.oneof(
    fc.record({kind: fc.constant('accept' as const), concept: id, form: hostile, as: fc.constantFrom('deprecated' as const, 'admitted' as const)}),
    fc.record({kind: fc.constant('add' as const), cells, file: fc.option(fc.constantFrom('a.csv', 'b.yaml', '/etc/passwd'))}),
    fc.record({kind: fc.constant('edit' as const), concept: id, cells}),
    fc.record({kind: fc.constant('merge' as const), into: id, from: id}),
  )

  test('the glossary is as good as before, and only rows that are spoken of change', () => {
    fc.assert(
      fc.property(decision, (one: RowDecision) => {
        const {texts, problems} = plan(one)
        if (problems.length > 0) {
          expect(texts.size).toBe(0)
          return
        }
        const after = two.map(({file, text}) => readGlossary(texts.get(file.path) ?? text ?? '', file.path))
        const now = mergeGlossary(after)
        expect(now.problems).toEqual([])
        const gone = one.kind === 'merge' ? [one.from] : []
        const touched = new Set<string>(one.kind === 'accept' || one.kind === 'edit' ? [one.concept] : one.kind === 'merge' ? [one.into, one.from] : [])
        for (const before of mergeGlossary(two.map(({file}) => file)).concepts) {
          if (touched.has(before.id)) continue
          const {terms, note} = now.concepts.find(({id}) => id === before.id) ?? {}
          expect({terms, note}).toEqual({terms: before.terms, note: before.note})
        }
        expect(now.concepts.length).toBe(3 + (one.kind === 'add' ? 1 : 0) - gone.length)
      }),
      {numRuns: 500},
    )
  })
})
