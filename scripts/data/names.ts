import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const lists = z.array(z.array(z.string().min(1)).min(1)).min(1)
const schema = z.strictObject({
  titles: lists,
  place_titles: lists,
  attribution: lists,
  function_words: lists,
  name_parts: z.array(z.string().min(1)),
  endings: z.array(z.string().min(1)),
  names: z.record(z.string().min(1), lists),
})

type Complain = (message: string) => void

/** `data/names.yaml`: everything folded, the groups of a section made into one list without repetitions. */
export const names: DataFile = {
  name: 'names',
  type: '{titles: string[]; placeTitles: string[]; attribution: string[]; functionWords: string[]; nameParts: string[]; endings: string[]; names: string[]}',
  schema,
  build(value, complain) {
    const words = value as z.infer<typeof schema>
    return {
      titles: foldList('titles', words.titles.flat(), complain),
      placeTitles: foldList('place_titles', words.place_titles.flat(), complain),
      attribution: foldList('attribution', words.attribution.flat(), complain),
      functionWords: foldList('function_words', words.function_words.flat(), complain),
      nameParts: foldList('name_parts', words.name_parts, complain),
      endings: foldList('endings', words.endings, complain),
      names: Object.entries(words.names)
        .flatMap(([section, group]) => foldList(`names.${section}`, group.flat(), complain))
        .filter((name, at, all) => all.indexOf(name) === at),
    }
  },
}

/** A word may stand twice, in lists that people go on writing; it counts once. */
function foldList(section: string, list: readonly string[], complain: Complain): string[] {
  for (const word of list) {
    if (!/^[\u0621-\u064A\u0671-\u06D3]+$/u.test(word)) {
      complain(`${section}: "${word}" is not one Arabic word; write letters only, without tashkeel and blanks.`)
    }
  }
  return [...new Set(list.map(foldWord))]
}
