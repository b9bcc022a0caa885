import {houseForm} from '../../house-form.ts'
import type {UnitCheck} from '../check.ts'
import {replaceForm} from './replace-form.ts'

/** Reports a form that the glossary admits beside the house form, for houses that want the house form only. */
export const admittedForm: UnitCheck = {
  id: 'admitted-form',
  family: 'terms',
  level: 'note',
  isOptional: true,
  examples: {
    reported: [
      {ar: 'اجتمع وزراء ⟦الناتو⟧ أمس.', fixed: 'اجتمع وزراء حلف شمال الأطلسي أمس.'},
      {en: 'The ⟦truce⟧ held.', fixed: 'The ceasefire held.'},
    ],
    silent: [
      {ar: 'اجتمع وزراء حلف شمال الأطلسي أمس.'},
      {ar: 'التقى شي جين بينغ الوفد ثم غادر شي.'},
      {ar: 'قال پوتن ذلك.'},
    ],
  },
  run({ar, en}, {concepts}) {
    return [ar, en].flatMap((side) =>
      (side?.hits ?? []).flatMap((hit) => {
        const house = houseForm(concepts.get(hit.concept), hit.lang)
        if (hit.status !== 'admitted' || hit.isShort || hit.isNested || house === null) return []
        if (isInflected(hit.term, house.text)) return []
        const edit = replaceForm(hit, house.text)
        return [
          {
            [hit.lang]: {start: hit.start, end: hit.end},
            actual: hit.form,
            expected: [house.text],
            concept: hit.concept,
            // A plural or a definite form may be what is admitted.
            fix: edit === null ? null : {lang: hit.lang, ...edit, confidence: 0.5},
          },
        ]
      }),
    )
  },
}

/** A plural or the definite form of the house form is that form: مليارات, المتحدث باسم, barrels. */
function isInflected(form: string, house: string): boolean {
  const [one, other] = [form, house].map((text) => text.replace(/^ال/u, '').replace(/(?:ات|ة|e?s)$/u, ''))
  return one === other
}
