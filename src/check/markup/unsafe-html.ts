import {hasSign, signs} from '../facts/signs-of.ts'
import {tagsOf} from '../facts/tags-of.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bothSides, differenceOf, type Mark, marksIn, spanOf} from './compare-marks.ts'

// Elements that run programs or bring in foreign pages.
const elements = /<(?:script|iframe|object|embed|applet|base|form|meta|link)(?=[\s/>])/giu
// The same of attributes and addresses, inside a tag: onclick=, srcdoc=, href="javascript:…".
const attributes = /(?<=[\s"'/])(?:on[a-z]{3,20}|srcdoc|formaction)\s{0,9}=|(?:java|vb)script:|data:text\/html/giu
// ](javascript:…) of Markdown.
const links = /(?<=\]\()(?:java|vb)script:/giu

/** Reports HTML in the Arabic that can run programs, and that the English lacks. */
export const unsafeHtml: UnitCheck = {
  id: 'unsafe-html',
  family: 'markup',
  level: 'error',
  examples: {
    reported: [
      {ar: 'مرحبا ⟦<script⟧>x()</script>', en: 'Welcome'},
      {ar: '<a href="/x" ⟦onclick=⟧"y()">هنا</a>', en: '<a href="/x">here</a>'},
      {ar: '<a href="⟦javascript:⟧y()">هنا</a>', en: '<a href="/x">here</a>'},
    ],
    silent: [
      {ar: '<a onclick="y()">هنا</a>', en: '<a onclick="y()">here</a>'},
      {ar: 'تعلم JavaScript: لغة الويب', en: 'Learn JavaScript, the language of the Web'},
      {ar: 'الكلمة once = مرة', en: 'once: one time'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.less | signs.bracket)) return []
    const ar = unsafeIn(sides.ar)
    if (ar.length === 0) return []
    return differenceOf(ar, unsafeIn(sides.en)).arOnly.map((mark) => ({ar: spanOf(mark), actual: mark.text}))
  },
}

function unsafeIn(side: Side): Mark[] {
  const {text} = side
  const lower = (found: string): string => found.toLowerCase()
  const found = text.includes('](') ? marksIn(text, links, lower) : []
  if (!text.includes('<')) return found
  found.push(...marksIn(text, elements, lower))
  for (const tag of tagsOf(side)) {
    for (const mark of marksIn(tag.text, attributes, lower)) {
      found.push({...mark, start: tag.start + mark.start, end: tag.start + mark.end})
    }
  }
  return found
}
