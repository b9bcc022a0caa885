import {describe, expect, test} from 'vitest'
import {mergeConcepts} from '../../src/glossary/merge-concepts.ts'
import {readGlossary} from '../../src/glossary/read-glossary.ts'

const header = 'id,en,ar,ar_admitted,ar_deprecated,ar_short,en_admitted,pos,definition,note,specs,region\n'
const merged = (into: string, from: string): Record<string, string> => {
  const {rows} = readGlossary(`${header}${into}\n${from}\n`, 'g.csv')
  return mergeConcepts(rows[0], rows[1])
}

describe('mergeConcepts', () => {
  test.each<[string, string, string, Record<string, string>]>([
    ['house forms are admitted', 'x,Putin,بوتين', 'y,Poutine,بوتن', {ar_admitted: 'بوتن', en_admitted: 'Poutine'}],
    ['house forms that are there stay where they are', 'x,Putin,بوتين,,بوتن', 'y,Putin,بوتن', {}],
    ['deprecated and short ones stay what they are', 'x,Xi,شي جين بينغ', 'y,Xi,شي جين بينغ,,شي جنپنگ|شي جنبنغ,شي', {ar_deprecated: 'شي جنپنگ|شي جنبنغ', ar_short: 'شي'}],
    ['behind those that are there', 'x,Xi,ي,ا,ب', 'y,Xi,ي,ت,ث', {ar_admitted: 'ا|ت', ar_deprecated: 'ب|ث'}],
    ['a form that is deprecated here and admitted there stays deprecated', 'x,Xi,ي,,ب', 'y,Xi,ي,ب', {}],
    ['a definition is taken where there is none', 'x,a,ا,,,,,,,', 'y,a,ا,,,,,,d,n', {definition: 'd', note: 'n'}],
    ['texts stand one behind the other', 'x,a,ا,,,,,,d,n', 'y,a,ا,,,,,,D,n', {definition: 'd; D'}],
    ['a value stays what it is', 'x,a,ا,,,,,noun', 'y,a,ا,,,,,verb', {}],
    ['self-tests are united', 'x,a,ا,,,,,,,,p>q', 'y,a,ا,,,,,,,,p>q|r>s', {specs: 'p>q|r>s'}],
    ['columns of the house go along', 'x,a,ا', 'y,a,ا,,,,,,,,,east', {region: 'east'}],
    ['the id stays, even one made from the English', ',Putin,بوتين', 'vp,Putin,بوتين', {}],
  ])('%s', (_reason, into, from, expected) => {
    expect(merged(into, from)).toEqual(expected)
  })
})
