import {lexicon} from '../data/lexicon.ts'
import {digitValue, isLatinLetter} from '../text/characters.ts'
import {foldWord} from '../text/fold.ts'

/** The names of the English side: each once, and which of them stand opposite each segment. */
export interface EnglishNames {
  readonly names: readonly EnglishName[]
  /** By segment, counted through all texts. */
  readonly bySegment: readonly (readonly number[])[]
}

/** A word with a capital that does not come from the beginning of a sentence only. */
export interface EnglishName {
  readonly text: string
  /** Folded; equal keys are one name. */
  readonly key: string
}

interface EnglishWord {
  readonly text: string
  readonly key: string
  readonly isStart: boolean
}

let dictionary: ReadonlySet<string> | null = null

/**
 * The names in English texts: capitalised words, without 's. The first word of a sentence counts when it stands nowhere in
 * small letters, and is in no dictionary. Words with hyphens count whole and in their parts (Jin-ping).
 *
 * @param texts one for each segment; empty where nothing is opposite
 */
export function englishNames(texts: readonly string[]): EnglishNames {
  const read = new Map<string, EnglishWord[]>()
  const small = new Set<string>()
  const capital = new Set<string>()
  for (const text of texts) if (text !== '' && !read.has(text)) read.set(text, readText(text, small, capital))
  const ids = new Map<string, number>()
  const names: EnglishName[] = []
  const bySegment = texts.map((text) => {
    const found = new Set<number>()
    for (const {text: written, key, isStart} of read.get(text) ?? []) {
      if (isStart && !capital.has(key) && (small.has(key) || isEnglishWord(key))) continue
      let id = ids.get(key)
      if (id === undefined) {
        id = names.length
        ids.set(key, id)
        names.push({text: written, key})
      }
      found.add(id)
    }
    return [...found]
  })
  return {names, bySegment}
}

/** Capitalised words of a text; the others, and those that are surely names, go into the sets. */
function readText(text: string, small: Set<string>, capital: Set<string>): EnglishWord[] {
  const words: EnglishWord[] = []
  let isStart = true
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    if (!isLatinLetter(code)) {
      if (isSentenceEnd(code)) isStart = true
      at++
      continue
    }
    const end = wordEnd(text, at)
    for (const part of partsOf(text.slice(at, end))) {
      const key = foldWord(part)
      const isCapital = part[0] !== part[0].toLowerCase()
      if (!isCapital) small.add(key)
      else if (!isStart) capital.add(key)
      if (isCapital && key.length > 1) words.push({text: part, key, isStart})
    }
    isStart = false
    at = end
  }
  return words
}

/** Letters, digits, and ' ’ - between letters. */
function wordEnd(text: string, start: number): number {
  let end = start + 1
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (isLatinLetter(code) || digitValue(code) >= 0) continue
    const isJoint = code === 0x27 || code === 0x2019 || code === 0x2d
    if (!isJoint || !isLatinLetter(text.charCodeAt(end + 1))) break
  }
  return end
}

function partsOf(word: string): string[] {
  const bare = word.replace(/['’]s?$/u, '').replace(/['’]s-/u, '-')
  const parts = bare.split('-').filter((part) => part !== '')
  if (parts.length < 2) return parts
  return articles.has(parts[0].toLowerCase()) ? parts.slice(1) : [bare, ...parts]
}

/** How the Arabic article is written: al-Assad, ash-Sharq. */
const articles: ReadonlySet<string> = new Set(['al', 'el', 'ad', 'an', 'ar', 'as', 'ash', 'at', 'az'])

/** . ! ? : and opening quotation marks: a capital behind them says nothing. */
function isSentenceEnd(code: number): boolean {
  return (
    code === 0x2e ||
    code === 0x21 ||
    code === 0x3f ||
    code === 0x3a ||
    code === 0x22 ||
    code === 0x201c ||
    code === 0x0a
  )
}

function isEnglishWord(key: string): boolean {
  dictionary ??= new Set(Object.values(lexicon.words).flatMap((words) => words.split(' ')))
  return dictionary.has(key) || (key.endsWith('s') && dictionary.has(key.slice(0, -1)))
}
