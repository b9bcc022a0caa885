import {hasSign, signs} from '../facts/signs-of.ts'
import {isArabicLetter, isSpace} from '../../text/characters.ts'
import {type Tag, tagsOf} from '../facts/tags-of.ts'
import type {UnitCheck, UnitFinding} from '../check.ts'
import {bothSides, differenceOf} from './compare-marks.ts'

// Letters that are written on to the next word: و ف ب ل ك س ال and what they make together; «بـ» too.
const prefixes = /(?:^|[^\p{L}\p{M}\u0640])(?:و|ف)?(?:ب|ل|ك|س)?(?:ال)?\u0640?$/u
/** So much text before a tag tells whether a prefix stands there. */
const reach = 8

/**
 * Reports blanks that a tag lost or got where the English has them otherwise: a word glued to a tag from outside, a blank
 * inside it. A prefix before a tag is no word: «و<b>حفظ</b>».
 */
export const tagSpacing: UnitCheck = {
  id: 'tag-spacing',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'اضغط <b>حفظ⟦</b>⟧ثم أغلق.', en: 'Press <b>Save</b> and close.', fixed: 'اضغط <b>حفظ</b> ثم أغلق.'},
      {ar: 'اضغط⟦<b>⟧حفظ</b> الآن.', en: 'Press <b>Save</b> now.', fixed: 'اضغط <b>حفظ</b> الآن.'},
      {ar: 'اضغط <b>⟦ ⟧حفظ</b> الآن.', en: 'Press <b>Save</b> now.', fixed: 'اضغط <b>حفظ</b> الآن.'},
    ],
    silent: [
      {ar: 'اضغط <b>حفظ</b> وأغلق.', en: 'Press <b>Save</b> and close.'},
      {ar: 'افتح و<b>احفظ</b> الملف', en: 'Open and <b>save</b> the file'},
      {ar: 'في ال<b>ملف</b> الآن', en: 'In the <b>file</b> now'},
      {ar: 'اضغط <b>حفظ</b>.', en: 'Press <b>Save</b>, then close.'},
      {ar: 'سطر<br>آخر', en: 'One line <br> another'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.less | signs.bracket)) return []
    const [ar, en] = [tagsOf(sides.ar), tagsOf(sides.en)]
    if (ar.length === 0 || ar.length !== en.length || differenceOf(ar, en).arOnly.length > 0) return []
    const answers = partners(en)
    return ar.flatMap((tag) => {
      const partner = answers.get(tag.key)?.shift()
      if (partner === undefined || tag.kind === 'empty') return []
      return spacingOf(tag, {text: sides.ar.text, isOpen: tag.kind === 'open', partner, english: sides.en.text})
    })
  },
}

/** The tags of the English by key, each in its order. */
function partners(tags: readonly Tag[]): Map<string, Tag[]> {
  const byKey = new Map<string, Tag[]>()
  for (const tag of tags) {
    const same = byKey.get(tag.key)
    if (same === undefined) byKey.set(tag.key, [tag])
    else same.push(tag)
  }
  return byKey
}

function spacingOf(
  tag: Tag,
  {text, isOpen, partner, english}: {text: string; isOpen: boolean; partner: Tag; english: string},
): UnitFinding[] {
  const findings: UnitFinding[] = []
  const {start, end, text: actual} = tag
  const outer = isOpen ? start : end
  const isGlued = isArabicLetter(text.charCodeAt(isOpen ? start - 1 : end))
  const isPrefix = isOpen && prefixes.test(text.slice(Math.max(0, start - reach), start))
  if (isGlued && !isPrefix && isSpace(english.charCodeAt(isOpen ? partner.start - 1 : partner.end))) {
    const fix = {lang: 'ar', start: outer, end: outer, text: ' ', confidence: 0.8} as const
    findings.push({ar: {start, end}, actual, variant: 'lost', fix})
  }
  const inner = isOpen ? {start: end, end: end + 1} : {start: start - 1, end: start}
  const englishInner = isOpen ? english[partner.end] : english[partner.start - 1]
  const isBlank = text[inner.start] === ' ' && isArabicLetter(text.charCodeAt(isOpen ? inner.end : inner.start - 1))
  if (isBlank && englishInner !== ' ' && englishInner !== undefined && !/\s/u.test(englishInner)) {
    const fix = {lang: 'ar', ...inner, text: '', confidence: 0.8} as const
    findings.push({ar: inner, actual: ' ', variant: 'inside', args: {tag: actual}, fix})
  }
  return findings
}
