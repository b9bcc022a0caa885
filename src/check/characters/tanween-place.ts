import {atPlace} from '../at-place.ts'
import type {TextCheck} from '../check.ts'
import {arabicSegments} from '../facts/mixed-forms.ts'
import {isInOpaque} from '../facts/find-spans.ts'

// Tanween with the alif at the end of a word that has no other marks, before it or on it: «أيض\u064Bا» «أيضا\u064B». Words with
// more marks are mostly cited: verse and scripture are spelled as they are.
const tanween = /(?<![\u064C-\u0652][\u0621-\u064A]{0,20})(?:\u064B\u0627|\u0627\u064B)(?![\u0621-\u0652])/gu

/**
 * Reports, once in a text, that it writes tanween both before the alif (\u064B\u0627) and on it: the first place of the rarer way.
 * Which of them the house wants is for a spelling profile to say: where one does, this check is silent.
 */
export const tanweenPlace: TextCheck = {
  id: 'tanween-place',
  family: 'characters',
  level: 'note',
  examples: {
    reported: [
      {ar: 'وصل أيض\u064Bا مساء\u064B ثم عاد أخير\u064Bا وقال أيض⟦ا\u064B⟧.'},
      {ar: 'وصل أيضا\u064B ثم عاد أخير⟦\u064Bا⟧ وغادر سريعا\u064B.'},
    ],
    silent: [
      {ar: 'وصل أيض\u064Bا ثم عاد أخير\u064Bا.'},
      {ar: 'وصل أيضا\u064B ثم عاد أخيرا\u064B.'},
      {ar: 'وصل أيضا\u064B وعاد مساء\u064B.'},
      {
        ar: 'قرأ: إ\u0650ن\u0651\u064E م\u064Eع\u064E ال\u0652ع\u064Fس\u0652ر\u0650 ي\u064Fس\u0652ر\u064Bا، ثم عاد أخيرا\u064B.',
      },
    ],
  },
  runText(text, {dropped, house}) {
    const {document} = text
    if (document.lang !== 'ar' || !document.text.includes('\u064B') || house?.profile.tanween) return []
    const found = arabicSegments(text, dropped).flatMap((segment) =>
      [...segment.text.matchAll(tanween)]
        .map(({0: marks, index}) => ({marks, start: segment.start + index, end: segment.start + index + 2, index}))
        .filter(({index}) => !isInOpaque({start: index, end: index + 2}, segment.opaque)),
    )
    const before = found.filter(({marks}) => marks[0] === '\u064B')
    const behind = found.filter(({marks}) => marks[0] !== '\u064B')
    const [few, many] = before.length >= behind.length ? [behind, before] : [before, behind]
    if (few.length === 0) return []
    const [{start, end, marks}] = few
    const related = [few[0], many[0]].map((first, at) => ({
      place: {document: document.name, start: first.start, end: first.end},
      actual: first.marks,
      count: [few, many][at].length,
    }))
    return [
      atPlace(
        document,
        {start, end},
        {
          expected: [marks[1] + marks[0]],
          variant: few === before ? 'before' : 'behind',
          args: {few: few.length, many: many.length},
          related,
        },
      ),
    ]
  },
}
