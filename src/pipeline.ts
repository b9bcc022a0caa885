/**
 * The whole flow on one screen. Each line is one folder: segment, terms, align, check, normalize. Reading and writing are
 * the shells' part; everything here is pure.
 */
import type {SplitText} from './split-model.ts'
import {type AlignOptions, alignSegments, lessonOf} from './align/align.ts'
import {addDropped} from './align/add-dropped.ts'
import {cutPair} from './align/cut-pair.ts'
import {keepDecisions} from './align/keep-decisions.ts'
import {addRemarks, type Remark, remarksOf} from './remarks.ts'
import {alignRows} from './align/align-rows.ts'
import {linkRows, sidesOf} from './align/link-rows.ts'
import {type LearnedPairs, learnPairs} from './align/learn.ts'
import type {Corpus, Unit} from './check/check.ts'
import {runChecks} from './check/run-checks.ts'
import {type CheckSettings, noSettings} from './check/settings.ts'
import {unitsOfPair, unitsOfText} from './check/units.ts'
import {isLeftOut} from './kinds/boilerplate.ts'
import type {
  AlignedPair,
  AlignedRecord,
  BitextRow,
  CheckedText,
  Concept,
  Document,
  Finding,
  Link,
  Segment,
  SegmentKind,
  Span,
  TermHit,
} from './model.ts'
import {segmentDocument} from './segment/segment.ts'
import type {CompiledProfile} from './spelling/compile-profile.ts'
import {findTerms} from './terms/find-terms.ts'
import {createMatcher, type Matcher} from './terms/matcher.ts'
import type {VariantCluster} from './variant-model.ts'
import {discoverVariants} from './variants/discover-variants.ts'

/** What a house wants of a run; everything may be left out. */
export interface RunSettings {
  readonly checks?: CheckSettings
  /** How the house spells what the glossary does not list. */
  readonly profile?: CompiledProfile | null
  /** How to split; by the bundled rules when left out. */
  readonly split?: SplitText
  /** Kinds of segments that are neither aligned nor checked; none when left out. */
  readonly dropped?: ReadonlySet<SegmentKind>
}

/** What a run knows beside the texts. Make it once with {@link prepare}. */
export interface Context {
  readonly concepts: ReadonlyMap<string, Concept>
  readonly matcher: Matcher
  readonly checks: CheckSettings
  /** How the house spells what the glossary does not list; null without a profile. */
  readonly profile: CompiledProfile | null
  readonly split: SplitText | undefined
  readonly dropped: ReadonlySet<SegmentKind>
}

/** Compiles the glossary for a run. */
export function prepare(concepts: readonly Concept[], settings: RunSettings = {}): Context {
  const {checks = noSettings, profile = null, split, dropped = new Set<SegmentKind>()} = settings
  const byId = new Map(concepts.map((concept) => [concept.id, concept]))
  return {concepts: byId, matcher: createMatcher(concepts), checks, profile, split, dropped}
}

/** A text by itself: its segments and terms. */
export function analyse(document: Document, context: Context): CheckedText {
  const segments = segmentDocument(document, context.split)
  return {document, segments, hits: findTerms(kept(segments, context), context.matcher)}
}

/** The segments that are looked at. */
function kept(segments: readonly Segment[], {dropped}: Context): readonly Segment[] {
  return dropped.size === 0 ? segments : segments.filter((segment) => !isLeftOut(segment, dropped))
}

/** A pair that is read, and waits to be aligned. */
export interface ReadPair {
  readonly name: string
  readonly ar: CheckedText
  readonly en: CheckedText
  /** What `alignSegments` takes: plain data, so that another thread can do it. */
  readonly task: AlignTask
  /** Decisions of a person that could not be kept, because their text is gone. */
  readonly lostLinks: number
  /** Cuts, wordings and notes of which the same is true; none when left out. */
  readonly lostEdits?: number
  /** What a person said of links that are not decided; nothing when left out. */
  readonly remarks?: readonly Remark[]
}

/** The segments of a pair that take part in aligning, and what is known of them. */
export interface AlignTask {
  readonly ar: readonly Segment[]
  readonly en: readonly Segment[]
  readonly options: AlignOptions
}

/**
 * Segments and terms of a pair. Each side is witness for the other's short forms. Links that a person confirmed or edited
 * in `previous` stay, and so do cuts, wordings, marks and notes.
 */
