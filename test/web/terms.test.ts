import {assert, constantFrom, property, record, uniqueArray} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {toTableRow} from '../../src/glossary/glossary-table.ts'
import {mergeConcepts} from '../../src/glossary/merge-concepts.ts'
import {readCsvRows} from '../../src/glossary/read-csv.ts'
import {cellOf, changedCells, fieldFault, toCell, toField} from '../../web/terms/cells.ts'
import {conceptSearch, type ConceptFilter, everyConcept, listConcepts} from '../../web/terms/concept-list.ts'
import {formGroups} from '../../web/terms/form-groups.ts'
import {lostCells, mergeResult} from '../../web/terms/merge-result.ts'
import {actsOf, decisionFor, isAbout, nameRows} from '../../web/terms/name-rows.ts'
import {cellsForName} from '../../web/terms/new-concept.ts'
import {concept, form, name, variant} from './list-fixtures.ts'

describe('listConcepts', () => {
  const list = [
    concept('xi', {ar: 'شي جين بينغ', en: 'Xi Jinping', count: 5, line: 9, forms: {ar: [form('شی')], en: []}}),
    concept('putin', {ar: 'بوتين', en: 'Putin', consistency: 0.5, count: 2, line: 3}),
    concept('kyiv', {ar: 'كييف', en: 'Kyiv', cells: {note: 'عاصمة'}, consistency: 0.5, count: 7, line: 4}),
  ]

  test.each<[string, Partial<ConceptFilter>, string]>([
    ['the least consistent first, then the most frequent', {}, 'kyiv putin xi'],
    ['by count', {order: 'count'}, 'kyiv xi putin'],
    ['by the Arabic', {order: 'ar'}, 'putin xi kyiv'],
    ['by the English', {order: 'en'}, 'kyiv putin xi'],
    ['as in the file', {order: 'file'}, 'putin kyiv xi'],
    ['only uneven ones', {isUneven: true}, 'kyiv putin'],
    ['a form that the texts have, with another ى', {query: 'شى'}, 'xi'],
    ['a cell, with another last letter', {query: 'عاصمه'}, 'kyiv'],
    ['a word of a cell', {query: 'عاصمة'}, 'kyiv'],
    ['nothing', {query: 'zzz'}, ''],
  ])('%s', (_reason, more, expected) => {
    const found = listConcepts(list, {...everyConcept, ...more}, conceptSearch())
    expect(found.map(({id}) => id).join(' ')).toBe(expected)
  })
})

test('forms in groups, each by count', () => {
  const forms = [
    form('a', {isHouse: true, status: 'preferred'}),
    form('b', {status: 'deprecated'}),
    form('c', {isShort: true}),
    form('d', {isListed: false}),
    form('e'),
    form('f', {count: 3}),
  ]
  const cells = {ar: 'a', ar_deprecated: 'b|g', ar_short: 'h', en: 'X'}
  const groups = formGroups(concept('x', {forms: {ar: forms, en: []}, cells}), 'ar')
  expect(
    groups.map(({kind, forms: some, unseen}) => `${kind}:${some.map((one) => one.form).join('')}+${unseen.join('')}`),
  ).toEqual(['house:a+', 'admitted:fe+', 'deprecated:b+g', 'short:c+h', 'unlisted:d+'])
  expect(formGroups(concept('x', {cells: {}}), 'en')).toEqual([])
})

describe('cells', () => {
  test.each([
    ['a list is typed one item a line', 'ar_admitted', 'أ|ب', 'أ\nب'],
    ['a text stays', 'definition', 'a|b', 'a|b'],
  ])('%s', (_reason, column, cell, field) => {
    expect(toField(column, cell)).toBe(field)
    expect(toCell(column, field)).toBe(cell)
  })

  test('empty lines, blanks and repeats go', () => {
    expect(toCell('ar_short', ' أ \n\nب\nأ\r\n')).toBe('أ|ب')
    expect(cellOf([])).toBe('')
  })

  test.each([
    ['no Arabic', 'ar', ' ', 'missing'],
    ['the mark of lists in an item', 'ar_admitted', 'أ|ب', 'mark'],
    ['a definition in the wrong cell', 'en_admitted', `a\n${'b'.repeat(201)}`, 'long'],
    ['a long definition is none of it', 'definition', 'b'.repeat(500), null],
    ['nothing wrong', 'en', 'Xi', null],
  ])('%s', (_reason, column, field, fault) => {
    expect(fieldFault(column, field)).toBe(fault)
  })

  test('only what changed is sent', () => {
    expect(changedCells({ar: 'أ', en: 'a'}, {ar: 'أ', en: 'b', note: '', pos: 'noun'})).toEqual({en: 'b', pos: 'noun'})
  })
})

