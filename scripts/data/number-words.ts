import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const values = z.record(z.string().min(1), z.number().int().nonnegative())
const expressions = z.array(z.string().min(1))
const language = z.strictObject({
  units: values,
  duals: values,
  scales: values,
  scalesOrDuals: values,
  plurals: values,
  parts: z.record(z.string().min(1), z.number().positive().lt(1)),
  ordinals: values,
  articleOrdinals: values,
  stems: values,
  money: values,
  percent: expressions,
  between: expressions,
  phrases: expressions,
})

/** The sections whose words are looked up one by one; no word may stand in two of them. */
const sections = [
  'units',
  'duals',
  'scales',
  'scalesOrDuals',
  'plurals',
  'parts',
  'ordinals',
  'articleOrdinals',
  'stems',
] as const

/** `data/number-words.yaml`: keys are folded when written out, so that look-ups need no second folding. */
export const numberWords: DataFile = {
  name: 'number-words',
  type: `Record<'ar' | 'en', Record<${[...sections, 'money'].map((name) => `'${name}'`).join(' | ')}, Record<string, number>> & {percent: string[]; between: string[]; phrases: string[]}>`,
  schema: z.strictObject({ar: language, en: language}),
  build(value, complain) {
    const words = value as Record<'ar' | 'en', z.infer<typeof language>>
    return {
      ar: foldLanguage('ar', words.ar, complain),
      en: foldLanguage('en', words.en, complain),
    }
  },
}

function foldLanguage(lang: string, words: z.infer<typeof language>, complain: (message: string) => void): object {
  const seen = new Map<string, string>()
  const foldKeys = (section: (typeof sections)[number]): Record<string, number> => {
    const folded: Record<string, number> = {}
    for (const [word, value] of Object.entries(words[section])) {
      const key = foldWord(word)
      const before = seen.get(key)
      if (/\s/u.test(key)) complain(`${lang}.${section}: "${word}" is more than one word; write one word only.`)
      if (before !== undefined) complain(`${lang}.${section}: "${word}" reads the same as ${before}; keep one of them.`)
      seen.set(key, `"${word}" in ${section}`)
      folded[key] = value
    }
    return folded
  }
  return {
    ...Object.fromEntries(sections.map((section) => [section, foldKeys(section)])),
    money: words.money,
    percent: words.percent.map(foldWord),
    between: words.between.map(foldWord),
    phrases: words.phrases.map(foldWord),
  }
}
