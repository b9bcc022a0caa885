import type {Span} from '../model.ts'
import type {Side, UnitCheck, UnitFinding} from './check.ts'

/** Marks that stand right behind a word in Arabic. */
const closing = '،؛؟!.:'
// White space (no line break) before a mark. Linear: blanks are looked for only where none stands before them.
const spaceBefore = /(?<![ \t\u00A0])[ \t\u00A0]+(?=[،؛؟!.:])/gu
// ، ؛ ؟ with a letter or, behind a letter, a figure: «قال،ثم»; . : ! between Arabic words: «انتهى.ثم», not م.ت.ف.
const noSpaceAfter = /[،؛؟](?=\p{L})|(?<=\p{L})[،؛؟](?=\p{N})|(?<=\p{Script=Arabic}{3})[.:!](?=\p{Script=Arabic}{2})/gu
// A full stop twice with a blank between: «انتهى. .»
const doubledStop = /\.[ \t\u00A0]+\.(?![.\p{N}])/gu

/**
 * Reports a blank before a mark, no blank after one, and a doubled full stop in Arabic. The fix touches blanks and the
 * second stop only.
 *
 * @example 'قال ، ثم مضى' // reports the blank
 * @example 'نسبة 2.5 في المئة ...' // says nothing: a decimal, an ellipsis
 */
export const punctuationSpacing: UnitCheck = {
  id: 'punctuation-spacing',
  level: 'warning',
  run({ar}) {
    if (ar === null) return []
    const doubled = [...ar.text.matchAll(doubledStop)].map((match) => spanOf(match))
    const before = [...ar.text.matchAll(spaceBefore)]
      .map((match) => spanOf(match))
      .filter(
        (span) => !isAllowed(span, ar.text) && !doubled.some((stop) => stop.start < span.end && span.start < stop.end),
      )
    const after = [...ar.text.matchAll(noSpaceAfter)].map((match) => spanOf(match))
    return [
      ...doubled.map((span) => toFinding(span, {ar, text: '.', variant: 'doubled'})),
      ...before.map((span) => toFinding(span, {ar, text: '', variant: 'before'})),
      ...after.map((span) => toFinding(span, {ar, text: `${ar.text[span.start]} `, variant: 'after'})),
    ].filter((finding) => !isOpaque(finding, ar))
  },
}

function spanOf(match: RegExpMatchArray): Span {
  const start = match.index ?? 0
  return {start, end: start + match[0].length}
}

/** A blank before … or ..., before a decimal (.5), before :) and at the start says nothing. */
function isAllowed(span: Span, text: string): boolean {
  const next = text.slice(span.end, span.end + 2)
  return span.start === 0 || next === '..' || /^[.:][\p{N}\p{L})]/u.test(next)
}

function toFinding(span: Span, how: {ar: Side; text: string; variant: string}): UnitFinding {
  const mark = closing.includes(how.ar.text[span.end] ?? '') ? how.ar.text[span.end] : how.ar.text[span.start]
  return {
    ar: span,
    actual: how.ar.text.slice(span.start, span.end),
    expected: [how.text],
    variant: how.variant,
    args: {mark},
    fix: {lang: 'ar', ...span, text: how.text, confidence: 1},
  }
}

function isOpaque(finding: UnitFinding, side: Side): boolean {
  const span = finding.ar
  return (
    span !== null && span !== undefined && side.opaque.some((part) => part.start < span.end && span.start < part.end)
  )
}
