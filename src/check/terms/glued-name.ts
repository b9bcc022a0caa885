import type {CorpusCheck, PlacedFinding} from '../check.ts'

/**
 * Reports a name written together with the word behind or before it: گابويڤبأن. The name must stand elsewhere in the texts, and
 * the rest must be a word.
 */
export const gluedName: CorpusCheck = {
  id: 'glued-name',
  family: 'terms',
  level: 'warning',
  options: {score: {kind: 'number', default: 0.9, min: 0.5, max: 1}},
  examples: {
    reported: [
      {
        ar: 'قال المحلل ألكسندر غابوييف ذلك.\nورأى غابوييف غير ذلك.\nوصرح ⟦غابوييفبأن⟧ الأمر انتهى.',
        fixed: 'قال المحلل ألكسندر غابوييف ذلك.\nورأى غابوييف غير ذلك.\nوصرح غابوييف بأن الأمر انتهى.',
      },
      {
        ar: 'وصل الرئيس بوتين أمس.\nثم غادر ⟦بوتينبعد⟧ المساء.',
        fixed: 'وصل الرئيس بوتين أمس.\nثم غادر بوتين بعد المساء.',
      },
    ],
    silent: [
      {ar: 'قال المحلل ألكسندر غابوييف ذلك.\nوصرح غابوييف بأن الأمر انتهى.'},
      {ar: 'وصل إلى شنغهاي أمس.\nوعاد من شنغهاي اليوم.'},
      {ar: 'قال بوتين ذلك.\nووافق وبوتين حاضر.'},
    ],
  },
  runAll(corpus, {options}) {
    const least = Number(options['score'])
    return corpus.variants().flatMap(({forms, concept}) =>
      forms.flatMap(({kind, score, instead, places, form}) => {
        if (kind !== 'glued' || score < least || instead === null) return []
        return places.map((place): PlacedFinding => ({
          ar: place,
          en: null,
          actual: form,
          expected: [instead],
          concept,
          args: {},
          variant: '',
          fix: {...place, text: instead, confidence: score >= 0.95 ? 0.75 : 0.5},
          related: [],
        }))
      }),
    )
  },
}
