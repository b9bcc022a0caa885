import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {keepLinks} from '../src/align/keep-links.ts'
import {droppedKinds} from '../src/kinds/boilerplate.ts'
import type {AlignedRecord, Document, Lang, Link} from '../src/model.ts'
import {
  alignPair,
  alignPairs,
  analyse,
  check,
  type Context,
  learnFromPairs,
  prepare,
  type ReadPair,
  readPair,
  toRecord,
} from '../src/pipeline.ts'
import {readDocument} from '../src/read/formats.ts'
import {readPlainText} from '../src/read/plain-text.ts'
import {recordToBitext} from '../src/write/bitext.ts'
import {type Sentence, sentences} from './align/made-up.ts'
import {document, sample} from './build.ts'

const context = prepare(sample)
const encoder = new TextEncoder()

/** A link that a person confirmed. */
function confirmed(ar: readonly number[], en: readonly number[]): Link {
  return {ar, en, confidence: 1, status: 'confirmed', isMoved: false, isDropped: false, evidence: []}
}

/** Texts as people write them, and worse. */
const sentence = fc.constantFrom(
  'قال بوتين إن القمة انتهت.',
  'وصل شي جين بينغ!',
  'من قال؟',
  '# عنوان',
  '- بند',
  '> اقتباس',
  'بلغت 190 مليون دولار .',
  '“قال',
  'Putin said so.',
  '',
  '  ',
  '```\ncode\n```',
  '| a | b |\n| - | - |\n| ج | د |',
  'د. علي',
  '\u200F.',
  '[رابط](x)',
  '**شي**',
  '<b>x</b>',
)
const markdown = fc.array(sentence, {minLength: 1, maxLength: 10}).map((parts) => parts.join('\n\n'))
const anything = fc.oneof(markdown, fc.string({unit: 'grapheme'}))

async function read(text: string, name: string): Promise<Document | null> {
  return text.trim() === '' ? null : readDocument(encoder.encode(text), {name, lang: 'ar'})
}

describe('invariants', () => {
  test('a segment is its slice of the text; segments are in order; between them there is white space or markup', async () => {
    await fc.assert(
      fc.asyncProperty(anything, fc.constantFrom('a.md', 'a.txt'), async (text, name) => {
        const source = await read(text, name)
        if (source === null) return
        const {segments} = analyse(source, context)
        let last = 0
        for (const segment of segments) {
          expect(source.text.slice(segment.start, segment.end)).toBe(segment.text)
          expect(segment.start).toBeGreaterThanOrEqual(last)
          last = segment.end
        }
        for (const block of source.blocks) {
          const covered = segments.filter(({start, end}) => start >= block.start && end <= block.end)
          let at = block.start
          for (const {start, end} of covered) {
            expect(source.text.slice(at, start).trim()).toBe('')
            at = end
          }
          expect(source.text.slice(at, block.end).trim()).toBe('')
        }
      }),
    )
  })

  test('every segment is in exactly one link', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, markdown, async (left, right) => {
        const [ar, en] = [await read(left, 'ar.md'), await read(right, 'en.md')]
        if (ar === null || en === null) return
        const pair = alignPair({name: 'x', ar, en: {...en, lang: 'en'}}, context)
        for (const lang of ['ar', 'en'] as const) {
          const linked = pair.links.flatMap((link) => link[lang]).toSorted((a, b) => a - b)
          expect(linked).toEqual(pair[lang].segments.map(({index}) => index))
        }
      }),
    )
  })

  test('the same input gives the same output, and no stage changes its input', () => {
    const ar = deepFreeze(document('# قمة\n\nقال پوتن لشي جين بينغ نعم. بلغت 190 مليون دولار.'))
    const en = deepFreeze(document('# A summit\n\nPutin told Xi Jinping yes. It reached $190 billion.', 'en'))
    const run = (): string => {
      const pair = deepFreeze(alignPair({name: 'x', ar, en}, context))
      return JSON.stringify([pair, check([pair], [], context)])
    }
    expect(run()).toBe(run())
  })
})

