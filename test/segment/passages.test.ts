import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import type {Lang} from '../../src/model.ts'
import {splitSentences} from '../../src/segment/split-sentences.ts'

// Passages as scraped pages and machine translation give them, parted by ====; a | marks a boundary, a line end always is one.

interface Passage {
  readonly text: string
  readonly ends: ReadonlySet<number>
}

function readPassage(marked: string): Passage {
  let text = ''
  const ends = new Set<number>()
  for (const unit of `${marked.trim()}\n`) {
    if (unit === '|' || unit === '\n') ends.add(text.trimEnd().length)
    if (unit !== '|') text += unit
  }
  return {text, ends}
}

function errorsIn({text, ends}: Passage, lang: Lang): string[] {
  const found = new Set(splitSentences(text, lang).map(({end}) => end))
  const show = (end: number): string => `${text.slice(Math.max(0, end - 30), end)} | ${text.slice(end, end + 20)}`
  const wrong = [...found].filter((end) => !ends.has(end))
  return [...wrong, ...[...ends].filter((end) => !found.has(end))].map(show)
}

test.each<[Lang, number, number]>([
  ['ar', 1102, 17],
  ['en', 1124, 18],
])('%s: of %i boundaries at most %i are missed or too many', (lang, boundaries, most) => {
  const file = readFileSync(new URL(`passages/${lang}.txt`, import.meta.url), 'utf8')
  const passages = file.split(/^====$/mu).map(readPassage)
  expect(passages.reduce((sum, {ends}) => sum + ends.size, 0)).toBe(boundaries)
  const errors = passages.flatMap((passage) => errorsIn(passage, lang))
  expect(errors.length, errors.join('\n')).toBeLessThanOrEqual(most)
})
