import type {PageName, PageVariant} from '../../src/page-model.ts'
import type {GlossaryDecision} from '../../src/review-model.ts'

/** A row of the proposals: the head of a name, or one of its spellings. `key` is unique among the rows. */
export type NameRow =
  | {readonly kind: 'name'; readonly key: string; readonly name: PageName}
  | {readonly kind: 'form'; readonly key: string; readonly name: PageName; readonly variant: PageVariant}

/** What a person can say of a spelling. */
export type NameAct = 'deprecated' | 'admitted' | 'other' | 'never'

/** The acts in the order of their keys 1…4. */
export const nameActs: readonly NameAct[] = ['deprecated', 'admitted', 'other', 'never']

/** Something is to be said of this spelling. */
export function isOpen({proposal}: PageVariant): boolean {
  return proposal !== null
}

/** Names with a spelling that is proposed, and all their spellings; the surest first as they come. */
export function nameRows(names: readonly PageName[]): NameRow[] {
  return names
    .filter(({forms}) => forms.some(isOpen))
    .flatMap((name): NameRow[] => [
      {kind: 'name', key: keyOf(name, null), name},
      ...name.forms.map((variant): NameRow => ({kind: 'form', key: keyOf(name, variant.form), name, variant})),
    ])
}

/** Names a row for as long as its name and spelling are there. */
function keyOf({concept, ar}: PageName, form: string | null): string {
  return JSON.stringify([concept, ar, form])
}

/** The acts that fit a spelling. What is split or glued is for the text; the glossary takes spellings of its concepts. */
export function actsOf({concept}: PageName, variant: PageVariant): readonly NameAct[] {
  if (!isOpen(variant)) return []
  const isForGlossary = concept !== null && (variant.proposal === 'deprecated' || variant.proposal === 'admitted')
  return isForGlossary ? nameActs : ['other', 'never']
}

/** Can this spelling be the house form of its name? What is split or glued is a slip of the text. */
export function canBeHouse({concept}: PageName, {proposal}: PageVariant): boolean {
  return concept === null && proposal !== 'split' && proposal !== 'glued'
}

/** What to send for an act; null where it does not fit. */
export function decisionFor(name: PageName, variant: PageVariant, act: NameAct): GlossaryDecision | null {
  if (!actsOf(name, variant).includes(act)) return null
  const {form} = variant
  const {concept, ar} = name
  if (act === 'other' || act === 'never') return {kind: act, concept, name: ar, form}
  return concept === null ? null : {kind: 'accept', concept, form, as: act}
}

/** Does a decision speak of this spelling? Of names by their house form and of concepts by their id. */
export function isAbout(decision: GlossaryDecision, {concept, ar}: PageName, form: string): boolean {
  if (decision.kind === 'accept') return decision.concept === concept && decision.form === form
  if (decision.kind !== 'other' && decision.kind !== 'never') return false
  return decision.form === form && decision.concept === concept && (concept !== null || decision.name === ar)
}
