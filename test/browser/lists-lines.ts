import type {Lang} from '../../src/model.ts'
import type {KwicLine} from '../../src/page-model.ts'

/** What all parts of the payload are made of. */
export interface Made {
  readonly more: string
  readonly documents: Readonly<Record<Lang, string>>
  readonly pair: string
  readonly word: string
}

/** The Arabic text of the pair. */
export const arText = 'زار پوتن مدينة شانغهاي في 25 يونيو. التقى شي جين بينغ فيها. قال بوتين إن الشراكة مهمة.'

function line({documents, more}: Made, text: string, at: number): KwicLine {
  const kwic = {before: `قال ${more} في بيان له إن `, text, after: ` وصل إلى المدينة أمس ${more}`, lang: 'ar' as const}
  return {document: documents.ar, line: at + 1, start: arText.indexOf(' ', at * 9), kwic}
}

/** Lines of a concordance. */
export function lines(made: Made, text: string, count: number): KwicLine[] {
  return Array.from({length: count}, (_, at) => line(made, text + made.more, at))
}
