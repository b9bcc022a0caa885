import {describe, expect, test} from 'vitest'
import {choose, plannedFiles, stateOf} from '../../web/spelling/spelling-choices.ts'
import {groupChanges, spellingRows, withRejected} from '../../web/spelling/spelling-rows.ts'
import {change} from './list-fixtures.ts'

describe('stateOf', () => {
  const none = new Set<string>()
  test.each([
    ['sure: chosen at first', {}, [], 'chosen'],
    ['unsure: not chosen at first', {isSure: false}, [], 'open'],
    ['unsure, accepted', {isSure: false}, [['c', true]], 'chosen'],
    ['sure, taken out', {}, [['c', false]], 'open'],
    ['held, whatever was said', {held: 'key'}, [['c', true]], 'held'],
  ] as const)('%s', (_reason, more, said, expected) => {
    expect(stateOf(change('c', more), new Map<string, boolean>(said), none)).toBe(expected)
  })

  test('ignored: rejected, whatever was said', () => {
    expect(stateOf(change('c', {held: 'key'}), new Map([['c', true]]), new Set(['c']))).toBe('rejected')
  })
})

test('choosing leaves out what is held, and the choices before as they are', () => {
  const before = new Map([['a', false]])
  const after = choose(before, [change('b'), change('c', {held: 'overlap'})], true)
  expect([...after]).toEqual([
    ['a', false],
    ['b', true],
  ])
  expect(before.size).toBe(1)
})

test('files of what is planned, by name, Word files told', () => {
  const changes = [change('1', {document: 'ar/z.docx'}), change('2'), change('3', {document: 'ar/z.docx'})]
  expect(plannedFiles(changes)).toEqual([
    {document: 'ar/one.md', count: 1, isWord: false},
    {document: 'ar/z.docx', count: 2, isWord: true},
  ])
})

describe('rows', () => {
  const changes = [change('1', {line: 3}), change('2', {group: 'g'}), change('3', {group: 'g', document: 'ar/b.md'})]

  test('forms by number, documents by name', () => {
    expect(groupChanges(changes, 'form').map(({items}) => items.length)).toEqual([2, 1])
    expect(groupChanges(changes, 'document').map(({key}) => key)).toEqual(['ar/b.md', 'ar/one.md'])
  })

  test('changes of closed groups are no rows', () => {
    const rows = spellingRows(groupChanges(changes, 'form'), new Set(['g']))
    expect(rows.map(({kind}) => kind)).toEqual(['group', 'group', 'change'])
  })

  test('what was rejected stays where it stood', () => {
    const before = ['a', 'b', 'c', 'd', 'e'].map((id) => change(id))
    const [a, b, c, , e] = before
    const shown = withRejected([c, e, change('new')], [b, a, c], before)
    expect(shown.map(({id}) => id).join(' ')).toBe('a b c e new')
    expect(withRejected([c], [change('unknown'), e], before).map(({id}) => id)).toEqual(['c', 'e', 'unknown'])
    expect(withRejected(before, [a], before)).toBe(before)
  })
})
