import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {decideLinks} from '../../src/import/decide-links.ts'
import {findRows} from '../../src/import/find-rows.ts'
import type {AlignedRecord, BitextRow, Lang, Link} from '../../src/model.ts'
import {arabic, english, linksOf, none, recordOf, rowsOf, shortOf} from './records.ts'

const texts = {ar: arabic, en: english}
const record = recordOf(texts, linksOf('0/0 1/1,2 2/3 3/4 4/5 5/6 6/7'))
const written = rowsOf(record)

/** Rows by their cells, without ids. */
const pairs = (...cells: [string, string][]): BitextRow[] => cells.map(([ar, en]) => ({...none, ar, en}))

function importRows(
  rows: readonly BitextRow[],
  of: AlignedRecord = record,
): ReturnType<typeof decideLinks> & {
  links: string
  missing: string[]
  verdicts: string
} {
  const found = findRows(rows, of, {
    ar: of.ar.segments.map(({text}) => text),
    en: of.en.segments.map(({text}) => text),
  })
  const decided = decideLinks(of, found.claims)
  return {
    ...decided,
    links: shortOf(decided.record.links.filter(({status}) => status !== 'auto')),
    missing: found.missing.map(({row, lang}) => `${row} ${lang}`),
    verdicts: decided.decisions
      .map(({claim, verdict}) => `${claim.rows.join('+')}:${verdict}${claim.isChanged ? ' changed' : ''}`)
      .join(', '),
  }
}

const change = (at: number, cells: Partial<BitextRow>): BitextRow[] =>
  written.map((row, index) => (index === at ? {...row, ...cells} : row))

describe('a file that a person corrected', () => {
  test('untouched, sorted, without ids: every link is confirmed', () => {
    const all = shortOf(record.links)
    expect(importRows(written)).toMatchObject({links: all, missing: [], isSame: false})
    expect(importRows(written.map((row) => ({...row, id: ''}))).links).toBe(all)
    const sorted = written.toSorted((a, b) => (a.en < b.en ? -1 : 1))
    expect(importRows(sorted).links.split(' ').toSorted()).toEqual(all.split(' '))
    expect(importRows(sorted).verdicts).not.toMatch(/edited|changed/u)
  })

  test.each<[string, BitextRow[], string]>([
    ['a row deleted', written.filter((_, at) => at !== 3), '0/0 1/1,2 2/3 4/5 5/6 6/7'],
    ['the first of two equal rows deleted', written.filter((_, at) => at !== 2), '0/0 1/1,2 3/4 4/5 5/6 6/7'],
    [
      'two rows joined, with a line break',
      [{...written[0], ar: `${arabic[0]}\n${arabic[1]}`, en: english.slice(0, 3).join(' ')}, ...written.slice(2)],
      '0,1/0,1,2 2/3 3/4 4/5 5/6 6/7',
    ],
    [
      'cells of two rows exchanged',
      written.map((row, at) => (at === 3 || at === 5 ? {...row, en: written[8 - at].en} : row)),
      '0/0 1/1,2 2/3 3/6 4/5 5/4 6/7',
    ],
    [
      'a sentence moved to the row before',
      written.map((row, at) =>
        at === 0 ? {...row, en: `${english[0]} ${english[1]}`} : at === 1 ? {...row, en: english[2]} : row,
      ),
      '0/0,1 1/2 2/3 3/4 4/5 5/6 6/7',
    ],
    [
      'a column pushed down: equal texts follow their neighbours',
      written.map((row, at) => ({
        ...row,
        en: at < 2 ? '' : at === 2 ? english.slice(0, 3).join(' ') : written[at - 1].en,
      })),
      '0/ 1/ 2/0,1,2 3/3 4/4 5/5 6/6',
    ],
    ['one side emptied', change(3, {en: ''}), '0/0 1/1,2 2/3 3/ 4/5 5/6 6/7'],
    [
      'only white space, line ends and invisible marks',
      change(0, {ar: ` افتتح  المعرض\u200F\n صباح الأحد.`}),
      shortOf(record.links),
    ],
    ['another normal form', change(3, {ar: arabic[3].normalize('NFD')}), shortOf(record.links)],
  ])('%s', (_reason, rows, links) => {
    expect(importRows(rows)).toMatchObject({links, missing: []})
    expect(importRows(rows).verdicts).not.toContain('changed')
  })

  test.each<[string, Partial<BitextRow>, number]>([
    ['a typo', {ar: 'افتتح المعرض صباح الاحد الماضي.'}, 0],
    ['a word in a long cell', {ar: arabic[1].replace('قصيرة', 'موجزة')}, 1],
    ['vowel marks', {ar: 'قال المهندس إن السقف رمم مرتين.'}, 3],
    ['punctuation and capitals', {en: 'the engineer said: "the roof had been repaired twice"'}, 3],
    ['the last words taken out', {en: 'He added that all the columns'}, 5],
    ['a typo in the only word', {en: 'Yess.'}, 2],
    ['most words, where the row shows what is meant', {en: 'He also said that each of the columns stayed.'}, 5],
  ])('keeps the link where the text was changed: %s', (_reason, cells, at) => {
    const {links, missing, verdicts} = importRows(change(at, cells))
    expect([links, missing]).toEqual([shortOf(record.links), []])
    expect(verdicts).toContain(`${at}:confirmed changed`)
    expect(verdicts.match(/changed/gu)).toHaveLength(1)
  })

  test('a segment split into two rows: their other sides belong to it together', () => {
    const [first, second] = arabic[1].split(/(?<=\.) /u)
    const split = pairs([arabic[0], english[0]], [first, english[1]], [second, english[2]], [arabic[2], english[3]])
    const {links, verdicts} = importRows(split)
    expect([links, verdicts]).toEqual(['0/0 1/1,2 2/3', '0:confirmed, 1+2:confirmed, 3:confirmed'])
    const withTypo = pairs([first, english[1]], [second.replace('قصيرة', 'قصيره جدا'), english[2]])
    expect(importRows(withTypo)).toMatchObject({links: '1/1,2', verdicts: '0+1:confirmed changed'})
  })

  test('parts whose other sides do not stand side by side are not taken', () => {
    const [first, second] = arabic[1].split(/(?<=\.) /u)
    const apart = pairs([first, english[0]], [second, english[4]])
    expect(importRows(apart)).toMatchObject({links: '', verdicts: '0+1:apart'})
  })

  test('a cell that is nowhere is said, and its row not taken', () => {
    const {missing, links} = importRows(change(5, {ar: 'هب\u0651ت رياح شمالية على الساحل ليلا.'}))
    expect([missing, links]).toEqual([['5 ar'], '0/0 1/1,2 2/3 3/4 4/5 6/7'])
  })

  test('of two rows with one segment the first is taken', () => {
    const rows = [...written, {...written[0], en: english[7]}]
    expect(importRows(rows).verdicts).toMatch(/7:conflict$/u)
    expect(importRows(rows).decisions.at(-1)?.other).toBe(0)
  })

  test('rows without text are nothing', () => {
    expect(importRows([...written, ...pairs(['', ' '])])).toMatchObject({links: shortOf(record.links), missing: []})
  })
})

