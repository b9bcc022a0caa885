import {names} from '../data/names.ts'
import {clitics} from '../data/clitics.ts'
import {isFunctionWord, type Ordinariness, ordinariness} from './ordinary-words.ts'
import type {WordType} from './read-words.ts'

/** What a word says about the words beside it, and about itself. */
export interface WordRole {
  readonly isTitle: boolean
  readonly isPlaceTitle: boolean
  readonly isAttribution: boolean
  readonly isFunction: boolean
  /** Begins with the article, as an adjective between title and name does. */
  readonly isDefinite: boolean
  readonly ordinariness: Ordinariness
}

const titles: ReadonlySet<string> = new Set(names.titles)
const placeTitles: ReadonlySet<string> = new Set(names.placeTitles)
const attribution: ReadonlySet<string> = new Set(names.attribution)

/** What may stand before a title: والرئيس, للوزير. */
const beforeTitles: readonly string[] = ['', 'ال', 'و', 'وال', 'ل', 'لل', 'ب', 'بال', 'ول', 'ف', 'وب']

/** The role of each word type, looked up once. */
export function wordRoles(types: readonly WordType[]): WordRole[] {
  return types.map(({folded}) => {
    const bare = beforeTitles.filter((prefix) => folded.startsWith(prefix)).map((prefix) => folded.slice(prefix.length))
    return {
      isTitle: bare.some((word) => titles.has(word)),
      isPlaceTitle: bare.some((word) => placeTitles.has(word)),
      isAttribution:
        attribution.has(folded) ||
        clitics.conjunctions.some((one) => folded.startsWith(one) && attribution.has(folded.slice(one.length))),
      isFunction: isFunctionWord(folded),
      isDefinite: /^[وفب]?(?:ال|لل)/u.test(folded),
      ordinariness: ordinariness(folded),
    }
  })
}
