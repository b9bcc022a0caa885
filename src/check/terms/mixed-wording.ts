import {houseForm} from '../../house-form.ts'
import type {CheckedText, Concept, Place, TermHit} from '../../model.ts'
import type {CorpusCheck, PlacedFinding} from '../check.ts'
import {isOtherWording} from './alike-forms.ts'

/** One wording of a concept: where it stands first, and how often. */
interface Wording {
  readonly hit: TermHit
  readonly first: Place
  count: number
}

type Wordings = Map<string, Wording[]>

/**
 * Reports a concept that one Arabic text calls by two different words, both of which the glossary accepts: كوريا الشمالية and
 * كوريا الديمقراطية الشعبية; a name also where the texts of a run differ. Spellings, words of one root and a longer form of
 * the same words are left to other checks.
 */
export const mixedWording: CorpusCheck = {
  id: 'mixed-wording',
  family: 'terms',
  level: 'note',
  examples: {
    reported: [
      {ar: 'أعلنت كوريا الشمالية ذلك.\nوقالت ⟦كوريا الديمقراطية الشعبية⟧ إنها مستعدة.'},
      {ar: 'بدأ وقف إطلاق النار مساء.\nوصمدت ال⟦هدنة⟧ حتى الفجر.'},
    ],
    silent: [
      {ar: 'أعلنت كوريا الشمالية ذلك.\nوقالت كوريا الشمالية إنها مستعدة.'},
      {ar: 'وصل فلاديمير بوتين أمس.\nوقال بوتين إنه مسرور.'},
      {ar: 'وصل شي جين بينغ أمس.\nوغادر شي اليوم.'},
      {ar: 'ارتفعت صادرات القمح.\nووافق المجلس على تصدير الشعير.'},
    ],
  },
  runAll({texts, concepts}) {
    const together: Wordings = new Map()
    const told = new Set<string>()
    const findings: PlacedFinding[] = []
    for (const text of texts) {
      if (text.document.lang !== 'ar') continue
      const own: Wordings = new Map()
      for (const {hit, first, concept} of wordedHits(text, concepts)) {
        addWording(own, {hit, first, count: 1}, concept)
        if (concept.pos === 'properNoun') addWording(together, {hit, first, count: 1}, concept)
      }
      for (const [id, all] of mixed(own)) {
        told.add(id)
        findings.push(report(all, concepts.get(id), 'document'))
      }
    }
    const across = mixed(together).filter(([id]) => !told.has(id))
    return [...findings, ...across.map(([id, all]) => report(all, concepts.get(id), 'corpus'))]
  },
}

function wordedHits(
  {document, segments, hits}: CheckedText,
  concepts: ReadonlyMap<string, Concept>,
): {hit: TermHit; first: Place; concept: Concept}[] {
  return hits.flatMap((hit) => {
    const concept = concepts.get(hit.concept)
    if (hit.isNested || hit.isShort || hit.status === 'deprecated' || concept === undefined) return []
    const {start} = segments[hit.segment]
    return [{hit, first: {document: document.name, start: start + hit.start, end: start + hit.end}, concept}]
  })
}

function addWording(wordings: Wordings, here: Wording, concept: Concept): void {
  const known = wordings.get(concept.id) ?? []
  const same = known.find(({hit}) => hit.term === here.hit.term || !isOtherWording(hit.term, here.hit.term, concept))
  if (known.length === 0) wordings.set(concept.id, known)
  if (same === undefined) known.push(here)
  else same.count++
}

function mixed(wordings: Wordings): [string, Wording[]][] {
  return [...wordings].filter(([, all]) => all.length > 1)
}

/** At the first place of a wording that is not the house's. */
function report(all: readonly Wording[], concept: Concept | undefined, variant: 'document' | 'corpus'): PlacedFinding {
  const house = houseForm(concept, 'ar')?.text ?? all[0].hit.term
  const isOther = (one: Wording): boolean => concept === undefined || isOtherWording(one.hit.term, house, concept)
  const {hit, first} = all.find((one) => one.hit.term !== house && isOther(one)) ?? all[1]
  return {
    ar: first,
    en: null,
    actual: hit.form,
    expected: [house],
    concept: hit.concept,
    args: {nameAr: house, nameEn: houseForm(concept, 'en')?.text ?? house},
    variant,
    fix: null,
    related: all.map((one) => ({place: one.first, actual: one.hit.form, count: one.count})),
  }
}
