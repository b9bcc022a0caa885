import {type ActiveRule, letterOf} from './active-rule.ts'
import type {SoundRule, SoundWords} from './catalogue.ts'
import {keyOf} from './letter-keys.ts'
import {baseOf, endingsBehind, type Stem} from './stems.ts'

/** An ending of foreign words that has the sound: بورگ. */
export interface SoundEnding {
  readonly rule: string
  /** As it is looked up, with one of the letters at the place of the sound. */
  readonly key: string
  readonly wanted: string
  readonly confidence: number
}

/** How the sound is marked in the data. */
const MARK = 'گ'
/** What a listed name is read with at the place of the sound. */
const readings: readonly string[] = ['غ', 'ج', MARK]
/** Without a name in the list it is surer with غ: ج may be the j of orange. */
const DOUBTFUL = 'ج'
const endingConfidence: Readonly<Record<string, number>> = {[DOUBTFUL]: 0.65}
/** Behind so many letters plural and accusative endings make no other word: كيلوغرامات, غيتارا; سيرجيو is not سيرجي. */
const LONG_BASE = 5

/** The names with the sound, in every reading, and what the house writes. */
export function soundStems(active: ActiveRule<SoundRule>, words: SoundWords): Stem[] {
  const letter = letterOf(active, MARK)
  const choice = [...words.choice, ...active.setting.words]
  return [
    ...choice.flatMap((word) =>
      spell(word).map((read) => toStem(active, {read, wanted: word.replaceAll(MARK, letter)})),
    ),
    ...words.doubtful.flatMap((word) =>
      spell(word).map((read) => {
        const stem = toStem(active, {read, wanted: word.replaceAll(MARK, letter)})
        return read.includes(DOUBTFUL) ? {...stem, confidence: endingConfidence[DOUBTFUL]} : stem
      }),
    ),
    ...words.also.map(([read, word]) => toStem(active, {read, wanted: word.replaceAll(MARK, letter)})),
    ...words.always.flatMap(([word, fixed]) =>
      [MARK, fixed].map((read) => {
        const wanted = word.replaceAll(MARK, fixed)
        return toStem(active, {read: word.replaceAll(MARK, read), wanted})
      }),
    ),
  ]
}

/** The endings with the sound, in every reading, and those that are not meant. */
export function soundEndings(active: ActiveRule<SoundRule>, words: SoundWords): SoundEnding[] {
  const letter = letterOf(active, MARK)
  return words.endings.flatMap((ending) =>
    readings.map((reading) => ({
      rule: active.id,
      key: keyOf(ending.replaceAll(MARK, reading)),
      wanted: ending.replaceAll(MARK, letter),
      confidence: endingConfidence[reading] ?? active.rule.confidence,
    })),
  )
}

function toStem({id, rule}: ActiveRule<SoundRule>, {read, wanted}: {read: string; wanted: string}): Stem {
  const cut = baseOf(read)
  return {
    rule: id,
    key: keyOf(cut.base),
    wanted: wanted.slice(0, wanted.length - cut.ending.length),
    exact: null,
    endings: endingsBehind(cut, cut.base.length < LONG_BASE ? 'name' : 'long'),
    isBare: false,
    confidence: Math.max(rule.confidence, LISTED),
  }
}

/** A name of the list is surer than the letter alone. */
const LISTED = 0.95

/** Every way to write a name: each place of the sound with each letter. */
function spell(word: string): string[] {
  const at = word.indexOf(MARK)
  if (at < 0) return [word]
  return spell(word.slice(at + 1)).flatMap((rest) => readings.map((letter) => word.slice(0, at) + letter + rest))
}
