import {expect, test} from 'vitest'
import ar from '../../src/locales/ar.json' with {type: 'json'}
import en from '../../src/locales/en.json' with {type: 'json'}
import {createWords} from '../../web/say.ts'

const sections = {ar: ar.page, en: en.page}
const words = {ar: createWords('ar', sections), en: createWords('en', sections)}

test.each([
  [0, 'لا أزواج'],
  [1, 'زوج واحد'],
  [2, 'زوجان'],
  [5, '5 أزواج'],
  [11, '11 زوجا'],
  [100, '100 زوج'],
  [103, '103 أزواج'],
])('%i pairs in Arabic', (count, sentence) => {
  expect(words.ar.t('page.dashboard.pairs', {count})).toBe(sentence)
})

test.each([
  [1, '1 pair'],
  [2, '2 pairs'],
])('%i pairs in English', (count, sentence) => {
  expect(words.en.t('page.dashboard.pairs', {count})).toBe(sentence)
})

test.each([
  ['is kept apart', 'شي', '\u2068شي\u2069 is aligned.'],
  ['that is only figures stands as it is', '2024', '2024 is aligned.'],
  ['does not turn the sentence around', 'a\u202Eb', '\u2068aU+202Eb\u2069 is aligned.'],
  ['with the mark that would end its isolation', 'a\u2069b', '\u2068aU+2069b\u2069 is aligned.'],
  ['on two lines', 'a\nb', '\u2068a\u23CEb\u2069 is aligned.'],
  ['that looks like a key is no key', '$t(page.title)', '\u2068$t(page.title)\u2069 is aligned.'],
  ['that looks like a value is none', '{{count}}', '\u2068{{count}}\u2069 is aligned.'],
])('user text %s', (_reason, name, sentence) => {
  expect(words.en.t('page.dashboard.ready', {name})).toBe(sentence)
})

test.each([
  [0.874, '87%', '87\u00A0\u066A'],
  [1, '100%', '100\u00A0\u066A'],
  [0.9999, '99%', '99\u00A0\u066A'],
])('a share of %f', (share, english, arabic) => {
  expect(words.en.percent(share)).toBe(english)
  expect(words.ar.percent(share)).toBe(arabic)
})

test('directions', () => {
  expect([words.ar.dir, words.en.dir]).toEqual(['rtl', 'ltr'])
})
