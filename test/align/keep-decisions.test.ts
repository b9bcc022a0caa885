import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {keepDecisions} from '../../src/align/keep-decisions.ts'
import type {AlignedPair, AlignedRecord, Document, Lang} from '../../src/model.ts'
import {alignPair, alignRowPair, pairOfRows, prepare, toRecord} from '../../src/pipeline.ts'
import {readPlainText} from '../../src/read/plain-text.ts'
import {decide} from '../../src/review/decide.ts'
import type {LinkDecision} from '../../src/review-model.ts'
import {openFile} from '../../src/read/formats.ts'
import {rowPairOf} from '../../src/cli/row-pair.ts'
import {sample} from '../build.ts'
import {sentences, sides} from './made-up.ts'

const context = prepare(sample)
const texts = {
  ar: [
    'وصل الوزير إلى القاهرة صباح الأحد والتقى المدير في الميناء.',
    'زار المهندس كريم المتحف الكبير ثم عاد إلى الفندق.',
    'انتهت القمة مساء الاثنين في دمشق.',
  ],
  en: [
    'The minister arrived in Cairo on Sunday morning and met the director in the port.',
    'The engineer Karim visited the great museum, then he returned to the hotel.',
    'The summit ended on Monday evening in Damascus.',
  ],
}

function aligned(ar: readonly string[], previous: AlignedRecord | null = null): AlignedPair {
  const text = (lang: Lang, lines: readonly string[]): Document =>
    readPlainText(`${lines.join('\n')}\n`, {name: `${lang}.txt`, lang})
  return alignPair({name: 'x', ar: text('ar', ar), en: text('en', texts.en)}, context, previous)
}

function decided(record: AlignedRecord, ...decisions: readonly LinkDecision[]): AlignedRecord {
  return decisions.reduce((last, decision) => {
    const outcome = decide(last, decision)
    if ('fault' in outcome) throw new Error(`${decision.kind}: ${outcome.fault}`)
    return outcome.record
  }, record)
}

const plain = toRecord(aligned(texts.ar))
const cutAt = (lang: Lang, segment: number, words: string): LinkDecision => ({
  kind: 'cut',
  lang,
  segment,
  at: texts[lang][segment].indexOf(words),
})
const changed = (at: number, from: string, to: string): string[] =>
  texts.ar.map((line, place) => (place === at ? line.replace(from, to) : line))
const shown = ({segments}: {readonly segments: readonly {readonly text: string}[]}): string[] =>
  segments.map(({text}) => text)

describe('a cut is made again', () => {
  const record = decided(plain, cutAt('ar', 0, 'والتقى'))
  const [first, second] = ['وصل الوزير إلى القاهرة صباح الأحد', 'والتقى المدير في الميناء.']

  test.each<[string, readonly string[], readonly string[]]>([
    ['nothing changed', texts.ar, [first, second]],
    ['something else changed', changed(2, 'مساء', 'صباح'), [first, second]],
    ['a sentence before it', ['خبر جديد من غير سابق.', ...texts.ar], [first, second]],
    ['the first part changed', changed(0, 'صباح', 'مساء'), [first.replace('صباح', 'مساء'), second]],
    ['the second part changed', changed(0, 'الميناء', 'المرفأ'), [first, second.replace('الميناء', 'المرفأ')]],
    [
      'both changed at their ends',
      changed(0, 'وصل', 'قدم').map((line) => line.replace('الميناء.', 'المرفأ!')),
      ['قدم الوزير إلى القاهرة صباح الأحد', 'والتقى المدير في المرفأ!'],
    ],
    ['a spelling right beside it', changed(0, 'الأحد', 'الاحد'), [first.replace('الأحد', 'الاحد'), second]],
    ['two blanks there', changed(0, ' والتقى', '  والتقى'), [first, second]],
  ])('%s', (_reason, lines, expected) => {
    const pair = aligned(lines, record)
    expect(shown(pair.ar)).toEqual(expect.arrayContaining([...expected]))
    expect(pair.ar.segments.find(({text}) => text === expected[1])?.isCut).toBe(true)
    expect(pair.lostEdits).toBeUndefined()
    for (const {start, end, text} of pair.ar.segments) expect(pair.ar.document.text.slice(start, end)).toBe(text)
    expect(pair.links.flatMap(({ar}) => ar).toSorted((a, b) => a - b)).toEqual([...pair.ar.segments.keys()])
  })

  test('in the record of a pair of which nothing else changed', () => {
    const links = decided(record, {kind: 'confirm', links: record.links})
    expect(toRecord(aligned(texts.ar, links))).toEqual(links)
  })

  test('by itself where the text is in two sentences now', () => {
    const pair = aligned(changed(0, 'الأحد والتقى', 'الأحد. والتقى'), record)
    expect(shown(pair.ar).slice(0, 2)).toEqual([`${first}.`, second])
    expect(pair.lostEdits).toBeUndefined()
  })

  test('several in one sentence', () => {
    const twice = decided(record, {kind: 'cut', lang: 'ar', segment: 1, at: second.indexOf('في')})
    const pair = aligned(changed(0, 'وصل', 'قدم'), twice)
    expect(shown(pair.ar).slice(0, 3)).toEqual(['قدم الوزير إلى القاهرة صباح الأحد', 'والتقى المدير', 'في الميناء.'])
  })

  test('but not where its words are gone', () => {
    const pair = aligned(changed(0, 'صباح الأحد والتقى المدير', 'مساء الاثنين وزار السفير'), record)
    expect(pair.ar.segments).toHaveLength(3)
    expect(pair.lostEdits).toBe(1)
  })

  test('and terms are found in its parts', () => {
    const named = ['قال بوتين نعم ثم وصل بوتين إلى موسكو.', ...texts.ar.slice(1)]
    const before = toRecord(aligned(named))
    const pair = aligned(named, decided(before, {kind: 'cut', lang: 'ar', segment: 0, at: 13}))
    for (const hit of pair.ar.hits) {
      expect(pair.ar.segments[hit.segment].text.slice(hit.start, hit.end)).toBe(hit.form)
    }
    expect(pair.ar.hits.filter(({form}) => form === 'بوتين').map(({segment}) => segment)).toEqual([0, 1])
  })
})