describe('confirmed links', () => {
  const sides = {
    ar: 'قال بوتين نعم. وصل شي إلى موسكو. انتهت القمة أمس.',
    en: 'Putin said yes. Xi arrived in Moscow. The summit ended yesterday.',
  }

  function aligned(ar: string, previous: AlignedRecord | null = null): ReturnType<typeof alignPair> {
    return alignPair({name: 'x', ar: document(ar), en: document(sides.en, 'en')}, context, previous)
  }

  const decided = confirmed([0, 1], [2])
  const rest: Link = {ar: [2], en: [], confidence: 0.5, status: 'auto', isMoved: false, isDropped: false, evidence: []}
  const nulls = [0, 1].map((index) => ({...rest, ar: [], en: [index]}))

  test('stay through a re-run, against all evidence', () => {
    const record = {...toRecord(aligned(sides.ar)), links: [...nulls, decided, rest]}
    expect(aligned(sides.ar, record).links).toContainEqual(
      expect.objectContaining({ar: [0, 1], en: [2], status: 'confirmed'}),
    )
  })

  test('stay when a sentence was put in before them', () => {
    const record = {...toRecord(aligned(sides.ar)), links: [...nulls, decided, rest]}
    const links = aligned(`خبر عاجل اليوم. ${sides.ar}`, record).links
    expect(links).toContainEqual(expect.objectContaining({ar: [1, 2], en: [2], status: 'confirmed'}))
  })

  test('stay when a spelling or a word was changed', () => {
    const record = {...toRecord(aligned(sides.ar)), links: [...nulls, decided, rest]}
    const pair = aligned(sides.ar.replace('بوتين', 'پوتن').replace('وصل', 'ووصل'), record)
    expect(pair.links).toContainEqual(expect.objectContaining({ar: [0, 1], en: [2], status: 'confirmed'}))
    expect(pair.lostLinks).toBe(0)
  })

  test('are given up only where their text is gone', () => {
    const before = toRecord(aligned(sides.ar))
    const changed = aligned(sides.ar.replace('قال بوتين نعم', 'هطل المطر أمس'))
    expect(keepLinks({...before, links: [decided]}, changed.ar.segments, changed.en.segments)).toEqual({
      links: [],
      lost: 1,
    })
  })
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value) && !ArrayBuffer.isView(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}

describe('pairs that are aligned together', () => {
  /** A word of our own in some sentences, so that there is something to learn. */
  function named(text: readonly Sentence[], every: number): Sentence[] {
    return text.map((sentence, at) => {
      const [arEnd, enEnd] = at % every === 0 ? [' مع زنبروك.', ' with a flimbo.'] : ['.', '.']
      return {ar: sentence.ar.slice(0, -1) + arEnd, en: sentence.en.slice(0, -1) + enEnd}
    })
  }

  function read(name: string, ar: readonly Sentence[], en: readonly Sentence[] = ar): ReadPair {
    const text = (lang: Lang): Document =>
      readPlainText((lang === 'ar' ? ar : en).map((sentence) => `${sentence[lang]}\n`).join(''), {
        name: `${lang}.txt`,
        lang,
      })
    return readPair({name, ar: text('ar'), en: text('en')}, context)
  }

  const pair = fc.record({
    seed: fc.integer({min: 1, max: 500}),
    count: fc.integer({min: 8, max: 30}),
    every: fc.integer({min: 1, max: 3}),
    gone: fc.nat(29),
  })
  const batch = fc.array(pair, {minLength: 2, maxLength: 5}).map((pairs) =>
    pairs.map(({seed, count, every, gone}, at) => {
      const text = named(sentences(count, seed, 1), every)
      return read(
        `pair-${at}`,
        text,
        text.filter((_, place) => place !== gone),
      )
    }),
  )

  test('the order of the pairs changes no link, and every segment stands in exactly one', () => {
    fc.assert(
      fc.property(
        batch.chain((pairs) => fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, {minLength: pairs.length}))),
        ([pairs, shuffled]) => {
          const straight = alignPairs(pairs)
          const other = new Map(alignPairs(shuffled).map((aligned) => [aligned.name, aligned]))
          expect(straight.map(({name}) => name)).toEqual(pairs.map(({name}) => name))
          for (const aligned of straight) {
            expect(other.get(aligned.name)).toEqual(aligned)
            for (const lang of ['ar', 'en'] as const) {
              const linked = aligned.links.flatMap((link) => link[lang]).toSorted((a, b) => a - b)
              expect(linked).toEqual(aligned[lang].segments.map(({index}) => index))
            }
          }
          expect(learnFromPairs(shuffled)).toEqual(learnFromPairs(pairs))
        },
      ),
      {numRuns: 15},
    )
  })

  test('a word that one pair teaches helps another', () => {
    const teacher = read('a', named(sentences(60, 3, 1), 2))
    const en = ['The wenterly was found there.', 'The flimbo was found there.'].map((text) => ({ar: '', en: text}))
    const pupil = read('b', [{ar: 'تم العثور على الزنبروك هناك.', en: ''}], en)
    const linked = alignPairs([pupil, teacher])[0].links.find(({ar}) => ar.length > 0)
    expect(linked).toMatchObject({ar: [0], en: [1]})
    expect(linked?.evidence).toContainEqual({kind: 'word', ar: 'الزنبروك', en: 'flimbo'})
    expect(alignPairs([pupil])[0].links.flatMap(({evidence}) => evidence.map(({en: word}) => word))).not.toContain(
      'flimbo',
    )
  })

  test('no pairs, and pairs of empty texts', () => {
    expect(alignPairs([])).toEqual([])
    expect(alignPairs([read('a', []), read('b', [])]).map(({links}) => links)).toEqual([[], []])
  })
})

