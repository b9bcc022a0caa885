import {clitics} from '../data/clitics.ts'
import {houseForm} from '../house-form.ts'
import type {Concept, TermStatus} from '../model.ts'
import {comparePrepared} from '../terms/compare-names.ts'
import {letterForm} from '../terms/letter-form.ts'
import {prepareName} from '../terms/prepare-name.ts'
import type {VariantCluster, VariantEvidence, VariantForm} from '../variant-model.ts'
import {bareForm, type Candidate} from './candidates.ts'
import {type Description, placeOf} from './description.ts'
import {englishOfGroup} from './english-of-group.ts'
import type {GlossaryCover} from './glossary-cover.ts'
import {hasForeignLetter} from './letter-model.ts'
import type {NameGroup, Spelling} from './name-groups.ts'
import {nearestOf, scoreSpelling} from './score-spelling.ts'
import type {WordTables} from './join-words.ts'

/** A spelling that is less probably one of the name is left out. */
const LEAST = 0.5
/** A form that is less like the house form is another name for it. */
const ONE_NAME = 0.8

/** A cluster that has no id yet. */
export type DescribedName = Omit<VariantCluster, 'id'>

/** A spelling on its way into a cluster. */
interface Draft {
  readonly spelling: Spelling
  readonly form: string
  readonly status: TermStatus | null
  /** Places that no term of the glossary covers. */
  readonly free: readonly number[]
}

/** A name with its spellings as records; null when there is nothing to say: one spelling, or all of them listed. */
export function describeCluster(group: NameGroup, from: Description): DescribedName | null {
  const concept = group.spellings.find(({candidate}) => candidate.listed !== null)?.candidate.listed?.concept ?? null
  const drafts = group.spellings.map((spelling) => toDraft(spelling, concept, from)).filter(isThere)
  if (drafts.every(({free}) => free.length === 0)) return null
  if (drafts.length < 2 && concept === null) return null
  const head = chooseHead(drafts, concept)
  if (head === null) return null
  const listed = group.spellings.map(({candidate}) => candidate).filter((candidate) => candidate.listed !== null)
  const house = concept === null ? head.form : (houseForm(concept, 'ar')?.text ?? head.form)
  const described = drafts
    .map((draft) => describeForm(draft, {head, drafts, listed, house, from, concept}))
    .filter(({proposal, score, count}) => count > 0 && (proposal !== 'deprecated' || score >= LEAST))
  const forms = mergeSame(described).toSorted(
    (a, b) => Number(b.form === house) - Number(a.form === house) || b.count - a.count || (a.form < b.form ? -1 : 1),
  )
  const proposed = forms.filter(({proposal}) => proposal !== null && proposal !== 'house')
  if (proposed.length === 0) return null
  return {
    concept: concept?.id ?? null,
    ar: house,
    en: concept === null ? englishOfGroup(group, from) : (houseForm(concept, 'en')?.text ?? null),
    score: Math.max(...proposed.map(({score}) => score)),
    forms,
  }
}

/** Two readings that are written alike (with an article that one of them was taken to have) are one spelling. */
function mergeSame(forms: readonly VariantForm[]): VariantForm[] {
  const byForm = new Map<string, VariantForm>()
  for (const form of forms) {
    const same = byForm.get(form.form)
    if (same === undefined) byForm.set(form.form, form)
    else byForm.set(form.form, {...same, count: same.count + form.count, places: [...same.places, ...form.places]})
  }
  return [...byForm.values()]
}

function isThere({spelling}: Draft): boolean {
  return spelling.places.length > 0
}

function toDraft(spelling: Spelling, concept: Concept | null, {tables, cover}: Description): Draft {
  const form = shownForm(spelling, tables)
  const free = spelling.places.filter((place) => {
    for (let word = place; word < place + spelling.wordCount; word++) if (cover.hitOf[word] < 0) return true
    return false
  })
  const listed = concept?.terms.find(({text, lang}) => lang === 'ar' && bareForm(text) === spelling.bare)
  const covering = free.length * 2 < spelling.places.length ? coveringStatus(spelling, concept, cover) : null
  return {spelling, form, status: listed?.status ?? covering, free}
}

/** The status of the term that the glossary search took the spelling for: it differs by marks or hamza only. */
function coveringStatus(spelling: Spelling, concept: Concept | null, cover: GlossaryCover): TermStatus | null {
  for (const place of spelling.places) {
    const hit = cover.hits[cover.hitOf[place]]
    if (hit !== undefined && hit.concept === concept?.id) return hit.status
  }
  return null
}

