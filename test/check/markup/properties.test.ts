import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Side, UnitCheck} from '../../../src/check/check.ts'
import {checks} from '../../../src/check/checks.ts'
import {noSettings, resolveSettings} from '../../../src/check/settings.ts'
import type {Lang, Link} from '../../../src/model.ts'

const ofUnits = checks.filter((check): check is UnitCheck => check.family === 'markup' && 'run' in check)
/** What looks at one side alone, so that two equal sides may both be wrong. */
const single = new Set(['broken-url', 'html-entity', 'tab-in-text', 'icu-plural-forms', 'markdown-link'])

const link: Link = {
  ar: [0],
  en: [0],
  confidence: 1,
  status: 'auto',
  isMoved: false,
  isDropped: false,
  evidence: [],
}

function sideOf(text: string, lang: Lang): Side {
  return {document: 'rows.csv', lang, offset: 0, text, opaque: [], hits: []}
}

function runOn(check: UnitCheck, [ar, en]: readonly [string, string], confidence = 1): ReturnType<UnitCheck['run']> {
  const {options} = resolveSettings(noSettings)(check, '')
  const unit = {ar: sideOf(ar, 'ar'), en: sideOf(en, 'en'), link: {...link, confidence}}
  return check.run(unit, {concepts: new Map(), house: null, options})
}

// prettier-ignore
const pieces = [
  '<b>', '</b>', '<br/>', '< b>', '%s', '%1$s', '%', '{n}', '{n, plural, ', 'one {', '}}', '{{x}}', '[1]', '(1)', '](', '[',
  'https://example.org/a', 'http:/', 'www.', '@name', '#tag', 'a@example.org', 'C:\\x\\y', '\\n', '`a b`', '**', '__',
  'F-16', 'A/RES/77/1', '2.0.1', 'YouTube', 'UNDP', '\u2122', '\u{1F389}', '&amp;', '\t', '\n', '  ', ' ', '3. ', '(c) ',
  'كلمة', 'word', '\u0663', '.', '\u060C', '--', '()', '/',
]
const text = fc.array(fc.constantFrom(...pieces), {maxLength: 25}).map((all) => all.join(''))

test.each(ofUnits.map((check) => [check.id, check] as const))('%s', (id, check) => {
  fc.assert(
    fc.property(text, text, (ar, en) => {
      for (const finding of runOn(check, [ar, en])) {
        for (const [span, whole] of [
          [finding.ar, ar],
          [finding.en, en],
        ] as const) {
          if (span === null || span === undefined) continue
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThanOrEqual(span.start)
          expect(span.end).toBeLessThanOrEqual(whole.length)
        }
      }
      if (single.has(id)) return
      // A text says the same as itself, and of a doubtful link nothing is said.
      expect(runOn(check, [ar, ar])).toEqual([])
      expect(runOn(check, [ar, en], 0.4)).toEqual([])
    }),
    {numRuns: 60},
  )
})

test.each(ofUnits.map((check) => [check.id, check] as const))('%s takes linear time', (_id, check) => {
  for (const part of [
    '<b',
    '{a',
    '%(',
    'a.b',
    '@',
    '[a](',
    '`',
    '\\n',
    '/a',
    'A-1',
    '**a',
    '&a',
    'http:/',
    '.a',
    ' ',
    '_a',
  ]) {
    const long = part.repeat(20_000)
    const from = performance.now()
    runOn(check, [long, `${long}x`])
    expect(performance.now() - from, part).toBeLessThan(3000)
  }
})
