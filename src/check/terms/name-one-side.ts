import {comparePrepared} from '../../terms/compare-names.ts'
import {prepareName} from '../../terms/prepare-name.ts'
import {isNear, skeletonOf} from '../../terms/skeleton.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {isEnglishWord} from '../facts/glossary-forms.ts'
import {freeWordsOf} from '../facts/free-words.ts'
import {isTitleWord} from '../facts/longer-name.ts'
import {type Word, wordsOf} from '../facts/words-of.ts'

/** Below this, the link itself is in doubt. */
const surely = 0.5
/** An Arabic word that is less like the name is not the name. */
const LIKELY = 0.4
const SHORTEST = 4

/**
 * Reports an English name that the glossary does not have and that no Arabic word opposite sounds like. A capital at the beginning
 * of a sentence makes no name, nor does a word of the dictionary; names that stand in Latin letters in the Arabic are there.
 */
export const nameOneSide: UnitCheck = {
  id: 'name-one-side',
  family: 'terms',
  level: 'note',
  isOptional: true,
  examples: {
    reported: [
      {ar: 'وصل المحلل مساء.', en: 'The analyst ⟦Gabuev⟧ arrived in the evening.'},
      {ar: 'التقى بوتين الوفد.', en: 'Putin met ⟦Karimov⟧ and the delegation.'},
    ],
    silent: [
      {ar: 'وصل غابوييف مساء.', en: 'The analyst Gabuev arrived in the evening.'},
      {ar: 'وصل المحلل يوم الاثنين.', en: 'Analysts arrived on Monday.'},
      {ar: 'اشترى جهاز Zenphone أمس.', en: 'He bought a Zenphone yesterday.'},
      {ar: 'التقى الوفد.', en: 'Putin met the delegation.'},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || link.confidence < surely) return []
    const words = wordsOf(en)
    const seen = new Set<string>()
    return words.flatMap((word, at): UnitFinding[] => {
      if (!isName(word, words[at - 1], en) || seen.has(word.text)) return []
      seen.add(word.text)
      if (ar.text.includes(word.text) || sounds(word, ar)) return []
      return [{en: {start: word.start, end: word.end}, actual: word.text}]
    })
  },
}

function isName({text, start, end, isOpaque}: Word, before: Word | undefined, en: Side): boolean {
  if (isOpaque || text.length < SHORTEST || !/^\p{Lu}\p{Ll}+$/u.test(text)) return false
  if (en.hits.some((hit) => hit.start < end && start < hit.end)) return false
  const gap = en.text.slice(before?.end ?? 0, start)
  // Within a headline every word has a capital.
  const isInside = before !== undefined && /^[ ,-]+$/u.test(gap) && !/[-]/u.test(gap)
  return isInside && !isTitleWord(text) && !isEnglishWord(text.toLowerCase()) && !isHeadline(en)
}

function sounds({text}: Word, ar: Side): boolean {
  const name = prepareName(text)
  const skeleton = skeletonOf(text)
  return freeWordsOf(ar).some(
    (word) => isNear(word.skeleton, skeleton) && comparePrepared(name, prepareName(word.text), LIKELY) >= LIKELY,
  )
}

/** Most words of four letters and more have a capital. */
function isHeadline(en: Side): boolean {
  const long = wordsOf(en).filter(({text}) => text.length >= SHORTEST)
  return long.filter(({text}) => /^\p{Lu}/u.test(text)).length * 3 > long.length * 2
}
