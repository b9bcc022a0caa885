import {comparePrepared} from '../terms/compare-names.ts'
import {prepareName} from '../terms/prepare-name.ts'
import {type EnglishName, englishNames} from './english-names.ts'
import {keyOf} from './letter-keys.ts'
import {clitics} from './stems.ts'

/** The name must be as likely as that: ه is also "his". */
const SURELY = 0.95
/** A short word is too often like another one. */
const SHORTEST = 5

/** Names in -a. Those in -ia and -ea are left out: روسيه may be the adjective. @example endingNames('Havana, Russia') */
export function endingNames(english: string): EnglishName[] {
  return englishNames(english, (lower) => lower.length >= SHORTEST && /[^iey]a$/u.test(lower))
}

/** Whether a word in ه is the Arabic spelling of one of the names. @example witnessEnding('هافانه', endingNames('Havana')) */
export function witnessEnding(letters: string, names: readonly EnglishName[]): boolean {
  if (names.length === 0 || !letters.endsWith('ه')) return false
  const key = keyOf(letters)
  for (let cut = 0; key.length - cut >= SHORTEST && cut <= 4; cut++) {
    if (cut > 0 && !clitics.has(key.slice(0, cut))) continue
    const read = prepareName(`${key.slice(cut, -1)}ا`)
    if (names.some(({prepared}) => comparePrepared(read, prepared) >= SURELY)) return true
  }
  return false
}
