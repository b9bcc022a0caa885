import type {Check, Example, OptionValues} from '../../src/check/check.ts'
import {runChecks} from '../../src/check/run-checks.ts'
import {unitsOfPair, unitsOfText} from '../../src/check/units.ts'
import type {AlignedPair, BitextRow, CheckedText, Document, Finding, Lang, Link} from '../../src/model.ts'
import {findVariants, analyse, type Context, pairOfRows, prepare, readPair} from '../../src/pipeline.ts'
import {readDocument} from '../../src/read/formats.ts'
import {prepareProfile, profileNamed} from '../../src/spelling/bundled-profiles.ts'
import {exampleConcepts} from './example-concepts.ts'

/** What an example is: its texts without the marks, the marked spans of each, and what the check finds. */
export interface RanExample {
  readonly texts: Readonly<Partial<Record<Lang, string>>>
  readonly marks: Readonly<Record<Lang, readonly string[]>>
  readonly found: Readonly<Record<Lang, readonly string[]>>
  readonly findings: readonly Finding[]
}

/** The glossary and the house style of all examples. */
export function exampleContext(): Context {
  const profile = profileNamed('levant')
  return prepare(exampleConcepts(), {profile: profile === null ? null : prepareProfile(profile)})
}

/**
 * Runs one check over an example of its documentation. Spans are told as `start-end text`, in order, so that a difference
 * can be read.
 */
export async function runExample(check: Check, example: Example, context: Context): Promise<RanExample> {
  if (example.isRows === true) return runRowExample(check, example, context)
  const [ar, en] = (['ar', 'en'] as const).map((lang) => unmark(example[lang]))
  const documents = {ar: nameLines(await read(ar, 'ar'), example), en: await read(en, 'en')}
  const pair = documents.ar && documents.en ? pairUp(documents.ar, documents.en, {example, context}) : null
  const alone = [documents.ar, documents.en].flatMap((one) => (pair === null && one ? [analyse(one, context)] : []))
  const findings = runOne(check, {pair, alone, context, options: example.options ?? {}})
  const shown = (lang: Lang): string[] =>
    findings.flatMap(({[lang]: place, [lang === 'ar' ? 'en' : 'ar']: other}) => {
      // An empty place beside another says only where the other side of the link is.
      const isOther = place !== null && place.start === place.end && other !== null && other.end > other.start
      const text = documents[lang]?.text ?? ''
      return place === null || isOther ? [] : [showSpan(place, text)]
    })
  return {
    texts: {...(ar === null ? {} : {ar: ar.text}), ...(en === null ? {} : {en: en.text})},
    marks: {ar: marksOf(ar), en: marksOf(en)},
    found: {ar: inOrder(shown('ar')), en: inOrder(shown('en'))},
    findings,
  }
}

/** The two sides are cells of one file, the English ones behind the Arabic; what is found is told side by side again. */
function runRowExample(check: Check, example: Example, context: Context): RanExample {
  const ar = unmark(example.ar ?? '') as Unmarked
  const en = unmark(example.en ?? '') as Unmarked
  const shift = ar.text.length + 1
  const spans = {ar: linesIn(ar.text, 0), en: linesIn(en.text, shift)}
  const text = `${ar.text}\n${en.text}`.replaceAll('\u23CE', '\n')
  const codes = Array.from(text.matchAll(/<x [^<>]*\/>/gu), ({0: source, index: at}) => ({at, source}))
  const blocks = [...spans.ar, ...spans.en].map((span) => ({
    ...span,
    kind: 'table-cell' as const,
    opaque: [],
    codes: codes.filter(({at}) => at >= span.start && at < span.end),
  }))
  const format = codes.length > 0 ? 'xliff' : 'csv'
  const document: Document = {name: `rows.${format}`, format, lang: 'ar', text, blocks}
  const rows = spans.ar.map((_, row) => rowNamed(String(row + 1), example.confidence ?? 1))
  const places = spans.ar.map((span, row) => ({ar: span, en: spans.en[row] ?? null}))
  const pair = pairOfRows({document, rows, spans: places}, context)
  const findings = runOne(check, {pair, alone: [], context, options: example.options ?? {}}).map((finding) => {
    const {fix, en: place} = finding
    const isEnglish = fix !== null && fix.start >= shift
    return {
      ...finding,
      en: place === null ? null : {...place, start: place.start - shift, end: place.end - shift},
      fix: isEnglish ? {...fix, document: 'en.txt', start: fix.start - shift, end: fix.end - shift} : fix,
    }
  })
  const shown = (lang: Lang, whole: string): string[] =>
    findings.flatMap(({[lang]: place, [lang === 'ar' ? 'en' : 'ar']: other}) => {
      const isOther = place !== null && place.start === place.end && other !== null && other.end > other.start
      return place === null || isOther ? [] : [showSpan(place, whole)]
    })
  return {
    texts: {ar: ar.text, en: en.text},
    marks: {ar: marksOf(ar), en: marksOf(en)},
    found: {ar: inOrder(shown('ar', ar.text)), en: inOrder(shown('en', en.text))},
    findings,
  }
}

