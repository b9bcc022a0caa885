import {describe, expect, test} from 'vitest'
import type {Concept} from '../../src/model.ts'
import {openFile} from '../../src/read/formats.ts'
import type {OpenedFile} from '../../src/read/opened-file.ts'
import {testFixtureFolder} from './fixture-folder.ts'

testFixtureFolder('tbx')

/** A file of terms with these entries. */
function tbx(entries: string): string {
  return `<?xml version="1.0"?>\n<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>\n${entries}\n</body></text></tbx>`
}

/** An entry with these term sections. */
function entry(en: string, ar: string, about = ''): string {
  return `<conceptEntry id="c1">${about}<langSec xml:lang="en">${en}</langSec><langSec xml:lang="ar">${ar}</langSec></conceptEntry>`
}

function term(text: string, status = '', type = ''): string {
  const notes = [
    status === '' ? '' : `<termNote type="administrativeStatus">${status}</termNote>`,
    type === '' ? '' : `<termNote type="termType">${type}</termNote>`,
  ]
  return `<termSec><term>${text}</term>${notes.join('')}</termSec>`
}

async function open(xml: string): Promise<OpenedFile> {
  return openFile(new TextEncoder().encode(xml), {name: 'g.tbx'})
}

async function conceptsOf(xml: string): Promise<readonly Concept[]> {
  const {content} = await open(xml)
  if (content.kind !== 'glossary') throw new Error('no glossary')
  return content.concepts
}

/** Terms in short: `*` preferred, `+` admitted, `-` deprecated, `~` short. */
function shown({terms}: Concept): string {
  const marks = {preferred: '*', admitted: '+', deprecated: '-'}
  return terms.map(({text, status, isShort}) => `${marks[status]}${isShort ? '~' : ''}${text}`).join(' ')
}

describe('status of terms', () => {
  test.each([
    ['said in full', term('a', 'preferredTerm-admn-sts') + term('b', 'deprecatedTerm-admn-sts'), '*a -b'],
    ['superseded is deprecated', term('a') + term('b', 'supersededTerm-admn-sts'), '*a -b'],
    ['bare words', term('b', 'admitted') + term('a', 'preferred') + term('c', 'notRecommended'), '*a +b -c'],
    ['the first without a status is the house form', term('a') + term('b'), '*a +b'],
    ['a short form is not, beside a long one', term('UN', '', 'acronym') + term('United'), '*United +~UN'],
    ['a short form alone is', term('NATO', '', 'acronym'), '*NATO'],
    ['of two preferred the first', term('a', 'preferred') + term('b', 'preferred'), '*a +b'],
    ['none of deprecated ones', term('a', 'deprecated'), '-a'],
    ['a status that is none', term('a', 'unknown') + term('b', 'preferred'), '*b +a'],
    ['once, what stands twice', term('a') + term('a'), '*a'],
  ])('%s', async (_reason, en, expected) => {
    const [concept] = await conceptsOf(tbx(entry(en, term('ع'))))
    expect(shown(concept)).toBe(`*ع ${expected}`)
  })
})

describe('what is said of a concept', () => {
  test.each<[string, string, Partial<Concept>]>([
    ['domain', '<descrip type="subjectField">law</descrip>', {domain: 'law'}],
    [
      'definition and its source',
      '<descripGrp><descrip type="definition">A <hi>b</hi> &amp; c</descrip><admin type="source">d</admin></descripGrp>',
      {definition: 'A b & c', source: 'd'},
    ],
    ['notes', '<note>one</note><note>two</note><note>one</note>', {note: 'one\ntwo'}],
    ['style dct', '<min:subjectField xmlns:min="m">law</min:subjectField>', {domain: 'law'}],
    ['do not translate', '<admin type="doNotTranslate">yes</admin>', {doNotTranslate: true}],
    ['do translate', '<admin type="doNotTranslate">no</admin>', {doNotTranslate: false}],
    [
      'nothing of other categories',
      '<descrip type="context">x</descrip><transacGrp><date>1</date></transacGrp>',
      {note: null},
    ],
    ['names by their capital', '', {pos: 'properNoun'}],
    ['part of speech', '<termNote type="partOfSpeech">adverb</termNote>', {pos: 'other'}],
  ])('%s', async (_reason, about, expected) => {
    const [concept] = await conceptsOf(tbx(entry(term('Word'), term('كلمة'), about)))
    expect(concept).toMatchObject(expected)
  })

  test('ids that are there twice, or that two terms give', async () => {
    const same = entry(term('Word'), term('كلمة'))
    const bare = same.replace(/ id="[^"]*"/u, '')
    const ids = await conceptsOf(tbx(same + same + bare + bare))
    expect(ids.map(({id}) => id)).toEqual(['c1', 'c1-2', 'word', 'word-2'])
  })

  test('place and blocks', async () => {
    const {document} = await open(tbx(entry(`\n${term(' word ')}`, term('كلمة'))))
    expect(document?.blocks.map(({start, end, lang, at}) => [document.text.slice(start, end), lang, at])).toEqual([
      ['word', 'en', {line: 4, name: 'c1'}],
      ['كلمة', 'ar', {line: 4, name: 'c1'}],
    ])
  })

  test('other languages and empty terms are told', async () => {
    const {remarks} = await open(tbx(`${entry(term(''), term('كلمة'))}${entry(term('a'), '').replace('"ar"', '"fr"')}`))
    expect(remarks.map(({code}) => code)).toEqual(['terms-empty'])
    const french = await open(tbx(entry(term('mot'), term('كلمة')).replace('"en"', '"fr"')))
    expect(french.remarks).toEqual([{code: 'terms-other-language', path: 'g.tbx', args: {terms: 1, known: 'fr'}}])
  })
})

describe('what is no TBX', () => {
  test.each([
    ['another root', '<tbox/>', 'xml-root'],
    ['not well-formed', tbx('<conceptEntry>'), 'xml-invalid'],
  ])('%s is refused', async (_reason, xml, code) => {
    const opened = openFile(new TextEncoder().encode(xml), {name: 'g.tbx', format: 'tbx'})
    await expect(opened).rejects.toThrow(expect.objectContaining({problems: [expect.objectContaining({code})]}))
  })
})
