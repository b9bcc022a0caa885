import {signs, signsOf} from '../facts/signs-of.ts'
import type {Lang} from '../../model.ts'
import {tagsOf} from '../facts/tags-of.ts'
import type {Side, Unit, UnitCheck, UnitFinding} from '../check.ts'

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  laquo: '\u00AB',
  raquo: '\u00BB',
  ldquo: '\u201C',
  rdquo: '\u201D',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ndash: '\u2013',
  mdash: '\u2014',
  hellip: '\u2026',
  bull: '\u2022',
  middot: '\u00B7',
  copy: '\u00A9',
  reg: '\u00AE',
  trade: '\u2122',
  euro: '\u20AC',
  pound: '\u00A3',
  yen: '\u00A5',
  cent: '\u00A2',
  deg: '\u00B0',
  times: '\u00D7',
  eacute: '\u00E9',
  egrave: '\u00E8',
  aacute: '\u00E1',
  oacute: '\u00F3',
  uuml: '\u00FC',
  ouml: '\u00F6',
  auml: '\u00E4',
  ccedil: '\u00E7',
  ntilde: '\u00F1',
  zwnj: '\u200C',
  zwj: '\u200D',
  lrm: '\u200E',
  rlm: '\u200F',
}
// &amp; &#39; &#x2019; and, encoded twice, &amp;quot;
const entity = /&(?:amp;)?(?:#(\d{2,6})|#[xX]([\dA-Fa-f]{2,5})|([a-z]{2,6}));/gu
/** In these, entities are how characters are written. */
const markupFiles = /\.(?:mdx?|markdown|html?|xhtml)$/iu

/**
 * Reports a character reference of HTML that was left over in the text: `&quot;`, `&#39;`. Says nothing of Markdown and
 * HTML files, of texts with tags, and of references that the other side has too.
 */
export const htmlEntity: UnitCheck = {
  id: 'html-entity',
  family: 'markup',
  level: 'warning',
  hidesOthers: true,
  examples: {
    reported: [
      {ar: 'قال ⟦&quot;⟧نعم⟦&quot;⟧', fixed: 'قال "نعم"'},
      {en: 'The government⟦&#39;⟧s plan', fixed: "The government's plan"},
      {ar: 'شركة AT⟦&amp;⟧T', en: 'The AT&T company', fixed: 'شركة AT&T'},
    ],
    silent: [
      {ar: 'شركة AT&amp;T', en: 'The AT&amp;T company'},
      {ar: '<b>قال</b> &quot;نعم&quot;', en: '<b>Yes</b>, he said'},
      {en: 'Profit & loss; R&D; Q&A'},
      {ar: 'https://example.org/?a=1&copy;'},
    ],
  },
  run(unit) {
    return [...entitiesIn(unit, 'ar'), ...entitiesIn(unit, 'en')]
  },
}

const nothing: readonly UnitFinding[] = []

function entitiesIn(unit: Unit, lang: Lang): readonly UnitFinding[] {
  const side = unit[lang]
  if (side === null || (signsOf(side) & signs.ampersand) === 0) return nothing
  if (markupFiles.test(side.document) || tagsOf(side).length > 0) return nothing
  const other = unit[lang === 'ar' ? 'en' : 'ar']
  return Array.from(side.text.matchAll(entity), (match) => toFinding(match, side, lang)).filter(
    (finding): finding is UnitFinding => finding !== null && other?.text.includes(finding.actual ?? '') !== true,
  )
}

function toFinding(match: RegExpExecArray, {text}: Side, lang: Lang): UnitFinding | null {
  const {0: actual, 1: decimal, 2: hex, 3: name, index: start} = match
  // A parameter of a link: ?a=1&copy;
  if (/[=?/\w]/u.test(text[start - 1] ?? '') && text.lastIndexOf('?', start) > text.lastIndexOf(' ', start)) return null
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  const right = name === undefined ? characterOf(code) : (named[name] ?? null)
  if (right === null) return null
  const span = {start, end: start + actual.length}
  // Where < and > are written out, they may have been meant so.
  const isSure = right !== '<' && right !== '>'
  return {[lang]: span, actual, expected: [right], fix: {lang, ...span, text: right, confidence: isSure ? 0.9 : 0.5}}
}

function characterOf(code: number): string | null {
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : null
}
