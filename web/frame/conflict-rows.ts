import type {AlignedRecord, Link, LinkStatus, RecordSide} from '../../src/model.ts'

/** A row of one of two versions of a record. */
export interface ConflictRow {
  readonly ar: string
  readonly en: string
  readonly status: LinkStatus
  readonly isMarked: boolean
  readonly note: string
}

/** The rows in which two versions of a record differ, each in its order. */
export interface ConflictRows {
  readonly mine: readonly ConflictRow[]
  readonly theirs: readonly ConflictRow[]
}

export function conflictRows(mine: AlignedRecord, theirs: AlignedRecord): ConflictRows {
  return {mine: rowsWithout(mine, theirs), theirs: rowsWithout(theirs, mine)}
}

/** Rows of a record that the other has not in just this way. */
function rowsWithout(record: AlignedRecord, other: AlignedRecord): ConflictRow[] {
  const known = new Set(other.links.map((link) => identity(other, link)))
  return record.links.filter((link) => !known.has(identity(record, link))).map((link) => rowOf(record, link))
}

/** Everything a person decides about a row; segments by their places, since a cut changes their numbers. */
function identity({ar, en}: AlignedRecord, link: Link): string {
  const place = ({segments}: RecordSide, at: number): (number | string)[] => {
    const {start, end, edited = ''} = segments[at]
    return [start, end, edited]
  }
  return JSON.stringify([
    link.ar.map((at) => place(ar, at)),
    link.en.map((at) => place(en, at)),
    link.status,
    link.isMarked === true,
    link.note ?? '',
  ])
}

function rowOf({ar, en}: AlignedRecord, link: Link): ConflictRow {
  const text = ({segments}: RecordSide, list: readonly number[]): string =>
    list.map((at) => segments[at].edited ?? segments[at].text).join(' ')
  return {
    ar: text(ar, link.ar),
    en: text(en, link.en),
    status: link.status,
    isMarked: link.isMarked === true,
    note: link.note ?? '',
  }
}
