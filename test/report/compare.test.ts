import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {InputError} from '../../src/errors.ts'
import {alignPair, check, prepare} from '../../src/pipeline.ts'
import {checks} from '../../src/check/checks.ts'
import {compareReports} from '../../src/report/compare.ts'
import type {Comparison} from '../../src/report/comparison.ts'
import {readEarlierReport} from '../../src/report/earlier-report.ts'
import {reportHtml} from '../../src/report/html.ts'
import {reportJson} from '../../src/report/json.ts'
import {reportMarkdown} from '../../src/report/markdown.ts'
import {createPayload} from '../../src/report/payload.ts'
import type {Payload} from '../../src/report/shown.ts'
import {compareSentence, wordGone} from '../../src/report/word-comparison.ts'
import {createWording} from '../../src/report/wording.ts'
import {document, sample} from '../build.ts'

const context = prepare(sample)
const wording = createWording('en')

function payloadOf(arText: string): Payload {
  const [ar, en] = [document(arText), document('Putin said. He arrived in Shanghai.', 'en')]
  const pair = alignPair({name: 'p', ar, en}, context)
  const {concepts} = context
  return createPayload({pairs: [pair], texts: [], concepts, checks, findings: check([pair], [], context)})
}

function compare(before: Payload, after: Payload): Comparison {
  return compareReports(readEarlierReport(reportJson(before, wording), 'report.json'), after)
}

/** Only the findings of one check, so that others may come and go. */
function only(payload: Payload, rule: string): Payload {
  return {...payload, findings: payload.findings.filter((finding) => finding.rule === rule)}
}

const wrong = only(payloadOf('قال پوتن. ووصل إلى شنغهاي.'), 'term-form')
const right = only(payloadOf('قال بوتين. ووصل إلى شنغهاي.'), 'term-form')

describe('findings of two reports', () => {
  test('the same report has nothing new and nothing gone', () => {
    const {findings, levels, concepts} = compare(wrong, wrong)
    expect(findings).toEqual({new: [], gone: [], same: wrong.findings.length})
    expect(levels.error.before).toBe(levels.error.after)
    expect(concepts).toEqual([])
  })

  test('a corrected form is gone, and better', () => {
    const comparison = compare(wrong, right)
    expect(comparison.findings).toMatchObject({new: [], same: 0})
    expect(comparison.findings.gone).toMatchObject([
      {rule: 'term-form', document: 'ar.md', line: 1, column: 5, actual: 'پوتن', level: 'error'},
    ])
    expect(comparison.levels.error).toEqual({before: 1, after: 0})
    expect(comparison.checks).toEqual([{id: 'term-form', new: 0, gone: 1, same: 0}])
    expect(comparison.consistency).toEqual({before: 0.75, after: 1})
    expect(comparison.documents[0]).toMatchObject({name: 'ar.md', gone: 1, consistency: {before: 0.5, after: 1}})
    expect(comparison.concepts).toMatchObject([
      {
        id: 'putin',
        appeared: [{form: 'بوتين', lang: 'ar', count: 1}],
        vanished: [{form: 'پوتن', lang: 'ar', count: 1}],
      },
    ])
  })

  test('a new fault is new, and worse', () => {
    const {findings, levels} = compare(right, wrong)
    expect(findings).toEqual({new: [0], gone: [], same: 0})
    expect(levels.error).toEqual({before: 0, after: 1})
  })

  test('a fault that moved is the same by its words', () => {
    const moved = only(payloadOf('\n\nقال پوتن. ووصل إلى شنغهاي.'), 'term-form')
    expect(compare(wrong, moved).findings).toEqual({new: [], gone: [], same: 1})
  })

  const [finding] = wrong.findings
  const named = (...ids: (string | undefined)[]): Payload => ({
    ...wrong,
    findings: ids.map((id) => (id === undefined ? finding : {...finding, id})),
  })

  test.each([
    ['two ids decide, whatever the words', named('a'), named('b'), {new: 1, gone: 1, same: 0}],
    ['the same id', named('a', 'b'), named('b', 'a'), {new: 0, gone: 0, same: 2}],
    ['only the earlier has ids: the words decide', named('a'), named(undefined), {new: 0, gone: 0, same: 1}],
    ['only the later has ids: the words decide', named(undefined), named('a'), {new: 0, gone: 0, same: 1}],
    ['each is matched once', named('a'), named('a', 'a'), {new: 1, gone: 0, same: 1}],
    ['each without an id is matched once', named(undefined, undefined), named(undefined), {new: 0, gone: 1, same: 1}],
  ])('%s', (_reason, before, after, expected) => {
    const {findings} = compare(before, after)
    expect({new: findings.new.length, gone: findings.gone.length, same: findings.same}).toEqual(expected)
  })

  test('each finding of either report is counted once', () => {
    const ids = fc.array(fc.option(fc.constantFrom('a', 'b', 'c'), {nil: undefined}))
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const {findings, checks: byCheck, documents} = compare(named(...before), named(...after))
        expect(findings.new.length + findings.same).toBe(after.length)
        expect(findings.gone.length + findings.same).toBe(before.length)
        for (const part of [byCheck, documents]) {
          const all = part.reduce((sum, counts) => sum + counts.new + counts.gone + counts.same, 0)
          expect(all).toBe(findings.new.length + findings.gone.length + findings.same)
        }
      }),
    )
  })
})

