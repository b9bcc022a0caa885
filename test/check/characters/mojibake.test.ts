import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findMojibake} from '../../../src/text/mojibake.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** The bytes of UTF-8, each as the character of Latin-1. */
const asLatin = (text: string): string => Array.from(utf8(text), (byte) => String.fromCharCode(byte)).join('')
const asWindowsArabic = (text: string): string => new TextDecoder('windows-1256').decode(utf8(text))

const word = fc.string({unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'), minLength: 4, maxLength: 9})

describe('UTF-8 read as another encoding', () => {
  test.each([
    ['Latin-1', asLatin],
    ['windows-1256', asWindowsArabic],
  ])('is mended from %s', (_reason, garble) => {
    fc.assert(
      fc.property(fc.array(word, {minLength: 1, maxLength: 5}), (words) => {
        const text = words.join(' ')
        expect(findMojibake(garble(text)).map(({meant}) => meant)).toEqual([text])
      }),
    )
  })
})

test('words of the alphabet, with marks between them, are never taken for it', () => {
  const mark = fc.constantFrom(' ', '، ', '؛ ', '؟ ', ' «', '» ', '،')
  fc.assert(
    fc.property(fc.array(fc.tuple(word, mark), {maxLength: 8}), (parts) => {
      expect(findMojibake(parts.flat().join(''))).toEqual([])
    }),
  )
})

test.each([
  ['French', 'Élysée, château, naïve, œuvre, «Ça va ?»'],
  ['German', 'Übergröße, Öl, Äpfel, Straße'],
  ['Scandinavian', 'Ørsted, Åland, Ærø'],
  ['Turkish', 'Şişli, Çağrı, Ünal, İzmir'],
  ['Portuguese', 'São Paulo, ÂNGELA, IRMÃ, AÇÃO'],
  ['prices', '5 € – 10 £ … “so” ‘so’ ™ © ½'],
])('%s is no mojibake', (_reason, text) => {
  expect(findMojibake(text)).toEqual([])
})

test('what lost bytes is told, but not mended', () => {
  expect(findMojibake('\u00D8\u00A7\u00D9\u201E\u00D9\u00D9\u201E\u00D8\u00AF')).toMatchObject([{meant: null}])
})
