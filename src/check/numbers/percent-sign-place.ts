import {isLeftOut} from '../../kinds/boilerplate.ts'
import {atPlace} from '../at-place.ts'
import type {CheckedText} from '../../model.ts'
import type {TextCheck} from '../check.ts'
import {isInOpaque} from '../facts/find-spans.ts'

const signed =
  /(?<![\p{L}\p{N}%\u066A])(?:([%\u066A]) ?([0-9\u0660-\u0669]+(?:[.,\u066B\u066C][0-9\u0660-\u0669]+)*)|([0-9\u0660-\u0669]+(?:[.,\u066B\u066C][0-9\u0660-\u0669]+)*)( ?)([%\u066A]))(?![\p{L}\p{N}%\u066A])/gu

/** A number with a percent sign; span in offsets of the document. */
interface Signed {
  readonly start: number
  readonly end: number
  readonly place: 'before' | 'after' | 'apart'
  readonly number: string
  readonly sign: string
}

/**
 * Reports percent signs in another place than the configuration or most of an Arabic text has them: 5%, %5, 5 %.
 */
export const percentSignPlace: TextCheck = {
  id: 'percent-sign-place',
  family: 'numbers',
  level: 'note',
  options: {place: {kind: 'choice', default: 'text', choices: ['text', 'after', 'before', 'apart']}},
  examples: {
    reported: [
      {
        ar: 'ارتفع 5% ثم 6% ثم ⟦%7⟧.',
        fixed: 'ارتفع 5% ثم 6% ثم 7%.',
      },
      {ar: 'ارتفع ⟦5%⟧ أمس.', fixed: 'ارتفع %5 أمس.', options: {place: 'before'}},
      {ar: 'ارتفع \u0665\u066A ثم ⟦\u0666 \u066A⟧ ثم \u0667\u066A.'},
    ],
    silent: [
      {ar: 'ارتفع 5% ثم 6%.'},
      {ar: 'ارتفع %5 ثم %6.'},
      {ar: 'ارتفع 5 في المئة ثم 6%.'},
      {en: 'It rose 5% and then 6 %.'},
    ],
  },
  runText(text, {dropped, options}) {
    const {document, segments} = text
    if (document.lang !== 'ar' || !/[%\u066A]/u.test(document.text)) return []
    const found = segments.filter((one) => one.lang === 'ar' && !isLeftOut(one, dropped)).flatMap(signedIn)
    const most = (['after', 'before', 'apart'] as const)
      .map((place) => ({place, count: found.filter((one) => one.place === place).length}))
      .toSorted((a, b) => b.count - a.count)[0].place
    const house = options.place === 'text' ? most : String(options.place)
    const others = found.filter(({place}) => place !== house)
    const example = found.find(({place}) => place === house)
    return others.map((one) => {
      const better = write(one, house)
      const place = example === undefined ? null : {document: document.name, start: example.start, end: example.end}
      return atPlace(document, one, {
        expected: [better],
        args: {count: others.length},
        fix: {document: document.name, start: one.start, end: one.end, text: better, confidence: 0.6},
        related:
          place === null
            ? []
            : [{place, actual: document.text.slice(place.start, place.end), count: found.length - others.length}],
      })
    })
  },
}

function signedIn({text, start, opaque}: CheckedText['segments'][number]): Signed[] {
  const found: Signed[] = []
  for (const {index, 0: form, 1: before, 2: behind, 3: number, 4: gap, 5: sign} of text.matchAll(signed)) {
    const span = {start: index, end: index + form.length}
    if (isInOpaque(span, opaque)) continue
    const place = before !== undefined ? 'before' : gap === '' ? 'after' : 'apart'
    found.push({
      start: start + span.start,
      end: start + span.end,
      place,
      number: number ?? behind,
      sign: sign ?? before,
    })
  }
  return found
}

function write({number, sign}: Signed, place: string): string {
  if (place === 'before') return `${sign}${number}`
  return place === 'after' ? `${number}${sign}` : `${number} ${sign}`
}
