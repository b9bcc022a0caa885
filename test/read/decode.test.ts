import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {decode, type Encoding} from '../../src/bytes/decode.ts'
import {encodingNamed, encodingNames} from '../../src/bytes/encodings.ts'
import {openFile} from '../../src/read/formats.ts'
import {decodeBytes} from '../../src/bytes/decode-bytes.ts'
import {encode} from '../../src/bytes/encode.ts'
import {singleByteNames, unitsOf} from '../../src/bytes/single-byte.ts'
import {arabicLines, mixedLines, persianLines, westernLines} from './encoding-samples.ts'

const letters = 'أعلنت البلدية أن الجسر سي\u064Fغلق غدا؛ وقال سالم: «هذا مؤقت» (3 days).\r\nنعم\n'
const plain = letters.replaceAll(/[«»]/gu, '"')

function bytesOf(text: string, encoding: Encoding, hasBom = false): Uint8Array {
  return encode(text, {encoding, hasBom})
}

const problemOf = (bytes: Uint8Array, hints = {}): unknown => {
  try {
    return decode(bytes, 'a.txt', hints).encoding
  } catch (error) {
    return (error as {problems: readonly unknown[]}).problems[0]
  }
}

describe('encodings that are told without being named', () => {
  test.each<[string, Encoding, boolean, 'marked' | 'valid' | 'guessed']>([
    ['UTF-8', 'utf-8', false, 'valid'],
    ['UTF-8 with a mark', 'utf-8', true, 'marked'],
    ['UTF-16 with a mark, little end first', 'utf-16le', true, 'marked'],
    ['UTF-16 with a mark, big end first', 'utf-16be', true, 'marked'],
    ['UTF-32 with a mark: that of UTF-16 begins it', 'utf-32le', true, 'marked'],
    ['UTF-32 with a mark, big end first', 'utf-32be', true, 'marked'],
    ['UTF-16 without a mark', 'utf-16le', false, 'guessed'],
    ['UTF-16 without a mark, big end first', 'utf-16be', false, 'guessed'],
    ['UTF-32 without a mark', 'utf-32le', false, 'guessed'],
    ['UTF-32 without a mark, big end first', 'utf-32be', false, 'guessed'],
    ['windows-1256', 'windows-1256', false, 'guessed'],
    ['ISO-8859-6', 'iso-8859-6', false, 'guessed'],
  ])('%s', (_reason, encoding, hasBom, known) => {
    const text = encoding === 'iso-8859-6' ? plain : letters
    const bytes = bytesOf(text, encoding, hasBom)
    const source = decode(bytes, 'a.txt')
    expect(source).toMatchObject({text, encoding, hasBom, known, contradicts: null})
    expect(source.confidence).toBeGreaterThan(known === 'guessed' ? 0.9 : 0.999)
    expect(encode(source.text, source)).toEqual(bytes)
  })

  test('an empty file and ASCII are UTF-8', () => {
    expect(decode(new Uint8Array(), 'a.txt')).toMatchObject({text: '', encoding: 'utf-8', known: 'valid'})
    expect(decode(bytesOf('plain\n', 'utf-8'), 'a.txt')).toMatchObject({encoding: 'utf-8', confidence: 1})
  })

  test('U+FFFD that stands in a file is a character like any other', () => {
    for (const text of ['\uFFFD\n', 'a \uFFFD b', `أعلن \uFFFD\uFFFD\uFFFD ${letters}`]) {
      expect(decode(bytesOf(text, 'utf-8'), 'a.txt')).toMatchObject({text, encoding: 'utf-8', known: 'valid'})
    }
    const damaged = new Uint8Array([...bytesOf(`${letters}\uFFFD`, 'utf-8'), 0xc7, 0x20])
    expect(problemOf(damaged)).toMatchObject({code: 'encoding-unknown', line: 3})
  })

  test('two Arabic letters in UTF-16 without a mark are not control characters of ASCII', () => {
    expect(decode(bytesOf('في', 'utf-16be'), 'a.txt')).toMatchObject({text: 'في', encoding: 'utf-16be'})
  })

  test('a mark further on is a character', () => {
    expect(decode(bytesOf('\uFEFFid,ar\n', 'utf-8', true), 'a.csv').text).toBe('\uFEFFid,ar\n')
  })
})