/** The spelling with its article, where most of its places have one. */
function shownForm({bare, places}: Spelling, {words, table}: WordTables): string {
  const withArticle = places.filter((place) => table.byType[words.type[place]].hasArticle).length
  return withArticle * 2 > places.length ? clitics.article + bare : bare
}

/**
 * The spelling that the others are measured by: a house form of the glossary, else the most frequent one that is written
 * with Arabic letters and no final ى. A spelling that is known as a name counts twice.
 */
function chooseHead(drafts: readonly Draft[], concept: Concept | null): Draft | null {
  const rank = (draft: Draft): number => {
    if (concept !== null) return draft.status === 'preferred' ? 2 : draft.status === null ? 0 : 1
    return hasForeignLetter(draft.form) ? 0 : draft.form.endsWith('ى') ? 1 : 2
  }
  const size = ({spelling}: Draft): number =>
    spelling.places.length * (spelling.candidate.signals?.isKnownName === true ? 2.5 : 1)
  const best = drafts.toSorted((a, b) => rank(b) - rank(a) || size(b) - size(a) || (a.form < b.form ? -1 : 1))
  return best[0] ?? null
}

interface FormContext {
  readonly head: Draft
  readonly drafts: readonly Draft[]
  /** The forms of the glossary, which may stand nowhere in the corpus. */
  readonly listed: readonly Candidate[]
  readonly house: string
  readonly from: Description
  readonly concept: Concept | null
}

function describeForm(draft: Draft, context: FormContext): VariantForm {
  const {house, concept, head} = context
  const {spelling, form, status} = draft
  const places = status === null && concept !== null ? draft.free : spelling.places
  // A blank inside a name that the house form writes whole.
  const isSplit = spelling.wordCount > house.split(' ').length && joined(form) === joined(house)
  const isNew = concept === null || status === null
  const short = isNew ? shortTwin(draft, context) : null
  const open = concept === null && draft === head ? 'house' : short === null ? 'deprecated' : 'mend'
  return {
    form,
    kind: isSplit ? 'split' : 'spelling',
    status,
    count: places.length,
    places: places.map((first) => placeOf({first, wordCount: spelling.wordCount}, context.from)),
    score: isNew ? scoreOfDraft(draft, context) : 1,
    proposal: isNew ? open : null,
    instead: isSplit ? house : short,
    evidence: readEvidence(draft, context),
  }
}

function scoreOfDraft(draft: Draft, {drafts, head, listed, from}: FormContext): number {
  const others = drafts.filter((other) => other !== draft).map(({spelling}) => spelling.candidate)
  const known = listed.filter((candidate) => !others.includes(candidate))
  const partner = draft === head ? null : head.spelling.candidate
  return scoreSpelling(draft.spelling.candidate, {head: partner, others: [...others, ...known]}, from.judge)
}

/**
 * The short form of the glossary that a spelling is nearest to, where the house form is another: deprecated, it would be
 * replaced by the long form.
 */
function shortTwin({spelling}: Draft, {listed, house, from}: FormContext): string | null {
  const nearest = nearestOf(spelling.candidate, listed, from.judge)
  if (nearest?.listed?.term.isShort !== true) return null
  return comparePrepared(spelling.candidate.prepared, prepareName(house)) < ONE_NAME ? nearest.listed.term.text : null
}

function joined(form: string): string {
  return form.replaceAll(/[\s-]/gu, '')
}

function readEvidence(draft: Draft, {head, house, drafts, from}: FormContext): VariantEvidence {
  const {candidate} = draft.spelling
  const {names} = from.judge
  const english = candidate.english.find(([, count]) => count > 0)
  const partner = draft === head ? drafts.find((other) => other !== draft) : head
  const own = new Set(drafts.flatMap(({spelling}) => spelling.bare.split(' ')))
  const shared = partner === undefined ? [] : from.judge.neighbours.compare(candidate, partner.spelling.candidate).units
  const neighbours = shared.map((unit) => from.tables.table.units[unit].bare).filter((word) => !own.has(word))
  return {
    similarity: draft.form === house ? 1 : round(comparePrepared(prepareName(draft.form), prepareName(house))),
    english:
      english === undefined ? null : {name: names[english[0]].text, count: english[1], segments: candidate.segments},
    neighbours: neighbours.slice(0, 3),
    titles: candidate.signals === null ? 0 : candidate.signals.titles + candidate.signals.placeTitles,
    hasForeignLetter: hasForeignLetter(letterForm(draft.form)),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
