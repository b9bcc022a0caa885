import type {AlignedRecord, BitextRow, Lang, Link} from '../model.ts'
import {type Place, segmentsOfPlace} from './board.ts'
import {type Cell, placeCells} from './place-cells.ts'
import {createSide, letterKey, type Side} from './side.ts'

/** Segments that the rows of a file put together, by index. */
export interface Claim {
  readonly ar: readonly number[]
  readonly en: readonly number[]
  /** Positions of the rows: several where a person split a segment. */
  readonly rows: readonly number[]
  /** The file writes the texts in another way than the record. */
  readonly isChanged: boolean
}

/** What rows were found to mean. */
export interface FoundRows {
  /** In the order of their first rows. */
  readonly claims: readonly Claim[]
  /** Rows with a cell that is nowhere in the record. */
  readonly missing: readonly {readonly row: number; readonly lang: Lang}[]
}

/** The texts of the segments as rows have them, by index. */
export type RowTexts = Readonly<Record<Lang, readonly string[]>>

const langs = ['ar', 'en'] as const

/**
 * Finds the rows of a bilingual file in the segments of its record: each cell is a run of segments, a part of one, or nearly
 * so. Rows may be in any order. Near linear in the file.
 *
 * @param texts of the record's segments, as `write/bitext.ts` writes them
 */
export function findRows(rows: readonly BitextRow[], record: AlignedRecord, texts: RowTexts): FoundRows {
  const written = rows.map((row) => writtenLink(row, record))
  const isKept = (at: number, lang: Lang): boolean => isAsWritten(rows[at], written[at], {lang, texts: texts[lang]})
  const columns = langs.map((lang) => {
    const cells = rows.map((row, at): Cell | null => {
      if (letterKey(row[lang]) === '') return null
      const isOtherKept = isKept(at, lang === 'ar' ? 'en' : 'ar')
      const isUntouched = isOtherKept && isKept(at, lang)
      return {text: row[lang], written: written[at]?.[lang] ?? null, isUntouched, isOtherKept}
    })
    return placeColumn(cells, texts[lang], droppedOf(record, lang))
  })
  const [ar, en] = columns.map(({found}) => found)
  const missing = rows.flatMap((_, row) => {
    const at = langs.findIndex((_lang, column) => columns[column].isMissing(row))
    return at < 0 ? [] : [{row, lang: langs[at]}]
  })
  const lost = new Set(missing.map(({row}) => row))
  const kept = rows.flatMap((_, row) => {
    const isEmpty = ar[row] === null && en[row] === null
    return isEmpty || lost.has(row) ? [] : [{row, ar: ar[row], en: en[row]}]
  })
  return {claims: joinParts(kept), missing}
}

/** A cell that was found: its segments by index, and the part of them that it has. */
interface FoundCell {
  readonly segments: readonly number[]
  /** How many words each of them has. */
  readonly sizes: readonly number[]
  readonly place: Place
}

interface FoundColumn {
  readonly found: readonly (FoundCell | null)[]
  isMissing(row: number): boolean
}

/** The link that a row was written from, by its id. */
function writtenLink(row: BitextRow, {links}: AlignedRecord): Link | null {
  const at = /^\d{1,7}$/u.test(row.id) ? Number(row.id) - 1 : -1
  const link = links[at]
  return link === undefined || link.isDropped ? null : link
}

/** Has a cell the texts of the link that its row was written from? */
function isAsWritten(
  row: BitextRow,
  link: Link | null,
  {lang, texts}: {lang: Lang; texts: readonly string[]},
): boolean {
  return link !== null && letterKey(row[lang]) === letterKey(link[lang].map((index) => texts[index]).join(''))
}

function droppedOf({links}: AlignedRecord, lang: Lang): ReadonlySet<number> {
  return new Set(links.flatMap((link) => (link.isDropped ? link[lang] : [])))
}

