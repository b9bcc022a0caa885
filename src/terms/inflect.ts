import {clitics} from '../data/clitics.ts'
import {soundClasses} from '../data/sound-classes.ts'

/**
 * How a form was made from the term.
 * `plain`: as in the glossary. `contracted`: without its ال, to stand behind لل. `indefinite`: without any ال.
 * `definite`: ال before the later words. `bound`: with the ending it has before a pronoun or a plural ending.
 * `respelled`: with one foreign letter for two of its own (چ for تش); never the term itself.
 * `accusative`: with the alif of tanween behind several words (بيانا مشتركا). `possessed`: with a pronoun behind the first
 * word and ال before the others (سياستها الخارجية). `joined`: without its hyphens (cooperation), or عبد and its name written
 * as one word where the term has two (عبدالله), or as two.
 */
export type FormKind =
  'plain' | 'contracted' | 'indefinite' | 'definite' | 'bound' | 'respelled' | 'accusative' | 'possessed' | 'joined'

/** Shorter words are other words without the hyphen: co-op, coop. */
const JOINED = 6

/** What a term looks like. */
export interface Word {
  readonly script: 'ar' | 'latin'
  /** `letterForm` of the term. */
  readonly plain: string
  readonly letters: number
  readonly hasArticle: boolean
  readonly isCommon: boolean
}

/** A form that a term may have in a text. */
interface Inflected {
  readonly kind: FormKind
  readonly plain: string
}

/** The forms that a term may have in a text. */
export function inflect(word: Word): Inflected[] {
  const {plain, isCommon} = word
  const forms: Inflected[] = [{kind: 'plain', plain}]
  if (word.script === 'latin') {
    // countries = countrie + s
    if (isCommon && /[^aeiou]y$/iu.test(plain)) forms.push({kind: 'bound', plain: `${plain.slice(0, -1)}ie`})
    const joined = plain.replaceAll(/(?<=\p{L})-(?=\p{L})/gu, '')
    if (joined !== plain && joined.length >= JOINED) forms.push({kind: 'joined', plain: joined})
    return forms
  }
  if (word.hasArticle)
    forms.push({
      kind: 'contracted',
      plain: plain.slice(clitics.article.length),
    })
  if (isCommon) forms.push(...inflectCommon(word))
  else forms.push(...respell(plain), ...joinServant(plain))
  return forms
}

/** What a common noun may look like besides: with or without its articles, with the ending it has before a pronoun. */
function inflectCommon({plain, hasArticle}: Word): Inflected[] {
  const forms: Inflected[] = []
  const words = plain.split(/\s+/u).map((word) => (startsWithArticle(word) ? word.slice(clitics.article.length) : word))
  const bare = words.join(' ')
  if (hasArticle) forms.push({kind: 'indefinite', plain: bare})
  else if (words.length > 1) {
    const last = words.length - 1
    for (const from of new Set([1, last])) {
      const definite = words.map((word, at) => (at >= from ? clitics.article + word : word))
      forms.push({kind: 'definite', plain: definite.join(' ')})
    }
  }
  for (const {ending, beforePronoun} of clitics.endings) {
    if (!bare.endsWith(ending)) continue
    for (const changed of beforePronoun)
      forms.push({
        kind: 'bound',
        plain: bare.slice(0, -ending.length) + changed,
      })
  }
  if (words.length > 1) forms.push(...inflectPhrase(words))
  return forms
}

/** The accusative of several words, and a pronoun behind the first of them: بيانا مشتركا, سياستها الخارجية. */
function inflectPhrase([first, ...others]: readonly string[]): Inflected[] {
  const accusative = [first, ...others].map((word) => (takesAlif.test(word) ? word + clitics.tanween : word)).join(' ')
  const bases = clitics.endings.find(({ending}) => first.endsWith(ending))
  const stems =
    bases === undefined ? [first] : bases.beforePronoun.map((end) => first.slice(0, -bases.ending.length) + end)
  const definite = others.map((word) => clitics.article + word).join(' ')
  return [
    {kind: 'accusative', plain: accusative},
    ...stems.flatMap((stem) =>
      owners.map((owner): Inflected => ({
        kind: 'possessed',
        plain: `${stem + owner} ${definite}`,
      })),
    ),
  ]
}

// No alif behind ة, ى, اء, ات and an alif.
const takesAlif = /(?<![\u0629\u0649\u0627]|\u0627\u0621|\u0627\u062A)$/u
/** The pronouns that news have behind a noun. */
const owners: readonly string[] = clitics.pronouns.filter((pronoun) => ['ه', 'ها', 'هم', 'نا', 'هما'].includes(pronoun))

/** عبد الله and عبدالله: many writers leave the blank out. */
function joinServant(plain: string): Inflected[] {
  const one = plain.replaceAll(servantApart, '$1')
  const other = one === plain ? plain.replaceAll(servantJoined, '$1 ') : one
  return other === plain ? [] : [{kind: 'joined', plain: other}]
}

const servantApart = /(?<!\p{L})(عبد) (?=ال\p{L})/gu
const servantJoined = /(?<!\p{L})(عبد)(?=ال\p{L}{2})/gu

/** A name with the foreign letters that stand for two of its own: غورباتشوف, غورباچوف. */
function respell(plain: string): Inflected[] {
  return pairs
    .filter(([, pair]) => plain.includes(pair))
    .map(([letter, pair]) => ({
      kind: 'respelled',
      plain: plain.replaceAll(pair, letter),
    }))
}

/** Foreign letters with the two letters that stand for them. */
const pairs: readonly (readonly [string, string])[] = Object.entries(soundClasses.foreign).flatMap(
  ([letter, standIns]) => standIns.filter((standIn) => standIn.length === 2).map((pair) => [letter, pair] as const),
)

/** By the unfolded word: ألمانيا has no article, though it folds to المانيا. */
export function startsWithArticle(plain: string): boolean {
  return plain.startsWith(clitics.article) && plain.length > clitics.article.length + 1
}
