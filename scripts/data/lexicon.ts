import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const schema = z.strictObject({
  words: z.record(z.string().min(1), z.record(z.string().min(1), z.string().min(1))),
  irregular: z.record(z.string().min(1), z.string().min(1)),
})

/** `data/lexicon.yaml`: Arabic forms are folded when written out; both sides become words with a blank between. */
export const lexicon: DataFile = {
  name: 'lexicon',
  type: '{words: Record<string, string>; irregular: Record<string, string>}',
  schema,
  build(value, complain) {
    const file = value as z.infer<typeof schema>
    const words: Record<string, string> = {}
    for (const [section, entries] of Object.entries(file.words)) buildSection(section, entries, {words, complain})
    const irregular: Record<string, string> = {}
    for (const [plain, forms] of Object.entries(file.irregular)) {
      irregular[plain] = readEnglish(forms, (message) => complain(`irregular.${plain}: ${message}`)).join(' ')
    }
    return {words, irregular}
  },
}

function buildSection(
  section: string,
  entries: Readonly<Record<string, string>>,
  out: {words: Record<string, string>; complain: (message: string) => void},
): void {
  const seen = new Map<string, string>()
  for (const [arabic, english] of Object.entries(entries)) {
    const complain = (message: string): void => out.complain(`words.${section}, "${arabic}": ${message}`)
    const forms = new Set(arabic.split(' ').map(foldWord))
    for (const form of forms) {
      const before = seen.get(form)
      if (!/^[\u0621-\u064A]+$/u.test(form))
        complain(`"${form}" is not an Arabic word; write letters only, one blank between words.`)
      if (before !== undefined) complain(`"${form}" stands also under "${before}"; put both meanings in one entry.`)
      seen.set(form, arabic)
    }
    const key = [...forms].join(' ')
    out.words[key] = [...new Set([...(out.words[key]?.split(' ') ?? []), ...readEnglish(english, complain)])].join(' ')
  }
}

function readEnglish(list: string, complain: (message: string) => void): string[] {
  const words = list.split(/[ ,]+/u)
  for (const word of words) {
    if (!/^[a-z][a-z.']*$/u.test(word))
      complain(`"${word}" is not an English word in lower case; write plain words with commas between.`)
  }
  return words
}
