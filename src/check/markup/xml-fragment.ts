import {signs, signsOf} from '../facts/signs-of.ts'
import {crossingTag, tagsOf} from '../facts/tags-of.ts'
import type {Span} from '../../model.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bothSides} from './compare-marks.ts'

// What was a tag once: "< b>", "</ b>", "<b", "<a href=”…”>", "<ب>".
const broken =
  /<[ \u200E\u200F]+\/?[ ]?[A-Za-z][\w-]{0,20}[ ]?\/?>|<\/[ \u200E\u200F]+[A-Za-z][\w-]{0,20}[ ]?>|<\/?[A-Za-z][\w-]{0,20}(?=[^\w<>\s/:@.,-]|$)|<\/?[\u0621-\u064A]{1,20}>|<[A-Za-z][\w-]{0,20}\s[^<>]*=\s*[\u201C\u201D\u00AB\u00BB][^<>]*>/gu

/** Reports what is left of a tag that can no longer be read, where the tags of the English can. */
export const xmlFragment: UnitCheck = {
  id: 'xml-fragment',
  family: 'markup',
  level: 'error',
  examples: {
    reported: [
      {ar: 'اضغط ⟦< b>⟧حفظ⟦</ b>⟧.', en: 'Press <b>Save</b>.'},
      {ar: 'اضغط <b>حفظ⟦</b⟧', en: 'Press <b>Save</b>'},
      {ar: 'انظر ⟦<a href=“/x”>⟧هنا</a>', en: 'See <a href="/x">here</a>'},
    ],
    silent: [
      {ar: 'اضغط <b>حفظ</b>.', en: 'Press <b>Save</b>.'},
      {ar: 'إذا كان أ < ب', en: 'If a < b'},
      {ar: 'اضغط < b> حفظ', en: 'Press < b> Save'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || (signsOf(sides.ar) & signs.less) === 0) return []
    const english = tagsOf(sides.en)
    if (english.length === 0 || crossingTag(english) !== null || brokenIn(sides.en).length > 0) return []
    return brokenIn(sides.ar).map((span) => ({ar: span, actual: sides.ar.text.slice(span.start, span.end)}))
  },
}

function brokenIn({text}: Side): Span[] {
  return Array.from(text.matchAll(broken), ({0: found, index}) => ({start: index, end: index + found.length}))
}