function linesIn(text: string, from: number): {start: number; end: number}[] {
  let start = from
  return text.split('\n').map((line) => {
    const span = {start, end: start + line.length}
    start = span.end + 1
    return span
  })
}

function rowNamed(id: string, confidence: number): BitextRow {
  return {id, ar: '', en: '', confidence, status: null, findings: '', evidence: '', isMoved: false}
}

interface Unmarked {
  readonly text: string
  readonly spans: readonly {readonly start: number; readonly end: number}[]
}

function unmark(text: string | undefined): Unmarked | null {
  if (text === undefined) return null
  const spans: {start: number; end: number}[] = []
  let plain = ''
  let start = 0
  for (const part of text.split(/([⟦⟧])/u)) {
    if (part === '⟦') start = plain.length
    else if (part === '⟧') spans.push({start, end: plain.length})
    else plain += part
  }
  return {text: plain, spans}
}

function marksOf(side: Unmarked | null): string[] {
  return side === null ? [] : inOrder(side.spans.map((span) => showSpan(span, side.text)))
}

function showSpan({start, end}: {start: number; end: number}, text: string): string {
  return `${start}-${end} ${text.slice(start, end)}`
}

/** By place; what two findings say of one place counts once. */
function inOrder(spans: readonly string[]): string[] {
  return [...new Set(spans)].toSorted((a, b) => Number.parseInt(a) - Number.parseInt(b) || (a < b ? -1 : 1))
}

/** Each line is a block, as in a text of the user. */
async function read(side: Unmarked | null, lang: Lang): Promise<Document | null> {
  if (side === null) return null
  const bytes = new TextEncoder().encode(side.text)
  return readDocument(bytes, {name: `${lang}.txt`, lang, lines: 'break', encoding: 'utf-8'})
}

/** The document with the names that the example gives its lines. */
function nameLines(document: Document | null, {names}: Example): Document | null {
  if (document === null || names === undefined) return document
  const blocks = document.blocks.map((block, at) => ({...block, at: {line: at + 1, name: names[at] ?? null}}))
  return {...document, blocks}
}

/** Line by line, empty lines being sides that are missing. */
function pairUp(ar: Document, en: Document, how: {example: Example; context: Context}): AlignedPair {
  const read = readPair({name: 'example', ar, en}, how.context)
  const lines = {ar: byLine(read.ar), en: byLine(read.en)}
  const links: Link[] = []
  for (let line = 0; line < Math.max(lines.ar.length, lines.en.length); line++) {
    const sides = {ar: lines.ar[line] ?? [], en: lines.en[line] ?? []}
    if (sides.ar.length + sides.en.length === 0) continue
    const {confidence = 1, isMoved = false, state} = how.example
    const said = state === undefined ? {} : {state}
    links.push({...sides, confidence, status: 'auto', isMoved, isDropped: false, evidence: [], ...said})
  }
  return {name: 'example', ar: read.ar, en: read.en, links, lostLinks: 0}
}

function byLine({document, segments}: CheckedText): number[][] {
  const lines: number[][] = document.text.split('\n').map(() => [])
  for (const {index, start} of segments) {
    const line = document.text.slice(0, start).split('\n').length - 1
    lines[line].push(index)
  }
  return lines
}

function runOne(
  check: Check,
  how: {pair: AlignedPair | null; alone: readonly CheckedText[]; context: Context; options: OptionValues},
): Finding[] {
  const {pair, alone, context} = how
  const pairs = pair === null ? [] : [pair]
  const units = [
    ...pairs.flatMap((one) => [...unitsOfPair(one)]),
    ...alone.flatMap((text) => [...unitsOfText(text, text.segments)]),
  ]
  const corpus = {
    texts: [...pairs.flatMap(({ar, en}) => [ar, en]), ...alone],
    pairs,
    units,
    concepts: context.concepts,
    dropped: context.dropped,
    house: context.profile === null ? null : {profile: context.profile, matcher: context.matcher},
    variants: () => findVariants(pairs, alone, context),
  }
  // A check that is off unless it is asked for is asked for here.
  return runChecks(corpus, {checks: {[check.id]: {level: check.level, options: how.options}}, overrides: []}, [check])
}
