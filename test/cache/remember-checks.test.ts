import {describe, expect, test} from 'vitest'
import {rememberChecks} from '../../src/cache/remember-checks.ts'
import {unitKey} from '../../src/cache/unit-key.ts'
import type {Check, Side, Unit, UnitCheck} from '../../src/check/check.ts'
import {checks} from '../../src/check/checks.ts'
import {runChecks} from '../../src/check/run-checks.ts'
import type {Document, Finding, Lang, Link} from '../../src/model.ts'
import {alignPair, check, corpusOf, prepare} from '../../src/pipeline.ts'

const context = prepare([])
const run = {concepts: context.concepts, house: null, options: {}}

function side(text: string, lang: Lang, offset: number): Side {
  return {document: `${lang}.md`, lang, offset, text, opaque: [], hits: [], at: null}
}

function unit(ar: string, en: string, at: number): Unit {
  const link: Link = {
    ar: [at],
    en: [at],
    confidence: 1,
    status: 'auto',
    isMoved: false,
    isDropped: false,
    evidence: [],
  }
  return {ar: side(ar, 'ar', at * 90), en: side(en, 'en', at * 80), link}
}

describe('a unit is known again', () => {
  test.each([
    ['wherever it stands', unit('نعم.', 'Yes.', 3), unit('نعم.', 'Yes.', 9), true],
    ['unless a letter has changed', unit('نعم.', 'Yes.', 3), unit('نعم،', 'Yes.', 3), false],
    ['unless its other side has changed', unit('نعم.', 'Yes.', 3), unit('نعم.', 'Yes!', 3), false],
    ['unless it has lost its link', unit('نعم.', 'Yes.', 3), {...unit('نعم.', 'Yes.', 3), link: null}, false],
  ] as const)('%s', (_reason, a, b, isSame) => {
    expect(unitKey(a) === unitKey(b)).toBe(isSame)
  })
})

test('what is remembered is not asked again, until it was not used for two runs', () => {
  let asked = 0
  const counted: Check = {
    id: 'counted',
    family: 'terms',
    level: 'note',
    examples: {reported: [], silent: []},
    run: () => (asked++, []),
  }
  const {checks: remembered, forgetUnused} = rememberChecks([counted])
  const ask = (text: string, at: number): unknown => (remembered[0] as UnitCheck).run(unit(text, 'x', at), run)
  ask('نعم.', 1)
  ask('نعم.', 2)
  expect(asked).toBe(1)
  forgetUnused()
  ask('نعم.', 3)
  expect(asked).toBe(1)
  forgetUnused()
  forgetUnused()
  ask('نعم.', 3)
  expect(asked).toBe(2)
})

/** Lines as paragraphs. */
function document(lang: Lang, rows: readonly string[], name: string): Document {
  let at = 0
  const blocks = rows.map((row) => {
    const block = {kind: 'paragraph' as const, opaque: [], start: at, end: at + row.length}
    at = block.end + 2
    return block
  })
  return {name: `${lang}/${name}`, format: 'text', lang, text: rows.join('\n\n'), blocks}
}

const examples = checks.flatMap(({examples: {reported, silent}}) =>
  [...reported, ...silent].flatMap(({ar, en, isRows}) => {
    if (ar === undefined || en === undefined || isRows === true) return []
    const plain = (text: string): string[] => text.replace(/[⟦⟧]/gu, '').split('\n')
    return [{ar: plain(ar), en: plain(en)}]
  }),
)

describe('over the examples of all checks', () => {
  const pairs = examples.map(({ar, en}, at) =>
    alignPair({name: String(at), ar: document('ar', ar, String(at)), en: document('en', en, String(at))}, context),
  )

  test('checks that remember find the same, below an edit too', () => {
    const {checks: remembered} = rememberChecks(checks)
    const moved = examples.map(({ar, en}, at) => {
      const [first, other] = [
        document('ar', ['مقدمة.', ...ar], String(at)),
        document('en', ['Preface.', ...en], String(at)),
      ]
      return alignPair({name: String(at), ar: first, en: other}, context)
    })
    for (const these of [pairs, moved, pairs]) {
      expect(runChecks(corpusOf(these, [], context), context.checks, remembered)).toEqual(check(these, [], context))
    }
  })

  test('checks of single pairs say of each pair by itself what they say of all', () => {
    const own = checks.filter((one) => 'runAll' in one && one.isOfPair === true)
    const sort = (findings: readonly Finding[]): string[] => findings.map((one) => JSON.stringify(one)).toSorted()
    const alone = pairs.flatMap((pair) => runChecks(corpusOf([pair], [], context), context.checks, own))
    expect(own.length).toBeGreaterThan(3)
    expect(sort(alone)).toEqual(sort(runChecks(corpusOf(pairs, [], context), context.checks, own)))
  })
})
