import {houseForm} from '../../house-form.ts'
import type {CheckedText, Concept, Lang, Place, TermHit} from '../../model.ts'
import {spellingOf} from '../../spelling-of.ts'
import type {Corpus, CorpusCheck, PlacedFinding} from '../check.ts'
import {isSpelledAlike} from './alike-forms.ts'
import {withoutInner} from './without-inner.ts'

/**
 * Reports a concept that is written in several ways: in one document, or across the documents of a run. Long and short
 * forms are compared each with their own kind; tashkeel says nothing. Only a note where the glossary admits every form; other
 * words for the same (حلف شمال الأطلسي, الناتو) are another check's.
 */
export const termConsistency: CorpusCheck = {
  id: 'term-consistency',
  family: 'terms',
  level: 'warning',
  examples: {
    reported: [{ar: 'التقى بوتين الوفد.\nوقال ⟦پوتن⟧ إنه مسرور.'}, {en: 'The train left Kyiv.\nIt came from ⟦Kiev⟧.'}],
    silent: [
      {ar: 'شي جين بينغ في موسكو.\nووصل شي مساء.'},
      {ar: 'التقى بوتين الوفد.\nوقال ب\u064Fوتين إنه مسرور.'},
      {en: 'The United Nations met.\nThe UN adjourned.'},
    ],
  },
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

function report(groups: Groups, how: {corpus: Corpus; variant: string}): PlacedFinding[] {
  const findings = [...groups.values()]
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
  return withoutInner(findings)
}

/**
 * Plurals and definite forms of a common noun are no spellings: there only deprecated forms count. Of a name, other words for it
 * that the glossary admits (UN, United Nations) are none either.
 */
function isSpelling({forms}: Group, concept: Concept | undefined): boolean {
  if (forms.some((form) => form.status === 'deprecated')) return true
  if (concept?.pos !== 'properNoun') return false
  return forms.some((one, at) => forms.slice(at + 1).some((other) => isSpelledAlike(one.form, other.form)))
}

/** The place to go to: the first spelling that the glossary rejects, or else the first that is not the house form. */
function firstOther({forms}: Group, house: string | null): Form {
  return forms.find(({status}) => status === 'deprecated') ?? forms.find(({form}) => form !== house) ?? forms[1]
}

function houseText(concept: Concept | undefined, lang: Lang): string | null {
  return houseForm(concept, lang)?.text ?? null
}

function nameOf(concept: Concept | undefined, lang: Lang): string {
  return houseText(concept, lang) ?? concept?.id ?? ''
}