export function readPair(
  pair: {readonly name: string; readonly ar: Document; readonly en: Document},
  context: Context,
  previous: AlignedRecord | null = null,
): ReadPair {
  const sides = {
    ar: segmentDocument(inOneLanguage(pair.ar), context.split),
    en: segmentDocument(inOneLanguage(pair.en), context.split),
  }
  const kept = previous === null ? null : keepDecisions(previous, sides.ar, sides.en)
  const {ar, en} = kept === null ? sides : {ar: kept.ar.segments, en: kept.en.segments}
  const fixed = kept?.links ?? []
  const linked = {ar: withDecided(ar, fixed, context), en: withDecided(en, fixed, context)}
  const arHits = findTerms(linked.ar, context.matcher, {witness: named(findTerms(linked.en, context.matcher))})
  const enHits = findTerms(linked.en, context.matcher, {witness: named(arHits)})
  return {
    name: pair.name,
    ar: {document: pair.ar, segments: ar, hits: arHits},
    en: {document: pair.en, segments: en, hits: enHits},
    task: {...linked, options: {hits: {ar: arHits, en: enHits}, fixed}},
    lostLinks: kept?.lost ?? 0,
    ...(kept === null || kept.lostEdits === 0 ? {} : {lostEdits: kept.lostEdits}),
    ...(kept === null || kept.remarks.length === 0 ? {} : {remarks: kept.remarks}),
  }
}

/** A side of a pair is in one language, whatever the file says of single blocks. */
function inOneLanguage(document: Document): Document {
  const {blocks, lang} = document
  if (blocks.every((block) => (block.lang ?? lang) === lang)) return document
  return {...document, blocks: blocks.map((block) => ({...block, lang}))}
}

/**
 * The rows of a bilingual file as a pair: each row is a link. Both sides have the file's text and name, so that a finding
 * points into the file, and a fix of either side is an edit of it.
 *
 * @param file.spans where the texts of the rows stand in the document's text, one a row
 */
export function pairOfRows(file: RowFile, context: Context): AlignedPair {
  const {document, rows, spans} = file
  const sides = sidesOf(document, spans)
  const ar = segmentDocument(sides.ar, context.split)
  const en = segmentDocument(sides.en, context.split)
  const links = linkRows({rows, places: spans, ar, en})
  const arHits = findTerms(ar, context.matcher, {witness: named(findTerms(en, context.matcher))})
  const enHits = findTerms(en, context.matcher, {witness: named(arHits)})
  return {
    name: document.name,
    ar: {document: sides.ar, segments: ar, hits: arHits},
    en: {document: sides.en, segments: en, hits: enHits},
    links: addDropped(links, ar, en),
    lostLinks: 0,
  }
}

/**
 * The same sentence by sentence: rows of several sentences are aligned each by itself. Links that a person confirmed or
 * edited in `previous` stay, and so do cuts, wordings, marks and notes.
 */
export function alignRowPair(pair: AlignedPair, previous: AlignedRecord | null = null): AlignedPair {
  if (previous === null) return {...pair, links: alignRows(pair, []), lostLinks: 0}
  const kept = keepDecisions(previous, pair.ar.segments, pair.en.segments)
  const cut = cutPair(pair, kept)
  const links = alignRows(cut, kept.links)
  const found = new Set(links)
  // A decision that reaches over two rows cannot stay where rows are the frame.
  const left = kept.links.filter((link) => !found.has(link))
  return {
    ...cut,
    links: addRemarks(links, [...kept.remarks, ...remarksOf(left)]),
    lostLinks: kept.lost + left.length,
    ...(kept.lostEdits === 0 ? {} : {lostEdits: kept.lostEdits}),
  }
}

/** A bilingual file: its texts, its rows, and where the texts of each row stand. */
export interface RowFile {
  readonly document: Document
  readonly rows: readonly BitextRow[]
  readonly spans: readonly {readonly ar: Span | null; readonly en: Span | null}[]
}

/** The pair with the links that were found; dropped segments stand alone. */
export function linkPair({name, ar, en, lostLinks, lostEdits, remarks}: ReadPair, links: readonly Link[]): AlignedPair {
  const all = addRemarks(addDropped(links, ar.segments, en.segments), remarks ?? [])
  return {name, ar, en, links: all, lostLinks, ...(lostEdits === undefined ? {} : {lostEdits})}
}

