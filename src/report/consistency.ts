import type {ShownForm} from './shown.ts'

/** How far names and terms keep to the glossary. */
export interface Consistency {
  /** How many of them stand there. */
  readonly mentions: number
  /** Share of those that stand in a form that the glossary lists and does not call deprecated, 0…1; null where there are none. */
  readonly share: number | null
}

/** A concept as far as its consistency needs it. */
interface Mentioned {
  readonly forms: Readonly<Record<'ar' | 'en', readonly MentionedForm[]>>
}

interface MentionedForm extends Pick<ShownForm, 'status' | 'isListed' | 'count'> {
  readonly places: readonly {readonly document: string}[]
}

/** Is this a form that the house would not write? */
export function isStray({status, isListed}: Pick<ShownForm, 'status' | 'isListed'>): boolean {
  return status === 'deprecated' || !isListed
}

/** The consistency of all concepts together, over all documents. */
export function overallConsistency(concepts: readonly Mentioned[]): Consistency {
  const counts = {mentions: 0, stray: 0}
  for (const form of formsOfAll(concepts)) {
    counts.mentions += form.count
    if (isStray(form)) counts.stray += form.count
  }
  return told(counts)
}

/** The consistency of all concepts together, in each document that mentions one. */
export function documentConsistency(concepts: readonly Mentioned[]): ReadonlyMap<string, Consistency> {
  const counts = new Map<string, {mentions: number; stray: number}>()
  for (const form of formsOfAll(concepts)) {
    for (const {document} of form.places) {
      const count = counts.get(document) ?? {mentions: 0, stray: 0}
      count.mentions++
      if (isStray(form)) count.stray++
      counts.set(document, count)
    }
  }
  return new Map([...counts].map(([document, count]) => [document, told(count)]))
}

function formsOfAll(concepts: readonly Mentioned[]): MentionedForm[] {
  return concepts.flatMap(({forms}) => [...forms.ar, ...forms.en])
}

function told({mentions, stray}: {mentions: number; stray: number}): Consistency {
  return {mentions, share: mentions === 0 ? null : Math.round((1 - stray / mentions) * 1000) / 1000}
}
