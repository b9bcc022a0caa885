import * as fc from 'fast-check'

/** What texts are put together from where the concepts of `sample` are searched in them: terms, clitics, marks, what parts. */
export const piece: fc.Arbitrary<string> = fc.constantFrom(
  ...[
    'پوتن',
    'وپوتن',
    'للبنتاجون',
    'شي جنپنگ',
    'شي',
    'بوتين',
    'بوتيرة',
    'توقف اطلاق نار',
    'منظمة تعاون شانغهاي',
    'شانغهاي',
  ],
  ...['قال', 'ال', 'ب', 'Kiev', '😀', '\u064E', 'ـ', '\u200F', '\uFEFF', '"', '**', '`', '، ', ' ', ' ', ' ', '\n'],
)
