import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {abbreviations} from '../../scripts/data/abbreviations.ts'

type Sections = Record<'en' | 'ar', Record<string, string[][]>>

/** The file as it stands, with words added to one section. */
function withWords(lang: 'en' | 'ar', section: string, words: readonly string[]): Sections {
  const data = parse(readFileSync(new URL('../../data/abbreviations.yaml', import.meta.url), 'utf8')) as Sections
  data[lang][section].push([...words])
  return data
}

function complaints(data: unknown): string[] {
  const said: string[] = []
  abbreviations.build(abbreviations.schema.parse(data), (message) => said.push(message))
  return said
}

test('the file as it stands gives no complaint', () => {
  expect(complaints(withWords('en', 'title', []))).toEqual([])
})

interface Slip {
  readonly what: string
  readonly lang: 'en' | 'ar'
  readonly section: string
  readonly word: string
  readonly message: string
}

const slips: Slip[] = [
  {
    what: 'a last stop',
    lang: 'en',
    section: 'title',
    word: 'Cllr.',
    message: 'ends in a stop; write it without the last stop.',
  },
  {
    what: 'two words',
    lang: 'ar',
    section: 'starters',
    word: 'من هنا',
    message: 'is more than one word; write one word only.',
  },
  {
    what: 'a word twice',
    lang: 'en',
    section: 'title',
    word: 'Dr',
    message: 'stands there twice, or reads the same as another entry; keep one of them.',
  },
  {
    what: 'another hamza',
    lang: 'ar',
    section: 'title',
    word: 'ا.د',
    message: 'stands there twice, or reads the same as another entry; keep one of them.',
  },
  {
    what: 'a word of two kinds',
    lang: 'en',
    section: 'suffix',
    word: 'e.g',
    message: 'is also in en.phrase; a word is of one kind only, so take it out of one of them.',
  },
  {
    what: 'the other script',
    lang: 'ar',
    section: 'title',
    word: 'Mlle',
    message: 'is not written in the script of its language; move it to the other one.',
  },
  {
    what: 'a mark',
    lang: 'en',
    section: 'speech',
    word: 'said!',
    message: 'has a mark in it; write letters and stops only.',
  },
  {
    what: 'no mark',
    lang: 'en',
    section: 'marked_names',
    word: 'Siemens',
    message: 'does not end in ! or ?; only names that do belong there.',
  },
]

test.each(slips)('complains about $what', ({lang, section, word, message}) => {
  expect(complaints(withWords(lang, section, [word]))).toContain(`${lang}.${section}: "${word}" ${message}`)
})

test('a unit may also be a title: د. before a name, 5 د. behind a number', () => {
  expect(complaints(withWords('ar', 'unit', ['ش']))).toEqual([])
})

test('an unknown section is refused', () => {
  const data = withWords('en', 'title', [])
  expect(abbreviations.schema.safeParse({...data, en: {...data.en, titles: []}}).success).toBe(false)
})
