import {describe, expect, test} from 'vitest'
import {readGlossary} from '../../src/glossary/read-glossary.ts'
import {removeConcept, setCells} from '../../src/glossary/set-cells.ts'

type Cells = Readonly<Record<string, string>>
const set = (text: string, cells: Cells, path = 'g.csv'): ReturnType<typeof setCells> => setCells(text, [{id: 'x', cells}], path)

describe('setCells in a CSV', () => {
  test.each<[string, string, Cells, string]>([
    ['a bare cell', 'id,en,ar\nx,y,ي\n', {ar: 'ب'}, 'id,en,ar\nx,y,ب\n'],
    ['a list', 'id,en,ar,ar_deprecated\nx,y,ي,ا|ب\n', {ar_deprecated: 'ب|ت'}, 'id,en,ar,ar_deprecated\nx,y,ي,ب|ت\n'],
    ['blanks around marks', 'id,en,ar,ar_deprecated\nx,y,ي,ا | ب\n', {ar_deprecated: 'ب|ت'}, 'id,en,ar,ar_deprecated\nx,y,ي,ب | ت\n'],
    ['blanks around a cell', 'id, en, ar\nx, y, ي \n', {ar: 'ب'}, 'id, en, ar\nx, y, ب \n'],
    ['nothing where nothing differs', 'id,en,ar,ar_deprecated\nx,y,ي, "ا|" \n'.replace(' "ا|" ', '"ا|"'), {ar_deprecated: 'ا', ar: ' ي '}, 'id,en,ar,ar_deprecated\nx,y,ي,"ا|"\n'],
    ['clears', 'id,en,ar,note\nx,y,ي,"n, m"\nz,w,ب,k\n', {note: ''}, 'id,en,ar,note\nx,y,ي,""\nz,w,ب,k\n'],
    ['clears a bare one', 'id,en,ar,note\nx,y,ي,n\n', {note: '  '}, 'id,en,ar,note\nx,y,ي,\n'],
    ['quotes where it must', 'id,en,ar,note\nx,y,ي,n\n', {note: 'a, "b"\nc'}, 'id,en,ar,note\nx,y,ي,"a, ""b""\nc"\n'],
    ['quotes stay', 'id,en,ar,note\nx,y,ي,"n"\n', {note: 'm'}, 'id,en,ar,note\nx,y,ي,"m"\n'],
    ['a file in quotes', '"id","en","ar"\n"x","y","ي"\n', {note: 'm'}, '"id","en","ar","note"\n"x","y","ي","m"\n'],
    ['a comma in a file of TABs', 'id\ten\tar\tnote\r\nx\ty\tي\t\r\n', {note: 'a, b'}, 'id\ten\tar\tnote\r\nx\ty\tي\ta, b\r\n'],
    ['semicolons and the line of Excel', '\uFEFFsep=;\r\nid;en;ar;note\r\nx;y;ي;\r\n', {note: 'a;b'}, '\uFEFFsep=;\r\nid;en;ar;note\r\nx;y;ي;"a;b"\r\n'],
    ['a short row', 'id,en,ar,ar_admitted,note\nx,y,ي\n', {note: 'n'}, 'id,en,ar,ar_admitted,note\nx,y,ي,,n\n'],
    ['columns that the file lacks', 'id,en,ar\nx,y,ي\nz,w,ب\n', {note: 'n', ar_deprecated: 'ت'}, 'id,en,ar,ar_deprecated,note\nx,y,ي,ت,n\nz,w,ب\n'],
    ['no column for nothing', 'id,en,ar\nx,y,ي\n', {note: ''}, 'id,en,ar\nx,y,ي\n'],
    ['a formula', 'id,en,ar,note\nx,y,ي,\n', {note: '=HYPERLINK(1)'}, "id,en,ar,note\nx,y,ي,'=HYPERLINK(1)\n"],
    ['a column of the house', 'id,en,ar,region\nx,y,ي,q\n', {region: 'r'}, 'id,en,ar,region\nx,y,ي,r\n'],
    ['an id', 'id,en,ar\nx,y,ي\n', {id: 'y'}, 'id,en,ar\ny,y,ي\n'],
    ['without final line end', 'id,en,ar\rx,y,ي', {en: 'z'}, 'id,en,ar\rx,z,ي'],
  ])('%s', (_reason, text, cells, expected) => {
    expect(set(text, cells)).toMatchObject({text: expected, problems: []})
  })

  test.each<[string, Cells, string[]]>([
    ['no house form', {ar: ''}, ['glossary-form-missing']],
    ['two house forms', {en: 'a|b'}, ['glossary-two-preferred']],
    ['a form twice', {ar_admitted: 'ت'}, ['glossary-form-twice']],
    ['a part of speech that is none', {pos: 'thing'}, ['glossary-pos-invalid']],
    ['a self-test that is none', {specs: 'a'}, ['glossary-spec-invalid']],
    ['an id of another row', {id: 'w'}, ['glossary-duplicate-id']],
    ['an id with a blank', {id: 'x y'}, ['glossary-id-invalid']],
    ['a column that nobody knows', {colour: 'red'}, ['glossary-column-strange']],
    ['NUL', {note: 'a\0b'}, ['glossary-character']],
    ['half a surrogate pair', {note: 'a\uD800b'}, ['glossary-character']],
    ['a mark of byte order', {note: 'a\uFEFFb'}, ['glossary-character']],
    ['a line end in a form', {ar: 'ا\nب'}, ['glossary-character']],
    ['a megabyte', {note: 'n'.repeat(1e6)}, ['glossary-text-too-long']],
    ['a form of 201 letters', {ar: 'ب'.repeat(201)}, ['glossary-cell-too-long', 'glossary-form-missing']],
    ['marks only', {ar: '\u064B'}, ['glossary-value-invalid']],
    ['one good cell and a bad one', {note: 'n', ar: ''}, ['glossary-form-missing']],
  ])('leaves the row alone for %s', (_reason, cells, codes) => {
    const text = 'id,en,ar,ar_deprecated,note,pos,specs\nx,y,ي,ت,,,\nw,v,و,,,,\n'
    const edited = set(text, cells)
    expect(edited.text).toBe(text)
    expect(edited.problems.map(({code}) => code)).toEqual(codes.slice(0, edited.problems.length))
    expect(edited.problems.length).toBeGreaterThan(0)
    for (const problem of edited.problems) expect(problem).toMatchObject({path: 'g.csv', line: 2})
  })

  test('says which concept is not there', () => {
    expect(setCells('id,en,ar\nx,y,ي\n', [{id: 'q', cells: {ar: 'ب'}}], 'g.csv')).toMatchObject({problems: [{code: 'glossary-row-unknown'}]})
  })

  test('adds no column where a row has a cell too many, and sets nothing in that row', () => {
    const text = 'id,en,ar\nx,y,ي\nw,v,و,?\n'
    expect(set(text, {note: 'n', ar: 'ب'})).toMatchObject({text, problems: [{code: 'glossary-column-blocked', line: 2}], columns: []})
  })
})

