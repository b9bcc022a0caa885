/**
 * `npx tsx scripts/lexicon-coverage.ts GOLD.jsonl…`: how many words of gold texts the lexicon knows, and how many of them find
 * one of their words opposite. Each line of a file is a pair, `{ar: […], en: […], gold: [[[0], [0]], …]}`. Words of two Arabic
 * or three English letters are left out: particles for the most part.
 */
import {readFileSync} from 'node:fs'
import {englishKey, isKnownEnglish, translationsOf} from '../src/align/dictionary.ts'
import {tokensOf} from '../src/align/tokens.ts'
import type {Lang} from '../src/model.ts'

interface GoldLine {
  readonly ar: readonly string[]
  readonly en: readonly string[]
  readonly gold: readonly (readonly [readonly number[], readonly number[]])[]
}

const shortest = {ar: 3, en: 4}
const counts = {ar: {all: 0, known: 0, matched: 0}, en: {all: 0, known: 0, matched: 0}}
for (const path of process.argv.slice(2)) {
  for (const line of readFileSync(path, 'utf8').split('\n'))
    if (line.trim() !== '') countPair(JSON.parse(line) as GoldLine)
}
for (const [lang, {all, known, matched}] of Object.entries(counts)) {
  console.log(
    `${lang}: ${all} words, known ${(known / all).toFixed(3)}, matched opposite ${(matched / all).toFixed(3)}`,
  )
}

function countPair({ar, en, gold}: GoldLine): void {
  for (const [left, right] of gold) {
    const arabic = left.flatMap((at) => wordsOf(ar[at], 'ar'))
    const english = right.flatMap((at) => wordsOf(en[at], 'en')).map(englishKey)
    const opposite = new Set(english)
    const found = new Set<string>()
    for (const word of arabic) {
      const keys = translationsOf(word)
      const matches = keys.filter((key) => opposite.has(key))
      for (const key of matches) found.add(key)
      add('ar', keys.length > 0, matches.length > 0)
    }
    for (const key of english) add('en', isKnownEnglish(key), found.has(key))
  }
}

function wordsOf(text: string, lang: Lang): string[] {
  const tokens = tokensOf(text, lang).filter(({kind, key}) => kind === 'word' && key.length >= shortest[lang])
  return tokens.map(({key}) => key)
}

function add(lang: Lang, isKnown: boolean, isMatched: boolean): void {
  counts[lang].all++
  if (isKnown) counts[lang].known++
  if (isMatched) counts[lang].matched++
}
