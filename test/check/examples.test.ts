import {describe, expect, test} from 'vitest'
import {exampleContext, runExample} from '../../scripts/checks/run-example.ts'
import type {Example} from '../../src/check/check.ts'
import {checks} from '../../src/check/checks.ts'
import {applyEdits} from '../../src/text/edits.ts'
import ar from '../../src/locales/ar.json' with {type: 'json'}
import en from '../../src/locales/en.json' with {type: 'json'}
import {createWording} from '../../src/report/wording.ts'
import {wordFinding} from '../../src/report/word-finding.ts'

const context = exampleContext()
const wordings = [createWording('en'), createWording('ar')]

function nameOf({ar: arabic, en: english}: Example): string {
  return [arabic, english].filter((side) => side !== undefined).join(' / ')
}

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  test.each(check.examples.reported.map((example) => [nameOf(example), example] as const))(
    'reports %s',
    async (_name, example) => {
      const {marks, found, findings, texts} = await runExample(check, example, context)
      expect(found).toEqual(marks)
      expect(findings.length).toBeGreaterThan(0)
      for (const wording of wordings) {
        for (const finding of findings) {
          // A sentence with every value filled in, in both languages.
          expect(wordFinding(finding, wording)).not.toMatch(/^finding\.|\{\{|\[object/u)
        }
      }
      if (example.fixed === undefined) return
      const {fix} = findings.find((finding) => finding.fix !== null) ?? {fix: null}
      const side = fix?.document === 'en.txt' ? 'en' : 'ar'
      const edits = findings.flatMap((finding) => finding.fix ?? [])
      expect(applyEdits(texts[side] ?? '', edits)).toBe(example.fixed)
    },
  )

  test.each(check.examples.silent.map((example) => [nameOf(example), example] as const))(
    'says nothing of %s',
    async (_name, example) => {
      const {findings} = await runExample(check, example, context)
      expect(findings).toEqual([])
    },
  )

  test('has something to report, something to be silent about, and is explained in both languages', () => {
    expect(check.examples.reported.length).toBeGreaterThan(0)
    expect(check.examples.silent.length).toBeGreaterThan(0)
    for (const locale of [en, ar]) {
      const cards: Readonly<Record<string, {title: string; about: string; options?: Record<string, string>}>> =
        locale.check
      expect(cards[id]?.title, `check.${id}.title`).toBeTypeOf('string')
      expect(cards[id].about).toBeTypeOf('string')
      expect(Object.keys(cards[id].options ?? {}).toSorted()).toEqual(Object.keys(check.options ?? {}).toSorted())
    }
  })
})
