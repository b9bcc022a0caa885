import {calques} from '../../data/calques.ts'
import {clitics} from '../../data/clitics.ts'
import {dialectWords} from '../../data/dialect-words.ts'
import {verbPrepositions} from '../../data/verb-prepositions.ts'
import {wordyPhrases} from '../../data/wordy-phrases.ts'
import type {Lang, Span} from '../../model.ts'
import {isArabicMark} from '../../text/characters.ts'
import {foldWord} from '../../text/fold.ts'
import type {Side} from '../check.ts'
import {isNextTo} from './between.ts'
import {fact} from './fact.ts'
import {type Word, wordsOf} from './words-of.ts'

/** A list of phrases in `data/`, each phrase with what to write in its place. */
type PhraseList = 'dialect' | 'wordy' | 'calque' | 'machine' | 'preposition'

/** A phrase of one of the lists, as it stands in a side; without the و or ف before it. */
export interface PhraseHit extends Span {
  readonly list: PhraseList
  readonly better: readonly string[]
  /** It was found by the beginning of a word, so that `better` is advice and no text to put there. */
  readonly isPattern: boolean
}

interface Phrase {
  readonly list: PhraseList
  readonly words: readonly string[]
  readonly better: readonly string[]
  readonly isPattern: boolean
}

const ownFirstLetter: ReadonlySet<string> = new Set(clitics.ownFirstLetter)

/** They begin like a verbal noun (تم تحت إشرافه, قام بعض الناس) or follow a verb that has one already (تم الآن). */
const isParticle: ReadonlySet<string> = new Set(
  'بعد بين بعض بعضهم بسبب بدون به بها بهم بنا بذلك بهذا بهذه بل تحت تلك تقريبا تماما تلقائيا إلى إن إذا إلا الآن اليوم الأمر العام الأسبوع الشهر الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت'
    .split(' ')
    .map((word) => foldWord(word)),
)

type Listed = Readonly<
  Record<string, readonly {readonly words: readonly string[]; readonly better: readonly string[]}[]>
>

const byLang: Readonly<Record<Lang, ReadonlyMap<string, readonly Phrase[]>>> = {
  ar: gather([
    ['dialect', dialectWords],
    ['wordy', wordyPhrases.ar],
    ['calque', calques.taste],
    ['machine', calques.machine],
    ['preposition', verbPrepositions],
  ]),
  en: gather([['wordy', wordyPhrases.en]]),
}

/** The phrases of all lists in a side: one walk for all checks. Of one list, the longest phrase at a place. */
export const phrasesOf: (side: Side) => readonly PhraseHit[] = fact((side) => {
  const words = wordsOf(side)
  const known = byLang[side.lang]
  const hits: PhraseHit[] = []
  const ends = new Map<PhraseList, number>()
  for (let at = 0; at < words.length; at++) {
    if (words[at].isOpaque || !mayBegin(words[at].folded, known)) continue
    for (const hit of hitsAt(side, {words, at, known})) {
      if ((ends.get(hit.list) ?? 0) > hit.start) continue
      ends.set(hit.list, hit.end)
      hits.push(hit)
    }
  }
  return hits
})

/** Whether a phrase begins with the word, or with the word without its first letter; most words begin none. */
function mayBegin(folded: string, known: ReadonlyMap<string, readonly Phrase[]>): boolean {
  if (known.has(folded)) return true
  return (folded[0] === 'و' || folded[0] === 'ف') && known.has(folded.slice(1))
}

/** Every phrase that begins at a word. */
function hitsAt(
  {text, lang}: Side,
  {words, at, known}: {words: readonly Word[]; at: number; known: ReadonlyMap<string, readonly Phrase[]>},
): PhraseHit[] {
  return cutsOf(words[at], lang).flatMap(({folded, start}) =>
    (known.get(folded) ?? []).flatMap((phrase) => {
      const end = endOf(text, words, {at, phrase})
      return end === null ? [] : [{start, end, list: phrase.list, better: phrase.better, isPattern: phrase.isPattern}]
    }),
  )
}

function gather(lists: readonly (readonly [PhraseList, Listed])[]): ReadonlyMap<string, readonly Phrase[]> {
  const gathered = new Map<string, Phrase[]>()
  for (const [list, byFirst] of lists) {
    for (const [first, phrases] of Object.entries(byFirst)) {
      const made = phrases.map(({words, better}) => ({
        list,
        words,
        better,
        isPattern: words.some((word) => word.endsWith('*')),
      }))
      gathered.set(first, [...(gathered.get(first) ?? []), ...made])
    }
  }
  return gathered
}

/** The word as it stands, and without the و or ف before it. */
function cutsOf({folded, text, start}: Word, lang: Lang): {folded: string; start: number}[] {
  const whole = {folded, start}
  if (lang === 'en' || folded.length < 3 || (folded[0] !== 'و' && folded[0] !== 'ف')) return [whole]
  let length = 1
  while (length < text.length && isArabicMark(text.charCodeAt(length))) length++
  return [whole, {folded: folded.slice(1), start: start + length}]
}

/** Whether a word is the one wanted, or begins with it: بزيارة is meant by ب*, بوتين is not. */
function isMeant(folded: string, wanted: string): boolean {
  if (!wanted.endsWith('*')) return folded === wanted
  return folded.startsWith(wanted.slice(0, -1)) && !ownFirstLetter.has(folded) && !isParticle.has(folded)
}

/** Where the phrase ends that begins at a word; null where its other words do not follow. */
function endOf(text: string, words: readonly Word[], {at, phrase}: {at: number; phrase: Phrase}): number | null {
  for (let next = 1; next < phrase.words.length; next++) {
    const word = words[at + next]
    if (word === undefined || word.isOpaque || !isNextTo(text, words[at + next - 1].end, word.start)) return null
    const wanted = phrase.words[next]
    if (!isMeant(word.folded, wanted)) return null
  }
  return words[at + phrase.words.length - 1].end
}
