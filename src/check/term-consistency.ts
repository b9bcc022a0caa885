import {houseForm} from '../house-form.ts'
import type {CheckedText, Concept, Lang, Place, TermHit} from '../model.ts'
import {spellingOf} from '../spelling-of.ts'
import type {Corpus, CorpusCheck} from './check.ts'

/**
 * Reports a concept that is written in several ways: in one document, or across the documents of a run. Long and short
 * forms are compared each with their own kind; tashkeel says nothing. Only a note where the glossary admits every form.
 *
 * @example 'بوتين … پوتن' // reports پوتن ×1 beside بوتين ×1
 * @example 'شي جين بينغ … شي' // says nothing: the short form
 */
export const termConsistency: CorpusCheck = {
  id: 'term-consistency',
  level: 'warning',
  runAll(corpus) {
    const inDocuments = corpus.texts.map((text) => ({text, groups: groupForms(text)}))
    const findings = inDocuments.flatMap(({groups}) => report(groups, {corpus, variant: 'document'}))
    return [...findings, ...report(acrossDocuments(inDocuments.map(({groups}) => groups)), {corpus, variant: 'corpus'})]
  },
}

/** One spelling, how often it stands, and where first. */
interface Form {
  readonly form: string
  readonly status: TermHit['status']
  readonly count: number
  readonly first: Place
}

/** A concept in one language and length, with its spellings in the order of their first places. */
interface Group {
  readonly concept: string
  readonly lang: Lang
  readonly isShort: boolean
  readonly forms: readonly Form[]
}

type Groups = ReadonlyMap<string, Group>

function groupForms({document, segments, hits}: CheckedText): Groups {
  const groups = new Map<string, Group>()
  for (const hit of hits) {
    const offset = segments[hit.segment].start
    const first = {document: document.name, start: offset + hit.start, end: offset + hit.end}
    const form = {form: spellingOf(hit), status: hit.status, count: 1, first}
    addForm(groups, {concept: hit.concept, lang: hit.lang, isShort: hit.isShort}, form)
  }
  return groups
}

function addForm(groups: Map<string, Group>, of: Omit<Group, 'forms'>, form: Form): void {
  const key = `${of.concept}\u0000${of.lang}\u0000${of.isShort}`
  const group = groups.get(key) ?? {...of, forms: []}
  const at = group.forms.findIndex((known) => known.form === form.form)
  const forms =
    at < 0
      ? [...group.forms, form]
      : group.forms.with(at, {...group.forms[at], count: group.forms[at].count + form.count})
  groups.set(key, {...group, forms})
}

/** The groups of all documents together; left out are concepts that stand in one document only. */
function acrossDocuments(documents: readonly Groups[]): Groups {
  const together = new Map<string, Group>()
  const counts = new Map<string, number>()
  for (const groups of documents) {
    for (const [key, group] of groups) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
      for (const form of group.forms) addForm(together, group, form)
    }
  }
  return new Map([...together].filter(([key]) => (counts.get(key) ?? 0) > 1))
}

function report(groups: Groups, how: {corpus: Corpus; variant: string}): ReturnType<CorpusCheck['runAll']> {
  return [...groups.values()]
    .filter((group) => group.forms.length > 1 && isSpelling(group, how.corpus.concepts.get(group.concept)))
    .map((group) => {
      const concept = how.corpus.concepts.get(group.concept)
      const forms = group.forms.toSorted((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
      const other = firstOther(group, houseText(concept, group.lang))
      return {
        ar: group.lang === 'ar' ? other.first : null,
        en: group.lang === 'en' ? other.first : null,
        level: group.forms.some((form) => form.status === 'deprecated') ? ('warning' as const) : ('note' as const),
        actual: other.form,
        expected: group.isShort ? [] : [houseText(concept, group.lang) ?? forms[0].form],
        concept: group.concept,
        args: {
          forms: forms.length,
          count: forms.reduce((sum, form) => sum + form.count, 0),
          nameAr: nameOf(concept, 'ar'),
          nameEn: nameOf(concept, 'en'),
        },
        variant: how.variant,
        fix: null,
        related: forms.map((form) => ({place: form.first, actual: form.form, count: form.count})),
      }
    })
}

/** Plurals and definite forms of a common noun are no spellings: there only deprecated forms count. */
function isSpelling(group: Group, concept: Concept | undefined): boolean {
  return concept?.pos === 'properNoun' || group.forms.some((form) => form.status === 'deprecated')
}

/** The first spelling that is not the house form: the place to go to. */
function firstOther(group: Group, house: string | null): Form {
  return group.forms.find((form) => form.form !== house) ?? group.forms[1]
}

function houseText(concept: Concept | undefined, lang: Lang): string | null {
  return houseForm(concept, lang)?.text ?? null
}

function nameOf(concept: Concept | undefined, lang: Lang): string {
  return houseText(concept, lang) ?? concept?.id ?? ''
}
