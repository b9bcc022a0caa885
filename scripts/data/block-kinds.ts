import {z} from 'zod'
import {triedKinds} from '../../src/kinds/kinds.ts'
import {shapeFeatures} from '../../src/kinds/shape-features.ts'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const places = ['whole', 'label', 'opens', 'names', 'part', 'inside', 'closes', 'tail', 'all'] as const
const words = z.array(z.array(z.string().min(1)))
const pair = z.strictObject({ar: words, en: words})
const group = z.strictObject({
  kind: z.enum([...triedKinds, 'sentence']),
  place: z.enum(places),
  weight: z.number().positive(),
  most: z.number().int().positive().default(25),
  headlines: z.boolean().default(false),
  ar: words.default([]),
  en: words.default([]),
})
const schema = z.strictObject({
  lists: z.record(z.string().regex(/^[a-z-]+$/u), words),
  groups: z.array(group),
  functions: pair,
  connectors: pair,
  shape: z.strictObject(
    Object.fromEntries(shapeFeatures.map((name) => [name, z.partialRecord(z.enum(triedKinds), z.number())])),
  ),
})

type File = z.infer<typeof schema>
type Complain = (message: string) => void

/** Letters of Latin script where Arabic is expected, and the other way round. */
const foreign: Record<'ar' | 'en', RegExp> = {en: /\p{Script=Arabic}/u, ar: /^\P{Script=Arabic}*$/u}

/** `data/block-kinds.yaml`: phrases folded, with ه for ة, their lists filled in; weights of shapes by column. */
export const blockKinds: DataFile = {
  name: 'block-kinds',
  type: `{groups: {kind: string; place: string; weight: number; most: number; inHeadlines: boolean; phrases: string[]}[]; functions: string[]; connectors: string[]; shape: Record<string, number[]>}`,
  schema,
  build(value, complain) {
    const file = value as File
    const seen = new Map<string, string>()
    checkLists(file, complain)
    const groups = file.groups.map(({kind, place, weight, most, headlines, ar, en}) => {
      const read = (lang: 'ar' | 'en', phrase: string): string[] =>
        readPhrase(phrase, file.lists, (message) => complain(`${kind}, ${place}, ${lang}: "${phrase}" ${message}`))
      const checked = (lang: 'ar' | 'en', rows: string[][]): string[] =>
        rows.flat().flatMap((phrase) => {
          checkPhrase(phrase, lang, (message) => complain(`${kind}, ${place}, ${lang}: "${phrase}" ${message}`))
          return read(lang, phrase)
        })
      const phrases = [...new Set([...checked('ar', ar), ...checked('en', en)])]
      checkKinds(seen, phrases, {kind, place, complain})
      return {kind, place, weight, most, inHeadlines: headlines, phrases}
    })
    return {
      groups,
      functions: readWords(file.functions, 'functions', complain),
      connectors: readWords(file.connectors, 'connectors', complain),
      shape: Object.fromEntries(
        shapeFeatures.map((name) => [name, triedKinds.map((kind) => file.shape[name]?.[kind] ?? 0)]),
      ),
    }
  },
}

/** A list that no phrase uses does nothing, which its author would not see. */
function checkLists(file: File, complain: Complain): void {
  const phrases = file.groups.flatMap(({ar, en}) => [...ar, ...en].flat())
  for (const name of Object.keys(file.lists)) {
    if (!phrases.some((phrase) => phrase.includes(`<${name}>`)))
      complain(`lists: no phrase uses <${name}>; use it or take it out.`)
  }
}

/** The same words in the same place cannot be of two kinds; hints, which need others beside them, may. */
function checkKinds(
  seen: Map<string, string>,
  phrases: readonly string[],
  group: {kind: string; place: string; complain: Complain},
): void {
  if (!['whole', 'label', 'names'].includes(group.place)) return
  for (const phrase of phrases) {
    const key = `${group.place} ${phrase}`
    const other = seen.get(key)
    if (other !== undefined && other !== group.kind)
      group.complain(
        `${group.kind}, ${group.place}: "${phrase}" is also in a group of the kind ${other}; keep one of them.`,
      )
    seen.set(key, group.kind)
  }
}

function checkPhrase(phrase: string, lang: 'ar' | 'en', complain: Complain): void {
  if (/[.:،؛!?؟,;]$/u.test(phrase)) complain('ends in a mark; write it without, marks at the end are ignored.')
  if (/^…|…$/u.test(phrase)) complain('begins or ends in …; a gap needs words on both sides.')
  if (foreign[lang].test(phrase) && !phrase.includes('<'))
    complain('is not written in the script of its language; move it to the other one.')
}

/** The phrase as it is looked up; one for each entry of a list whose entries have several words. */
function readPhrase(phrase: string, lists: File['lists'], complain: Complain): string[] {
  let found = ['']
  for (const part of phrase.split(/\s+/u)) {
    const name = /^<([a-z-]+)>$/u.exec(part)?.[1]
    const list = name === undefined ? undefined : lists[name]
    if (name !== undefined && list === undefined) complain(`uses <${name}>, which is not among the lists.`)
    const entries = list === undefined ? [part] : list.flat()
    const singles = entries.map(plain).filter((entry) => !entry.includes(' '))
    const others = entries.map(plain).filter((entry) => entry.includes(' '))
    const options = [...(singles.length > 0 ? [[...new Set(singles)].join('/')] : []), ...new Set(others)]
    found = found.flatMap((before) => options.map((option) => `${before} ${option}`))
  }
  return found.map((text) => text.trim())
}

/** Folded as lines are; marks between words become blanks. */
function plain(text: string): string {
  if (text === '…') return text
  return foldWord(text)
    .replaceAll('ة', 'ه')
    .replaceAll(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim()
}

function readWords(lists: z.infer<typeof pair>, section: string, complain: Complain): string[] {
  const found = new Set<string>()
  for (const word of [...lists.ar.flat(), ...lists.en.flat()]) {
    for (const part of plain(word).split(' ')) found.add(part)
    if (/\s/u.test(word) && section === 'functions')
      complain(`${section}: "${word}" is more than one word; write one word only.`)
  }
  return [...found]
}
