import {numbersIn} from '../../text/numbers.ts'
import type {CorpusCheck, PlacedFinding} from '../check.ts'
import {groupRows, placeOfRow, type Row, startOfRow, sureRowsOf, textOfRow} from '../facts/rows-of.ts'
import {textFact} from '../facts/text-fact.ts'

/**
 * Reports one Arabic segment for different English ones: a sentence that was pasted in the wrong place, or a difference that
 * was lost. A warning where the English ones differ in numbers or terms, else a note.
 */
export const sameTarget: CorpusCheck = {
  id: 'same-target',
  family: 'consistency',
  level: 'warning',
  options: {words: {kind: 'number', default: 3, min: 1, max: 100}},
  examples: {
    reported: [
      {
        ar: 'أغلقت الأسواق مبكرا اليوم.\n⟦أغلقت الأسواق مبكرا اليوم.⟧',
        en: 'The markets closed early today.\nThe shops closed early today.',
      },
      {
        ar: 'قتل خمسة وعشرون شخصا.\n⟦قتل خمسة وعشرون شخصا.⟧',
        en: 'Twenty-five people were killed.\nThirty-five people were killed.',
      },
    ],
    silent: [
      {
        ar: 'أغلقت الأسواق مبكرا اليوم.\nأغلقت الأسواق مبكرا اليوم.',
        en: 'The markets closed early today.\nThe markets closed early today!',
      },
      {ar: 'رفض التعليق.\nرفض التعليق.', en: 'He declined to comment.\nThe minister would not comment.'},
      {
        ar: 'أغلقت الأسواق مبكرا اليوم.\nأغلقت المتاجر مبكرا اليوم.',
        en: 'The markets closed early today.\nThe shops closed early today.',
      },
    ],
  },
  runAll({pairs}, {options}) {
    const rows = sureRowsOf(pairs).filter(
      ({ar, en}) => (ar?.words ?? 0) >= Number(options.words) && (en?.words ?? 0) > 0,
    )
    return groupRows(rows, ({ar}) => ar?.key ?? 0).flatMap(differing)
  },
}

function differing(group: readonly Row[]): PlacedFinding[] {
  const [first] = group
  const seen = new Set([first.en?.key])
  return group.flatMap((row) => {
    if (seen.has(row.en?.key) || row.ar?.start === first.ar?.start) return []
    seen.add(row.en?.key)
    const place = placeOfRow(first, 'ar')
    const variant = differInNumbers(first, row) ? 'numbers' : differInTerms(first, row) ? 'terms' : 'words'
    return [
      {
        ar: placeOfRow(row, 'ar'),
        en: startOfRow(row, 'en'),
        ...(variant === 'words' ? {level: 'note' as const} : {}),
        actual: textOfRow(row, 'ar'),
        expected: [],
        concept: null,
        args: {source: textOfRow(row, 'en'), other: textOfRow(first, 'en')},
        variant,
        fix: null,
        related: place === null ? [] : [{place, actual: textOfRow(first, 'en'), count: 1}],
      },
    ]
  })
}

function differInNumbers(a: Row, b: Row): boolean {
  const values = (row: Row): string =>
    numbersIn(textOfRow(row, 'en'), 'en')
      .map(({value}) => value)
      .toSorted((x, y) => x - y)
      .join(' ')
  return values(a) !== values(b)
}

function differInTerms(a: Row, b: Row): boolean {
  return conceptsOf(a) !== conceptsOf(b)
}

const conceptsBySegment = textFact(({hits}) => {
  const concepts = new Map<number, Set<string>>()
  for (const {segment, concept} of hits) {
    const known = concepts.get(segment)
    if (known === undefined) concepts.set(segment, new Set([concept]))
    else known.add(concept)
  }
  return concepts
})

/** The terms in the English of a row, as one string. */
function conceptsOf({pair, link}: Row): string {
  const bySegment = conceptsBySegment(pair.en)
  const found = new Set(link.en.flatMap((index) => [...(bySegment.get(index) ?? [])]))
  return [...found].toSorted().join('\u0000')
}
