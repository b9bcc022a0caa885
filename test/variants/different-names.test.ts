import {expect, test} from 'vitest'
import {type Line, spellings} from './corpus.ts'

test.each<[string, Line[]]>([
  ['two given names', ['أكد السفير سلمان الدوسري حضوره.', 'واعتذر السفير سليمان الدوسري عن الحضور.']],
  ['two countries', ['وصل رئيس كينيا أولا.', 'ثم وصل رئيس غينيا، وغادر رئيس كينيا.', 'وبقي وفد غينيا.']],
  ['two persons of one surname', ['قال الوزير محمد الحسيني كلمة.', 'وقال الوزير محمود الحسيني كلمة.']],
])('names that look alike stay apart: %s', (_reason, lines) => {
  expect(spellings(lines)).toEqual([])
})

test('a country in two spellings is still one', () => {
  const lines = [
    'وصل رئيس غامبيا إلى العاصمة.',
    'وغادر رئيس جامبيا العاصمة.',
    'وقال وزير غامبيا كلمة.',
    'وزار رئيس زامبيا المعرض.',
  ]
  expect(spellings(lines)).toEqual(['غامبيا = جامبيا'])
})
