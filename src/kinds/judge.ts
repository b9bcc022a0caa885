import {blockKinds} from '../data/block-kinds.ts'
import {type FoundKind, type Line, type SegmentKind, triedKinds} from './kinds.ts'
import type {LineFacts} from './line-facts.ts'
import {LineFlag} from './line-flags.ts'
import {SENTENCE} from './phrases.ts'
import type {ShapeFeature} from './shape-features.ts'

/** How many lines to either side decide with a line. */
export const NEIGHBOURS = 3

/** The lines of a text with their facts. */
export interface Surroundings {
  readonly lines: readonly Line[]
  readonly facts: readonly LineFacts[]
}

const kinds = triedKinds.length
const HEADING = triedKinds.indexOf('heading')
const SOURCE = triedKinds.indexOf('source')
const PROMOTION = triedKinds.indexOf('promotion')
const REFERENCE = triedKinds.indexOf('reference')
const TAGS = triedKinds.indexOf('tags')
const DATE = triedKinds.indexOf('date')
const BYLINE = triedKinds.indexOf('byline')

/** From this weight on the phrases of a line say what it is. */
const telling = 5.5
/** An item of a list or a cell keeps its kind unless another is at least so sure. */
const sureOfItem = 0.9
const longHeading = 12

const sums = new Float64Array(kinds)
const certain: FoundKind = {kind: 'heading', score: 1}
const plainSentence: FoundKind = {kind: 'sentence', score: 0.98}

/** The kind of a line by its facts and those of its neighbours. */
export function judge(around: Surroundings, at: number): FoundKind {
  const line = around.lines[at]
  const facts = around.facts[at]
  if (line.blockKind === 'heading') return certain
  if (isPlain(around, at)) return plainSentence
  addPlaceless(facts)
  addPlace(around, at)
  let claimed = 0
  for (let kind = 0; kind < kinds; kind++) if (kind !== HEADING) claimed = Math.max(claimed, sums[kind])
  add('claimed', claimed)
  let best = 0
  for (let kind = 1; kind < kinds; kind++) if (sums[kind] > sums[best]) best = kind
  const score = 1 / (1 + Math.exp(-sums[best]))
  const own: SegmentKind = line.blockKind === 'paragraph' ? 'sentence' : line.blockKind
  const isOther = own === 'sentence' ? score >= 0.5 : score >= sureOfItem
  return isOther ? {kind: triedKinds[best], score} : {kind: own, score: 1 - score}
}

/** A sentence at first sight: it ends in a stop, and nothing in it speaks for another kind. */
function isPlain({lines, facts}: Surroundings, at: number): boolean {
  const {evidence, flags} = facts[at]
  if ((flags & LineFlag.stopped) === 0 || (flags & unusual) !== 0 || lines[at].blockKind !== 'paragraph') return false
  if (at === 0 && (flags & LineFlag.asks) !== 0) return false
  if (evidence !== null && evidence.some((weight, kind) => kind !== SENTENCE && weight > 0)) return false
  return !continuesReference({lines, facts}, at)
}

const unusual = LineFlag.noted | LineFlag.rights | LineFlag.namesJoined | LineFlag.figures

function add(feature: ShapeFeature, times = 1): void {
  const weights = blockKinds.shape[feature]
  for (let kind = 0; kind < kinds; kind++) sums[kind] += times * weights[kind]
}

/** What counts wherever the line stands. */
function addPlaceless({evidence, flags, words}: LineFacts): void {
  sums.fill(0)
  add('base')
  if (evidence !== null) {
    for (let kind = 0; kind < kinds; kind++) sums[kind] += evidence[kind]
    if (evidence[SENTENCE] > 0) add('speaks-for-sentence', evidence[SENTENCE])
  }
  if ((flags & LineFlag.rights) !== 0) sums[SOURCE] += telling
  for (const [feature, flag] of flagged) if ((flags & flag) !== 0) add(feature)
  if (words > longHeading) add('long', Math.min(words - longHeading, longHeading))
}

const flagged: readonly (readonly [ShapeFeature, number])[] = [
  ['stopped', LineFlag.stopped],
  ['asks', LineFlag.asks],
  ['ends-in-colon', LineFlag.endsInColon],
  ['ends-in-comma', LineFlag.endsInComma],
  ['quoted', LineFlag.quoted],
  ['begins-small', LineFlag.beginsSmall],
  ['noted', LineFlag.noted],
  ['dated', LineFlag.dated],
  ['titled', LineFlag.titled],
  ['unjoined', LineFlag.unjoined],
  ['repeats', LineFlag.repeats],
  ['parted', LineFlag.parted],
  ['hashed', LineFlag.hashed],
  ['figures', LineFlag.figures],
  ['no-figures', LineFlag.noFigures],
]

