import type {Concept, TermHit} from '../../model.ts'
import {findLike} from '../facts/like-name.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'

/** Below this, the link itself is in doubt. */
const surely = 0.5
/** An ordinary word that is so like the term is the term: ويندوز. */
const LIKELY = 0.9

/**
 * Reports a term that must not be translated and does not stand unchanged in the Arabic: in Arabic letters, with other capitals,
 * or not at all.
 */
export const doNotTranslate: UnitCheck = {
  id: 'do-not-translate',
  family: 'terms',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'يعمل البرنامج على ⟦ويندوز⟧.', en: 'The program runs on Windows.', fixed: 'يعمل البرنامج على Windows.'},
      {ar: 'يعمل البرنامج على ⟦WINDOWS⟧.', en: 'The program runs on Windows.', fixed: 'يعمل البرنامج على Windows.'},
      {ar: 'يعمل البرنامج على النوافذ.', en: 'The program runs on ⟦Windows⟧.'},
    ],
    silent: [
      {ar: 'يعمل البرنامج على Windows.', en: 'The program runs on Windows.'},
      {ar: 'فتحوا النوافذ.', en: 'They opened the windows.'},
      {ar: 'يعمل البرنامج على النوافذ.'},
    ],
  },
  run({ar, en, link}, {concepts}) {
    if (ar === null || en === null || link === null || link.confidence < surely) return []
    const seen = new Set<string>()
    return en.hits.flatMap((hit) => {
      const concept = concepts.get(hit.concept)
      if (concept?.doNotTranslate !== true || hit.isNested || isSmall(hit) || seen.has(concept.id)) return []
      seen.add(concept.id)
      return judge(concept, {start: hit.start, end: hit.end, form: hit.term}, ar)
    })
  },
}

function judge(
  concept: Concept,
  {start, end, form}: {start: number; end: number; form: string},
  ar: Side,
): UnitFinding[] {
  if (concept.terms.some(({text}) => ar.text.includes(text))) return []
  const shared = {en: {start, end}, actual: form, expected: [form], concept: concept.id}
  const at = ar.text.toLowerCase().indexOf(form.toLowerCase())
  if (at >= 0 && ar.text.length === ar.text.toLowerCase().length) {
    return [changed(shared, {start: at, end: at + form.length}, {ar, confidence: 0.9})]
  }
  const like = findLike(concept, ar, LIKELY)
  return like === null ? [{...shared, variant: 'missing'}] : [changed(shared, like, {ar, confidence: 0.6})]
}

function changed(
  shared: UnitFinding & {readonly expected: readonly string[]},
  {start, end}: {start: number; end: number},
  {ar, confidence}: {ar: Side; confidence: number},
): UnitFinding {
  const fix = {lang: 'ar' as const, start, end, text: shared.expected[0], confidence}
  return {...shared, en: null, ar: {start, end}, actual: ar.text.slice(start, end), variant: 'changed', fix}
}

/** In small letters it is an ordinary word: windows. */
function isSmall({form, term}: TermHit): boolean {
  return form === form.toLowerCase() && term !== term.toLowerCase()
}
