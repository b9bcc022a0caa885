import type {Block, Lang} from '../model.ts'
import {countScripts, guessLang} from './characters.ts'

/**
 * The language of a document whose source holds markup: a guess over the source counts tags as Latin letters, so the text
 * decides, unless the user named another language than that guess.
 *
 * @param lang the user's, or the guess over the source
 */
export function langOfDocument({source, text, lang}: {source: string; text: string; lang: Lang}): Lang {
  return lang === guessLang(source) && countScripts(text).ar + countScripts(text).en > 0 ? guessLang(text) : lang
}

/** The same where the text is the source: code, addresses and comments say nothing of the language. */
export function langOfBlocks({text, blocks, lang}: {text: string; blocks: readonly Block[]; lang: Lang}): Lang {
  const parts: string[] = []
  for (const block of blocks) {
    let at = block.start
    for (const {start, end} of block.opaque) {
      if (start > at) parts.push(text.slice(at, start))
      at = Math.max(at, end)
    }
    parts.push(text.slice(at, block.end))
  }
  return langOfDocument({source: text, text: parts.join('\n'), lang})
}

/** The language of a block by its letters; null where they do not say: none, or more Latin ones among Arabic. */
export function langOfLetters(text: string): Lang | null {
  const {ar, en} = countScripts(text)
  if (ar + en === 0) return null
  if (ar >= en) return 'ar'
  return ar === 0 ? 'en' : null
}