describe('setCells in a YAML', () => {
  const head = '- id: x\n  en: y\n  ar: ي\n'
  test.each<[string, string, Cells, string]>([
    ['a text', `${head}  note: n # c\n`, {note: 'm'}, `${head}  note: m # c\n`],
    ['single quotation marks', `${head}  note: 'n' # c\n`, {note: "it's"}, `${head}  note: 'it''s' # c\n`],
    ['double quotation marks', `${head}  note: "n"\n`, {note: 'm'}, `${head}  note: "m"\n`],
    ['several lines', `${head}  note: |\n    n\n    m\n  pos: noun\n`, {note: 'k'}, `${head}  note: k\n  pos: noun\n`],
    ['what must be quoted', `${head}  note: n\n`, {note: 'a: b\nc'}, `${head}  note: "a: b\\nc"\n`],
    ['a list on lines, comments and all', `${head}  ar_deprecated:\n    - ا # one\n    # between\n    - ب # two\n    - ت\n`, {ar_deprecated: 'ا|ت|ث'}, `${head}  ar_deprecated:\n    - ا # one\n    # between\n    - ت\n    - ث\n`],
    ['an item for another', `${head}  ar_deprecated:\n    - 'ا' # one\n    - ب\n`, {ar_deprecated: 'ت|ب'}, `${head}  ar_deprecated:\n    - 'ت' # one\n    - ب\n`],
    ['an item before the first', `${head}  ar_deprecated:\n  - ا\n  note: n\n`, {ar_deprecated: 'ت|ا'}, `${head}  ar_deprecated:\n  - ت\n  - ا\n  note: n\n`],
    ['a list in brackets', `${head}  ar_deprecated: ['ا', ب]\n`, {ar_deprecated: 'ا|ت'}, `${head}  ar_deprecated: ['ا', ت]\n`],
    ['one text for a list', `${head}  ar_deprecated: ا # c\n`, {ar_deprecated: 'ا|ت'}, `${head}  ar_deprecated: [ا, ت] # c\n`],
    ['one text for another', `${head}  ar_deprecated: ا # c\n`, {ar_deprecated: 'ت'}, `${head}  ar_deprecated: ت # c\n`],
    ['an empty key', `${head}  note: # c\n`, {note: 'k'}, `${head}  note: k # c\n`],
    ['a missing key', `${head}  pos: noun\n`, {ar_deprecated: 'ت'}, `${head}  ar_deprecated: [ت]\n  pos: noun\n`],
    ['clears with the line', `${head}  note: n\n  pos: noun\n`, {note: ''}, `${head}  pos: noun\n`],
    ['clears with all lines', `${head}  note: |\n    n\n\n    m\n  ar_short:\n    - ا\n    - ب\n  pos: noun\n`, {note: '', ar_short: ''}, `${head}  pos: noun\n`],
    ['clears and keeps a comment', `${head}  note: n # c\n`, {note: ''}, `${head}  note: "" # c\n`],
    ['clears a list and keeps comments between', `${head}  ar_short:\n    # c\n    - ا\n    - ب\n`, {ar_short: ''}, `${head}  ar_short:\n    # c\n`],
    ['clears the first key', '- note: n\n  id: x\n  en: y\n  ar: ي\n', {note: ''}, '- note: ""\n  id: x\n  en: y\n  ar: ي\n'],
    ['clears at the end', `${head}  note: n`, {note: ''}, head],
    ['braces', '- {id: x, en: y, ar: ي, note: n, ar_short: [ا, ب]}\n', {note: '', ar_short: 'ب', pos: 'noun'}, '- {id: x, en: y, ar: ي, note: "", ar_short: [ب], pos: noun}\n'],
    ['an alias', '- id: &a x\n  en: y\n  ar: ي\n  note: *a\n', {note: 'k'}, '- id: &a x\n  en: y\n  ar: ي\n  note: k\n'],
    ['a list where a text belongs', `${head}  note:\n    - a\n    - b\n`, {note: 'k'}, `${head}  note: k\n`],
    ['CRLF and a byte-order mark', '\uFEFF- id: x\r\n  en: y\r\n  ar: ي\r\n  note: n\r\n', {note: '', ar_short: 'ا'}, '\uFEFF- id: x\r\n  en: y\r\n  ar: ي\r\n  ar_short: [ا]\r\n'],
    ['a key of the house', `${head}  region: q\n`, {region: 'r'}, `${head}  region: r\n`],
  ])('%s', (_reason, text, cells, expected) => {
    expect(set(text, cells, 'g.yaml')).toEqual({text: expected, problems: [], columns: []})
  })

  test.each<[string, string, Cells]>([
    ['an anchor', `${head}  note: &a n\n`, {note: 'm'}],
    ['a tag', `${head}  note: !!str n\n`, {note: 'm'}],
    ['keys', `${head}  note: {a: b}\n`, {note: 'm'}],
    ['comments between brackets', `${head}  ar_short: [\n    ا, # c\n    ب]\n`, {ar_short: 'ب'}],
    ['an alias in a list', '- id: x\n  en: y\n  ar: &a ي\n  ar_short: [ا, *a]\n', {ar_short: 'ا'}],
    ['a comment on a text of several lines', `${head}  note: | # c\n    n\n`, {note: 'm'}],
  ])('says where it cannot, and then sets nothing in the row: %s', (_reason, text, cells) => {
    expect(set(text, {...cells, pos: 'noun'}, 'g.yaml')).toMatchObject({text, problems: [{code: 'glossary-cell-impossible'}]})
  })
})

