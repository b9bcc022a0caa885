import {describe, expect, test} from 'vitest'
import * as fc from 'fast-check'
import {mergeGlossary} from '../../src/glossary/merge.ts'
import {readGlossaryCsv} from '../../src/glossary/read-csv.ts'

const read = (text: string): ReturnType<typeof readGlossaryCsv> => readGlossaryCsv(text, 'g.csv')
const codes = (text: string): string[] => read(text).problems.map(({code, line, column}) => `${code} ${line}:${column ?? ''}`)

describe('readGlossaryCsv', () => {
  test('reads forms with language, status and length', () => {
    const [concept] = read('id,en,ar,ar_admitted,ar_deprecated,ar_short\nxi,Xi Jinping,شي جين بينغ,شي جينبينغ,شي جنپنگ | شي بنج,شي\n').concepts
    expect(concept.terms.map(({text, lang, status, isShort}) => `${lang} ${status}${isShort ? ' short' : ''}: ${text}`)).toEqual([
      'ar preferred: شي جين بينغ',
      'ar admitted: شي جينبينغ',
      'ar deprecated: شي جنپنگ',
      'ar deprecated: شي بنج',
      'ar admitted short: شي',
      'en preferred: Xi Jinping',
    ])
  })

  test.each([
    ['id from the English', 'en,ar\nXi Jinping,شي\n', {id: 'xi-jinping', pos: 'properNoun'}],
    ['a common noun by its small letter', 'en,ar\nceasefire,هدنة\n', {id: 'ceasefire', pos: 'noun'}],
    ['a byte-order mark and CRLF', '\uFEFFen,ar\r\nKyiv,كييف\r\n', {id: 'kyiv'}],
    ['semicolons, as Excel writes them in many countries', 'sep=;\r\nen;ar\r\nKyiv;كييف\r\n', {id: 'kyiv'}],
    ['TABs', 'en\tar\nKyiv\tكييف\n', {id: 'kyiv'}],
    ['capitals in the header', 'EN,Ar\nKyiv,كييف\n', {id: 'kyiv'}],
    ['yes and no', 'en,ar,do_not_translate\nCNN,CNN,yes\n', {doNotTranslate: true}],
    ['self-tests', 'en,ar,specs\nPutin,بوتين,وپوتن>وبوتين\n', {specs: ['وپوتن>وبوتين']}],
    ['the line of a row behind a cell of two lines', 'en,ar,note\n"A","أ","x\ny"\nB,ب,\n', {place: {path: 'g.csv', line: 2}}],
  ])('understands %s', (_reason, text, expected) => {
    const {concepts, problems} = read(text)
    expect(problems).toEqual([])
    expect(concepts[0]).toMatchObject(expected)
  })

  test.each([
    ['no column ar', 'id,en\nx,y\n', ['glossary-column-missing 1:']],
    ['a column twice', 'id,en,ar,ar\nx,y,ي,ي\n', ['glossary-column-twice 1:4']],
    ['a mistyped column', 'en,ar,ar_deprected\nx,y,\n', ['glossary-column-unknown 1:3']],
    ['an empty house form', 'id,en,ar\nx,y,\n', ['glossary-form-missing 2:3']],
    ['an id with a blank', 'id,en,ar\na b,y,ي\n', ['glossary-id-invalid 2:1']],
    ['two house forms', 'id,en,ar\nx,y,ي|ب\n', ['glossary-two-preferred 2:3']],
    ['a form twice in a row', 'id,en,ar,ar_admitted\nx,y,ي,ي\n', ['glossary-form-twice 2:4']],
    ['an unknown part of speech', 'id,en,ar,pos\nx,y,ي,propernon\n', ['glossary-pos-invalid 2:4']],
    ['neither yes nor no', 'id,en,ar,do_not_translate\nx,y,ي,maybe\n', ['glossary-value-invalid 2:4']],
    ['a form of marks only', 'id,en,ar,ar_admitted\nx,y,ي,\u064B\n', ['glossary-value-invalid 2:4']],
    ['a form as long as a definition', `id,en,ar,ar_admitted\nx,y,ي,${'ا'.repeat(201)}\n`, ['glossary-cell-too-long 2:4']],
    ['a self-test without >', 'id,en,ar,specs\nx,y,ي,پوتن\n', ['glossary-spec-invalid 2:4']],
    ['too many cells', 'id,en,ar\nx,y,ي,ا,ب\n', ['glossary-row-length 2:4']],
    ['a quotation mark that stays open', 'id,en,ar\nx,y,ي\n"z,y,ب\nw,v,ت\n', ['glossary-csv 3:']],
    ['a row behind an empty line', 'id,en,ar\n\nz,v,\n', ['glossary-form-missing 3:3']],
    ['a row behind one of two lines', 'id,en,ar,note\nx,y,ي,"a\nb"\nz,v,,\n', ['glossary-form-missing 4:3']],
    ['nothing', '\n', ['empty-file undefined:']],
  ])('says where and what: %s', (_reason, text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  test('a bad row does not take the others along', () => {
    expect(read('id,en,ar\nx,,\ny,Putin,بوتين\n').concepts.map(({id}) => id)).toEqual(['y'])
  })

  test.each([
    ['an unknown column', 'id,en,ar,region\nx,y,ي,z\n'],
    ['an empty row', 'id,en,ar\n,,\nx,y,ي\n'],
    ['cells left out at the end', 'id,en,ar,note\nx,y,ي\n'],
  ])('says nothing of %s', (_reason, text) => {
    expect(read(text)).toMatchObject({problems: [], concepts: [{id: 'x'}]})
  })

  test('never throws, whatever the file', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => void read(text)))
    fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => void read(`id,en,ar\n${text}`)))
  })
})

describe('mergeGlossary', () => {
  const file = (path: string, rows: string): ReturnType<typeof readGlossaryCsv> =>
    readGlossaryCsv(`id,en,ar,ar_deprecated\n${rows}\n`, path)

  test('an id stands once: the first stays', () => {
    const {concepts, problems} = mergeGlossary([file('a.csv', 'x,Putin,بوتين,'), file('b.csv', 'x,Xi,شي,')])
    expect(concepts.map(({place}) => place.path)).toEqual(['a.csv'])
    expect(problems).toMatchObject([{code: 'glossary-duplicate-id', path: 'b.csv', line: 2, args: {otherPath: 'a.csv', otherLine: 2}}])
  })

  test('a form belongs to one concept: the first keeps it, the second keeps its other forms', () => {
    const {concepts, problems} = mergeGlossary([file('a.csv', 'x,Putin,بوتين,پوتن\ny,Botan,بوتان,پوتن|بوطان')])
    expect(problems).toMatchObject([{code: 'glossary-form-taken', line: 3, args: {form: 'پوتن', id: 'y', owner: 'x'}}])
    expect(concepts[1].terms.map(({text}) => text)).toEqual(['بوتان', 'بوطان', 'Botan'])
  })

  test('a concept without its house form goes, and that is said', () => {
    const {concepts, problems} = mergeGlossary([file('a.csv', 'x,Putin,بوتين,\ny,Other,بوتين,')])
    expect(concepts.map(({id}) => id)).toEqual(['x'])
    expect(problems).toMatchObject([{code: 'glossary-house-form-taken', line: 3, args: {column: 'ar', id: 'y'}}])
  })

  test('names that differ in letters are two, though they fold to one', () => {
    expect(mergeGlossary([file('a.csv', 'x,Ali,علي,\ny,Upon,على,')]).problems).toEqual([])
  })
})
