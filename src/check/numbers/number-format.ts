import {isLeftOut} from '../../kinds/boilerplate.ts'
import {atPlace} from '../at-place.ts'
import type {CheckedText} from '../../model.ts'
import type {TextCheck} from '../check.ts'
import {isInOpaque} from '../facts/find-spans.ts'

/** How the thousands of a number are told apart. */
type Style = 'comma' | 'mark' | 'dot' | 'blank' | 'none'

// The marks between groups are all the same; five figures and more without any. Four are mostly years.
const grouped =
  /(?<![\p{L}\p{N}.,:/+#\u066B\u066C-]|\p{Nd}[ \u00A0])(?:\p{Nd}{1,3}(?:,\p{Nd}{3})+|\p{Nd}{1,3}(?:\u066C\p{Nd}{3})+|\p{Nd}{1,3}(?:\.\p{Nd}{3}){2,5}|\p{Nd}{1,3}(?:[\u00A0\u202F ]\p{Nd}{3})+|\p{Nd}{5,9})(?![\p{L}\p{N}/:-]|[.,\u066B\u066C]\p{Nd})/gu
const styles: readonly Style[] = ['comma', 'mark', 'dot', 'blank', 'none']

interface Grouped {
  readonly start: number
  readonly end: number
  readonly style: Style
  readonly text: string
}

/** Reports numbers whose thousands are told apart otherwise than most of the text does: 12,000, 12٬000, 12 000, 12000. */
export const numberFormat: TextCheck = {
  id: 'number-format',
  family: 'numbers',
  level: 'note',
  isOptional: true,
  examples: {
    reported: [
      {ar: 'حضر 12,000 ثم 15,000 ثم ⟦18000⟧.', fixed: 'حضر 12,000 ثم 15,000 ثم 18,000.'},
      {en: 'First 12,000, then 15,000, then ⟦1.800.000⟧.', fixed: 'First 12,000, then 15,000, then 1,800,000.'},
      {ar: 'حضر 12\u066C000 ثم 15\u066C000 ثم ⟦18,000⟧.', fixed: 'حضر 12\u066C000 ثم 15\u066C000 ثم 18\u066C000.'},
    ],
    silent: [
      {ar: 'حضر 12,000 ثم 15,000 عام 2024.'},
      {ar: 'حضر 12000 ثم 15000.'},
      {en: 'It cost 1.5 million, then 1.250 and 12,000.'},
      {en: 'Call 0123456789 or 12345-67; 12,000 came.'},
      {ar: 'الهاتف: +216 71 123 456، الرمز البريدي 11491'},
    ],
  },
  runText({document, segments}, {dropped}) {
    const found = segments.filter((one) => one.lang === document.lang && !isLeftOut(one, dropped)).flatMap(groupedIn)
    if (found.length < 2) return []
    const [house] = styles
      .map((style) => ({style, count: found.filter((one) => one.style === style).length}))
      .toSorted((a, b) => b.count - a.count)
    const example = found.find(({style}) => style === house.style) ?? found[0]
    const place = {document: document.name, start: example.start, end: example.end}
    const others = found.filter(({style}) => style !== house.style)
    return others.map((one) => {
      const better = write(one.text, house.style)
      return atPlace(document, one, {
        expected: [better],
        args: {count: others.length},
        fix: {document: document.name, start: one.start, end: one.end, text: better, confidence: 0.6},
        related: [{place, actual: example.text, count: house.count}],
      })
    })
  },
}

function groupedIn({text, start, opaque}: CheckedText['segments'][number]): Grouped[] {
  if (!/\p{Nd}/u.test(text)) return []
  const found: Grouped[] = []
  for (const {index, 0: form} of text.matchAll(grouped)) {
    const span = {start: index, end: index + form.length}
    if (!isInOpaque(span, opaque))
      found.push({start: start + index, end: start + span.end, style: styleOf(form), text: form})
  }
  return found
}

function styleOf(form: string): Style {
  if (form.includes(',')) return 'comma'
  if (form.includes('\u066C')) return 'mark'
  if (form.includes('.')) return 'dot'
  return /[ \u00A0\u202F]/u.test(form) ? 'blank' : 'none'
}

const marks: Readonly<Record<Style, string>> = {comma: ',', mark: '\u066C', dot: '.', blank: '\u00A0', none: ''}

function write(form: string, style: Style): string {
  const figures = Array.from(form).filter((char) => /\p{Nd}/u.test(char))
  return figures
    .map((figure, at) => figure + ((figures.length - at - 1) % 3 === 0 && at < figures.length - 1 ? marks[style] : ''))
    .join('')
}
