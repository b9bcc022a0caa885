import {mainPlace} from '../main-place.ts'
import type {Finding, Fix, Lang, Level, Place, Span} from '../model.ts'
import type {Check, CheckRun, Corpus, PlacedFinding, Side, Unit, UnitCheck, UnitFinding, UnitFix} from './check.ts'
import {checks as allChecks} from './checks.ts'
import {type CheckSettings, noSettings, type Resolve, type Resolved, resolveSettings} from './settings.ts'

/**
 * Every finding of every check, by document, then place, then level, then rule. The one place where a unit's offsets become the
 * document's, and where rule and level are added.
 *
 * @param checks which there are; all when left out
 */
export function runChecks(
  corpus: Corpus,
  settings: CheckSettings = noSettings,
  checks: readonly Check[] = allChecks,
): Finding[] {
  const order = new Map(corpus.texts.map(({document}, at) => [document.name, at]))
  const found = new Map(checks.map((check) => [check.id, [] as Finding[]]))
  const resolved = resolveSettings(settings)
  runUnitChecks(corpus, {checks, found, resolved})
  for (const check of checks) {
    // One by one: as arguments of a call, a hundred thousand findings are more than a stack holds.
    for (const finding of runWhole(check, corpus, resolved)) found.get(check.id)?.push(finding)
  }
  return [...found.values()]
    .flat()
    .map((finding, at) => ({finding, at}))
    .toSorted(
      (a, b) => comparePlaces(a.finding, b.finding, order) || weight(a.finding) - weight(b.finding) || a.at - b.at,
    )
    .map(({finding}) => finding)
}

/** A check as it runs over the units of a document. */
interface Running {
  readonly check: UnitCheck
  readonly run: CheckRun
  readonly level: Resolved['level']
  readonly into: Finding[]
}

/** Unit by unit, not check by check: what one check finds out of a unit serves the others, and is forgotten after it. */
function runUnitChecks(
  corpus: Corpus,
  {checks, found, resolved}: {checks: readonly Check[]; found: ReadonlyMap<string, Finding[]>; resolved: Resolve},
): void {
  const ofUnits = checks.filter((check): check is UnitCheck => 'run' in check)
  const {concepts, house} = corpus
  const inDocument = (document: string): Running[] =>
    ofUnits.flatMap((check): Running[] => {
      const {level, options} = resolved(check, document)
      const into = found.get(check.id) ?? []
      return level === 'off' ? [] : [{check, run: {concepts, house, options}, level, into}]
    })
  let last = {document: '', running: [] as readonly Running[], isNone: true}
  for (const unit of corpus.units) {
    const document = (unit.ar ?? unit.en)?.document ?? ''
    if (last.isNone || last.document !== document) last = {document, running: inDocument(document), isNone: false}
    const said: Said[] = []
    for (const running of last.running) {
      for (const one of running.check.run(unit, running.run)) said.push({one, running})
    }
    for (const {one, running} of withoutHidden(said)) {
      const {check, level, into} = running
      into.push(setLevel(toFinding(one, check, unit), check, level))
    }
  }
}

interface Said {
  readonly one: UnitFinding
  readonly running: Running
}

/** Without what checks say of the inside of something that is no text. */
function withoutHidden(said: readonly Said[]): readonly Said[] {
  const hiding = said.filter(({running}) => running.check.hidesOthers === true)
  if (hiding.length === 0) return said
  const isInside = (inner: Span | null = null, outer: Span | null = null): boolean =>
    inner !== null && outer !== null && inner.start >= outer.start && inner.end <= outer.end && inner.end > inner.start
  return said.filter(
    ({one, running}) =>
      running.check.hidesOthers === true ||
      !hiding.some(({one: other}) => isInside(one.ar, other.ar) || isInside(one.en, other.en)),
  )
}

function runWhole(check: Check, corpus: Corpus, resolved: Resolve): Finding[] {
  const {concepts, house, dropped} = corpus
  const add = (placed: PlacedFinding, level: Resolved['level']): Finding[] =>
    level === 'off' ? [] : [setLevel({...placed, rule: check.id, level: placed.level ?? check.level}, check, level)]
  if ('runText' in check) {
    return corpus.texts.flatMap((text) => {
      const {level, options} = resolved(check, text.document.name)
      if (level === 'off') return []
      return check.runText(text, {concepts, house, options, dropped}).flatMap((placed) => add(placed, level))
    })
  }
  if (!('runAll' in check)) return []
  const documents = corpus.texts.map(({document}) => document.name)
  if (documents.every((name) => resolved(check, name).level === 'off')) return []
  const {options} = resolved(check, '')
  return check
    .runAll(corpus, {concepts, house, options})
    .flatMap((placed) => add(placed, resolved(check, mainPlace(placed)?.document ?? '').level))
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

/**
 * The configuration's level replaces the check's own. A finding that the check itself thinks milder stays milder.
 */
function setLevel(finding: Finding, check: Check, level: Resolved['level']): Finding {
  if (level === null || level === 'off') return finding
  const isMilder = weight(finding) > levels.indexOf(check.level)
  return {...finding, level: levels[Math.max(levels.indexOf(level), isMilder ? weight(finding) : 0)]}
}

function comparePlaces(a: Finding, b: Finding, order: ReadonlyMap<string, number>): number {
  const [left, right] = [mainPlace(a), mainPlace(b)]
  const documents = (order.get(left?.document ?? '') ?? -1) - (order.get(right?.document ?? '') ?? -1)
  return documents || (left?.start ?? 0) - (right?.start ?? 0)
}

/** The worst comes first where several speak of one place. */
function weight({level}: Finding): number {
  return levels.indexOf(level)
}

const levels: readonly Level[] = ['error', 'warning', 'note']
