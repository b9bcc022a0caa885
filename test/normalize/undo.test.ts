import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Edit} from '../../src/model.ts'
import {normalize} from '../../src/normalize/normalize.ts'
import {invertEdits, relocate, traceChanges} from '../../src/normalize/undo.ts'
import {analyse, check, prepare} from '../../src/pipeline.ts'
import {decode} from '../../src/bytes/decode.ts'
import {readDocument} from '../../src/read/formats.ts'
import {applyEdits} from '../../src/text/edits.ts'
import {encode} from '../../src/bytes/encode.ts'
import {patchText} from '../../src/write/patch-text.ts'
import {sample} from '../build.ts'
import {piece} from '../pieces.ts'

const context = prepare(sample)

/** Edits with what stood at their places. */
function withOld(text: string, edits: readonly Edit[]): (Edit & {old: string})[] {
  return edits.map((edit) => ({...edit, old: text.slice(edit.start, edit.end)}))
}

/** What a log keeps of the change of each `old` word into `written`. */
function traces(
  before: string,
  old: string,
  written: string,
): {changed: string; kept: ReturnType<typeof traceChanges>} {
  const edits: Edit[] = [...before.matchAll(new RegExp(old, 'gu'))].map(({index}) => {
    return {start: index, end: index + old.length, text: written}
  })
  const changed = applyEdits(before, edits)
  return {changed, kept: traceChanges(changed, invertEdits(withOld(before, edits)))}
}

describe('relocate', () => {
  const before = 'سطر أول فيه پوتن وحده.\nسطر ثان عن پوتن مع غيره.\n'
  const {changed, kept} = traces(before, 'پوتن', 'بوتين')

  test.each([
    ['an unchanged text', changed, before],
    ['words put in before', `عنوان جديد\n\n${changed}`, `عنوان جديد\n\n${before}`],
    ['words put in behind', `${changed}خاتمة طويلة.\n`, `${before}خاتمة طويلة.\n`],
    ['other line ends', changed.replaceAll('\n', '\r\n'), before.replaceAll('\n', '\r\n')],
  ])('finds changes again in %s', (_reason, now, wanted) => {
    const {edits, lost} = relocate(now, kept)
    expect(lost).toEqual([])
    expect(applyEdits(now, edits)).toBe(wanted)
  })

  test.each([
    ['the word itself was edited', changed.replace('بوتين وحده', 'بوتينا وحده'), 1],
    ['the words around it were edited', changed.replace('أول', 'آخر'), 1],
    ['the text stands twice', changed + changed, 2],
    ['nothing is left', '', 2],
  ])('finds nothing where %s', (_reason, now, count) => {
    const {lost} = relocate(now, kept.slice(0, count))
    expect(lost).toHaveLength(count)
  })

  test('equal changes in equal surroundings are found when all of them are there', () => {
    const line = `${'كلمة '.repeat(12)}پوتن ${'كلمة '.repeat(12)}\n`
    const twice = traces(line + line, 'پوتن', 'بوتين')
    const {edits, lost} = relocate(`عنوان\n${twice.changed}`, twice.kept)
    expect(lost).toEqual([])
    expect(applyEdits(`عنوان\n${twice.changed}`, edits)).toBe(`عنوان\n${line}${line}`)
    expect(relocate(twice.changed + twice.changed.slice(0, line.length + 1), twice.kept).lost).toHaveLength(2)
  })

  test('a deletion is found by what stands around it', () => {
    const gone = traces('قال xx نعم', 'xx ', '')
    expect(relocate(`و${gone.changed}`, gone.kept).edits).toEqual([{start: 5, end: 5, text: 'xx '}])
  })
})

const pieceOrEnd = fc.oneof({weight: 12, arbitrary: piece}, fc.constantFrom('\r\n', '\r'))
const encodings = fc.constantFrom(
  {encoding: 'utf-8' as const, hasBom: false},
  {encoding: 'utf-8' as const, hasBom: true},
  {encoding: 'utf-16le' as const, hasBom: true},
  {encoding: 'utf-16be' as const, hasBom: true},
)

describe('invariants', () => {
  test('undoing gives back every byte, whatever the encoding, byte-order mark and line ends are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieceOrEnd, {minLength: 1, maxLength: 16}), encodings, async (parts, as) => {
        const bytes = encode(parts.join(''), as)
        fc.pre(decode(bytes, '').text.trim() !== '')
        const document = await readDocument(bytes, {name: 'a.txt', lang: 'ar'})
        const {edits} = normalize(document, check([], [analyse(document, context)], context))
        const changed = patchText(bytes, edits)
        const undone = patchText(changed, invertEdits(edits))
        expect([...undone]).toEqual([...bytes])
      }),
    )
  })

  test('undoing arbitrary edits is exact, and so is finding them again in the same text', () => {
    // Without CR: beside one nobody can say on which side of it something was taken out; no rule does that.
    const text = fc.array(piece, {minLength: 1, maxLength: 20}).map((parts) => parts.join(''))
    const cuts = fc.array(fc.tuple(fc.nat(60), fc.nat(4), piece), {maxLength: 6})
    fc.assert(
      fc.property(text, cuts, (before, wanted) => {
        const edits: Edit[] = []
        let at = 0
        for (const [gap, length, put] of wanted) {
          const start = Math.min(before.length, at + (gap % 7))
          const end = Math.min(before.length, start + length)
          if (end > start) edits.push({start, end, text: put})
          at = end + 1
        }
        const changed = applyEdits(before, edits)
        const inverse = invertEdits(withOld(before, edits))
        expect(applyEdits(changed, inverse)).toBe(before)
        const {edits: found, lost} = relocate(changed, traceChanges(changed, inverse))
        if (lost.length === 0) expect(applyEdits(changed, found)).toBe(before)
      }),
    )
  })
})
