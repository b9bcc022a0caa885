import {z} from 'zod'
import type {DataFile} from './data-file.ts'
import {readEnglish} from './lexicon.ts'

const schema = z.record(z.string().min(1), z.string().min(1))

/** `data/english-forms.yaml`: each form with its plain form. */
export const englishForms: DataFile = {
  name: 'english-forms',
  type: 'Record<string, string>',
  schema,
  build(value, complain) {
    const plainOf: Record<string, string> = {}
    for (const [plain, forms] of Object.entries(value as z.infer<typeof schema>)) {
      for (const form of readEnglish(forms, (message) => complain(`${plain}: ${message}`))) {
        if (Object.hasOwn(plainOf, form))
          complain(`"${form}" stands under "${plainOf[form]}" and "${plain}"; keep the more usual one.`)
        plainOf[form] = plain
      }
    }
    return plainOf
  },
}
