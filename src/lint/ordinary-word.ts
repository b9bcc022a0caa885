import {clitics} from '../data/clitics.ts'
import {lexicon} from '../data/lexicon.ts'
import type {Lang, Segment} from '../model.ts'
import type {Context} from '../pipeline.ts'
import {findTerms} from '../terms/find-terms.ts'
import {foldWord} from '../text/fold.ts'
import {atForm} from './at-form.ts'
import type {PlacedForm} from './entries.ts'
import type {LintRule} from './lint-rule.ts'

/**
 * Reports a short form that is an ordinary word too, by itself or behind particles: where its long form is in the text,
 * every such word would be taken for it. And a name that has the very letters of an ordinary word, when it is to be
 * replaced. The words are those of the bundled dictionary, tried with the real matcher; a word that means the concept
 * itself says nothing.
 *
 * @example 'Rice' in en_short // reports it: rice, at the start of a sentence
 * @example 'كيف' in ar_deprecated of Kyiv // reports it: how
 * @example 'شي' in ar_short // says nothing
 */
export const ordinaryWord: LintRule = {
  id: 'ordinary-word',
  level: 'warning',
  run({forms, context}) {
    const risky = forms.filter(isRisky)
    if (risky.length === 0) return []
    const likeIn = (lang: Lang): ReadonlyMap<string, Word[]> =>
      risky.some((form) => form.lang === lang) ? wordsLike(lang, context) : new Map()
    const like = {ar: likeIn('ar'), en: likeIn('en')}
    return risky.flatMap((form) => {
      const words = (like[form.lang].get(`${form.entry.id} ${form.text}`) ?? []).filter((word) => !means(word, form))
      if (words.length === 0) return []
      return [
        atForm(form, {
          variant: form.isShort ? 'short' : 'replaced',
          args: {
            count: words.length,
            words: words
              .slice(0, shown)
              .map(({text}) => text)
              .join(', '),
          },
        }),
      ]
    })
  },
}

/** What is replaced unasked, or counts for a longer form. */
function isRisky({isShort, status, entry}: PlacedForm): boolean {
  return isShort || (status === 'deprecated' && entry.concept?.pos === 'properNoun')
}

/** Words that a message names. */
const shown = 3

interface Word {
  readonly text: string
  readonly meanings: readonly string[]
}

/** Whether a word of the dictionary means the concept itself: روسيا, since russia is a word of its English. */
function means({meanings}: Word, {entry, lang}: PlacedForm): boolean {
  const other = entry.forms.filter((form) => form.lang !== lang && form.status !== 'deprecated')
  const own = new Set(
    other.flatMap(({text}) =>
      foldWord(text)
        .split(/[\s-]+/u)
        .map(bare),
    ),
  )
  return meanings.some((meaning) => own.has(bare(meaning)))
}

/** A folded word without its article. */
function bare(word: string): string {
  return word.startsWith(clitics.article) ? word.slice(clitics.article.length) : word
}

/** The words in which the matcher finds a short form, and those that are a longer one to the letter, by concept and form. */
function wordsLike(lang: Lang, context: Context): ReadonlyMap<string, Word[]> {
  const {words, segments} = dictionaries[lang]
  const found = new Map<string, Word[]>()
  for (const hit of findTerms(segments, context.matcher, {witness: new Set(context.concepts.keys())})) {
    if (!hit.isShort && hit.match !== 'exact') continue
    const key = `${hit.concept} ${hit.term}`
    const list = found.get(key)
    if (list === undefined) found.set(key, [words[hit.segment]])
    else list.push(words[hit.segment])
  }
  return found
}

/** A dictionary as the matcher takes it: every word a segment. */
interface Dictionary {
  readonly words: readonly Word[]
  readonly segments: readonly Segment[]
}

const dictionaries: Readonly<Record<Lang, Dictionary>> = {ar: dictionary('ar'), en: dictionary('en')}

/** The words of the dictionary with what they mean in the other language. English ones as at the start of a sentence. */
function dictionary(lang: Lang): Dictionary {
  const meaningsOf = new Map<string, string[]>()
  const add = (word: string, meanings: readonly string[]): void => {
    const known = meaningsOf.get(word)
    if (known === undefined) meaningsOf.set(word, [...meanings])
    else known.push(...meanings)
  }
  for (const word of lang === 'ar' ? clitics.wholeWords : []) add(word, [])
  for (const [forms, meanings] of Object.entries(lexicon.words)) {
    const [arabic, english] = [forms.split(' '), meanings.split(' ')]
    if (lang === 'ar') for (const form of arabic) add(form, english)
    else for (const word of english) add(word[0].toUpperCase() + word.slice(1), arabic)
  }
  const words = [...meaningsOf].map(([text, meanings]) => ({text, meanings}))
  const segments = words.map(({text}, index): Segment => {
    const span = {start: 0, end: text.length}
    return {...span, index, text, lang, kind: 'sentence', kindScore: 1, block: index, opaque: []}
  })
  return {words, segments}
}
