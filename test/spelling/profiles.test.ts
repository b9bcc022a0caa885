import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {lexicon} from '../../src/data/lexicon.ts'
import {soundG} from '../../src/data/sound-g.ts'
import {spellingRules} from '../../src/data/spelling-rules.ts'
import {profileFrom, profileNamed, profileNames} from '../../src/spelling/bundled-profiles.ts'
import type {ProfileProblem} from '../../src/spelling/profile.ts'
import {foldWord} from '../../src/text/fold.ts'
import {toProfileFile} from '../../src/workspace/profile-schema.ts'
import {bundled, custom, respelled, spellings} from './spell.ts'

const profiles = new Map(profileNames.map((name) => [name, bundled(name)]))
const [levant, egypt] = ['levant', 'egypt'].map(bundled)

/** Every listed name in every way to write it. */
const listed = soundG.choice.flatMap((word) => ['غ', 'ج', 'گ'].map((letter) => word.replaceAll('گ', letter)))
const rows = Object.values(spellingRules.rules).flatMap((rule) =>
  rule.kind === 'spellings' ? rule.spellings.flat() : [],
)

describe('the bundled words', () => {
  test('there are at least three hundred names with the sound g', () => {
    expect(soundG.choice.length).toBeGreaterThan(300)
  })

  test('no name is an ordinary word in one of its spellings, with و or with the article', () => {
    // Chicago and the kilogram stand in the dictionary, too: what has a g in English is the name itself.
    const others = Object.entries(lexicon.words).filter(([, english]) => !english.includes('g'))
    const ordinary = new Set(others.flatMap(([forms]) => forms.split(' ')))
    const wrong = listed.filter((word) =>
      ['', 'و', 'ال', 'ب', 'ل'].some((prefix) => ordinary.has(prefix + foldWord(word))),
    )
    expect(wrong).toEqual([])
  })

  test.each([...profiles.keys()])('%s changes a listed word once and for all', (name) => {
    const profile = bundled(name)
    for (const word of [...listed, ...rows]) {
      const once = respelled(word, profile)
      expect(respelled(once, profile), word).toBe(once)
    }
  })

  test('what Egypt writes, the Levant brings to what it makes of the original, and the other way round', () => {
    for (const word of [...listed, ...rows]) {
      expect(respelled(respelled(word, egypt), levant), word).toBe(respelled(word, levant))
      expect(respelled(respelled(word, levant), egypt), word).toBe(respelled(word, egypt))
    }
  })

  test('each profile writes every listed name in one way', () => {
    for (const profile of [levant, egypt]) {
      for (const word of soundG.choice) {
        const forms = new Set(['غ', 'ج', 'گ'].map((letter) => respelled(word.replaceAll('گ', letter), profile)))
        expect([...forms], word).toHaveLength(1)
      }
    }
  })
})

const piece = fc.constantFrom(
  ...[
    [
      'پوتن',
      'گابويف',
      'غوغل',
      'جوجل',
      'قازاقستان',
      'امريكا',
      'أمريكه',
      'الإنجليزية',
      'مسئول',
      'مائة',
      'شكرا\u064B',
      'عبدالله',
    ],
    [
      'عبد',
      'الله',
      'گفت',
      'که',
      'فی',
      'ماتچ',
      'ﻻ',
      'ﭘ',
      'بلگاريا',
      'سوريا',
      'هولنده',
      'روزنبيرج',
      'قال',
      'و',
      'ال',
      'ب',
      'لل',
    ],
    [
      ' ',
      ' ',
      ' ',
      '\n',
      '،',
      '\u0640',
      '\u064E',
      '\u0651',
      '\u200F',
      '\u2068',
      '"',
      '**',
      'Google',
      '\u0654',
      '\u200C',
    ],
  ].flat(),
)
const text = fc.array(piece, {maxLength: 14}).map((parts) => parts.join(''))
const everything = custom(
  {abd: 'apart', tanween: 'before', africa: 'on', 'final-ya': 'on', 'final-ya-fi': 'on'},
  'egypt',
)

