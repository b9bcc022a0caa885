import {describe, expect, test} from 'vitest'
import {findTerms} from '../../src/terms/find-terms.ts'
import {createMatcher} from '../../src/terms/matcher.ts'
import {replaceForm} from '../../src/check/terms/replace-form.ts'
import {segmentsOf} from '../../src/segment/segment-text.ts'
import {applyEdits} from '../../src/text/edits.ts'
import {concept} from '../terms/concepts.ts'

/** A text with its first term brought to the house form; null where nobody can tell how. */
function replaced(text: string, house: string, old: string): string | null {
  const [hit] = findTerms(segmentsOf([text], 'ar'), createMatcher([concept('a', 'noun', [house, `!${old}`])]))
  const edit = replaceForm(hit, house)
  return edit === null ? null : applyEdits(text, [edit])
}

describe('a house form behind an ending', () => {
  test.each([
    ['ة takes no alif of tanween', 'وضع مخططا', 'خطة', 'مخطط', 'وضع خطة'],
    ['but the tanween that is written', 'وضع مخطط\u064Bا', 'خطة', 'مخطط', 'وضع خطة\u064B'],
    ['ة is ت before a pronoun', 'مخططه', 'خطة', 'مخطط', 'خطته'],
    ['ى is ا before a pronoun', 'ومنسوبها', 'مستوى', 'منسوب', 'ومستواها'],
    ['ى takes no alif', 'منسوبا', 'مستوى', 'منسوب', 'مستوى'],
    ['a pronoun leaves no article', 'وبتشريعها', 'القانون', 'تشريع', 'وبقانونها'],
    ['nor does tanween', 'تشريعا', 'القانون', 'تشريع', 'قانونا'],
    ['other forms stay with their alif', 'تصريحا', 'بيان', 'تصريح', 'بيانا'],
  ])('%s', (_reason, text, house, old, expected) => expect(replaced(text, house, old)).toBe(expected))
})
