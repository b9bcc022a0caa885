import {comparePrepared} from '../terms/compare-names.ts'
import {type Candidate, isPart} from './candidates.ts'
import type {AlikePair} from './find-pairs.ts'
import {isInflection} from './is-inflection.ts'
import {type PairJudge, scorePair} from './score-pair.ts'

/** A single pair counts no more than this for or against joining two groups. */
const MOST = 4
/** Forms of one concept that are less alike than this are different names for it (الناتو, حلف شمال الأطلسي). */
const ONE_NAME = 0.8

/** Groups on their way. */
interface Grouping {
  readonly judge: PairJudge
  /** Members of each group, by number of group. */
  readonly groups: number[][]
  readonly groupOf: number[]
  /** Scores that were computed already, by `keyOf`. */
  readonly scores: Map<number, number>
}

/**
 * Groups candidates by their pairs, the best first. Forms of one concept are one group from the beginning. Two groups become
 * one when their members go together on average, so that no chain of small steps joins what is far apart; two concepts
 * never do.
 *
 * @returns groups of two and more, by number of candidate
 */
export function clusterPairs(pairs: readonly AlikePair[], judge: PairJudge): number[][] {
  const grouping = startGroups(judge)
  const scored = pairs.map((pair) => ({...pair, score: scorePair(pair, judge).score}))
  for (const {a, b, score} of scored) grouping.scores.set(keyOf(a, b, judge), score)
  const order = scored.filter(({score}) => score > 0).toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  for (const {a, b} of order) join(grouping, grouping.groupOf[a], grouping.groupOf[b])
  return grouping.groups.filter((group) => group.some((id) => judge.candidates[id].listed === null) && group.length > 1)
}

function startGroups(judge: PairJudge): Grouping {
  const groups: number[][] = []
  const ofConcept = new Map<string, number>()
  const groupOf = judge.candidates.map(({id, listed}) => {
    const known = listed === null ? undefined : ofConcept.get(listed.concept.id)
    if (known !== undefined) {
      groups[known].push(id)
      return known
    }
    if (listed !== null) ofConcept.set(listed.concept.id, groups.length)
    return groups.push([id]) - 1
  })
  return {judge, groups, groupOf, scores: new Map()}
}

function join(grouping: Grouping, left: number, right: number): void {
  if (left === right || !canJoin(grouping, left, right)) return
  const {groups, groupOf} = grouping
  for (const id of groups[right]) groupOf[id] = left
  groups[left].push(...groups[right])
  groups[right] = []
}

function canJoin(grouping: Grouping, left: number, right: number): boolean {
  const {judge, groups} = grouping
  const isListed = (id: number): boolean => judge.candidates[id].listed !== null
  const listed = [groups[left].filter(isListed), groups[right].filter(isListed)]
  if (listed[0].length > 0 && listed[1].length > 0) return false
  const free = [groups[left].filter((id) => !isListed(id)), groups[right].filter((id) => !isListed(id))]
  let sum = 0
  for (const a of free[0]) for (const b of free[1]) sum += bounded(scoreOf(grouping, a, b))
  for (const a of free[1]) if (listed[0].length > 0) sum += 2 * bounded(conceptScore(grouping, a, listed[0]))
  for (const a of free[0]) if (listed[1].length > 0) sum += 2 * bounded(conceptScore(grouping, a, listed[1]))
  return sum > 0
}

function bounded(score: number): number {
  return Math.max(-MOST, Math.min(MOST, score))
}

/** How well a spelling goes with a concept: with the form that it is most like, and with the house form. */
function conceptScore(grouping: Grouping, id: number, forms: readonly number[]): number {
  const {candidates} = grouping.judge
  let best = forms[0]
  for (const form of forms) if (scoreOf(grouping, id, form) > scoreOf(grouping, id, best)) best = form
  const score = scoreOf(grouping, id, best)
  const house = forms.find((form) => candidates[form].listed?.term.status === 'preferred')
  if (house === undefined || house === best) return score
  if (comparePrepared(candidates[house].prepared, candidates[best].prepared) < ONE_NAME) return score
  return (score + scoreOf(grouping, id, house)) / 2
}

function scoreOf({judge, scores}: Grouping, a: number, b: number): number {
  const key = keyOf(Math.min(a, b), Math.max(a, b), judge)
  let score = scores.get(key)
  if (score === undefined) {
    score = scoreAnyPair(a, b, judge)
    scores.set(key, score)
  }
  return score
}

/** The score of any two candidates, whether they met by their skeletons or not. */
export function scoreAnyPair(one: number, other: number, judge: PairJudge): number {
  const [a, b] = one < other ? [one, other] : [other, one]
  const left = judge.candidates[a]
  const right = judge.candidates[b]
  const isOther = isPart(left, right) || isPart(right, left) || isInflection(lettersOf(left), lettersOf(right))
  const similarity = isOther ? 0 : comparePrepared(left.prepared, right.prepared)
  return scorePair({a, b, similarity}, judge).score
}

function lettersOf({folded}: Candidate): string {
  return folded.replaceAll(' ', '')
}

function keyOf(a: number, b: number, {candidates}: PairJudge): number {
  return a * candidates.length + b
}