describe('boilerplate', () => {
  const text = (lang: Lang, value: string): Document => readPlainText(value, {name: `${lang}.txt`, lang})
  const ar = text('ar', 'قمة في موسكو\nبقلم سامي نجار\nقال بوتين إن القمة انتهت اليوم.\nالمصدر: پوتن برس\n')
  const en = text('en', 'Summit in Moscow\nPutin said the summit was over today.\nSource: agencies\n')
  const dropping = prepare(sample, {dropped: droppedKinds([])})

  test('takes no part in aligning and is marked, and every segment stays in one link', () => {
    const {links} = alignPair({name: 'a', ar, en}, dropping)
    expect(links.filter(({isDropped}) => isDropped).map((link) => [link.ar, link.en])).toEqual([
      [[1], []],
      [[], [2]],
      [[3], []],
    ])
    expect(links.filter(({isDropped}) => !isDropped).map((link) => [link.ar, link.en])).toEqual([
      [[0], [0]],
      [[2], [1]],
    ])
  })

  test('is neither checked nor counted, with a partner and without', () => {
    const rules = (context: Context): string[] =>
      check([alignPair({name: 'a', ar, en}, context)], [], context).map(({rule}) => rule)
    expect(rules(prepare(sample))).toContain('term-form')
    expect(rules(dropping)).toEqual([])
    const alone = (context: Context): string[] => check([], [analyse(ar, context)], context).map(({rule}) => rule)
    expect(alone(prepare(sample))).toContain('term-form')
    expect(alone(dropping)).toEqual([])
  })

  test('a line that a person has linked stays linked', () => {
    const previous = toRecord(alignPair({name: 'a', ar, en}, prepare(sample)))
    const decided = confirmed([3], [2])
    const links = [...previous.links.filter((link) => !link.ar.includes(3) && !link.en.includes(2)), decided]
    const again = alignPair({name: 'a', ar, en}, dropping, {...previous, links})
    expect(again.links.find((link) => link.ar.includes(3))).toMatchObject({en: [2], status: 'confirmed'})
  })

  test('a dropped line that a person then links is dropped no more', () => {
    const previous = toRecord(alignPair({name: 'a', ar, en}, dropping))
    const links = previous.links.filter(({isDropped}) => !isDropped)
    const decided = {...confirmed([3], [2]), isDropped: true}
    const again = alignPair({name: 'a', ar, en}, dropping, {...previous, links: [...links, decided]})
    expect(again.links.find((link) => link.ar.includes(3))).toMatchObject({en: [2], isDropped: false})
  })

  test('is not reported as repeated', () => {
    const twice = text('ar', 'اشترك الآن في النشرة البريدية\nقال بوتين نعم.\nاشترك الآن في النشرة البريدية\n')
    const rules = (context: Context): string[] => check([], [analyse(twice, context)], context).map(({rule}) => rule)
    expect(rules(prepare(sample))).toContain('repeated-block')
    expect(rules(dropping)).not.toContain('repeated-block')
  })

  test('kinds that are kept take part', () => {
    const keeping = prepare(sample, {dropped: droppedKinds(['source', 'byline'])})
    expect(alignPair({name: 'a', ar, en}, keeping).links.some(({isDropped}) => isDropped)).toBe(false)
  })

  test('has no row in a bilingual file', () => {
    const rows = recordToBitext(toRecord(alignPair({name: 'a', ar, en}, dropping))).rows
    expect(rows.map((row) => row.en)).toEqual(['Summit in Moscow', 'Putin said the summit was over today.'])
  })
})
