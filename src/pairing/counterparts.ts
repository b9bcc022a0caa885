import {type Counterpart, kinds} from '../align/counterpart.ts'
import {englishKey, isKnownEnglish, translationsOf} from '../align/dictionary.ts'
import type {Side} from '../align/vocabulary.ts'
import {fold} from '../text/fold.ts'

const NAME = kinds.indexOf('name')
const WORD = kinds.indexOf('word')

/** Particles that a name may have in front. */
const particles = ['', 'و', 'ب', 'ل', 'ك', 'ف', 'ال', 'وال', 'بال', 'لل', 'وب', 'ول', 'وك'] as const

/** Names with fewer letters, and skeletons with fewer sounds, are alike by chance. */
const least = {letters: 3, sounds: 3}

/**
 * Counterparts among the types of a whole batch: equal terms, numbers and Latin strings, translations, and names of one
 * skeleton of sounds. Names are looked up, not compared as when sentences are aligned: a batch has tens of thousands of them,
 * and a text has so many that it may miss some. Linear in the types.
 */
export function batchCounterparts(ar: Side, en: Side): Counterpart[] {
  const index = readEnglish(en)
  const found: Counterpart[] = []
  for (let id = 0; id < ar.types.length; id++) {
    const {kind, key} = ar.types[id]
    if (kind === 'word') {
      const stems = translationsOf(key)
      const others = stems.flatMap((stem) => index.stems.get(stem) ?? [])
      for (const other of others) found.push({ar: id, en: other, kind: WORD})
      // What the dictionary knows sounds like a name by chance.
      if (stems.length > 0) continue
      const names = skeletonsOf(key).flatMap((sounds) => index.sounds.get(sounds) ?? [])
      for (const other of names) found.push({ar: id, en: other, kind: NAME})
    } else {
      const other = index.same.get(kind === 'latin' ? `word ${key}` : `${kind} ${key}`)
      if (other !== undefined) found.push({ar: id, en: other, kind: kinds.indexOf(kind)})
    }
  }
  return found
}

/** The skeletons of an Arabic word with each particle off that it may have. */
function skeletonsOf(word: string): string[] {
  const skeletons = new Set<string>()
  for (const particle of particles) {
    if (!word.startsWith(particle) || word.length - particle.length < least.letters) continue
    const sounds = fold(word.slice(particle.length), 'phonetic').text
    if (sounds.length >= least.sounds) skeletons.add(sounds)
  }
  return [...skeletons]
}

interface EnglishIndex {
  readonly same: ReadonlyMap<string, number>
  readonly stems: ReadonlyMap<string, readonly number[]>
  /** Words that may be names: capitalised, or unknown to the dictionary. */
  readonly sounds: ReadonlyMap<string, readonly number[]>
}

function readEnglish(en: Side): EnglishIndex {
  const same = new Map<string, number>()
  const stems = new Map<string, number[]>()
  const sounds = new Map<string, number[]>()
  for (let id = 0; id < en.types.length; id++) {
    const {kind, key, isCapital} = en.types[id]
    same.set(`${kind} ${key}`, id)
    if (kind !== 'word') continue
    const stem = englishKey(key)
    add(stems, stem, id)
    if (key.length < least.letters || (!isCapital && isKnownEnglish(stem))) continue
    const skeleton = fold(key, 'phonetic').text
    if (skeleton.length >= least.sounds) add(sounds, skeleton, id)
  }
  return {same, stems, sounds}
}

function add(index: Map<string, number[]>, key: string, id: number): void {
  const ids = index.get(key)
  if (ids === undefined) index.set(key, [id])
  else ids.push(id)
}
