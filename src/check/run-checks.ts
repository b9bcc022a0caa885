import {mainPlace} from '../main-place.ts'
import type {Finding, Fix, Lang, Level, Place, Span} from '../model.ts'
import type {Check, Corpus, Side, Unit, UnitCheck, UnitFinding, UnitFix} from './check.ts'
import {checks} from './checks.ts'

/** The level that the configuration sets for a check instead of its own; `off` silences it. */
export type LevelSettings = Readonly<Record<string, Level | 'off'>>

/**
 * Every finding of every check, by document, then place, then rule. The one place where a unit's offsets become the
 * document's, and where rule and level are added.
 */
export function runChecks(corpus: Corpus, levels: LevelSettings = {}): Finding[] {
  const order = new Map(corpus.texts.map(({document}, at) => [document.name, at]))
  return checks
    .filter((check) => levels[check.id] !== 'off')
    .flatMap((check) => runCheck(check, corpus).map((finding) => setLevel(finding, levels[check.id])))
    .map((finding, at) => ({finding, at}))
    .toSorted((a, b) => comparePlaces(a.finding, b.finding, order) || a.at - b.at)
    .map(({finding}) => finding)
}

function runCheck(check: Check, corpus: Corpus): Finding[] {
  if ('runAll' in check) {
    return check.runAll(corpus).map((found) => ({...found, rule: check.id, level: found.level ?? check.level}))
  }
  return corpus.units.flatMap((unit) =>
    check.run(unit, corpus.concepts, corpus.house).map((found) => toFinding(found, check, unit)),
  )
}

function toFinding(found: UnitFinding, check: UnitCheck, unit: Unit): Finding {
  const fixSide = found.fix ? unit[found.fix.lang] : null
  return {
    rule: check.id,
    level: found.level ?? check.level,
    ar: toPlace(found.ar ?? null, unit.ar) ?? whereFrom(unit, 'ar'),
    en: toPlace(found.en ?? null, unit.en) ?? whereFrom(unit, 'en'),
    actual: found.actual ?? null,
    expected: found.expected ?? [],
    concept: found.concept ?? null,
    args: found.args ?? {},
    variant: found.variant ?? '',
    fix: found.fix && fixSide ? shift(found.fix, fixSide) : null,
    related: [],
  }
}

function toPlace(span: Span | null, side: Side | null): Place | null {
  if (span === null || side === null) return null
  return {document: side.document, start: side.offset + span.start, end: side.offset + span.end}
}

/** A finding about a link says where its other side stands, so that one can go there: an empty place at its start. */
function whereFrom(unit: Unit, lang: Lang): Place | null {
  const side = unit[lang]
  if (side === null || unit.link === null) return null
  return {document: side.document, start: side.offset, end: side.offset}
}

function shift({start, end, text, confidence}: UnitFix, {document, offset}: Side): Fix {
  return {document, start: offset + start, end: offset + end, text, confidence}
}

/** The configuration's level replaces the check's own, but a note of a check stays a note. */
function setLevel(finding: Finding, level: Level | 'off' | undefined): Finding {
  if (level === undefined || level === 'off' || finding.level === 'note') return finding
  return {...finding, level}
}

function comparePlaces(a: Finding, b: Finding, order: ReadonlyMap<string, number>): number {
  const [left, right] = [mainPlace(a), mainPlace(b)]
  const documents = (order.get(left?.document ?? '') ?? -1) - (order.get(right?.document ?? '') ?? -1)
  return documents || (left?.start ?? 0) - (right?.start ?? 0)
}