describe('removeConcept', () => {
  test.each([
    ['a row', 'id,en,ar\nw,v,و\nx,y,ي\nz,u,ت\n', 'id,en,ar\nw,v,و\nz,u,ت\n', 'g.csv'],
    ['the last row', 'id,en,ar\r\nw,v,و\r\nx,y,"ي\r\n"', 'id,en,ar\r\nw,v,و\r\n', 'g.csv'],
    ['the only row', '\uFEFFid;en;ar\r\nx;y;ي\r\n', '\uFEFFid;en;ar\r\n', 'g.csv'],
    ['a concept', '# top\n- id: w\n  en: v\n  ar: و\n# about x\n- id: x # c\n  en: y\n  ar: |\n    ي\n\n# about z\n- id: z\n  en: u\n  ar: ت\n', '# top\n- id: w\n  en: v\n  ar: و\n# about x\n\n# about z\n- id: z\n  en: u\n  ar: ت\n', 'g.yaml'],
    ['the last concept', '- id: w\n  en: v\n  ar: و\n-\n  id: x\n  en: y\n  ar: ي', '- id: w\n  en: v\n  ar: و\n', 'g.yaml'],
    ['the only concept', '# top\n- id: x\n  en: y\n  ar: ي\n', '# top\n[]\n', 'g.yaml'],
    ['the only concept under a key', 'concepts:\n- id: x\n  en: y\n  ar: ي\nother: 1\n', 'concepts:\n  []\nother: 1\n', 'g.yaml'],
    ['the first in brackets', '[{id: x, en: y, ar: ي}, {id: z, en: u, ar: ت}]\n', '[{id: z, en: u, ar: ت}]\n', 'g.yaml'],
    ['the last in brackets', '[{id: z, en: u, ar: ت}, {id: x, en: y, ar: ي}]\n', '[{id: z, en: u, ar: ت}]\n', 'g.yaml'],
    ['the last in brackets, behind a comment', '[{id: z, en: u, ar: ت}, # c\n {id: x, en: y, ar: ي}]\n', '[{id: z, en: u, ar: ت}, # c\n ]\n', 'g.yaml'],
  ])('takes out %s', (_reason, text, expected, path) => {
    expect(removeConcept(text, 'x', path)).toEqual({text: expected, problems: [], columns: []})
    const before = readGlossary(text, path).rows.length
    expect(readGlossary(expected, path).rows.length).toBe(before - 1)
  })

  test('does not where an alias elsewhere needs it', () => {
    const text = '- id: x\n  en: y\n  ar: ي\n  note: &a n\n- id: z\n  en: u\n  ar: ت\n  note: *a\n'
    expect(removeConcept(text, 'x', 'g.yaml')).toMatchObject({text, problems: [{code: 'glossary-row-impossible', line: 1}]})
    expect(removeConcept(text, 'z', 'g.yaml').problems).toEqual([])
  })

  test('a concept can be added to a list of nothing', () => {
    const {text} = removeConcept('- id: x\n  en: y\n  ar: ي\n', 'x', 'g.yaml')
    expect(readGlossary(text, 'g.yaml')).toMatchObject({concepts: [], problems: []})
  })
})
