import {expect, test} from 'vitest'
import {checkSlices, isSliced} from '../../src/cli/row-slices.ts'
import type {Finding} from '../../src/model.ts'
import {check, pairOfRows, prepare, type RowFile} from '../../src/pipeline.ts'
import {openFile} from '../../src/read/formats.ts'
import {sample} from '../build.ts'

const context = prepare(sample)

async function file(rows: readonly string[]): Promise<RowFile> {
  const {content, document} = await openFile(new TextEncoder().encode(`ar,en\n${rows.join('\n')}\n`), {
    name: 'rows.csv',
  })
  if (content.kind !== 'bitext' || document === null || content.spans === undefined) throw new Error('no rows')
  return {document, rows: content.bitext.rows, spans: content.spans}
}

const rows = Array.from({length: 40}, (_, at) => {
  if (at % 7 === 3) return `قال پوتن ${at + 20} كلمة .,Putin said ${at + 20} words.`
  return at % 11 === 5 ? `,Nothing stands opposite ${at}.` : `وصل الوفد رقم ${at + 20}.,Delegation ${at + 20} arrived.`
})

/** What a row says by itself; what is compared across rows may differ. */
function ownFindings(findings: readonly Finding[]): unknown[] {
  const own = new Set(['term-form', 'punctuation-spacing', 'empty-side', 'term-missing', 'number-mismatch'])
  return findings.filter(({rule}) => own.has(rule)).map(({rule, ar, en, actual, fix}) => ({rule, ar, en, actual, fix}))
}

test.each([1, 7, 39, 40])(
  'slices of %i rows say of each row what the whole file says, at the same places',
  async (size) => {
    const whole = await file(rows)
    const sliced = checkSlices(whole, context, size)
    expect(ownFindings(sliced)).toEqual(ownFindings(check([pairOfRows(whole, context)], [], context)))
    const names = sliced
      .filter(({rule}) => rule === 'term-form')
      .map(({ar}) => whole.document.text.slice(ar?.start, ar?.end))
    expect(names).toEqual(rows.filter((row) => row.includes('پوتن')).map(() => 'پوتن'))
  },
)

test('only a file with more rows than fit, in their order, is sliced', async () => {
  const whole = await file(rows)
  expect(isSliced(whole)).toBe(false)
  expect(isSliced(whole, 39)).toBe(true)
  expect(isSliced({...whole, spans: whole.spans.toReversed()}, 39)).toBe(false)
})
