import {kindsOf} from '../../src/kinds/kinds-of.ts'
import type {FoundKind, Line} from '../../src/kinds/kinds.ts'
import type {BlockKind, Lang} from '../../src/model.ts'

/** Lines of a text, each a block of its own unless `|` parts it into segments. */
export function linesOf(texts: readonly string[], blockKind: BlockKind = 'paragraph'): {text: string; lines: Line[]} {
  const lines: Line[] = []
  let text = ''
  for (const [block, whole] of texts.entries()) {
    for (const part of whole.split('|| ')) {
      lines.push({start: text.length, end: text.length + part.length, block, blockKind})
      text += `${part} `
    }
    text += '\n'
  }
  return {text, lines}
}

const around: Record<Lang, readonly string[]> = {
  ar: [
    'مجلس البلدة يقر خطة لترميم الجسر القديم',
    'أقر مجلس البلدة مساء أمس خطة لترميم الجسر الحجري الذي أغلق أمام السيارات منذ الشتاء الماضي.',
    'وتقدر كلفة العمل بنحو ثلاثة ملايين، يدفع الإقليم نصفها ويجمع السكان ما تبقى في عامين.',
    'ويأمل التجار أن يعود الزوار إلى السوق قبل الصيف، إذ خسر كثير منهم نصف دخله.',
    'ومن المنتظر أن تبدأ الأعمال في الربيع إذا سمح منسوب النهر بذلك ولم تتأخر المواد.',
  ],
  en: [
    'Town council approves plan to repair old bridge',
    'The town council approved a plan late on Tuesday to repair the stone bridge that closed to cars last winter.',
    'The work will cost about three million, half of it paid by the region and the rest raised by residents.',
    'Traders hope that visitors will return to the market before summer, since many of them lost half their income.',
    'Work should begin in spring if the river is low enough and materials arrive on time at the station.',
  ],
}

/** Where a line stands in the made-up article. */
export type LinePlace = 'first' | 'second' | 'middle' | 'end'

/** The kind of a line in an article about a bridge. */
export function kindIn(lang: Lang, line: string, place: LinePlace = 'middle'): FoundKind {
  const [headline, ...paragraphs] = around[lang]
  const at = {first: 0, second: 1, middle: 3, end: 5}[place]
  const texts = place === 'first' ? paragraphs : [headline, ...paragraphs]
  const {text, lines} = linesOf([...texts.slice(0, at), line, ...texts.slice(at)])
  return kindsOf({text, lang}, lines)[at]
}