/** A pair: segments, terms, links. */
export function alignPair(
  pair: {readonly name: string; readonly ar: Document; readonly en: Document},
  context: Context,
  previous: AlignedRecord | null = null,
): AlignedPair {
  const read = readPair(pair, context, previous)
  return linkPair(read, alignSegments(read.task.ar, read.task.en, read.task.options))
}

/** What a batch of pairs teaches about its words; the order of the pairs changes nothing. */
export function learnFromPairs(pairs: readonly ReadPair[]): LearnedPairs {
  return learnPairs(pairs.map(({task}) => lessonOf(task.ar, task.en, task.options)))
}

/** Pairs that belong together: each is aligned with what all of them teach. */
export function alignPairs(pairs: readonly ReadPair[]): AlignedPair[] {
  const learned = learnFromPairs(pairs)
  return pairs.map((pair) => linkPair(pair, alignSegments(pair.task.ar, pair.task.en, {...pair.task.options, learned})))
}

/** The segments that take part: those that are looked at, and those that a person has linked. */
function withDecided(segments: readonly Segment[], decided: readonly Link[], context: Context): readonly Segment[] {
  const stay = new Set(kept(segments, context).map(({index}) => index))
  const {lang} = segments[0] ?? {lang: 'ar'}
  for (const link of decided) for (const index of link[lang]) stay.add(index)
  return stay.size === segments.length ? segments : segments.filter(({index}) => stay.has(index))
}

/** What the checks say of pairs and of texts that have no partner. */
export function check(pairs: readonly AlignedPair[], texts: readonly CheckedText[], context: Context): Finding[] {
  return runChecks(corpusOf(pairs, texts, context), context.checks)
}

/** What the checks look at. */
export function corpusOf(pairs: readonly AlignedPair[], texts: readonly CheckedText[], context: Context): Corpus {
  return {
    texts: [...pairs.flatMap(({ar, en}) => [ar, en]), ...texts],
    pairs,
    units: {[Symbol.iterator]: () => unitsOf(pairs, texts, context)},
    concepts: context.concepts,
    dropped: context.dropped,
    house: context.profile === null ? null : {profile: context.profile, matcher: context.matcher},
    variants: once(() => (isEnoughToCompare(pairs, texts) ? findVariants(pairs, texts, context) : [])),
  }
}

function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | null = null
  return () => (made ??= {value: make()}).value
}

/** A line or two, as a program sends them, tell nothing of how names are spelled elsewhere, and looking costs time. */
function isEnoughToCompare(pairs: readonly AlignedPair[], texts: readonly CheckedText[]): boolean {
  const arabic = [...pairs.map(({ar}) => ar), ...texts.filter(({document}) => document.lang === 'ar')]
  let length = 0
  for (const {segments} of arabic) for (const {text} of segments) if ((length += text.length) >= 300) return true
  return false
}

function* unitsOf(
  pairs: readonly AlignedPair[],
  texts: readonly CheckedText[],
  context: Context,
): Generator<Unit, undefined> {
  for (const pair of pairs) yield* unitsOfPair(pair)
  for (const text of texts) yield* unitsOfText(text, kept(text.segments, context))
}

/** Names that the Arabic texts spell in more than one way; of a pair, the English opposite is the witness. */
export function findVariants(
  pairs: readonly AlignedPair[],
  texts: readonly CheckedText[],
  context: Context,
): VariantCluster[] {
  const paired = pairs.map((pair) => ({text: pair.ar, english: oppositeTexts(pair)}))
  const single = texts.filter(({document}) => document.lang === 'ar').map((text) => ({text, english: []}))
  return discoverVariants([...paired, ...single], {concepts: [...context.concepts.values()]})
}

/** The English linked with each Arabic segment; empty where there is none. */
function oppositeTexts({ar, en, links}: AlignedPair): string[] {
  const texts = ar.segments.map(() => '')
  for (const link of links) {
    const text = link.en.map((index) => en.segments[index].text).join(' ')
    for (const index of link.ar) texts[index] = text
  }
  return texts
}

/** The record of a pair, as `aligned/NAME.json` keeps it. */
export function toRecord(pair: AlignedPair): AlignedRecord {
  return {
    version: 1,
    name: pair.name,
    ar: {path: pair.ar.document.name, segments: pair.ar.segments},
    en: {path: pair.en.document.name, segments: pair.en.segments},
    links: pair.links,
  }
}

function named(hits: readonly TermHit[]): Set<string> {
  return new Set(hits.filter((hit) => !hit.isShort).map((hit) => hit.concept))
}
