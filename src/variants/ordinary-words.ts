import {clitics} from '../data/clitics.ts'
import {lexicon} from '../data/lexicon.ts'
import {names} from '../data/names.ts'
import {numberWords} from '../data/number-words.ts'

/** How well a word is known as an ordinary one: by itself or behind particles, with endings besides, or not at all. */
export type Ordinariness = 'plain' | 'inflected' | 'unknown'

const functionWords: ReadonlySet<string> = new Set([...clitics.wholeWords, ...names.functionWords])
/** Read when it is first needed. */
let dictionary: ReadonlySet<string> | null = null

/** What may stand before a noun: particles with the article or without, `سي` for the future. Longest first. */
const particles: readonly string[] = listParticles()
/** Number, gender, possession; longest first, and none that would leave nothing to recognise. */
const endings: readonly string[] = listEndings()
const presentLetters = 'يتنا'

/**
 * Whether a word is in the bundled dictionary, with particles cut off, or with endings and present-tense prefixes cut off
 * besides. Names that are spelled like a word (خان) are ordinary here: other signs must speak for them.
 *
 * @param word folded, one word
 * @example ordinariness('وبالمدارس') // 'plain'
 * @example ordinariness('بوتين') // 'unknown'
 */
export function ordinariness(word: string): Ordinariness {
  if (isKnown(word)) return 'plain'
  const starts = [word]
  for (const particle of particles) {
    if (word.length - particle.length < 2 || !word.startsWith(particle)) continue
    const rest = word.slice(particle.length)
    if (isKnown(rest)) return 'plain'
    starts.push(rest)
  }
  return starts.some(isInflected) ? 'inflected' : 'unknown'
}

/** Whether a word is a particle, pronoun, conjunction or the like, with another before it or without: وفي, بأنه. */
export function isFunctionWord(word: string): boolean {
  if (functionWords.has(word)) return true
  const before = [...clitics.conjunctions, ...(word.length > 3 ? clitics.prepositions : [])]
  return before.some((one) => word.startsWith(one) && functionWords.has(word.slice(one.length)))
}

function isKnown(word: string): boolean {
  return functionWords.has(word) || isInDictionary(word)
}

function isInDictionary(word: string): boolean {
  dictionary ??= readDictionary()
  return dictionary.has(word)
}

function isInflected(word: string): boolean {
  if (isPresentTense(word)) return true
  for (const ending of endings) {
    const length = word.length - ending.length
    if (length < 3 || !word.endsWith(ending)) continue
    const stem = word.slice(0, length)
    if (isInDictionary(stem) || isInDictionary(`${stem}ة`) || isInDictionary(`${stem}ي`) || isPresentTense(stem))
      return true
  }
  return false
}

/** يعلن of أعلن, يستخدم of استخدم, تقول of يقول. */
function isPresentTense(word: string): boolean {
  if (word.length < 4 || !presentLetters.includes(word[0])) return false
  const stem = word.slice(1)
  return isInDictionary(stem) || isInDictionary(`ا${stem}`) || isInDictionary(`ي${stem}`)
}

function readDictionary(): Set<string> {
  const words = new Set(Object.keys(lexicon.words).flatMap((forms) => forms.split(' ')))
  for (const one of [...names.titles, ...names.placeTitles, ...names.attribution]) words.add(one)
  const {units, duals, scales, scalesOrDuals, plurals, parts, ordinals, articleOrdinals, stems} = numberWords.ar
  for (const list of [units, duals, scales, scalesOrDuals, plurals, parts, ordinals, articleOrdinals, stems]) {
    for (const word of Object.keys(list)) words.add(word)
  }
  // The dictionary has countries and cities too.
  for (const name of names.names) {
    if (name.length < 4) continue
    words.delete(name)
    words.delete(name.replace(/^ال/u, ''))
  }
  return words
}

function listParticles(): string[] {
  const {conjunctions, prepositions, article, contraction, future} = clitics
  const all = new Set<string>()
  for (const conjunction of ['', ...conjunctions]) {
    all.add(conjunction)
    all.add(conjunction + future)
    all.add(conjunction + article)
    all.add(conjunction + contraction.contracted)
    for (const preposition of prepositions) {
      all.add(conjunction + preposition)
      all.add(conjunction + preposition + article)
    }
  }
  all.delete('')
  return byLength(all)
}

function listEndings(): string[] {
  const all = new Set<string>(clitics.inflections)
  for (const pronoun of clitics.pronouns) {
    all.add(pronoun)
    for (const ending of ['ات', 'ت', 'ي', 'ين', 'يات']) all.add(ending + pronoun)
  }
  for (const ending of ['يات', 'يون', 'يين', 'تين', 'تان', 'وا', 'ونها', 'ونه', 'ناه']) all.add(ending)
  return byLength(all)
}

function byLength(words: Iterable<string>): string[] {
  return [...words].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
}
