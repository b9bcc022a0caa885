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
import type {CompiledProfile} from './spelling/compile-profile.ts'
import {findTerms} from './terms/find-terms.ts'
import {createMatcher, type Matcher} from './terms/matcher.ts'
import type {VariantCluster} from './variant-model.ts'
import {discoverVariants} from './variants/discover-variants.ts'

/** What a run knows beside the texts. Make it once with {@link prepare}. */
export interface Context {
  readonly concepts: ReadonlyMap<string, Concept>
  readonly matcher: Matcher
  readonly levels: LevelSettings
  /** How the house spells what the glossary does not list; null without a profile. */
  readonly profile: CompiledProfile | null
}

/** Compiles the glossary for a run. */
export function prepare(
  concepts: readonly Concept[],
  levels: LevelSettings = {},
  profile: CompiledProfile | null = null,
): Context {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]))
  return {concepts: byId, matcher: createMatcher(concepts), levels, profile}
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
    house: context.profile === null ? null : {profile: context.profile, matcher: context.matcher},
  }
  return runChecks(corpus, context.levels)
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