/** Among the segments that have rows; what is not there is looked for among all. */
function placeColumn(
  cells: readonly (Cell | null)[],
  texts: readonly string[],
  dropped: ReadonlySet<number>,
): FoundColumn {
  const shown = [...texts.keys()].filter((index) => !dropped.has(index))
  const positions = new Map(shown.map((index, position) => [index, position]))
  const side = createSide(shown.map((index) => texts[index]))
  const inShown = cells.map((cell) => cell && {...cell, written: atPositions(cell.written, positions)})
  const places = placeCells(side, inShown).map((place) => foundCell(side, place, shown))
  const rest = cells.map((cell, at) => (places[at] === null ? cell : null))
  const found = dropped.size > 0 && rest.some((cell) => cell !== null) ? withDropped(places, rest, texts) : places
  return {found, isMissing: (row) => cells[row] !== null && found[row] === null}
}

function atPositions(
  indexes: readonly number[] | null,
  positions: ReadonlyMap<number, number>,
): readonly number[] | null {
  const places = indexes?.map((index) => positions.get(index) ?? -1) ?? null
  return places === null || places.includes(-1) ? null : places
}

function withDropped(
  places: readonly (FoundCell | null)[],
  rest: readonly (Cell | null)[],
  texts: readonly string[],
): (FoundCell | null)[] {
  const side = createSide(texts)
  const all = [...texts.keys()]
  const more = placeCells(side, rest).map((place) =>
    place?.match === 'same' && !place.isPart ? foundCell(side, place, all) : null,
  )
  return places.map((place, at) => place ?? more[at])
}

function foundCell(side: Side, place: Place | null, indexes: readonly number[]): FoundCell | null {
  if (place === null) return null
  const positions = segmentsOfPlace(place)
  return {
    segments: positions.map((position) => indexes[position]),
    sizes: positions.map((position) => side.wordStarts[position + 1] - side.wordStarts[position]),
    place,
  }
}

/** A row with both its cells found; null for an empty one. */
interface FoundRow {
  readonly row: number
  readonly ar: FoundCell | null
  readonly en: FoundCell | null
}

/** Rows that have parts of one segment are one claim. */
function joinParts(rows: readonly FoundRow[]): Claim[] {
  const groupOf = rows.map((_, at) => at)
  const rootOf = (at: number): number => {
    while (groupOf[at] !== at) at = groupOf[at] = groupOf[groupOf[at]]
    return at
  }
  for (const lang of langs) {
    const owners = new Map<number, number>()
    for (const [at, found] of rows.entries()) {
      const cell = found[lang]
      if (cell === null || !cell.place.isPart) continue
      for (const segment of cell.segments) {
        const [one, other] = [rootOf(owners.get(segment) ?? at), rootOf(at)]
        groupOf[Math.max(one, other)] = Math.min(one, other)
        owners.set(segment, at)
      }
    }
  }
  const groups = new Map<number, FoundRow[]>()
  for (const [at, row] of rows.entries()) groups.set(rootOf(at), [...(groups.get(rootOf(at)) ?? []), row])
  return [...groups.values()].map(toClaim)
}

function toClaim(group: readonly FoundRow[]): Claim {
  return {
    ar: segmentsOfAll(group, 'ar'),
    en: segmentsOfAll(group, 'en'),
    rows: group.map(({row}) => row),
    isChanged: langs.some((lang) => isChanged(group, lang)),
  }
}

function segmentsOfAll(group: readonly FoundRow[], lang: Lang): number[] {
  return [...new Set(group.flatMap((row) => row[lang]?.segments ?? []))].toSorted((a, b) => a - b)
}

/** Do the cells together say something else than their segments? */
function isChanged(group: readonly FoundRow[], lang: Lang): boolean {
  const cells = group.map((row) => row[lang]).filter((cell) => cell !== null)
  if (cells.some(({place}) => place.match !== 'same')) return true
  const sizes = new Map(cells.flatMap((cell) => cell.segments.map((segment, at) => [segment, cell.sizes[at]] as const)))
  const words = cells.reduce((sum, {place}) => sum + place.words.to - place.words.from, 0)
  return cells.some(({place}) => place.isPart) && words < [...sizes.values()].reduce((sum, size) => sum + size, 0)
}
