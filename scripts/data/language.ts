import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const list = z.array(z.string().min(1))
const lists = z.array(list)
const byLang = z.strictObject({ar: lists, en: lists})
const schema = z.strictObject({
  doubles: byLang,
  function_words: byLang,
  connectives: lists,
  dangling: byLang,
  half_clauses: lists,
  counted: z.strictObject({masculine: lists, feminine: lists}),
  numerals: z.record(z.string().min(1), z.string().min(1)),
  superlatives: lists,
  copulas: lists,
  letter_names: z.strictObject({clear: list, other: list}),
  letter_heads: lists,
  roman_names: z.record(z.string().regex(/^[A-Z][a-z]+$/u), z.number().int().positive()),
  agencies: lists,
  english_months: lists,
  english_times: list,
  back_matter: lists,
})

const names = ['connectives', 'halfClauses', 'superlatives', 'copulas', 'letterHeads', 'agencies', 'backMatter']

/** `data/language.yaml`: every list without what stands in it twice; folded, but for those where the spelling counts. */
export const language: DataFile = {
  name: 'language',
  type: [
    `Record<'doubles' | 'functionWords' | 'dangling', Record<'ar' | 'en', string[]>>`,
    `Record<${[...names, 'englishMonths', 'englishTimes'].map((name) => `'${name}'`).join(' | ')}, string[]>`,
    `{counted: Record<'masculine' | 'feminine', string[]>; numerals: Record<string, string>}`,
    `{letterNames: Record<'clear' | 'other', string[]>; romanNames: Record<string, number>}`,
  ].join(' & '),
  schema,
  build(value, complain) {
    const words = value as z.infer<typeof schema>
    const {masculine, feminine} = words.counted
    const counted = {masculine: fold(masculine), feminine: fold(feminine)}
    for (const word of counted.masculine.filter((one) => counted.feminine.includes(one)))
      complain(`counted: "${word}" is under both genders; a noun that has two does not belong here.`)
    return {
      doubles: flatBoth(words.doubles),
      functionWords: flatBoth(words.function_words),
      connectives: fold(words.connectives),
      dangling: flatBoth(words.dangling),
      halfClauses: fold(words.half_clauses),
      counted,
      numerals: words.numerals,
      superlatives: fold(words.superlatives),
      copulas: fold(words.copulas),
      letterNames: {clear: words.letter_names.clear, other: fold([words.letter_names.other])},
      letterHeads: fold(words.letter_heads),
      romanNames: words.roman_names,
      agencies: fold(words.agencies),
      backMatter: fold(words.back_matter),
      englishMonths: fold(words.english_months),
      englishTimes: fold([words.english_times]),
    }
  },
}

/** As they are spelled: على, not علي. */
function flatBoth({ar, en}: {ar: readonly string[][]; en: readonly string[][]}): {ar: string[]; en: string[]} {
  return {ar: [...new Set(ar.flat())], en: [...new Set(en.flat())]}
}

function fold(groups: readonly (readonly string[])[]): string[] {
  return [...new Set(groups.flat().map(foldWord))]
}
