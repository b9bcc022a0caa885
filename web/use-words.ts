import {createContext} from 'preact'
import {useContext} from 'preact/hooks'
import type {Lang} from '../src/model.ts'
import {wordsIn} from './i18n.ts'
import type {Words} from './say.ts'

const WordsContext = createContext<Words>(wordsIn('en'))
export const WordsProvider = WordsContext.Provider

/** What the page says, in the language its reader chose. */
export function useWords(): Words {
  return useContext(WordsContext)
}

/** The words of a language, for `WordsProvider`. */
export function wordsFor(lang: Lang): Words {
  return wordsIn(lang)
}