test('documents and concepts of one report only', () => {
  const none: Payload = {...wrong, documents: [], concepts: [], findings: []}
  expect(compare(wrong, none).concepts.map(({id, consistency}) => [id, consistency.after])).toContainEqual([
    'putin',
    null,
  ])
  expect(compare(none, wrong).documents[0].consistency.before).toBeNull()
  expect(compare(none, wrong).consistency.before).toBeNull()
})

describe('reading an earlier report', () => {
  const {findings} = wrong
  test.each([
    ['no JSON', 'hello', 'json-invalid', undefined],
    ['a list', '[]', 'report-invalid', 'version'],
    ['another version', '{"version": 2}', 'report-invalid', 'version'],
    ['findings of check', JSON.stringify({version: 1, findings: []}), 'report-invalid', 'documents'],
    [
      'a level that there is not',
      JSON.stringify({...wrong, findings: [{...findings[0], message: '', level: 'fatal'}]}),
      'report-invalid',
      'findings.0.level',
    ],
  ])('%s', (_reason, text, code, detail) => {
    const read = (): unknown => readEarlierReport(text, 'old.json')
    expect(read).toThrow(InputError)
    try {
      read()
    } catch (error) {
      expect((error as InputError).problems).toMatchObject([{code, path: 'old.json'}])
      expect((error as InputError).problems[0].args?.detail).toBe(detail)
    }
  })

  test('a byte-order mark and unknown keys are no fault', () => {
    expect(readEarlierReport(`\uFEFF${JSON.stringify({...wrong, findings: [], more: 1})}`, 'a').findings).toEqual([])
  })
})

describe('words', () => {
  const comparison = compare(wrong, right)

  test('one line', () => {
    expect(compareSentence(comparison, wording)).toBe(
      'Since the earlier report: 0 new findings, 1 gone, 0 as before. Consistency: 75 % before, 100 % now.',
    )
    expect(compareSentence(comparison, createWording('ar'))).toBe(
      'منذ التقرير السابق: لا ملاحظات جديدة، وزالت ملاحظة واحدة، ولم تبق ملاحظة. الاتساق: 75 ٪ من قبل، و100 ٪ الآن.',
    )
  })

  test('what is gone is said in the language of the reader, or as it was worded', () => {
    const [gone] = comparison.findings.gone
    expect(wordGone(gone, createWording('ar'))).toBe('رسم غير معتمد پوتن، والمتوقع بوتين')
    expect(wordGone({...gone, rule: 'old-rule', message: 'as <before>'}, createWording('en', 'html'))).toBe(
      '<bdi lang="en">as &lt;before&gt;</bdi>',
    )
  })

  test('a check that has other sentences now is quoted', () => {
    const [gone] = comparison.findings.gone
    expect(wordGone({...gone, variant: '', message: 'as it was'}, wording)).toBe('as it was')
  })

  test('stands in each report', () => {
    const shown: Payload = {...right, comparison}
    expect(JSON.parse(reportJson(shown, wording))).toMatchObject({comparison: {findings: {same: 0}}})
    expect(reportMarkdown(shown, wording)).toContain('### Findings that are gone\n\n| Level | Message | Place |')
    expect(reportHtml(shown, 'en')).toContain('<section id="comparison"')
    expect(reportHtml(right, 'en')).not.toContain('id="comparison"')
  })
})