describe('how often the guess is right, by length of the text', () => {
  const words = [...new Set(arabicLines.flatMap((line) => line.split(/[\s،.؛؟]+/u)))].filter((word) => word.length > 2)
  const inTwos = arabicLines.flatMap((line) => {
    const parts = line.split(' ')
    return parts.slice(1).map((part, at) => `${parts[at]} ${part}`)
  })
  test.each<[string, Encoding, readonly string[], {right: number; wrong: number}]>([
    ['lines', 'windows-1256', arabicLines, {right: 1, wrong: 0}],
    ['two words', 'windows-1256', inTwos, {right: 0.98, wrong: 0}],
    ['single words', 'windows-1256', words, {right: 0.95, wrong: 0}],
    ['Arabic among Latin letters', 'windows-1256', mixedLines, {right: 1, wrong: 0}],
    ['Persian', 'windows-1256', persianLines, {right: 1, wrong: 0}],
    ['lines', 'iso-8859-6', arabicLines, {right: 1, wrong: 0}],
    ['two words', 'iso-8859-6', inTwos, {right: 0.85, wrong: 0.02}],
    ['single words', 'iso-8859-6', words, {right: 0.7, wrong: 0.1}],
    ['quotes, dashes and accents', 'windows-1252', westernLines, {right: 1, wrong: 0}],
  ])('%s in %s', (_reason, encoding, texts, least) => {
    const results = texts.map((text) => {
      const found = problemOf(bytesOf(text, encoding))
      if (typeof found !== 'string') return 'refused'
      return decode(bytesOf(text, encoding), 'a.txt').text === text ? 'right' : 'wrong'
    })
    const share = (result: string): number => results.filter((one) => one === result).length / results.length
    expect(share('right')).toBeGreaterThanOrEqual(least.right)
    expect(share('wrong')).toBeLessThanOrEqual(least.wrong)
  })

  test('marks behind a letter are no halves of surrogate pairs', () => {
    const text = 'قال السعودي»، «أي؟» ولم يزد.\n'
    expect(decode(bytesOf(text, 'windows-1256'), 'a.txt')).toMatchObject({text, encoding: 'windows-1256'})
  })

  test.each([
    ['Russian in windows-1251', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xec, 0xe8, 0xf0, 0xf3]],
    ['Greek in ISO-8859-7', [0xca, 0xe1, 0xeb, 0xe7, 0xec, 0xdd, 0xf1, 0xe1, 0x20, 0xea, 0xfc, 0xf3, 0xec, 0xe5]],
    ['Japanese in Shift JIS', [0x82, 0xb1, 0x82, 0xf1, 0x82, 0xc9, 0x82, 0xbf, 0x82, 0xcd, 0x90, 0xa2, 0x8a, 0x45]],
    ['one odd byte between letters', [0x78, 0xff, 0x79, 0x0a]],
    ['a sign in a word', [0x78, 0xa7, 0x79, 0x0a]],
    ['half a character at the end', [0x78, 0x20, 0xd8]],
    ['surrogate pairs written as characters', [0x61, 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80, 0x0a]],
  ])('not guessed: %s', (_reason, bytes) => {
    expect(problemOf(Uint8Array.from(bytes))).toMatchObject({code: 'encoding-unknown', line: 1})
  })
})