describe('mergeResult', () => {
  const columns = 'id en ar ar_admitted ar_deprecated en_admitted pos domain note source specs'.split(' ')
  const into = concept('into', {
    cells: {id: 'into', ar: 'أ', en: 'A', ar_deprecated: 'ج', note: 'n', pos: 'noun', specs: 'a>b'},
  })
  const from = concept('from', {
    cells: {
      id: 'from',
      ar: 'ب',
      en: 'A',
      ar_admitted: 'د|ج',
      ar_deprecated: 'هـ|أ',
      note: 'm',
      source: 's',
      pos: 'other',
      domain: 'd',
      specs: 'c>d|a>b',
    },
  })

  test('house forms become admitted ones; what is there stays where it is', () => {
    expect(mergeResult(into, from, columns)).toEqual([
      {column: 'en', kept: ['A'], gained: []},
      {column: 'ar', kept: ['أ'], gained: []},
      {column: 'ar_admitted', kept: [], gained: ['ب', 'د']},
      {column: 'ar_deprecated', kept: ['ج'], gained: ['هـ']},
      {column: 'pos', kept: ['noun'], gained: []},
      {column: 'domain', kept: [], gained: ['d']},
      {column: 'note', kept: ['n'], gained: ['m']},
      {column: 'source', kept: [], gained: ['s']},
      {column: 'specs', kept: ['a>b'], gained: ['c>d']},
    ])
  })

  test('the other way round', () => {
    const gained = mergeResult(from, into, columns).flatMap((cell) => cell.gained.map((item) => [cell.column, item]))
    expect(gained).toEqual([['note', 'n']])
  })

  test('of texts that hold each other the longer one stays', () => {
    const longer = {...from, cells: {...from.cells, note: 'n and m'}}
    expect(mergeResult(into, longer, ['note'])).toEqual([{column: 'note', kept: [], gained: ['n and m']}])
    expect(mergeResult(longer, into, ['note'])).toEqual([{column: 'note', kept: ['n and m'], gained: []}])
  })

  test('is what merging gives', () => {
    const form = constantFrom('a', 'b', 'c', 'd', 'e')
    const list = uniqueArray(form, {maxLength: 3}).map((items) => items.join('|'))
    const text = constantFrom('', 'n', 'n m', 'm')
    const cells = record({
      ar: form,
      ar_admitted: list,
      ar_deprecated: list,
      en: form,
      en_admitted: list,
      pos: constantFrom('', 'noun', 'verb'),
      note: text,
      specs: list,
      own: text,
    })
    const columns = ['ar', 'ar_admitted', 'ar_deprecated', 'en', 'en_admitted', 'pos', 'note', 'specs', 'own']
    assert(
      property(cells, cells, (one, other) => {
        const csv = [
          ['id', ...columns],
          ...[one, other].map((row, at) => [`c${at}`, ...columns.map((column) => row[column as keyof typeof row])]),
        ]
        const rows = readCsvRows(csv.map((line) => line.join(',')).join('\n'), 'g.csv').rows.map(({row}) => row)
        const made = new Map(toTableRow(rows[0]).cells)
        for (const [column, cell] of Object.entries(mergeConcepts(rows[0], rows[1])))
          made.set(column, cell === '' ? [] : cell.split('|'))
        const shown = mergeResult(concept('c0', {cells: one}), concept('c1', {cells: other}), columns)
        for (const {column, kept, gained} of shown) {
          const items = [...kept, ...gained]
          const expected = (made.get(column) ?? []).join('|')
          expect(column === 'note' || column === 'own' ? items.join('; ') : items.toSorted().join('|')).toBe(
            column === 'note' || column === 'own' ? expected : expected.split('|').toSorted().join('|'),
          )
        }
      }),
    )
  })

  test('values that give way are told', () => {
    expect(lostCells(into, from, columns)).toEqual([['pos', 'other']])
  })
})

describe('proposals', () => {
  const known = name('بوتين', [variant('بوتين', {proposal: null, status: 'preferred'}), variant('پوتن')], {
    concept: 'putin',
  })
  const fresh = name('كوزيريف', [
    variant('كوزيريف', {proposal: 'house', count: 3, witness: 'Kozyrev'}),
    variant('كوزريف', {witness: 'Andrei'}),
    variant('كوزيرف', {proposal: 'admitted'}),
    variant('كوزي ريف', {proposal: 'split'}),
  ])

  test('names without an open spelling are left out', () => {
    const closed = name('x', [variant('x', {proposal: null})])
    expect(nameRows([known, closed, fresh]).map(({kind}) => kind)).toEqual(
      'name form form name form form form form'.split(' '),
    )
    expect(new Set(nameRows([known, fresh]).map(({key}) => key)).size).toBe(8)
  })

  test('what fits: the glossary takes spellings of its concepts only', () => {
    expect(actsOf(known, known.forms[0])).toEqual([])
    expect(actsOf(known, known.forms[1])).toEqual(['deprecated', 'admitted', 'other', 'never'])
    expect(actsOf(fresh, fresh.forms[1])).toEqual(['other', 'never'])
    expect(decisionFor(known, known.forms[1], 'admitted')).toEqual({
      kind: 'accept',
      concept: 'putin',
      form: 'پوتن',
      as: 'admitted',
    })
    expect(decisionFor(fresh, fresh.forms[1], 'deprecated')).toBe(null)
    const never = decisionFor(fresh, fresh.forms[1], 'never')
    expect(never).toEqual({kind: 'never', concept: null, name: 'كوزيريف', form: 'كوزريف'})
    expect(never !== null && isAbout(never, fresh, 'كوزريف') && !isAbout(never, known, 'كوزريف')).toBe(true)
  })

  test('a new concept has its cells filled in', () => {
    expect(cellsForName(fresh, 'كوزيريف')).toEqual({
      ar: 'كوزيريف',
      en: 'Kozyrev',
      pos: 'properNoun',
      ar_admitted: 'كوزيرف',
      ar_deprecated: 'كوزريف',
    })
    expect(cellsForName({...fresh, en: 'Andrei Kozyrev'}, 'كوزريف')).toMatchObject({
      ar: 'كوزريف',
      en: 'Andrei Kozyrev',
      ar_deprecated: 'كوزيريف',
    })
  })
})