/** What counts because of where the line stands. */
function addPlace(around: Surroundings, at: number): void {
  const {lines, facts} = around
  const isFirst = at === 0
  const isLast = at === lines.length - 1
  const isAlone = lines[at - 1]?.block !== lines[at].block && lines[at + 1]?.block !== lines[at].block
  if (isFirst) add('first')
  if (isLast) add('last')
  if (at > 0 && at <= NEIGHBOURS) add('near-start')
  if (at >= lines.length - NEIGHBOURS) add('near-end')
  if (lines[at].blockKind !== 'paragraph') add('listed')
  if (!isAlone) add('shares-block')
  else addOpenness(around, at, isFirst)
  if (isBeside(facts, at)) add('beside')
  if (continuesReference(around, at)) add('continues')
  if (isBelowLabel(around, at)) add('below-label')
  const isCaption = (facts[at].flags & LineFlag.namesJoined) !== 0 && at > 0 && at < NEIGHBOURS
  if (isCaption && isOpen(facts[0]) && isParagraph(around, at + 1)) add('few-names')
}

/** A line alone in its block without a stop, or a question as a headline. */
function addOpenness(around: Surroundings, at: number, isFirst: boolean): void {
  const {facts} = around
  const {flags, words} = facts[at]
  if (words === 0 || (!isOpen(facts[at]) && !(isFirst && (flags & LineFlag.asks) !== 0))) return
  if (words <= 6) add('short-open')
  else if (words <= 10) add('middling-open')
  else add('long-open')
  if (isParagraph(around, isFront(facts[at + 1]) ? at + 2 : at + 1)) add('before-paragraph')
  if (at > 0 && isEnd(facts[at - 1])) add('below-end')
  if (at > 0 && isLoose(facts[at - 1])) add('after-open')
  if (at + 1 < facts.length && isLoose(facts[at + 1])) add('before-open')
}

/** A line without a stop that no phrase explains: several in a row are verses or a list, not headings. */
function isLoose(facts: LineFacts): boolean {
  return isOpen(facts) && !isTelling(facts)
}

function isOpen({flags}: LineFacts): boolean {
  return (flags & LineFlag.stopped) === 0
}

/** A source, keywords or a reference, which end an article. */
function isEnd({evidence, flags}: LineFacts): boolean {
  if ((flags & (LineFlag.hashed | LineFlag.rights)) !== 0) return true
  return evidence !== null && Math.max(evidence[SOURCE], evidence[TAGS], evidence[REFERENCE]) >= telling
}

/** A date or a byline, which stands between a headline and its text. */
function isFront(facts: LineFacts | undefined): boolean {
  if (facts === undefined) return false
  const {evidence, flags} = facts
  return (
    (flags & LineFlag.figures) !== 0 || (evidence !== null && Math.max(evidence[DATE], evidence[BYLINE]) >= telling)
  )
}

/** A line that ends in a stop and is no short one, or is very long. */
function isParagraph({facts}: Surroundings, at: number): boolean {
  if (at >= facts.length) return false
  const {words} = facts[at]
  return words >= 20 || (words >= 8 && !isOpen(facts[at]))
}

/** Whether a line at most two away is no sentence by its words. */
function isBeside(facts: readonly LineFacts[], at: number): boolean {
  for (let near = Math.max(0, at - 2); near <= at + 2 && near < facts.length; near++) {
    if (near !== at && isTelling(facts[near])) return true
  }
  return false
}

function isTelling({evidence, flags}: LineFacts): boolean {
  if ((flags & (LineFlag.hashed | LineFlag.rights)) !== 0) return true
  if (evidence === null) return false
  for (let kind = HEADING + 1; kind < kinds; kind++) if (evidence[kind] - evidence[SENTENCE] >= telling) return true
  return false
}

/** Whether a line before it in its block is a reference by its words. */
function continuesReference({lines, facts}: Pick<Surroundings, 'lines' | 'facts'>, at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - NEIGHBOURS; before--) {
    if (lines[before].block !== lines[at].block) return false
    const {evidence, flags} = facts[before]
    if ((flags & LineFlag.noted) !== 0 || (evidence !== null && evidence[REFERENCE] >= telling)) return true
  }
  return false
}

/** Below "اقرأ أيضا:" with nothing behind it: the title of another article, unless a paragraph follows. */
function isBelowLabel(around: Surroundings, at: number): boolean {
  const {facts, lines} = around
  if (at === 0 || !isOpen(facts[at]) || isParagraph(around, at + 1)) return false
  const {evidence, flags, words} = facts[at - 1]
  if (lines[at - 1].block === lines[at].block || (flags & LineFlag.endsInColon) === 0 || words > 5) return false
  return evidence !== null && evidence[PROMOTION] >= telling
}