describe('a wording, a mark, a note', () => {
  const [link] = plain.links
  const record = decided(
    plain,
    {kind: 'edit', lang: 'ar', segment: 1, text: 'زار كريم المتحف.'},
    {kind: 'note', link, note: 'من قال؟'},
    {kind: 'mark', links: [plain.links[2]], isMarked: true},
  )

  test('stay where nothing changed', () => {
    expect(toRecord(aligned(texts.ar, record))).toEqual(record)
  })

  test('stay when other sentences came and went', () => {
    const pair = aligned(['خبر جديد من غير سابق.', ...texts.ar], record)
    expect(pair.ar.segments[2].edited).toBe('زار كريم المتحف.')
    const noted = pair.links.find(({note}) => note === 'من قال؟')
    expect(noted?.ar).toContain(1)
    expect(pair.links.find(({isMarked}) => isMarked)?.ar).toContain(3)
    expect(pair.lostEdits).toBeUndefined()
  })

  test('a wording is given up where the text under it has changed, and that is counted', () => {
    const pair = aligned(changed(1, 'الكبير', 'الجديد'), record)
    expect(pair.ar.segments.some(({edited}) => edited !== undefined)).toBe(false)
    expect(pair.lostEdits).toBe(1)
  })

  test('a note stays where the sentence was changed a little, and goes with it', () => {
    expect(aligned(changed(0, 'صباح', 'مساء'), record).links[0].note).toBe('من قال؟')
    // Nothing of its link is left: neither the Arabic, nor, since that was changed too, the English.
    const gone = keepDecisions(record, aligned(texts.ar.slice(2)).ar.segments, [])
    expect(gone).toMatchObject({remarks: [{isMarked: true}], lost: 0, lostEdits: 2})
  })

  test('notes of a decided link that is lost go to the link that has its first segment', () => {
    const confirmed = decided(record, {kind: 'merge', links: plain.links.slice(0, 2)})
    const pair = aligned([texts.ar[0], 'خبر جديد من غير سابق.', ...texts.ar.slice(1)], confirmed)
    expect(pair.lostLinks).toBe(1)
    expect(pair.links.find(({ar}) => ar.includes(0))?.note).toBe('من قال؟')
  })
})

describe('a bilingual file', () => {
  const csv = `ar,en\n"${texts.ar[0]} ${texts.ar[1]}","${texts.en[0]} ${texts.en[1]}"\n"${texts.ar[2]}","${texts.en[2]}"\n`

  async function rows(text: string): Promise<AlignedPair> {
    const file = await openFile(new TextEncoder().encode(text), {name: 'a.csv'})
    const pair = rowPairOf(file, context)
    if (pair === null) throw new Error('no rows')
    return pairOfRows(pair.file, context)
  }

  test('keeps cuts, wordings, notes and marks', async () => {
    const pair = await rows(csv)
    const before = toRecord(alignRowPair(pair))
    const record = decided(
      before,
      cutAt('ar', 0, 'والتقى'),
      {kind: 'edit', lang: 'en', segment: 2, text: 'It ended.'},
      {kind: 'note', link: before.links[2].ar.length > 0 ? {ar: [3], en: [2]} : before.links[2], note: 'متى؟'},
    )
    const again = alignRowPair(pair, record)
    expect(again.ar.segments.map(({text}) => text)).toEqual(record.ar.segments.map(({text}) => text))
    expect(again.en.segments[2].edited).toBe('It ended.')
    expect(again.links.find(({ar}) => ar.includes(3))?.note).toBe('متى؟')
    expect(again.lostEdits).toBeUndefined()
    for (const hit of again.ar.hits)
      expect(again.ar.segments[hit.segment].text.slice(hit.start, hit.end)).toBe(hit.form)
    expect(alignRowPair(pair, toRecord(again)).links).toEqual(again.links)
  })
})

test('in texts that have not changed nothing is lost, wherever is cut', () => {
  const made = sides(sentences(6, 11, 2))
  const base: AlignedRecord = {
    version: 1,
    name: 'x',
    ar: {path: 'ar.txt', segments: made.ar},
    en: {path: 'en.txt', segments: made.en},
    links: made.ar.map((_, at) => {
      return {ar: [at], en: [at], confidence: 1, status: 'auto', isMoved: false, isDropped: false, evidence: []}
    }),
  }
  const cut = fc.record({lang: fc.constantFrom<Lang>('ar', 'en'), segment: fc.nat(10), at: fc.nat(120)})
  fc.assert(
    fc.property(fc.array(cut, {maxLength: 8}), (cuts) => {
      let record = base
      for (const how of cuts) {
        const outcome = decide(record, {kind: 'cut', ...how})
        if (!('fault' in outcome)) record = outcome.record
      }
      const kept = keepDecisions(record, made.ar, made.en)
      expect(kept.ar.segments).toEqual(record.ar.segments)
      expect(kept.en.segments).toEqual(record.en.segments)
      expect([kept.lost, kept.lostEdits]).toEqual([0, 0])
    }),
  )
})
