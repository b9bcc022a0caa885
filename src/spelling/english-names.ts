import {prepareName, type PreparedName} from '../terms/prepare-name.ts'

/** A name of the English side. */
export interface EnglishName {
  readonly text: string
  /** In small letters. */
  readonly lower: string
  readonly prepared: PreparedName
}

// A capitalised word in Latin letters: Gonzalez, O'Grady.
const capitalised = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'\u2019]+/gu

/** The capitalised words of an English text for which `isMeant` holds, each once. */
export function englishNames(english: string, isMeant: (lower: string) => boolean): EnglishName[] {
  const words = new Set([...english.matchAll(capitalised)].map(([text]) => text))
  return [...words].flatMap((text) => {
    const lower = text.toLowerCase()
    return isMeant(lower) ? [{text, lower, prepared: prepareName(text)}] : []
  })
}
