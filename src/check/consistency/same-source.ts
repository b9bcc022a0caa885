import {countScripts, isInvisible} from '../../text/characters.ts'
import type {CorpusCheck, PlacedFinding} from '../check.ts'
import {groupRows, placeOfRow, type Row, startOfRow, sureRowsOf, textOfRow, withoutShared} from '../facts/rows-of.ts'

/**
 * Reports one English segment with different Arabic, in one text or over all texts of a run: the rendering that comes less
 * often or later. Capitals, spaces and punctuation make no difference. Where the Arabic differs only in hamza, tashkeel and
 * the like, it is a note. Short segments mean different things in different places, and count only as headings.
 */
export const sameSource: CorpusCheck = {
  id: 'same-source',
  family: 'consistency',
  level: 'warning',
  options: {words: {kind: 'number', default: 3, min: 1, max: 100}},
  examples: {
    reported: [
      {
        ar: 'أغلقت الأسواق مبكرا.\nوصل الوفد.\n⟦أقفلت البورصة باكرا.⟧',
        en: 'The markets closed early.\nThe delegation arrived.\nThe markets closed early.',
      },
      {
        ar: '⟦أقفلت البورصة باكرا.⟧\nأغلقت الأسواق مبكرا.\nأغلقت الأسواق مبكرا.',
        en: 'The markets closed early.\nThe Markets closed early!\nThe markets closed early.',
      },
      {
        ar: 'وصل إلى الاردن أمس\n⟦وصل إلى الأردن أمس⟧',
        en: 'He arrived in Jordan yesterday\nHe arrived in Jordan yesterday',
      },
    ],
    silent: [
      {ar: 'نعم.\nأجل.', en: 'Yes.\nYes.'},
      {ar: 'أغلقت الأسواق مبكرا.\nأغلقت الأسواق مبكرا', en: 'The markets closed early.\nThe markets closed early'},
      {ar: 'أغلقت الأسواق مبكرا.\nأغلقت الأسواق متأخرة.', en: 'The markets closed early.\nThe markets closed late.'},
      {
        ar: 'أغلقت الأسواق مبكرا.\nوصل الوفد.',
        en: 'The markets closed early.\nThe markets closed early.',
        confidence: 0.2,
      },
    ],
  },
  runAll({pairs}, {options}) {
    const least = Number(options.words)
    const rows = withoutShared(sureRowsOf(pairs))
    const long = rows.filter(({en}) => en !== null && (en.words >= least || (en.kind === 'heading' && en.words > 0)))
    return groupRows(long, ({en}) => en?.key ?? 0).flatMap((group) => differing(group, least))
  },
}

function differing(all: readonly Row[], least: number): PlacedFinding[] {
  // Without Arabic letters it is no rendering.
  const group = all.filter((row) => countScripts(textOfRow(row, 'ar')).ar > 0)
  const isShort = group.some(({en}) => (en?.words ?? 0) < least)
  if (isShort && group.some(({en}) => en?.kind !== 'heading')) return []
  const renderings = gather(group, ({ar}) => ar?.key ?? 0)
  const house = renderings[0]
  const others = renderings.slice(1).map((rows) => toFinding(rows, house, isShort ? 'heading' : 'words'))
  return [...others, ...renderings.flatMap((rows) => spelledOtherwise(rows))]
}

/** One rendering in several spellings. */
function spelledOtherwise(rows: readonly Row[]): PlacedFinding[] {
  const first = textOfRow(rows[0], 'ar')
  if (rows.every((row) => textOfRow(row, 'ar') === first)) return []
  const [house, ...others] = gather(rows, (row) => wordsAlone(textOfRow(row, 'ar')))
  return others.map((other) => toFinding(other, house, 'spelling'))
}

/** Rows by what they have in common; the group with most rows first, of equal ones the one that comes first. */
function gather<K>(rows: readonly Row[], keyOf: (row: Row) => K): Row[][] {
  const groups = new Map<K, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].toSorted((a, b) => b.length - a.length)
}

/** Letters, marks and figures as they stand; tatweel, invisible marks, spaces and punctuation left out. */
function wordsAlone(text: string): string {
  return [...text]
    .filter((char) => /[\p{L}\p{M}\p{N}]/u.test(char) && char !== '\u0640' && !isInvisible(char.charCodeAt(0)))
    .join('')
}

function toFinding(
  rows: readonly Row[],
  house: readonly Row[],
  variant: 'words' | 'heading' | 'spelling',
): PlacedFinding {
  const related = [...rows.slice(1, 1 + most), house[0]].flatMap((row) => {
    const place = placeOfRow(row, 'ar')
    return place === null ? [] : [{place, actual: textOfRow(row, 'ar'), count: row === house[0] ? house.length : 1}]
  })
  return {
    ar: placeOfRow(rows[0], 'ar'),
    en: startOfRow(rows[0], 'en'),
    ...(variant === 'words' ? {} : {level: 'note' as const}),
    actual: textOfRow(rows[0], 'ar'),
    expected: [textOfRow(house[0], 'ar')],
    concept: null,
    args: {source: textOfRow(rows[0], 'en')},
    variant,
    fix: null,
    related,
  }
}

/** Further places of one rendering that are named. */
const most = 20
