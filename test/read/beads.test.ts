import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {InputError, type InputProblem} from '../../src/errors.ts'
import {type BeadContext, type BeadFormat, readBeads} from '../../src/read/beads.ts'
import {readContent} from '../../src/read/formats.ts'

/** Beads as `0,1/2 3/-`: Arabic before the stroke, - for nothing. */
function shown(text: string, context: Partial<BeadContext> = {}): string {
  const list = (indexes: readonly number[]): string => (indexes.length === 0 ? '-' : indexes.join(','))
  const {beads} = readBeads(text, {name: 'x', ...context})
  return beads.map(({ar, en}) => `${list(ar)}/${list(en)}`).join(' ')
}

function problemOf(run: () => unknown): InputProblem | null {
  try {
    run()
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]
    throw error
  }
  return null
}

describe('a ladder', () => {
  test.each([
    ['one segment each', '0\t0\t0.5\n1\t1\t0\n', '0/0'],
    ['merged and split', '0\t0\t0.5\n2\t1\t0.25\n3\t3\t0\n', '0,1/0 2/1,2'],
    ['single segments', '0\t0\n1\t0\n1\t1\n', '0/- -/0'],
    ['several without counterpart stand alone', '0\t0\n2\t0\n2\t2\n', '0/- 1/- -/0 -/1'],
    ['two columns, as made by hand', '0\t0\n1\t1\n', '0/0'],
    ['segments before the first line are single', '1\t1\n2\t2\n', '0/- -/0 1/1'],
    ['a line twice says nothing new', '0\t0\n0\t0\n1\t1\n', '0/0'],
    ['line ends of Windows, empty lines', '0\t0\t0\r\n\r\n1\t1\t0\r\n\r\n', '0/0'],
    ['one line alone', '0\t0\t0\n', ''],
  ])('%s', (_reason, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test('holds the quality of each bead, its line, and the numbers of segments', () => {
    expect(readBeads('0\t0\t-0.3\n\n2\t1\t1e-05\n3\t1\t0\n', {name: 'x'})).toEqual({
      format: 'ladder',
      beads: [
        {ar: [0, 1], en: [0], score: -0.3, line: 1},
        {ar: [2], en: [], score: 0.00001, line: 3},
      ],
      sizes: {ar: 3, en: 1},
    })
  })

  test('with English first', () => {
    expect(shown('0\t0\n2\t1\n2\t2\n', {source: 'en'})).toBe('0/0,1 1/-')
    expect(readBeads('0\t0\n2\t1\n', {name: 'x', source: 'en'}).sizes).toEqual({ar: 1, en: 2})
  })
})

describe('a list of vecalign', () => {
  test.each([
    ['with costs', '[0]:[0]:0.123456\n[1, 2]:[1]:0.2\n', '0/0 1,2/1'],
    ['without costs, as gold has it', '[0]:[0]\n[1]:[1,2]\n', '0/0 1/1,2'],
    ['blanks anywhere', ' [ 0 , 1 ] : [ 2 ] : 0.5 \n', '0,1/2'],
    ['one side empty', '[0]:[]:0.000000\n[]:[0]:0.000000\n', '0/- -/0'],
    ['several without counterpart stand alone', '[0, 1]:[]\n', '0/- 1/-'],
    ['links may cross', '[0]:[1]\n[1]:[0]\n', '0/1 1/0'],
    ['segments of a bead in any order', '[2, 1]:[0]\n', '1,2/0'],
    ['both sides empty', '[]:[]\n[0]:[0]\n', '0/0'],
    ['with the texts printed below', '[0]:[0]:0.1\n     SRC:  نعم\n     TGT:  Yes\n', '0/0'],
  ])('%s', (_reason, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test('holds the cost of each bead, its line, and the highest numbers', () => {
    expect(readBeads('[0]:[3]:0.25\n[2]:[0]\n', {name: 'x'})).toEqual({
      format: 'vecalign',
      beads: [
        {ar: [0], en: [3], score: 0.25, line: 1},
        {ar: [2], en: [0], score: null, line: 2},
      ],
      sizes: {ar: 3, en: 4},
    })
  })
})

describe('what is wrong is said with its line', () => {
  test.each<[string, BeadFormat | null, string, Partial<InputProblem>]>([
    ['neither format', null, 'hello\n', {code: 'format-unknown'}],
    ['nothing at all', null, '', {code: 'format-unknown'}],
    ['a ladder that goes down', null, '0\t0\n2\t2\n1\t3\n', {code: 'beads-descending', line: 3}],
    ['a ladder that goes down in the second text', null, '0\t0\n2\t2\n3\t1\n', {code: 'beads-descending', line: 3}],
    ['a negative count', null, '0\t0\n-1\t2\n', {code: 'beads-number', line: 2}],
    ['a negative count in the first line', null, '-1\t0\n', {code: 'beads-number', line: 1}],
    ['a fraction', null, '0\t0\n1.5\t2\n', {code: 'beads-number', line: 2}],
    ['a number that nobody counts to', null, '0\t0\n1000000000000\t1\n', {code: 'beads-number', line: 2}],
    ['the same with an exponent', null, '0\t0\n1e12\t1\n', {code: 'beads-number', line: 2}],
    ['no number', null, '0\t0\nNaN\t1\n', {code: 'beads-number', line: 2}],
    ['a score that is none', null, '0\t0\tNaN\n', {code: 'beads-line', line: 1}],
    ['a score without end', null, '0\t0\t1e999\n', {code: 'beads-line', line: 1}],
    ['one column', 'ladder', '5\n', {code: 'beads-line', line: 1}],
    ['four columns', null, '0\t0\t0\t0\n', {code: 'beads-line', line: 1}],
    ['the texts of hunalign -text', 'ladder', 'نعم.\tYes.\t0.5\n', {code: 'beads-number', line: 1}],
    ['a bracket missing', null, '[0]:[0]:0\n[1]:2\n', {code: 'beads-line', line: 2}],
    ['a cost that is none', null, '[0]:[0]:nan\n', {code: 'beads-line', line: 1}],
    ['something behind the cost', null, '[0]:[0]:0.1 x\n', {code: 'beads-line', line: 1}],
    ['a negative index', null, '[-1]:[0]\n', {code: 'beads-number', line: 1}],
    ['an index that nobody counts to', null, '[1000000000000]:[0]\n', {code: 'beads-number', line: 1}],
    ['a comma too many', null, '[0,]:[0]\n', {code: 'beads-number', line: 1}],
    [
      'a segment in two beads',
      null,
      '[0]:[0]\n[1]:[1]\n[2]:[0]\n',
      {code: 'beads-segment-twice', line: 3, args: {detail: 'ENGLISH', index: 0, otherLine: 1}},
    ],
    ['a segment twice in one bead', null, '[0, 0]:[0]\n', {code: 'beads-segment-twice', line: 1}],
    ['binary rubbish', 'ladder', '\u0000\u0001\t\u0002\n', {code: 'beads-number', line: 1}],
  ])('%s', (_reason, format, text, expected) => {
    expect(problemOf(() => readBeads(text, {name: 'x', format}))).toMatchObject({path: 'x', ...expected})
  })

  test('any text is beads or one message', () => {
    const line = fc.oneof(
      fc.string({unit: fc.constantFrom('0', '1', '9', '\t', '[', ']', ',', ':', '-', '.', 'e', ' ')}),
      fc.constantFrom('0\t0', '1\t1\t0.5', '[0]:[0]', '[1]:[]:0.1'),
    )
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('ladder' as const, 'vecalign' as const, null), (lines, format) => {
        const run = (): unknown => readBeads(lines.join('\n'), {name: 'x', format})
        expect(problemOf(run)?.code ?? 'beads').toMatch(/^(?:beads|format-unknown)/u)
      }),
    )
  })
})

test('a name that ends so is read as what it says', async () => {
  const bytes = new TextEncoder().encode('0\t0\n1\t1\n')
  expect(await readContent(bytes, {name: 'a.ladder'})).toMatchObject({kind: 'beads', beads: {format: 'ladder'}})
  await expect(readContent(bytes, {name: 'a.vecalign'})).rejects.toThrow('beads-line')
})
