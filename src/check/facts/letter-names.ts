import {language} from '../../data/language.ts'
import {foldWord} from '../../text/fold.ts'

const names: ReadonlySet<string> = new Set([...language.letterNames.clear.map(foldWord), ...language.letterNames.other])

/**
 * Whether a word, folded, is the name of a Latin letter as Arabic reads it out: سي إن إن.
 *
 * @example isLetterName('سي') // true
 */
export function isLetterName(folded: string): boolean {
  return names.has(folded) || (folded[0] === 'و' && names.has(folded.slice(1)))
}
