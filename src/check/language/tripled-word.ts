import {language} from '../../data/language.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {lettersOf, repeatsOf} from '../facts/repeats-of.ts'

const onPurpose = {ar: new Set(language.doubles.ar), en: new Set(language.doubles.en)}

/** Reports a word that stands three times in a row or more: a list of keywords, or a machine that got stuck. */
export const tripledWord: UnitCheck = {
  id: 'tripled-word',
  family: 'language',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'كلمات: ⟦أخبار أخبار أخبار⟧ اليوم', fixed: 'كلمات: أخبار اليوم'},
      {en: 'Tags: ⟦news news news news⟧ today', fixed: 'Tags: news today'},
    ],
    silent: [{ar: 'جدا جدا جدا'}, {en: 'No no no, he said.'}, {ar: 'خبر، خبر، خبر'}, {ar: '5 5 5'}],
  },
  run({ar, en}) {
    return [...(ar === null ? [] : tripledIn(ar)), ...(en === null ? [] : tripledIn(en))]
  },
}

function tripledIn(side: Side): UnitFinding[] {
  return repeatsOf(side).flatMap(({count, first, last}): UnitFinding[] => {
    const word = side.lang === 'ar' ? lettersOf(first.text) : first.folded
    if (count < 3 || first.text.length < 2 || onPurpose[side.lang].has(word)) return []
    return [
      {
        [side.lang]: {start: first.start, end: last.end},
        actual: first.text,
        expected: [first.text],
        args: {count},
        fix: {lang: side.lang, start: first.end, end: last.end, text: '', confidence: 0.6},
      },
    ]
  })
}
