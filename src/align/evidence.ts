import type {Evidence, Segment} from '../model.ts'
import {kinds} from './counterpart.ts'
import type {Texts} from './link-scorer.ts'
import {marksOf} from './marks.ts'

/** Words of the lexicon; those learned from the texts have shown that they belong together. */
const WORD = kinds.indexOf('word')
/** Most reasons given for one link. */
const MOST = 16

/** What a link consists of, as places among the aligned segments. */
interface Places {
  readonly ar: readonly number[]
  readonly en: readonly number[]
}

/** Words of which chance explains a match nearly as well have not spoken for the link: natural logarithm of how much less well. */
const LEAST = 1

/**
 * Why a link was made: the terms, numbers, Latin strings, names, words and marks that stand on both sides, strongest kind
 * first, the rarest of a kind first, as they stand in the texts. Each counts once, as in scoring.
 */
export function explainLink(
  texts: Texts,
  segments: {ar: readonly Segment[]; en: readonly Segment[]},
  link: Places,
): Evidence[] {
  if (link.ar.length === 0 || link.en.length === 0) return []
  const {ar, en, associations} = texts
  const enForms = new Map<number, string>()
  for (const at of link.en)
    eachSlot(en, at, (type, start, end) =>
      enForms.set(type, enForms.get(type) ?? segments.en[at].text.slice(start, end)),
    )
  const weigh = createWeigher(texts, link)
  const reasons: {kind: number; weight: number; ar: string; en: string}[] = []
  const arSeen = new Set<number>()
  for (const at of link.ar) {
    eachSlot(ar, at, (type, start, end) => {
      if (arSeen.has(type)) return
      for (let pair = associations.first[type]; pair < associations.first[type + 1]; pair++) {
        const other = associations.english[pair]
        const form = enForms.get(other)
        if (form === undefined) continue
        arSeen.add(type)
        enForms.delete(other)
        const kind = associations.kind[pair]
        reasons.push({kind, weight: weigh(type, other), ar: segments.ar[at].text.slice(start, end), en: form})
        return
      }
    })
  }
  const telling = reasons.filter(({kind, weight}) => kind !== WORD || weight >= LEAST)
  const evidence = telling
    .toSorted((a, b) => a.kind - b.kind || b.weight - a.weight)
    .map((reason): Evidence => ({kind: nameOf(reason.kind), ar: reason.ar, en: reason.en}))
  return [...evidence.slice(0, MOST), ...explainMarks(segments, link)]
}

/** How much a match says beyond chance in texts as long as those of the link, as in scoring. */
function createWeigher({ar, en, associations}: Texts, link: Places): (type: number, other: number) => number {
  const {arGain, enGain} = associations
  const [arLog, enLog] = [logTokens(ar, link.ar), logTokens(en, link.en)]
  return (type, other) => (Math.max(0, arGain[type] - enLog) + Math.max(0, enGain[other] - arLog)) / 2
}

function logTokens(side: Texts['ar'], places: readonly number[]): number {
  return Math.log(
    Math.max(
      1,
      places.reduce((sum, at) => sum + side.starts[at + 1] - side.starts[at], 0),
    ),
  )
}

/** Words learned from the texts themselves are words to the reader. */
function nameOf(kind: number): Evidence['kind'] {
  const name = kinds[kind]
  return name === 'pair' ? 'word' : name
}

function eachSlot(side: Texts['ar'], at: number, each: (type: number, start: number, end: number) => void): void {
  for (let slot = side.starts[at]; slot < side.starts[at + 1]; slot++) {
    each(side.slots[slot], side.places[2 * slot], side.places[2 * slot + 1])
  }
}

function explainMarks(segments: {ar: readonly Segment[]; en: readonly Segment[]}, link: Places): Evidence[] {
  const ar = link.ar.map((at) => segments.ar[at].text).join(' ')
  const en = link.en.map((at) => segments.en[at].text).join(' ')
  const [left, right] = [marksOf(ar), marksOf(en)]
  const evidence: Evidence[] = []
  if (left.isQuestion && right.isQuestion) evidence.push({kind: 'mark', ar: ar.includes('؟') ? '؟' : '?', en: '?'})
  if (left.quotes > 0 && right.quotes > 0)
    evidence.push({kind: 'mark', ar: firstOf(ar, quoteMarks), en: firstOf(en, quoteMarks)})
  return evidence
}

const quoteMarks = '"“”«»„‟‹›'

function firstOf(text: string, marks: string): string {
  for (const unit of text) if (marks.includes(unit)) return unit
  return ''
}
