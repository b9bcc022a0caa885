import {smallLetters as words} from '../data/small-letters.ts'
import {isOtherWord} from './is-other-word.ts'
import {letterForm} from './letter-form.ts'
import type {Standing} from './standing.ts'
import type {TermForm} from './term-forms.ts'

/** Words of so few letters are too easily something else: no lossy folding. */
const SHORT = 3

/** Acronyms of so few letters must stand in capitals: SCO, EU, NATO; not "it" for IT. */
const ACRONYM = 4

/** What each departure from the glossary's spelling takes off the score. */
const costs = {
  folded: 0.02,
  finalHa: 0.08,
  clitic: 0.03,
  dropped: 0.25,
  inflected: 0.3,
  particle: 0.35,
  shortWithPrefix: 0.1,
  otherCase: 0.08,
} as const

/**
 * Grades a form by how it is written: exact beats folded, folded beats clitics.
 *
 * @returns 0…1; null when this spelling cannot be the term: a short word with other hamza seats, an acronym in small letters
 */
export function gradeForm(standing: Standing): number | null {
  const {form, written, isExact, letters, prefix, suffix, host} = standing
  const isPlain = isExact || isPlainForm(form, letterForm(written))
  if (!isPlain && (form.isTwin || (form.script === 'ar' && form.letters <= SHORT && !isFinalYa(form, written))))
    return null
  if (form.script === 'ar' ? !canTakePrefix(standing) : !isExact && !hasRightCase(form, written)) return null
  if (letters.finalHa === 'last' && (suffix !== '' || !canLoseDots(form, host.isDefinite))) return null
  if ((!isExact || suffix !== '') && isOtherWord(standing, isPlain)) return null
  let score = isExact ? 1 : 1 - costs.folded
  if (letters.finalHa !== 'none') score -= costs.finalHa
  if (prefix !== '' || suffix !== '') score -= costs.clitic
  if (host.article === 'dropped') score -= costs.dropped
  if (needsEnding(form)) score -= costs.inflected
  if (form.isParticle) score -= costs.particle
  if (prefix !== '' && form.letters <= SHORT) score -= costs.shortWithPrefix
  if (form.script === 'latin' && !isExact && isLowered(form.term, written)) score -= costs.otherCase
  return Math.round(score * 1000) / 1000
}

/** What comes instead of a deprecated form would need the same ending, which nobody knows: it is only reported. */
function needsEnding({status, kind}: TermForm): boolean {
  return status === 'deprecated' && (kind === 'accusative' || kind === 'possessed')
}

/** As the glossary has it; a hyphen is any hyphen, and a term that differs by one from the house form may stand in capitals. */
function isPlainForm({plain, isTwin}: TermForm, written: string): boolean {
  if (written === plain) return true
  if (!isTwin || !plain.includes('-')) return false
  const same = written.replaceAll(/[\u2010\u2011]/gu, '-')
  return same === plain || same === plain.toUpperCase()
}

/** شى for شي, as Egyptian newspapers write it: a short form that its long form vouches for may end so. */
function isFinalYa({isShort, plain}: TermForm, written: string): boolean {
  return isShort && letterForm(written).replace(/ى$/u, 'ي') === plain
}

/** A name of one or two letters takes a prefix only as a short form, whose long form vouches for it: وشي. */
export function canTakePrefix({form, prefix, host}: Standing): boolean {
  if (prefix === '' || form.isCommon || form.letters > 2) return true
  return form.letters === 2 && form.isShort && !host.isDefinite
}

/**
 * ه for ة is a slip that names and definite nouns may have at the end of a word; behind an indefinite noun it is a pronoun
 * (كتابه).
 */
function canLoseDots({letters, isCommon, hasArticle, kind}: TermForm, isDefinite: boolean): boolean {
  if (letters <= SHORT) return false
  return !isCommon || isDefinite || kind === 'definite' || (kind === 'plain' && hasArticle)
}

/**
 * Short names and acronyms in Latin letters must stand with their capitals: Xi is not XI, IT is not it. Acronyms of four
 * letters may have one (Nato), unless that is a word; names that are words in small letters must have one (Turkey).
 */
function hasRightCase({term, plain, letters, kind}: TermForm, written: string): boolean {
  if (kind !== 'plain' || term === term.toLowerCase()) return true
  const isWord = smallLetters.has(plain.toLowerCase())
  if (isWord && isLowered(term, written)) return false
  const isAcronym = letters <= ACRONYM && term === term.toUpperCase()
  if ((letters > SHORT && !isAcronym) || letterForm(written) === plain) return true
  return letters === ACRONYM && isAcronym && !isWord && letterForm(written) === plain[0] + plain.slice(1).toLowerCase()
}

/** English words that are names with a capital. */
const smallLetters: ReadonlySet<string> = new Set(words)

/** Written small where the glossary has capitals. */
function isLowered(text: string, written: string): boolean {
  return written === written.toLowerCase() && text !== text.toLowerCase()
}