describe('invariants', () => {
  test.each([...profiles, ['everything', everything] as const])('%s: twice is once', (_name, profile) => {
    fc.assert(
      fc.property(text, (before) => {
        const once = respelled(before, profile)
        expect(respelled(once, profile)).toBe(once)
      }),
    )
  })

  test('edits lie in their words, do not overlap, and change nothing but letters, tashkeel and blanks in names', () => {
    const kept = (all: string): string => all.replace(/[\p{L}\u064B-\u0655 ]+/gu, '')
    fc.assert(
      fc.property(text, (before) => {
        const hits = spellings(before, everything)
        let end = 0
        for (const {start, end: last, edit} of hits) {
          if (edit === null) continue
          expect(edit.start).toBeGreaterThanOrEqual(Math.max(start, end))
          expect(edit.end).toBeLessThanOrEqual(last)
          end = edit.end
        }
        expect(kept(respelled(before, everything))).toBe(kept(before))
      }),
    )
  })

  test('the cost is linear: a long text of difficult words takes no time', () => {
    const long = 'وبالگابويفيةپنتاگون قازاقستان شكرا\u064B '.repeat(4000)
    expect(spellings(long, everything).length).toBeGreaterThan(4000)
  }, 5000)
})

describe("a user's profile", () => {
  test('changes single rules of the one it extends', () => {
    const own = custom(
      {p: 'keep', g: {write: 'ج', except: ['غوتيريش'], words: ['گالاكسي']}, stan: 'قازاقستان'},
      'egypt',
    )
    expect(respelled('پاكستان وڤيينا', own)).toBe('پاكستان وفيينا')
    expect(respelled('غوتيريش غورباتشوف غالاكسي', own)).toBe('غوتيريش جورباتشوف جالاكسي')
    expect(respelled('كازاخستان الأوزباكستاني', own)).toBe('قازاقستان الأوزبكستاني')
    expect(respelled('شئون مسؤول', own)).toBe('شئون مسئول')
  })

  test('has rules of its own, with nisba, plurals and pronouns', () => {
    const own = custom({
      television: {title: {ar: 'التلفزيون', en: 'television'}, spellings: [['تلفزيون', 'تليفزيون', 'تلفاز']]},
      letters: {letters: {ٹ: 'ت'}},
    })
    expect(respelled('والتليفزيونية وتلفازه وٹوكيو', own)).toBe('والتلفزيونية وتلفزيونه وتوكيو')
    expect(own.titles.television).toEqual({ar: 'التلفزيون', en: 'television'})
  })

  test('without anything to start from only its own rules are on', () => {
    expect(respelled('پاكستان جورباتشوف', custom({p: 'on'}))).toBe('باكستان جورباتشوف')
  })

  test.each([
    ['a rule that there is not', {q: 'ب'}, 'unknown-rule', 'q'],
    ['a name that every object has', {constructor: 'on'}, 'unknown-rule', 'constructor'],
    ['a letter that the rule cannot write', {p: 'س'}, 'bad-value', 'س'],
    ['a letter of every word', {x: {letters: {ب: 'ت'}}}, 'plain-letter', 'ب'],
    [
      'a spelling in two rows',
      {
        x: {
          spellings: [
            ['سين', 'صين'],
            ['صين', 'زين'],
          ],
        },
      },
      'spelling-twice',
      'صين',
    ],
  ])('%s is said', (_reason, rules, kind, value) => {
    const {problems} = profileFrom('own', toProfileFile({rules: rules as never}), null)
    expect(problems.map((problem: ProfileProblem) => [problem.kind, problem.value])).toEqual([[kind, value]])
  })

  test('there is no profile of another name', () => {
    expect(profileNamed('nobody')).toBeNull()
    expect(profileNamed('constructor')).toBeNull()
  })
})
