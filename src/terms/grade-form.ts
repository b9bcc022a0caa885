import {clitics} from '../data/clitics.ts'
import type {HostReading} from './arabic-host.ts'
import {isOtherWord} from './is-other-word.ts'
import {letterForm} from './letter-form.ts'
import type {TermForm} from './term-forms.ts'

/** A form as it stands in a text. */
export interface Standing {
  readonly form: TermForm
  /** As written, without clitics. */
  readonly written: string
  /** The same, folded. */
  readonly folded: string
  readonly host: HostReading
  readonly prefix: string
  readonly suffix: string
}

/** How well it agrees with the term. */
export interface Grade {
  /** 0…1 */
  readonly score: number
  /** Written as in the glossary. */
  readonly isExact: boolean
}

/** Words of so few letters are too easily something else: no lossy folding. */
const SHORT = 3

/** Acronyms of so few letters must stand in capitals: SCO, EU, NATO; not "it" for IT. */
const ACRONYM = 4

/** What each departure from the glossary's spelling takes off the score. */
const costs = {folded: 0.02, finalHa: 0.08, clitic: 0.03, dropped: 0.25, shortWithPrefix: 0.1, otherCase: 0.08} as const

/**
 * Grades a form by how it is written: exact beats folded, folded beats clitics.
 *
 * @returns null when this spelling cannot be the term: a short word with other hamza seats, an acronym in small letters
 */
export function gradeForm(standing: Standing): Grade | null {
  const {form, written, prefix, suffix, host} = standing
  const {entry} = form
  const isPlain = letterForm(written) === form.plain
  if (!isPlain && (entry.isTwin || (entry.script === 'ar' && entry.letters <= SHORT && !isFinalYa(form, written))))
    return null
  if (entry.script === 'ar' ? !canTakePrefix(standing) : !hasRightCase(form, written)) return null
  const difference = compareEndings(standing)
  if (difference === null || isOtherWord(standing, isPlain)) return null
  const isExact = written === expectedText(form)
  let score = isExact ? 1 : 1 - costs.folded
  if (difference === 'final-ha') score -= costs.finalHa
  if (prefix !== '' || suffix !== '') score -= costs.clitic
  if (host.article === 'dropped') score -= costs.dropped
  if (prefix !== '' && entry.letters <= SHORT) score -= costs.shortWithPrefix
  if (entry.script === 'latin' && isLowered(entry.term.text, written)) score -= costs.otherCase
  return {score: Math.round(score * 1000) / 1000, isExact}
}

/** شى for شي, as Egyptian newspapers write it: a short form that its long form vouches for may end so. */
function isFinalYa({entry, plain}: TermForm, written: string): boolean {
  return entry.term.isShort && letterForm(written).replace(/ى$/u, 'ي') === plain
}

/** What stands there when nothing differs: the term itself, or behind لل the term without its article. */
function expectedText({kind, entry}: TermForm): string | null {
  if (kind === 'plain') return entry.term.text
  return kind === 'contracted' ? entry.term.text.slice(clitics.article.length) : null
}

/** A name of one or two letters takes a prefix only as a short form, whose long form vouches for it: وشي. */
function canTakePrefix({form, prefix, host}: Standing): boolean {
  const {entry} = form
  if (prefix === '' || entry.isCommon || entry.letters > 2) return true
  return entry.letters === 2 && entry.term.isShort && !host.isDefinite
}

/**
 * The automaton reads ة as ه and hyphens as blanks. ه for ة is a slip that names and definite nouns may have at the end
 * of a word; behind an indefinite noun it is a pronoun (كتابه).
 */
function compareEndings({form, folded, host, suffix}: Standing): 'same' | 'final-ha' | null {
  if (folded === form.folded) return 'same'
  let hasFinalHa = false
  for (let at = 0; at < folded.length; at++) {
    if (folded[at] === form.folded[at] || folded[at] === '-' || form.folded[at] === '-') continue
    const isLast = at === folded.length - 1
    if (!isLast && folded[at + 1] !== ' ' && folded[at + 1] !== '-') return null
    if (isLast && (suffix !== '' || !canLoseDots(form, host.isDefinite))) return null
    hasFinalHa = true
  }
  return hasFinalHa ? 'final-ha' : 'same'
}

function canLoseDots({entry, kind}: TermForm, isDefinite: boolean): boolean {
  if (entry.letters <= SHORT) return false
  return !entry.isCommon || isDefinite || kind === 'definite' || (kind === 'plain' && entry.hasArticle)
}

/** Short names and acronyms in Latin letters must stand with their capitals: Xi is not XI, IT is not it. */
function hasRightCase({entry, kind}: TermForm, written: string): boolean {
  const {text} = entry.term
  if (kind !== 'plain' || text === text.toLowerCase()) return true
  const isBound = entry.letters <= SHORT || (entry.letters <= ACRONYM && text === text.toUpperCase())
  return !isBound || letterForm(written) === entry.plain
}

/** Written small where the glossary has capitals. */
function isLowered(text: string, written: string): boolean {
  return written === written.toLowerCase() && text !== text.toLowerCase()
}
