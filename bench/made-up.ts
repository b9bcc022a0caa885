/** A glossary and a text of any size for the benchmarks: made up, plausible, and the same on every run. */
import {readdirSync, readFileSync} from 'node:fs'
import type {Concept, Lang} from '../src/model.ts'
import {splitSentences} from '../src/segment/split-sentences.ts'
import {foldWord} from '../src/text/fold.ts'
import {randomNumbers} from './random-numbers.ts'

const starts =
  'أ إ آ أل أن إي ب بر بل ت تر ث ج جي ح خ د دي ر ز س ستا ش شت ص ط ع غ غر ف فر ق ك كر كي ل لو م ما مي ن ه و وا ي يو'.split(
    ' ',
  )
const vowels = ['ا', 'و', 'ي', '', '', 'يا', 'او']
const middles = 'ب ت ج ح خ د ر ز س ش ط غ ف ق ك ل م ن نت رس لد نغ ه'.split(' ')
const ends = 'وف سكي ان ير يتش ينغ و ين بورغ ستان يل اد وس مان اك يه ا ة ي ون'.split(' ')
const prefixes = ['', '', '', 'و', 'ل', 'ب', 'ول', 'وب', 'ف']
const articles = ['ال', 'وال', 'بال', 'كال', 'لل', 'ك']

/** Words of the text between two inserted names: about as many names as a glossary of a field finds in its news. */
const WORDS_BETWEEN = 40

/** As many concepts with a made-up name each; a fourth of the names have two words. A shorter list begins a longer one. */
export function madeUpConcepts(count: number): Concept[] {
  const random = randomNumbers(1)
  const words = new Set(lookedUpAs(sampleText()).match(/\p{L}+/gu))
  const names = new Set<string>()
  while (names.size < count) {
    const name = madeUpName(random)
    // A name that is an ordinary word, or one behind its prefix, would be found all over the text.
    if ([...prefixes, ...articles].some((prefix) => words.has(prefix + lookedUpAs(name)))) continue
    names.add(random(4) === 0 ? `${name} ${madeUpName(random)}` : name)
  }
  return [...names].map((text, at) => ({
    id: `made-up-${at}`,
    pos: 'properNoun',
    terms: [{text, lang: 'ar', status: 'preferred', isShort: false}],
    doNotTranslate: false,
    domain: null,
    definition: null,
    note: null,
    source: null,
    specs: [],
    place: {path: 'made-up.csv', line: at + 2},
  }))
}

/**
 * Sentences of the sample texts again and again, until there are so many bytes in UTF-8, with names of the concepts under
 * clitics between their words. As in any text, few names stand often and most seldom (Zipf 1949): the name of rank r is taken
 * r times as seldom as the first.
 */
export function madeUpSentences(bytes: number, concepts: readonly Concept[]): string[] {
  const random = randomNumbers(2)
  const sample = sampleSentences()
  const sentences: string[] = []
  let words = 0
  for (let size = 0, at = 0; size < bytes; at++) {
    const sentence: string[] = []
    for (const word of sample[at % sample.length].split(' ')) {
      sentence.push(word)
      if (++words % WORDS_BETWEEN !== 0) continue
      // The sum of 1/r grows as the logarithm.
      const rank = Math.floor(Math.exp(random(1e9) * 1e-9 * Math.log(concepts.length)))
      sentence.push(prefixes[random(prefixes.length)] + concepts[rank].terms[0].text)
    }
    sentences.push(sentence.join(' '))
    size += Buffer.byteLength(sentences[at]) + 1
  }
  return sentences
}

/** The text of `seeds/ar` or `seeds/en`. */
export function sampleText(lang: Lang = 'ar'): string {
  const folder = new URL(`../seeds/${lang}/`, import.meta.url)
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
  return texts.join('\n')
}

function sampleSentences(): string[] {
  const text = sampleText()
  return splitSentences(text, 'ar').map(({start, end}) => text.slice(start, end))
}

/** Folded, ة as ه: what names are found by. */
function lookedUpAs(text: string): string {
  return foldWord(text).replaceAll('ة', 'ه')
}

function madeUpName(random: (below: number) => number): string {
  const pick = (list: readonly string[]): string => list[random(list.length)]
  const middle = random(3) === 0 ? '' : pick(middles) + pick(vowels)
  return pick(starts) + pick(vowels) + middle + pick(middles) + pick(ends)
}
