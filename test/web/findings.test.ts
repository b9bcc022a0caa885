import {describe, expect, test} from 'vitest'
import {actedOn, fixable, keepKnown} from '../../web/findings/finding-choice.ts'
import {
  countLevels,
  everyFinding,
  filterFindings,
  type FindingFilter,
  findingSearch,
} from '../../web/findings/finding-filter.ts'
import {findingRows, type GroupKind, groupFindings} from '../../web/findings/finding-groups.ts'
import {finding} from './list-fixtures.ts'

const kwic = {before: 'زار ', text: 'پوتن', after: ' الصين', lang: 'ar' as const}
const fix = {old: 'a', text: 'b', confidence: 0.9, sentence: {ar: '', en: ''}, held: null}
const findings = [
  finding('f1', {level: 'error', document: 'ar/two.md', rule: 'number', pair: 'p.json', fix}),
  finding('f2', {kwic, concept: 'putin', fix: {...fix, confidence: 0.4}}),
  finding('f3', {level: 'note', document: '', concept: 'xi', fix: {...fix, held: 'key'}}),
  finding('f4', {concept: 'xi', rule: 'unknown-rule'}),
]
const check = {family: '', level: 'note', title: {ar: '', en: ''}, explanation: {ar: '', en: ''}} as const
const checks = [
  {...check, id: 'term-form'},
  {...check, id: 'number'},
]

describe('filterFindings', () => {
  test.each<[string, Partial<FindingFilter>, string]>([
    ['everything', {}, 'f1 f2 f3 f4'],
    ['a level', {levels: ['error', 'note']}, 'f1 f3'],
    ['no level', {levels: []}, ''],
    ['a document', {document: 'ar/two.md'}, 'f1'],
    ['a check', {check: 'term-form'}, 'f2 f3'],
    ['a pair', {pair: 'p.json'}, 'f1'],
    ['a concept', {concept: 'xi'}, 'f3 f4'],
    ['words of its line that touch the place', {query: 'زار الصين'}, 'f2'],
    ['what sounds like the word', {query: 'بوتين'}, 'f2'],
    ['what sounds like it, in Latin letters', {query: 'putin'}, 'f2'],
    ['what sounds like it, with a slip of the keyboard', {query: 'pوتن'}, 'f2'],
    ['vowel marks in the search', {query: 'ز\u064Eار'}, 'f2'],
    ['a word of the message in any case', {query: 'FINDING F4'}, 'f4'],
    ['blanks only', {query: '  '}, 'f1 f2 f3 f4'],
    ['marks only: nothing that could be missing', {query: '!?'}, 'f1 f2 f3 f4'],
    ['a word that nothing has', {query: 'zzzz'}, ''],
    ['all at once', {levels: ['warning'], concept: 'putin', query: 'پوتن'}, 'f2'],
  ])('%s', (_reason, more, expected) => {
    const found = filterFindings(findings, {...everyFinding, ...more}, findingSearch('en'))
    expect(found.map(({id}) => id).join(' ')).toBe(expected)
  })

  test('counts levels', () => {
    expect(countLevels(findings)).toEqual({error: 1, warning: 2, note: 1})
  })
})

describe('groupFindings', () => {
  test.each<[string, GroupKind, string]>([
    [
      'checks with errors first, then in their order, unknown ones last',
      'check',
      'number:f1 term-form:f2,f3 unknown-rule:f4',
    ],
    ['documents by name, those without one last', 'document', 'ar/one.md:f2,f4 ar/two.md:f1 :f3'],
    ['concepts by number, the rest last', 'concept', 'xi:f3,f4 putin:f2 :f1'],
  ])('%s', (_reason, by, expected) => {
    const groups = groupFindings(findings, by, checks)
    expect(groups.map(({key, items}) => `${key}:${items.map(({id}) => id).join(',')}`).join(' ')).toBe(expected)
  })

  test('findings of a closed group are no rows', () => {
    const rows = findingRows(groupFindings(findings, 'concept', checks), new Set(['xi']))
    expect(rows.map(({key}) => key)).toEqual(['group xi', 'group putin', 'f2', 'group ', 'f1'])
  })
})

describe('what an act is on', () => {
  test('fixes that are sure enough and can be made', () => {
    expect(fixable(findings, 0.4).map(({id}) => id)).toEqual(['f1', 'f2'])
    expect(fixable(findings, 0.5).map(({id}) => id)).toEqual(['f1'])
  })

  test('the chosen ones that are shown, else the one with the focus', () => {
    const shown = findings.slice(0, 2)
    expect(actedOn(shown, new Set(['f2', 'f4']), findings[0])).toEqual([findings[1]])
    expect(actedOn(shown, new Set(['f4']), findings[0])).toEqual([findings[0]])
    expect(actedOn(shown, new Set(), null)).toEqual([])
  })

  test('what is chosen goes with its finding', () => {
    expect([...keepKnown(new Set(['f1', 'f9']), findings)]).toEqual(['f1'])
    const known = new Set(['f1'])
    expect(keepKnown(known, findings)).toBe(known)
  })
})
