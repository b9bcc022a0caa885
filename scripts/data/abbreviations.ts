import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const words = z.array(z.array(z.string().min(1)))
const shared = {title: words, phrase: words, page: words, unit: words, era: words, suffix: words, ending: words}
const english = z.strictObject({
  ...shared,
  month: words,
  starters: words,
  labels: words,
  openers: words,
  before_numbers: words,
  speech: words,
  after_time: words,
  particles: words,
  domains: words,
  numbered_parts: words,
  marked_names: words,
})
const arabic = z.strictObject({
  ...shared,
  starters: words,
  labels: words,
  openers: words,
  before_numbers: words,
  speech: words,
  after_quote: words,
  continuers: words,
  waw_words: words,
  according: words,
  according_pairs: words,
  titles: words,
  own_letter: words,
  verbs: words,
  yeh_nouns: words,
  questions: words,
  after_ellipsis: words,
  asking: words,
  parts: words,
  numbered_parts: words,
  letter_names: words,
})
const schema = z.strictObject({en: english, ar: arabic})

type Words = string[][]
type Complain = (message: string) => void

/** Sections whose words stand in front of a stop; a word may be in one of them only. */
const kinds = ['title', 'phrase', 'page', 'month', 'era', 'suffix', 'ending']

/** Sections whose entries have no stop or mark of their own to take off. */
const marked = 'marked_names'

/** The section whose entries are two words. */
const pairs = 'according_pairs'

/** Letters of Latin script where Arabic is expected, and the other way round. */
const foreign: Record<string, RegExp> = {en: /\p{Script=Arabic}/u, ar: /\p{Script=Latin}/u}

/** `data/abbreviations.yaml`: groups made into one list; Arabic folded, except letter names, where hamza counts. */
export const abbreviations: DataFile = {
  name: 'abbreviations',
  type: `Record<'en' | 'ar', Record<string, string[]>>`,
  schema,
  build(value, complain) {
    const data = value as Record<'en' | 'ar', Record<string, Words>>
    return {en: buildLanguage('en', data.en, complain), ar: buildLanguage('ar', data.ar, complain)}
  },
}

function buildLanguage(
  lang: 'en' | 'ar',
  sections: Record<string, Words>,
  complain: Complain,
): Record<string, string[]> {
  const built: Record<string, string[]> = {}
  const kindOf = new Map<string, string>()
  for (const [section, groups] of Object.entries(sections)) {
    const seen = new Set<string>()
    for (const word of groups.flat()) {
      const where = `${lang}.${section}: "${word}"`
      checkWord(word, section, (message) => complain(`${where} ${message}`))
      if (foreign[lang].test(word))
        complain(`${where} is not written in the script of its language; move it to the other one.`)
      const key = keyOf(word, lang, section)
      if (seen.has(key)) complain(`${where} stands there twice, or reads the same as another entry; keep one of them.`)
      const other = kindOf.get(key)
      if (kinds.includes(section) && other !== undefined && other !== section) {
        complain(`${where} is also in ${lang}.${other}; a word is of one kind only, so take it out of one of them.`)
      }
      if (kinds.includes(section)) kindOf.set(key, section)
      seen.add(key)
    }
    built[section] = [...seen]
  }
  return built
}

function checkWord(word: string, section: string, complain: Complain): void {
  const isPair = section === pairs
  if (isPair && word.split(' ').length !== 2) complain('is not two words with one blank between them; write two.')
  if (!isPair && /\s/u.test(word)) complain('is more than one word; write one word only.')
  if (word.endsWith('.')) complain('ends in a stop; write it without the last stop.')
  if (section === marked && !/[!?]$/u.test(word)) complain('does not end in ! or ?; only names that do belong there.')
  if (section !== marked && /[!?؟]/u.test(word)) complain('has a mark in it; write letters and stops only.')
}

/** English keeps its case where capitals count; everything else is looked up folded. */
function keyOf(word: string, lang: 'en' | 'ar', section: string): string {
  if (lang === 'ar') return section === 'letter_names' ? word : foldWord(word)
  return kinds.includes(section) || section === 'unit' || section === marked ? word : foldWord(word)
}
