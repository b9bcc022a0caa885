import {language} from '../../data/language.ts'
import type {UnitCheck} from '../check.ts'
import {repeatsOf} from '../facts/repeats-of.ts'

const onPurpose: ReadonlySet<string> = new Set(language.doubles.en)
const functionWords: ReadonlySet<string> = new Set(language.functionWords.en)

/**
 * Reports an English word that stands there twice at once: the the. Names (Duran Duran) and what English doubles (had had)
 * are left alone.
 */
export const englishDoubledWord: UnitCheck = {
  id: 'english-doubled-word',
  family: 'language',
  level: 'warning',
  examples: {
    reported: [
      {en: 'He opened ⟦the the⟧ door.', fixed: 'He opened the door.'},
      {en: 'They met ⟦with with⟧ their peers.', fixed: 'They met with their peers.'},
      {en: 'The ⟦minister minister⟧ left.', fixed: 'The minister left.'},
    ],
    silent: [
      {en: 'He had had enough.'},
      {en: 'She said that that was wrong.'},
      {en: 'Duran Duran sang in Walla Walla.'},
      {en: 'He came in. In the hall he waited.'},
      {en: 'Call 55 55 now.'},
    ],
  },
  run({en}) {
    if (en === null) return []
    return repeatsOf(en).flatMap(({count, first, last}) => {
      const isName = first.text[0] !== first.folded[0] && last.text[0] !== last.folded[0]
      if (count !== 2 || isName || first.script !== 'latin' || first.text.length === 1) return []
      if (onPurpose.has(first.folded)) return []
      const confidence = functionWords.has(first.folded) ? 0.9 : 0.6
      return [
        {
          en: {start: first.start, end: last.end},
          actual: `${first.text} ${last.text}`,
          expected: [first.text],
          fix: {lang: 'en' as const, start: first.end, end: last.end, text: '', confidence},
        },
      ]
    })
  },
}
