import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {decode, type Encoding} from '../../src/bytes/decode.ts'
import {encodingNames} from '../../src/bytes/encodings.ts'
import {SAMPLE} from '../../src/bytes/sniff-encoding.ts'
import {streamText} from '../../src/workspace/stream-text.ts'
import {encode} from '../../src/bytes/encode.ts'
import {bytesOf, type SingleByte} from '../../src/bytes/single-byte.ts'

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let piece = 0; at < bytes.length; piece++) {
    const size = sizes[piece % sizes.length]
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function streamed(bytes: Uint8Array, sizes: readonly number[], asked: string | null = null): Promise<string> {
  let text = ''
  for await (const piece of streamText(inPieces(bytes, sizes), 'a.txt', {asked})) text += piece
  return text
}

/** What comes of it: the text, or the problem. */
async function outcome(read: () => string | Promise<string>): Promise<unknown> {
  try {
    return await read()
  } catch (error) {
    return (error as {problems: readonly unknown[]}).problems
  }
}

const text = 'أعلنت البلدية أن الجسر سيغلق غدا (3 days).\r\nنعم\n'

/** Does it have Arabic letters? */
function isArabic(name: Encoding): boolean {
  return name.startsWith('utf') || bytesOf(name as SingleByte).has(0x0628)
}

test.each(encodingNames.filter(isArabic))('any chunking of %s gives the same text as decode()', async (encoding) => {
  const bytes = encode(text, {encoding, hasBom: false})
  expect(decode(bytes, 'a.txt')).toMatchObject({text, encoding})
  for (let size = 1; size <= 9; size++) expect(await streamed(bytes, [size])).toBe(text)
})

test.each<[string, number]>([
  ['just before the sample ends', SAMPLE - 3],
  ['where it ends', SAMPLE],
  ['behind it', SAMPLE + 1],
  ['far behind it', 3 * SAMPLE + 7],
])('ASCII first, the first Arabic letter stands %s', async (_reason, before) => {
  const whole = 'a'.repeat(before) + text.repeat(2000)
  for (const encoding of ['utf-8', 'windows-1256', 'iso-8859-6'] satisfies Encoding[]) {
    const bytes = encode(whole, {encoding, hasBom: false})
    expect(decode(bytes, 'a.txt').encoding).toBe(encoding)
    for (const sizes of [[1 << 16], [1000, 7], [1 << 20]]) expect((await streamed(bytes, sizes)) === whole).toBe(true)
  }
})

test('the encoding asked for is used', async () => {
  const bytes = encode('نعم', {encoding: 'iso-8859-6', hasBom: false})
  expect(await streamed(bytes, [2], 'iso-8859-6')).toBe('نعم')
})

test.each<[string, Uint8Array]>([
  [
    'damage behind the sample',
    Uint8Array.from([...encode(text.repeat(3000), {encoding: 'utf-8', hasBom: false}), 0xff, 0x61]),
  ],
  ['NUL behind the sample', encode(`${text.repeat(3000)}a\0b`, {encoding: 'utf-8', hasBom: false})],
  ['half a character at the end', Uint8Array.from([...encode(text, {encoding: 'utf-8', hasBom: true}), 0xd8])],
])('%s: the same problem at the same place', async (_reason, bytes) => {
  const expected = await outcome(() => decode(bytes, 'a.txt').text)
  expect(Array.isArray(expected)).toBe(true)
  for (const sizes of [[4096, 3], [1 << 20]]) expect(await outcome(() => streamed(bytes, sizes))).toEqual(expected)
})

test('bytes of any kind: text and problem are those of decode(), whatever the chunks', async () => {
  const pieces = fc.array(fc.integer({min: 1, max: 40}), {minLength: 1, maxLength: 5})
  const bytes = fc.oneof(
    fc.uint8Array({maxLength: 120}),
    fc
      .tuple(fc.string({unit: 'binary', maxLength: 40}), fc.constantFrom(...encodingNames.slice(0, 5)), fc.boolean())
      .filter(([some]) => !/[\uD800-\uDFFF]/u.test(some))
      .map(([some, encoding, hasBom]) => encode(some, {encoding, hasBom})),
  )
  await fc.assert(
    fc.asyncProperty(bytes, pieces, async (some, sizes) => {
      const expected = await outcome(() => decode(some, 'a.txt').text)
      expect(await outcome(() => streamed(some, sizes))).toEqual(expected)
    }),
    {numRuns: 1000},
  )
})
