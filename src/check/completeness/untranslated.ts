import type {Span} from '../../model.ts'
import {countScripts} from '../../text/characters.ts'
import type {Side, UnitCheck} from '../check.ts'
import {addressesOf} from '../facts/addresses-of.ts'
import {placeholdersOf} from '../facts/placeholders-of.ts'
import {tagsOf} from '../facts/tags-of.ts'

/**
 * Reports an Arabic side that is not Arabic: the English text itself, or mostly Latin letters.
 */
export const untranslated: UnitCheck = {
  id: 'untranslated',
  family: 'completeness',
  level: 'warning',
  // Fewer Latin letters are a name, a code or an abbreviation.
  options: {letters: {kind: 'number', default: 20, min: 1, max: 1000}},
  examples: {
    reported: [{ar: '⟦The summit ended on Friday.⟧', en: 'The summit ended on Friday.'}],
    silent: [
      {ar: 'Reuters.com', en: 'Reuters.com'},
      {
        ar: 'اقرأ <a href="https://news.example/rules">هنا</a>',
        en: 'Read <a href="https://news.example/rules">here</a>',
      },
      {
        ar: '{UNREAD_COUNT, plural, one {رسالة} other {رسائل}}',
        en: '{UNREAD_COUNT, plural, one {letter} other {letters}}',
      },
      {ar: 'قال بيان Human Rights Watch إن العدد زاد.', en: 'It rose.'},
      {ar: 'زر موقعنا: https://www.example.com/arabic', en: 'Visit us: https://www.example.com/english'},
    ],
  },
  run({ar, en, link}, {options}) {
    if (ar === null || link === null) return []
    const letters = countScripts(ar.text)
    const isLatin = ({en: latin, ar: arabic}: typeof letters): boolean =>
      latin >= Number(options.letters) && latin >= arabic * 2
    // Looking for markup takes long; most texts are Arabic with it, too.
    if (!isLatin(letters) || !isLatin(countScripts(wordsAlone(ar)))) return []
    const isSame = en !== null && en.text.trim() === ar.text.trim()
    return [{ar: {start: 0, end: ar.text.length}, actual: ar.text, variant: isSame ? 'same' : 'latin'}]
  },
}

/** The text without what nobody translates: tags, addresses, placeholders, names and keys of ICU messages. */
function wordsAlone(side: Side): string {
  const {marks, args} = placeholdersOf(side)
  const keys = args.flatMap(({start, branches}): Span[] =>
    branches.length === 0 ? [] : [{start, end: branches[0].at.end}, ...branches.slice(1).map(({at}) => at)],
  )
  const {urls, mails} = addressesOf(side)
  const all = [...side.opaque, ...tagsOf(side), ...urls, ...mails, ...marks, ...keys]
  let at = 0
  let words = ''
  for (const {start, end} of all.toSorted((a, b) => a.start - b.start)) {
    if (start > at) words += `${side.text.slice(at, start)} `
    at = Math.max(at, end)
  }
  return words + side.text.slice(at)
}