describe('decisions', () => {
  test('earlier ones stay unless the file contradicts them', () => {
    const decided = recordOf(texts, linksOf('0/0+ 1/1,2 2/3 3/4+ 4/5 5/6 6/7'))
    const {links, replaced} = importRows(pairs([arabic[3], english[6]]), decided)
    expect([links, replaced]).toEqual(['3/6 0/0', 1])
  })

  test('what the record has already is nothing new', () => {
    const decided = recordOf(texts, linksOf('0/0+ 1/1,2+ 2/3+ 3/4+ 4/5+ 5/6+ 6/7+'))
    expect(importRows(rowsOf(decided), decided).isSame).toBe(true)
  })

  test('only what is marked', () => {
    const found = findRows(change(0, {en: english[7]}).slice(0, 6), record, texts)
    const {decisions} = decideLinks(record, found.claims, (row) => row === 1)
    expect(decisions.map(({verdict}) => verdict)).toEqual(['edited', 'confirmed', 'left', 'left', 'left', 'left'])
  })

  test('a new link that crosses the others says so', () => {
    const {record: made} = importRows(pairs([arabic[0], english[7]], [arabic[3], english[4]], [arabic[5], english[6]]))
    expect(made.links.filter(({isMoved}) => isMoved).map((link) => shortOf([link]))).toEqual(['0/7'])
  })
})

describe('notes and marks', () => {
  const noted = recordOf(
    texts,
    record.links.map((link, at): Link => {
      if (at === 0) return {...link, isMarked: true}
      return at === 1 || at === 6 ? {...link, note: `note ${at}`} : link
    }),
  )
  const said = ({links}: AlignedRecord): string[] =>
    links
      .filter(({note, isMarked}) => note !== undefined || isMarked === true)
      .map((link) => `${shortOf([link])} ${link.isMarked === true ? 'marked' : link.note}`)
      .toSorted()

  test('of links that the file confirms stay', () => {
    expect(said(importRows(written, noted).record)).toEqual(['0/0 marked', '1/1,2 note 1', '6/7 note 6'])
  })

  test('of links that the file changes or leaves out go with their first segment', () => {
    const joined = {...written[0], ar: `${arabic[0]} ${arabic[1]}`, en: english.slice(0, 3).join(' ')}
    const {record: made} = importRows([joined, ...written.slice(2, 6)], noted)
    expect(said(made)).toEqual(['0,1/0,1,2 marked', '6/ note 6'])
    expect(made.links[0].note).toBe('note 1')
  })
})