describe('what is refused', () => {
  const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)]
  test.each<[string, number[], object]>([
    [
      'damaged UTF-8 is no other encoding',
      [...utf8('نعم\nلا '), 0xff, 0x0a],
      {code: 'encoding-unknown', line: 2, args: {byte: 12}},
    ],
    [
      'one Latin letter in a UTF-8 text',
      [0x63, 0xe9, ...utf8(' نعم')],
      {code: 'encoding-unknown', line: 1, args: {byte: 1}},
    ],
    ['half a character at the end', [...utf8('نعم\n'), 0xd8], {code: 'encoding-unknown', line: 2, args: {byte: 7}}],
    [
      'UTF-16 of an odd length',
      [0xff, 0xfe, 0x45, 0x06, 0x0a, 0, 0x41],
      {code: 'encoding-broken', line: 2, args: {byte: 6}},
    ],
    [
      'half of a surrogate pair',
      [0xff, 0xfe, 0x41, 0, 0, 0xd8, 0x42, 0],
      {code: 'encoding-broken', line: 1, args: {byte: 4}},
    ],
    [
      'UTF-32 beyond Unicode',
      [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0, 0, 0x11, 0],
      {code: 'encoding-broken', args: {byte: 8}},
    ],
    [
      'broken UTF-8 behind its mark',
      [0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xe9],
      {code: 'encoding-broken', line: 2, args: {byte: 5}},
    ],
    [
      'a picture',
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d],
      {code: 'file-binary', line: 3, args: {byte: 8}},
    ],
    ['NUL in a text', [...utf8('نعم\nfoo'), 0, 0x61], {code: 'file-binary', line: 2, args: {byte: 10}}],
  ])('%s', (_reason, bytes, problem) => {
    expect(problemOf(Uint8Array.from(bytes))).toMatchObject(problem)
  })
})

describe('encodings that the file or the user names', () => {
  test.each<[string, Encoding, object, Encoding]>([
    ['windows-1256 by another of its names', 'windows-1256', {declared: 'CP1256'}, 'windows-1256'],
    ['UTF-16 that leaves the order open', 'utf-16be', {declared: 'UTF-16'}, 'utf-16be'],
    ['UTF-32 that leaves the order open', 'utf-32le', {asked: 'utf_32'}, 'utf-32le'],
    [
      'the user is right where the file is wrong',
      'windows-1256',
      {declared: 'UTF-8', asked: 'windows-1256'},
      'windows-1256',
    ],
    ['the word that templates of gettext leave open', 'utf-8', {declared: 'CHARSET'}, 'utf-8'],
  ])('%s', (_reason, written, hints, found) => {
    expect(decode(bytesOf(letters, written), 'a.txt', hints)).toMatchObject({text: letters, encoding: found})
  })

  test.each<[string, Encoding, boolean, object, Encoding, string]>([
    ['the mark is right, whatever the user says', 'utf-16le', true, {asked: 'UTF-8'}, 'utf-16le', 'UTF-8'],
    ['UTF-8 is not taken for what is declared', 'utf-8', false, {declared: 'windows-1256'}, 'utf-8', 'windows-1256'],
    ['UTF-8 that calls itself UTF-16', 'utf-8', false, {declared: 'UTF-16'}, 'utf-8', 'UTF-16'],
    ['UTF-16 that calls itself UTF-8', 'utf-16le', false, {declared: 'UTF-8'}, 'utf-16le', 'UTF-8'],
  ])('the bytes show another encoding: %s', (_reason, written, hasBom, hints, encoding, contradicts) => {
    expect(decode(bytesOf(letters, written, hasBom), 'a.txt', hints)).toMatchObject({
      text: letters,
      encoding,
      contradicts,
    })
  })

  test.each<[string, Encoding, object, object]>([
    ['UTF-16 asked for, UTF-8 written', 'utf-8', {asked: 'UTF-16'}, {code: 'encoding-contradicted', line: 1}],
    ['UTF-16 asked for, ASCII written', 'us-ascii', {asked: 'UTF-16'}, {code: 'encoding-contradicted', line: 1}],
    ['UTF-8 declared, windows-1256 written', 'windows-1256', {declared: 'UTF-8'}, {code: 'encoding-broken', line: 1}],
    ['ASCII declared, windows-1256 written', 'windows-1256', {declared: 'us-ascii'}, {code: 'encoding-broken'}],
    ['a name that nobody knows', 'utf-8', {declared: 'x-klingon'}, {code: 'encoding-name-unknown'}],
    [
      'a name that the user mistyped',
      'utf-8',
      {asked: 'utf-9'},
      {code: 'encoding-name-unknown', args: {encoding: 'utf-9'}},
    ],
  ])('refused: %s', (_reason, written, hints, problem) => {
    const text = written === 'us-ascii' ? 'plain letters\n' : letters
    expect(problemOf(bytesOf(text, written), hints)).toMatchObject(problem)
  })

  test('every name of ours is known', () => {
    expect(encodingNames.map((name) => encodingNamed(name.toUpperCase()))).toEqual(encodingNames)
  })
})

