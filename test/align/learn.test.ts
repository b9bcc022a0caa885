import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {alignSegments, lessonOf} from '../../src/align/align.ts'
import {arabicStem} from '../../src/align/arabic-bases.ts'
import {englishKey, translationsOf} from '../../src/align/dictionary.ts'
import {type LearnedPairs, learnPairs, type Lesson} from '../../src/align/learn.ts'
import {foldWord} from '../../src/text/fold.ts'
import {brief, confirmed} from './links.ts'
import {type Sentence, sentences, sides} from './made-up.ts'

/** Words of our own: no lexicon has them, and they do not sound like their counterparts. */
const invented = [
  ['زنبروك', 'flimbo'],
  ['قفطوز', 'wenterly'],
  ['شرطمون', 'oglebard'],
] as const

/** Sentences of which the first ones name an invented thing beside known ones. */
function withInvented(
  [ar, en]: readonly [string, string],
  {first, all = first, seed = 1}: {first: number; all?: number; seed?: number},
): Sentence[] {
  return sentences(all, seed, 1).map((sentence, at) => {
    const [arEnd, enEnd] = at < first ? [` مع ${ar}.`, ` with a ${en}.`] : ['.', '.']
    return {ar: sentence.ar.slice(0, -1) + arEnd, en: sentence.en.slice(0, -1) + enEnd}
  })
}

function lessonFrom(text: readonly Sentence[]): Lesson {
  const {ar, en} = sides(text)
  return lessonOf(ar, en)
}

/** Twenty sentences with an invented word, and as many without: enough to teach. */
function batchWith(word: readonly [string, string]): Lesson[] {
  return [lessonFrom(withInvented(word, {first: 20})), lessonFrom(sentences(40, 2))]
}

function knows(learned: LearnedPairs, [ar, en]: readonly [string, string]): boolean {
  return learned.some(([left, right]) => left === arabicStem(foldWord(ar)) && right === englishKey(en))
}

describe('learnPairs', () => {
  test.each(invented)('a word that no lexicon has: %s', (ar, en) => {
    expect(translationsOf(foldWord(ar))).toEqual([])
    expect(knows(learnPairs(batchWith([ar, en])), [ar, en])).toBe(true)
  })

  test('a word with particles and endings in front and behind is the same word', () => {
    const forms = ['زنبروك', 'والزنبروك', 'بالزنبروك', 'زنبروكها']
    const texts = forms.flatMap((form, at) =>
      withInvented([form, at % 2 === 0 ? 'flimbo' : 'flimbos'], {first: 5, seed: at + 1}),
    )
    expect(knows(learnPairs([lessonFrom(texts), lessonFrom(sentences(40, 9))]), ['زنبروك', 'flimbo'])).toBe(true)
  })

  test.each<[string, readonly Lesson[]]>([
    ['no lesson', []],
    ['lessons without links', [lessonFrom([]), lessonFrom([])]],
    ['39 sentences, one fewer than teach', [lessonFrom(withInvented(invented[0], {first: 20, all: 39}))]],
    [
      'the same, in several texts',
      [1, 2, 3].map((seed) => lessonFrom(withInvented(invented[0], {first: 7, all: 13, seed}))),
    ],
  ])('teaches nothing: %s', (_reason, lessons) => {
    expect(learnPairs(lessons)).toEqual([])
  })

  test('forty sentences teach, be they of one text or of four', () => {
    expect(knows(learnPairs([lessonFrom(withInvented(invented[0], {first: 20, all: 40}))]), invented[0])).toBe(true)
    const four = [1, 2, 3, 4].map((seed) => lessonFrom(withInvented(invented[0], {first: 5, all: 10, seed})))
    expect(knows(learnPairs(four), invented[0])).toBe(true)
  })

  test.each([
    ['met only twice', 2, false],
    ['met three times', 3, true],
  ])('a word %s', (_reason, count, expected) => {
    const learned = learnPairs([lessonFrom(withInvented(invented[0], {first: count})), lessonFrom(sentences(60, 3))])
    expect(knows(learned, invented[0])).toBe(expected)
  })

  test('two words that meet no more often than chance has it are no pair', () => {
    const texts = sentences(80, 4, 1).map(({ar, en}, at) => ({
      ar: at % 2 === 0 ? `${ar} زنبروك.` : ar,
      en: at % 4 < 2 ? `${en} A flimbo.` : en,
    }))
    expect(knows(learnPairs([lessonFrom(texts)]), invented[0])).toBe(false)
  })

  test('two words that keep away from each other are no pair', () => {
    const texts = sentences(80, 4, 1).map(({ar, en}, at) => ({
      ar: at < 20 ? `${ar} زنبروك.` : ar,
      en: at >= 10 ? `${en} A flimbo.` : en,
    }))
    expect(knows(learnPairs([lessonFrom(texts)]), invented[0])).toBe(false)
  })

  test('the order of the lessons changes nothing, and a stem has one partner', () => {
    const lessons = [
      ...invented.flatMap((word, at) =>
        [1, 2].map((seed) => lessonFrom(withInvented(word, {first: 12, seed: 10 * at + seed}))),
      ),
      lessonFrom(sentences(30, 5)),
      lessonFrom([]),
    ]
    const expected = learnPairs(lessons)
    expect(expected.length).toBeGreaterThan(invented.length)
    expect(new Set(expected.map(([ar]) => ar)).size).toBe(expected.length)
    expect(new Set(expected.map(([, en]) => en)).size).toBe(expected.length)
    const all = lessons.map((_, at) => at)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, {minLength: all.length}), (order) => {
        expect(learnPairs(order.map((at) => lessons[at]))).toEqual(expected)
      }),
    )
  })
})

