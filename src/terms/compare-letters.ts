import {soundClasses} from '../data/sound-classes.ts'
import {foldWord} from '../text/fold.ts'
import {exchangeSigns} from './exchanged-letters.ts'
import type {TermForm} from './term-forms.ts'

/** How a form as it stands agrees with a form of the glossary, once both are folded. */
export interface Letters {
  /** Where ه stands for ة at the end of a word, or ة for ه: the last word too, or only words before it. */
  readonly finalHa: 'none' | 'inside' | 'last'
  /** Letters are exchanged that writers of foreign names exchange: پوتين for بوتين. */
  readonly isVariant: boolean
  /** All that are exchanged stand in no Arabic word. */
  readonly isForeign: boolean
}

/** Nothing differs. */
export const sameLetters: Letters = {finalHa: 'none', isVariant: false, isForeign: false}

// A dash parts what stands on its sides, though it is folded to a hyphen.
const dash = /[\u2012-\u2015\u2212]/u

/**
 * Compares letter by letter. Keys are looked up with letters that are exchanged as one, ة as ه and hyphens as blanks; what
 * may really differ is said here.
 *
 * @returns null when it is another word
 */
export function compareLetters(written: string, form: TermForm): Letters | null {
  const wanted = form.folded
  const folded = foldWord(written)
  if (folded === wanted && form.kind !== 'respelled') return sameLetters
  if (folded.length !== wanted.length) return null
  let finalHa: Letters['finalHa'] = 'none'
  let isVariant = form.kind === 'respelled'
  let isForeign = true
  for (let at = 0; at < wanted.length; at++) {
    const [here, there] = [folded[at], wanted[at]]
    if (here === there) continue
    if (isHyphen(folded, wanted, at)) {
      if (dash.test(written)) return null
      continue
    }
    if (isFinalHa(folded, wanted, at)) finalHa = at === wanted.length - 1 ? 'last' : 'inside'
    else if (!isExchanged(here, there) || isStandIn(form, at)) return null
    else {
      isVariant = true
      if (soundClasses.foreign[here]?.includes(there) !== true) isForeign = false
    }
  }
  return {finalHa, isVariant, isForeign: isVariant && isForeign}
}

function isExchanged(here: string, there: string): boolean {
  const sign = exchangeSigns.get(here)
  return sign !== undefined && sign === exchangeSigns.get(there)
}

/** A hyphen for a blank between words, or the other way round. */
function isHyphen(folded: string, wanted: string, at: number): boolean {
  return (folded[at] === '-' || wanted[at] === '-') && at > 0 && at < wanted.length - 1
}

function isFinalHa(folded: string, wanted: string, at: number): boolean {
  const isHa = `${folded[at]}${wanted[at]}` === 'هة' || `${folded[at]}${wanted[at]}` === 'ةه'
  const after = folded[at + 1]
  return isHa && (after === undefined || after === ' ' || after === '-')
}

/** چ that was written for تش: nothing else may stand there. */
function isStandIn({kind, folded}: TermForm, at: number): boolean {
  return kind === 'respelled' && folded[at] in soundClasses.foreign
}
