import {language} from '../../data/language.ts'
import type {Lang, Segment} from '../../model.ts'
import {foldWord} from '../../text/fold.ts'
import {atPlace} from '../at-place.ts'
import type {TextCheck} from '../check.ts'
import {isLetterName} from '../facts/letter-names.ts'
import {lettersOf} from '../facts/repeats-of.ts'

const dangling: Readonly<Record<Lang, ReadonlySet<string>>> = {
  ar: new Set(language.dangling.ar),
  en: new Set(language.dangling.en),
}
/** Cues of films and cells of tables go on in the next one. */
const goesOn: ReadonlySet<string> = new Set(['srt', 'vtt', 'po', 'omegat', 'csv', 'tsv', 'xlsx'])
/** More lines than these that end in the middle are lines of a wrapped text. */
const mostLines = 2

/**
 * Reports a line that ends in a word that needs another behind it: أخبار الطقس إلى أن. In a text with several such lines
 * the lines are wrapped, and nothing is said.
 */
export const danglingEnd: TextCheck = {
  id: 'dangling-end',
  family: 'language',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل الوفد أمس وسافر ⟦إلى⟧'},
      {ar: 'أخبار الطقس والمطر إلى ⟦أن⟧\nوصل الوفد.'},
      {en: 'The ministers spoke about ⟦the⟧'},
    ],
    silent: [
      {ar: 'لم يصل الوفد بعد'},
      {ar: 'إلى أين؟'},
      {ar: 'قالت مصادر عدة إن:'},
      {ar: 'يتبع من ...'},
      {ar: 'سافر الوفد من\nالمدينة إلى\nالقرية في\nالصباح'},
      {en: 'What are you looking at'},
      {ar: 'حضر الحفل محمد علي'},
      {ar: 'بثته شبكة إتش بي أو'},
    ],
  },
  runText({document, segments}) {
    if (goesOn.has(document.format)) return []
    const found = segments.flatMap((segment, at) => {
      const isLast = segments[at + 1]?.block !== segment.block
      const span = isLast ? lastWord(segment) : null
      return span === null ? [] : [atPlace(document, span)]
    })
    return found.length > mostLines ? [] : found
  },
}

/** The last word, where it dangles; in offsets of the document. One word alone is a label. */
function lastWord({text, start, lang, kind}: Segment): {start: number; end: number} | null {
  const at = text.search(/[^\s\p{P}\p{S}]+[.\u060C,\s]?$/u)
  if (at < 2 || kind === 'reference' || text.endsWith('..')) return null
  const word = /^[\p{L}\p{M}]+/u.exec(text.slice(at))?.[0] ?? ''
  const isOpen = dangling[lang].has(lang === 'ar' ? lettersOf(word) : word)
  // إتش بي أو: a letter that is read out.
  const before = /([\p{L}\p{M}]+)\s$/u.exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? ''
  const isWhole =
    isOpen && !isLetterName(foldWord(before)) && at + word.length >= text.length - 1 && /\s/u.test(text[at - 1])
  return isWhole ? {start: start + at, end: start + at + word.length} : null
}
