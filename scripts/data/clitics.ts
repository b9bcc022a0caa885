import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const word = z.string().min(1)
const schema = z.strictObject({
  conjunctions: z.array(word).min(1),
  prepositions: z.array(word).min(1),
  article: word,
  contraction: z.strictObject({preposition: word, contracted: word}),
  future: word,
  pronouns: z.array(word).min(1),
  ambiguous_pronouns: z.array(word),
  endings: z.array(z.strictObject({ending: word, before_pronoun: z.array(word).min(1)})),
  tanween: word,
  whole_words: z.array(z.array(word)),
  own_first_letter: z.array(z.array(word)),
  inflections: z.array(word),
})

/** `data/clitics.yaml`: everything folded, the groups of whole words made into one list. */
export const clitics: DataFile = {
  name: 'clitics',
  type: `{conjunctions: string[]; prepositions: string[]; article: string; contraction: {preposition: string; contracted: string}; future: string; pronouns: string[]; ambiguousPronouns: string[]; endings: {ending: string; beforePronoun: string[]}[]; tanween: string; wholeWords: string[]; ownFirstLetter: string[]; inflections: string[]}`,
  schema,
  build(value, complain) {
    const words = value as z.infer<typeof schema>
    for (const pronoun of words.ambiguous_pronouns) {
      if (!words.pronouns.includes(pronoun)) {
        complain(`ambiguous_pronouns: "${pronoun}" is not among the pronouns; write it there too, or take it out here.`)
      }
    }
    if (!words.prepositions.includes(words.contraction.preposition)) {
      complain(`contraction: "${words.contraction.preposition}" is not among the prepositions; write it there too.`)
    }
    return {
      conjunctions: words.conjunctions.map(foldWord),
      prepositions: words.prepositions.map(foldWord),
      article: foldWord(words.article),
      contraction: {
        preposition: foldWord(words.contraction.preposition),
        contracted: foldWord(words.contraction.contracted),
      },
      future: foldWord(words.future),
      pronouns: words.pronouns.map(foldWord),
      ambiguousPronouns: words.ambiguous_pronouns.map(foldWord),
      // Endings stay unfolded: ى and ي are one letter after folding, and only ى changes.
      endings: words.endings.map((entry) => ({
        ending: entry.ending,
        beforePronoun: entry.before_pronoun,
      })),
      tanween: foldWord(words.tanween),
      wholeWords: foldList('whole_words', words.whole_words.flat(), complain),
      ownFirstLetter: foldOwnFirst(words, complain),
      inflections: words.inflections.map(foldWord),
    }
  },
}

function foldOwnFirst(words: z.infer<typeof schema>, complain: (message: string) => void): string[] {
  const letters = new Set([...words.conjunctions, ...words.prepositions])
  for (const word of words.own_first_letter.flat()) {
    if (!letters.has(word[0]))
      complain(`own_first_letter: "${word}" does not begin with ${[...letters].join(' ')}; take it out.`)
    if (foldWord(word).length < 3) complain(`own_first_letter: "${word}" has fewer than three letters; take it out.`)
  }
  return foldList('own_first_letter', words.own_first_letter.flat(), complain)
}

function foldList(section: string, words: readonly string[], complain: (message: string) => void): string[] {
  const folded = new Map<string, string>()
  for (const word of words) {
    const key = foldWord(word)
    const before = folded.get(key)
    if (/\s/u.test(key)) complain(`${section}: "${word}" is more than one word; write one word only.`)
    if (before !== undefined) complain(`${section}: "${word}" reads the same as "${before}"; keep one of them.`)
    folded.set(key, word)
  }
  return [...folded.keys()]
}
