import {expect, test} from 'vitest'
import {encode, type EncodeOptions} from '../../src/bytes/encode.ts'

test.each<[string, string, EncodeOptions, number[]]>([
  ['UTF-8', 'aب', {encoding: 'utf-8', hasBom: false}, [0x61, 0xd8, 0xa8]],
  ['UTF-8 with its mark', 'a', {encoding: 'utf-8', hasBom: true}, [0xef, 0xbb, 0xbf, 0x61]],
  ['UTF-16, little end first', 'ب', {encoding: 'utf-16le', hasBom: true}, [0xff, 0xfe, 0x28, 0x06]],
  ['UTF-16, big end first', 'ب', {encoding: 'utf-16be', hasBom: false}, [0x06, 0x28]],
  ['UTF-32: a character of two units is one', '😀', {encoding: 'utf-32be', hasBom: false}, [0, 1, 0xf6, 0]],
  ['UTF-32 with its mark', 'a', {encoding: 'utf-32le', hasBom: true}, [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]],
  ['windows-1256 has no mark', 'ب€', {encoding: 'windows-1256', hasBom: false}, [0xc8, 0x80]],
  ['ISO-8859-6', 'لا', {encoding: 'iso-8859-6', hasBom: false}, [0xe4, 0xc7]],
  [
    'windows-1252: quotes stand where Latin-1 has controls',
    '’é',
    {encoding: 'windows-1252', hasBom: false},
    [0x92, 0xe9],
  ],
])('%s', (_reason, text, as, bytes) => {
  expect([...encode(text, as)]).toEqual(bytes)
})

test.each<[string, string, EncodeOptions, object]>([
  [
    'Arabic digits',
    'a\n٣',
    {encoding: 'windows-1256', hasBom: false, path: 'f.txt'},
    {path: 'f.txt', line: 2, args: {character: '٣', code: 'U+0663', encoding: 'windows-1256'}},
  ],
  ['a Persian letter', 'گ', {encoding: 'iso-8859-6', hasBom: false}, {line: 1, args: {code: 'U+06AF'}}],
  [
    'an emoji is named whole',
    '😀',
    {encoding: 'windows-1252', hasBom: false},
    {args: {code: 'U+1F600', character: '😀'}},
  ],
  ['Arabic in ASCII', 'ب', {encoding: 'us-ascii', hasBom: false}, {args: {code: 'U+0628'}}],
  ['half of a surrogate pair', 'a\uD800b', {encoding: 'utf-8', hasBom: false}, {args: {code: 'U+D800'}}],
])('refused: %s', (_reason, text, as, problem) => {
  expect(() => encode(text, as)).toThrow(
    expect.objectContaining({
      problems: [
        expect.objectContaining({
          code: 'encoding-lacks',
          ...problem,
          args: expect.objectContaining((problem as {args: object}).args),
        }),
      ],
    }),
  )
})
