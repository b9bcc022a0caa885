import {z} from 'zod'
import type {SoundWords} from '../../src/spelling/catalogue.ts'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const words = z.array(z.array(z.string().min(1)))
const schema = z.strictObject({
  choice: z.record(z.string(), words),
  doubtful: words,
  always: z.record(z.string().length(1), words),
  also: z.record(z.string(), z.array(z.string())),
  endings: z.strictObject({list: z.array(z.string().min(3)), except: z.array(z.string())}),
})

type Complain = (message: string) => void

/** `data/sound-g.yaml`: the sections as one list each. */
export const soundG: DataFile = {
  name: 'sound-g',
  type: `import('../../src/spelling/catalogue.ts').SoundWords`,
  schema,
  build(value, complain): SoundWords {
    const {choice, doubtful, always, also, endings} = value as z.infer<typeof schema>
    const free = Object.values(choice).flat(2)
    const fixed = Object.entries(always).flatMap(([letter, lists]) =>
      lists.flat().map((word): [string, string] => [word, letter]),
    )
    checkWords([...free, ...doubtful.flat(), ...fixed.map(([word]) => word)], complain)
    for (const word of Object.keys(also).filter((key) => !free.includes(key))) {
      complain(`also: "${word}" is not among the words of choice; write it there too, or take it out here.`)
    }
    return {
      choice: free,
      doubtful: doubtful.flat(),
      always: fixed,
      also: Object.entries(also).flatMap(([word, others]) => others.map((other): [string, string] => [other, word])),
      endings: endings.list,
      exceptEndings: endings.except,
    }
  },
}

function checkWords(all: readonly string[], complain: Complain): void {
  const seen = new Map<string, string>()
  for (const word of all) {
    const key = foldWord(word)
    const before = seen.get(key)
    if (before !== undefined) complain(`"${word}" reads the same as "${before}"; keep one of them.`)
    if (!word.includes('گ')) complain(`"${word}" has no گ; write گ where the sound g is.`)
    if (word.length < 4) complain(`"${word}" is too short: with غ or ج it will be another word somewhere; take it out.`)
    if (/[پڤ\s\u064B-\u0652\u0640]/u.test(word)) {
      complain(`"${word}": write one word, without tashkeel, p as ب and v as ف.`)
    }
    seen.set(key, word)
  }
}
