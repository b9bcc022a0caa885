import * as fc from 'fast-check'

const terms = [
  'پوتن',
  'وپوتن',
  'للبنتاجون',
  'شي جنپنگ',
  'شي',
  'بوتين',
  'توقف اطلاق نار',
  'منظمة تعاون شانغهاي',
  'شانغهاي',
  'Kiev',
]
const others = [
  'قال',
  'بوتيرة',
  'ال',
  'ب',
  '😀',
  '\u064E',
  'ـ',
  '\u200F',
  '\uFEFF',
  '"',
  '**',
  '`',
  '، ',
  ' ',
  ' ',
  ' ',
  '\n',
]

/** What texts are put together from where the concepts of `sample` are looked for: terms, clitics, marks, what parts words. */
export const piece: fc.Arbitrary<string> = fc.constantFrom(...terms, ...others)