describe('openFile', () => {
  test('says what was guessed, and writes an edit back in the same encoding', async () => {
    const file = await openFile(bytesOf(letters, 'windows-1256'), {name: 'a.txt'})
    expect(file.remarks).toMatchObject([{code: 'encoding-guessed', path: 'a.txt', args: {encoding: 'windows-1256'}}])
    const at = letters.indexOf('غدا')
    const edited = await file.edit([{start: at, end: at + 3, text: 'اليوم'}])
    expect(edited).toEqual(bytesOf(letters.replace('غدا', 'اليوم'), 'windows-1256'))
  })

  test('refuses a letter that the encoding lacks', async () => {
    const file = await openFile(bytesOf(letters, 'windows-1256'), {name: 'a.txt', encoding: 'windows-1256'})
    expect(file.remarks).toEqual([])
    await expect(file.edit([{start: 0, end: 0, text: 'ڭ'}])).rejects.toMatchObject({
      problems: [{code: 'encoding-lacks', path: 'a.txt', line: 1, args: {character: 'ڭ', code: 'U+06AD'}}],
    })
  })
})

test('every text comes back from every encoding of Unicode', () => {
  const unicode = encodingNames.filter((name) => name.startsWith('utf'))
  const anyText = fc.string({unit: 'binary'}).filter((text) => !/[\uD800-\uDFFF]/u.test(text) && !text.includes('\0'))
  fc.assert(
    fc.property(anyText, fc.constantFrom(...unicode), (text, encoding) => {
      expect(decode(bytesOf(text, encoding, true), 'a.txt')).toMatchObject({text, encoding})
    }),
  )
})

test.each(['windows-1256', 'windows-1252'] as const)('every byte comes back from %s', (encoding) => {
  const bytes = Uint8Array.from({length: 255}, (_, at) => at + 1)
  const source = decode(bytes, 'a.txt', {asked: encoding})
  expect(encode(source.text, source)).toEqual(bytes)
})

test('bytes of any kind are read as they are or refused, never replaced', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 200}), (bytes) => {
      const found = problemOf(bytes)
      if (typeof found !== 'string') return
      const source = decode(bytes, 'a.txt')
      expect(encode(source.text, source)).toEqual(bytes)
    }),
    {numRuns: 2000},
  )
})

describe('encodings of one byte', () => {
  test.each(singleByteNames)('%s: every byte that is a character comes back', (name) => {
    const bytes = Uint8Array.from(
      [...unitsOf(name).entries()].filter(([, unit]) => unit !== 0xffff).map(([byte]) => byte),
    )
    const text = decodeBytes(bytes, name)
    expect(text).toHaveLength(bytes.length)
    expect(encode(text ?? '', {encoding: name, hasBom: false})).toEqual(bytes)
  })

  test.each([
    ['a declared one', 'ISO-8859-2', 'iso-8859-2', 'Łódź'],
    ['by another name', 'cp1251', 'windows-1251', 'Москва'],
    ['without dashes', 'ISO_8859_15', 'iso-8859-15', '5 €'],
  ] as const)('%s is read and written back', (_reason, declared, encoding, text) => {
    const bytes = encode(text, {encoding, hasBom: false})
    expect(decode(bytes, 'a.po', {declared})).toMatchObject({text, encoding, known: 'declared'})
  })
})
