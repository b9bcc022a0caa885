import {foldWord} from '../text/fold.ts'
import {plainForm} from '../text/plain-form.ts'

/** What two spellings that fold to one differ by: only that, or several things. */
export type Difference =
  'marks' | 'case' | 'hamza' | 'ya' | 'ta' | 'keyboard' | 'digits' | 'hyphen' | 'accents' | 'several'

/** Each sort of difference with what makes it go away. */
const removers: readonly (readonly [Difference, (text: string) => string])[] = [
  ['case', (text) => text.toLowerCase()],
  // أكتوبر, اكتوبر; مسؤول, مسوول.
  [
    'hamza',
    (text) =>
      text
        .replace(/[أإآٱ]/gu, 'ا')
        .replaceAll('ؤ', 'و')
        .replaceAll('ئ', 'ي'),
  ],
  ['ya', (text) => text.replaceAll('ى', 'ي')],
  ['ta', (text) => text.replaceAll('ة', 'ه')],
  [
    'keyboard',
    (text) =>
      text
        .replace(/[\u06A9\u06AA]/gu, 'ك')
        .replaceAll('\u06CC', 'ي')
        .replace(/[\u06C1\u06BE\u06D5]/gu, 'ه'),
  ],
  ['hyphen', (text) => text.replace(/[-\u2010-\u2013]/gu, ' ')],
  ['accents', (text) => text.normalize('NFD').replace(/[\u0300-\u036F]/gu, '')],
  // Digits alone: a letter folds to itself here.
  ['digits', (text) => text.replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, foldWord)],
]

/**
 * What two spellings differ by that mean the same once folded.
 *
 * @example differenceOf('علي', 'على') // 'ya'
 */
export function differenceOf(a: string, b: string): Difference {
  const [left, right] = [plainForm(a).trim(), plainForm(b).trim()]
  if (left === right) return 'marks'
  return removers.find(([, remove]) => remove(left) === remove(right))?.[0] ?? 'several'
}
