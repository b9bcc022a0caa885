import type {Search} from './find-candidates.ts'
import {hyphens} from './keys.ts'
import {gradeListed, readStanding, type Searched} from './read-place.ts'
import type {Candidate} from './resolve-overlaps.ts'
import {END, FIELDS, KEY, START} from './scan-state.ts'
import {scanText} from './scan.ts'
import type {TermForm} from './term-forms.ts'

// A hyphen between Latin letters: Jin-ping.
const inner = /[a-z\u00C0-\u024F][-\u2010\u2011][a-z\u00C0-\u024F]/iu
// No dash (U+2012-2015), no minus.
const withoutDash = /^[^\u2012-\u2015\u2212]+$/u

/** Shorter words are other words without the hyphen: co-op, coop. */
const LONG = 5

/**
 * Terms in Latin letters that the text writes with a hyphen and the glossary without: Jin-ping, co-operation. Looks only at
 * texts that have such a hyphen. An en dash between two names parts them.
 */
export function findHyphenated(searched: Searched, {hyphenScan, forms}: Search): readonly Candidate[] {
  const {text} = searched
  if (hyphenScan === null || !hyphens.some((hyphen) => text.includes(hyphen)) || !inner.test(text)) return none
  scanText(hyphenScan, text)
  const {places, count} = hyphenScan
  const candidates: Candidate[] = []
  for (let first = 0; first < count * FIELDS; first += FIELDS) {
    const [start, end] = [places[first + START], places[first + END]]
    const written = text.slice(start, end)
    if (!inner.test(written) || !withoutDash.test(written)) continue
    for (let form: TermForm | null = forms[places[first + KEY]]; form !== null; form = form.next) {
      if (form.script !== 'latin' || form.letters < LONG) continue
      const place = {start, end, hostStart: start, prefix: null, known: null, isExpected: false, isHyphenated: true}
      const standing = readStanding(searched, place, form)
      if (standing === null || standing.letters.isVariant) continue
      const candidate = gradeListed(searched, standing)
      if (candidate !== null) candidates.push(candidate)
    }
  }
  return candidates
}

const none: readonly Candidate[] = []
