import type {Lang} from '../model.ts'
import {countScripts} from './characters.ts'

/** In what letters a text is written. */
export interface Script {
  /** Arabic and Latin letters. */
  readonly letters: number
  /** Share of Arabic ones among them, 0 to 1; 0 where there are none. */
  readonly arabic: number
  /** The language whose letters are nine tenths of all at least; null for a mixture, and where there are no letters. */
  readonly lang: Lang | null
}

/** A quotation, a name or an address in other letters leaves a text what it is. */
const nearlyAll = 0.9

/**
 * Tells by its letters what a text is written in. Linear in the text.
 *
 * @example scriptOf('قمة سمرقند').lang // 'ar'
 * @example scriptOf('a summit').arabic // 0
 * @example scriptOf('قمة a summit').lang // null
 */
export function scriptOf(text: string): Script {
  const {ar, en} = countScripts(text)
  const letters = ar + en
  const arabic = letters === 0 ? 0 : ar / letters
  const isArabic = letters > 0 && arabic >= nearlyAll
  const isLatin = letters > 0 && 1 - arabic >= nearlyAll
  return {letters, arabic, lang: isArabic ? 'ar' : isLatin ? 'en' : null}
}
