/**
 * The whole flow on one screen. Each line is one folder: segment, terms, align, check, normalize. Reading and writing are
 * the shells' part; everything here is pure.
 */
import {alignSegments} from './align/align.ts'
import {keepLinks} from './align/keep-links.ts'
import type {Corpus} from './check/check.ts'
import {type LevelSettings, runChecks} from './check/run-checks.ts'
import {unitsOfPair, unitsOfText} from './check/units.ts'
import type {AlignedPair, AlignedRecord, CheckedText, Concept, Document, Finding, TermHit} from './model.ts'
import {segmentDocument} from './segment/segment.ts'
import {findTerms} from './terms/find-terms.ts'
import {createMatcher, type Matcher} from './terms/matcher.ts'

/** What a run knows beside the texts. Make it once with {@link prepare}. */
export interface Context {
  readonly concepts: ReadonlyMap<string, Concept>
  readonly matcher: Matcher
  readonly levels: LevelSettings
}

/** Compiles the glossary for a run. */
export function prepare(concepts: readonly Concept[], levels: LevelSettings = {}): Context {
  return {concepts: new Map(concepts.map((concept) => [concept.id, concept])), matcher: createMatcher(concepts), levels}
}

/** A text by itself: its segments and terms. */
export function analyse(document: Document, context: Context): CheckedText {
  const segments = segmentDocument(document)
  return {document, segments, hits: findTerms(segments, context.matcher)}
}

/**
 * A pair: segments, terms, links. Each side is witness for the other's short forms. Links that a person confirmed or
 * edited in `previous` stay.
 */
export function alignPair(
  pair: {readonly name: string; readonly ar: Document; readonly en: Document},
  context: Context,
  previous: AlignedRecord | null = null,
): AlignedPair {
  const ar = segmentDocument(pair.ar)
  const en = segmentDocument(pair.en)
  const arHits = findTerms(ar, context.matcher, {witness: named(findTerms(en, context.matcher))})
  const enHits = findTerms(en, context.matcher, {witness: named(arHits)})
  const kept = previous === null ? {links: [], lost: 0} : keepLinks(previous, ar, en)
  return {
    name: pair.name,
    ar: {document: pair.ar, segments: ar, hits: arHits},
    en: {document: pair.en, segments: en, hits: enHits},
    links: alignSegments(ar, en, {hits: {ar: arHits, en: enHits}, fixed: kept.links}),
    lostLinks: kept.lost,
  }
}

/** What the checks say of pairs and of texts that have no partner. */
export function check(pairs: readonly AlignedPair[], texts: readonly CheckedText[], context: Context): Finding[] {
  const corpus: Corpus = {
    texts: [...pairs.flatMap(({ar, en}) => [ar, en]), ...texts],
    units: [...pairs.flatMap(unitsOfPair), ...texts.flatMap(unitsOfText)],
    concepts: context.concepts,
  }
  return runChecks(corpus, context.levels)
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