describe('what is learned', () => {
  const right = ['The wenterly was found there.', 'The flimbo was found there.', 'The oglebard was found there.']
  const {ar, en} = sides(
    [{ar: 'تم العثور على الزنبروك هناك.', en: ''}],
    right.map((text) => ({ar: '', en: text})),
  )

  test('helps a text it was not learned from', () => {
    const learned = learnPairs(batchWith(invented[0]))
    const links = alignSegments(ar, en, {learned})
    expect(brief(links)).toBe('=0 0=1 =2')
    expect(links[1].evidence).toContainEqual({kind: 'word', ar: 'الزنبروك', en: 'flimbo'})
    const without = alignSegments(ar, en, {learned: []}).find((link) => link.ar.length > 0 && link.en.includes(1))
    expect(without?.confidence ?? 0).toBeLessThan(links[1].confidence)
  })

  test('is no more than the batch teaches: another word stays unknown', () => {
    const links = alignSegments(ar, en, {learned: learnPairs(batchWith(invented[1]))})
    expect(links.some(({evidence}) => evidence.some((reason) => reason.ar === 'الزنبروك'))).toBe(false)
  })

  test('a long text teaches itself', () => {
    const own = withInvented(invented[0], {first: 30, all: 60})
    const text = sides(own)
    const links = alignSegments(text.ar, text.en)
    const reasons = links.flatMap(({evidence}) => evidence).filter((reason) => reason.en === 'flimbo')
    expect(reasons.length).toBe(30)
    expect(reasons.every((reason) => reason.kind === 'word' && reason.ar === 'زنبروك')).toBe(true)
  })
})

describe('lessonOf', () => {
  const text = withInvented(invented[0], {first: 20, all: 40})
  const {ar, en} = sides(text)
  const links = (lesson: Lesson): number => lesson.ar.starts.length - 1

  test('links that a person decided teach like sure ones', () => {
    const fixed = ar.map((_, at) => confirmed([at], [at]))
    expect(links(lessonOf(ar, en, {fixed}))).toBe(40)
    expect(knows(learnPairs([lessonOf(ar, en, {fixed})]), invented[0])).toBe(true)
    expect(links(lessonOf(ar, en, {fixed: fixed.slice(0, 25)}))).toBe(40)
  })

  test('what a person decided to be unlinked does not', () => {
    expect(links(lessonOf(ar, en, {fixed: [confirmed([3], []), confirmed([], [3])]}))).toBe(39)
  })

  test('dropped segments in front shift nothing', () => {
    const fixed = ar.slice(2).map(({index}) => confirmed([index], [index]))
    const lesson = lessonOf(ar.slice(2), en.slice(1), {fixed})
    expect(links(lesson)).toBe(38)
    const stems = (side: Lesson['ar'], at: number): string[] =>
      [...side.slots.subarray(side.starts[at], side.starts[at + 1])].map((slot) => side.stems[slot])
    const isNamed = (at: number): boolean => stems(lesson.en, at).includes(englishKey('flimbo'))
    expect(fixed.filter((_, at) => isNamed(at)).length).toBe(18)
    expect(isNamed(17)).toBe(true)
  })

  test('a huge segment does not cost its square', () => {
    const words = Array.from({length: 3000}, (_, at) => at)
    const letters = (at: number, from: string): string =>
      [...String(at)].map((digit) => from[Number(digit)]).join('') + from[9]
    const huge = sides([
      {
        ar: words.map((at) => letters(at, 'بتثجحدرسصط')).join(' '),
        en: words.map((at) => letters(at, 'bcdfghjklm')).join(' '),
      },
    ])
    const lesson = lessonOf(huge.ar, huge.en, {fixed: [confirmed([0], [0])]})
    expect(lesson.ar.slots.length).toBeLessThanOrEqual(100)
    expect(lesson.en.slots.length).toBeLessThanOrEqual(100)
    expect(learnPairs(Array.from({length: 50}, () => lesson)).length).toBeLessThanOrEqual(100)
  })
})