/** Random texts of few words, so that many are equal, in random links n:m, some of them crossing. */
const anyRecord = fc
  .record({
    sizes: fc.array(fc.tuple(fc.nat(2), fc.nat(2)), {minLength: 1, maxLength: 12}),
    words: fc.infiniteStream(fc.constantFrom('نعم', 'لا', 'قال', 'yes', 'no.', 'the', 'fair', 'ر\u064Fم\u0651م')),
    order: fc.infiniteStream(fc.nat(1000)),
  })
  .map(({sizes, words, order}) => {
    const next = (): string => Array.from({length: 3}, () => words.next().value).join(' ')
    const filled = sizes.map(([ar, en]): [number, number] => (ar + en === 0 ? [1, 1] : [ar, en]))
    const pieces = filled.flatMap(([ar, en]): [number, number][] =>
      ar === 0 || en === 0
        ? Array.from({length: ar + en}, (): [number, number] => [Math.min(1, ar), Math.min(1, en)])
        : [[ar, en]],
    )
    const ranks = pieces.map((_, at) => ({at, rank: order.next().value})).toSorted((a, b) => a.rank - b.rank)
    const enStarts: number[] = []
    let en = 0
    for (const {at} of ranks) {
      enStarts[at] = en
      en += pieces[at][1]
    }
    let ar = 0
    const links = pieces.map(([arSize, enSize], at): Link => {
      const link = {
        ar: Array.from({length: arSize}, (_, step) => ar + step),
        en: Array.from({length: enSize}, (_, step) => enStarts[at] + step),
      }
      ar += arSize
      return {...link, confidence: 0.9, status: 'auto', isMoved: false, isDropped: false, evidence: []}
    })
    return recordOf({ar: Array.from({length: ar}, next), en: Array.from({length: en}, next)}, links)
  })

describe('whatever the record', () => {
  test('the rows of its links give back these links', () => {
    fc.assert(
      fc.property(anyRecord, (any) => {
        const {links, missing} = importRows(rowsOf(any), any)
        expect([links, missing]).toEqual([shortOf(any.links), []])
      }),
      {numRuns: 300},
    )
  })

  test('where no two texts are equal, ids and the order of rows do not matter', () => {
    fc.assert(
      fc.property(anyRecord, fc.infiniteStream(fc.nat(1000)), (some, ranks) => {
        const sideOf = (lang: Lang): string[] => some[lang].segments.map(({text, index}) => `${text} ${lang}${index}`)
        const any = recordOf({ar: sideOf('ar'), en: sideOf('en')}, some.links)
        const rows = rowsOf(any).map((row) => ({row: {...row, id: ''}, rank: ranks.next().value}))
        const shuffled = rows.toSorted((a, b) => a.rank - b.rank).map(({row}) => row)
        const {links, missing, verdicts} = importRows(shuffled, any)
        expect([links.split(' ').toSorted(), missing]).toEqual([shortOf(any.links).split(' ').toSorted(), []])
        expect(verdicts).not.toMatch(/edited|changed/u)
      }),
      {numRuns: 300},
    )
  })

  test('whatever the rows, every segment is in exactly one link', () => {
    const cell = fc.array(fc.constantFrom('نعم', 'لا', 'قال', 'yes', 'no.', 'the'), {maxLength: 7})
    const rows = fc.array(fc.tuple(fc.nat(9), cell, cell), {maxLength: 12})
    fc.assert(
      fc.property(anyRecord, rows, (any, some) => {
        const {record: made} = importRows(
          some.map(([id, ar, en]) => {
            return {
              id: String(id),
              ar: ar.join(' '),
              en: en.join(' '),
              confidence: null,
              status: null,
              findings: '',
              evidence: '',
              isMoved: false,
            }
          }),
          any,
        )
        for (const lang of ['ar', 'en'] as const) {
          const linked = made.links.flatMap((link) => link[lang]).toSorted((a, b) => a - b)
          expect(linked).toEqual(any[lang].segments.map(({index}) => index))
        }
      }),
      {numRuns: 300},
    )
  })
})
