import {describe, expect, test} from 'vitest'
import {scriptOf} from '../../src/text/script-of.ts'

describe('scriptOf', () => {
  test.each<[string, string, 'ar' | 'en' | null]>([
    ['an Arabic sentence', 'وصل الوفد إلى سمرقند.', 'ar'],
    ['an English sentence', 'The delegation reached Samarkand.', 'en'],
    ['an accent changes nothing', 'Déjà vu à Zürich', 'en'],
    [
      'a short name in other letters leaves Arabic what it is',
      'أعلنت شركة IBM أمس أنها ستفتح مكتبا جديدا في القاهرة',
      'ar',
    ],
    [
      'a quoted word leaves English what it is',
      'He called it قمة and went on to speak about trade and wheat for an hour',
      'en',
    ],
    ['half and half is neither', 'قمة سمرقند a summit', null],
    ['figures and marks are no letters', '12:30 — ١٢٪', null],
    ['nothing', '', null],
    ['letters of a third script do not count', 'Москва', null],
  ])('%s', (_reason, text, lang) => {
    expect(scriptOf(text).lang).toBe(lang)
  })

  test('counts letters, and the share of Arabic ones', () => {
    expect(scriptOf('قمة abc 12')).toEqual({letters: 6, arabic: 0.5, lang: null})
    expect(scriptOf('12')).toEqual({letters: 0, arabic: 0, lang: null})
  })
})
