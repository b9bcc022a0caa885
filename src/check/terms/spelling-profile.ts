import {findSpellings} from '../../spelling/find-spellings.ts'
import type {HouseStyle, Side, UnitCheck, UnitFinding} from '../check.ts'
import {type GuardedHit, guardTerms} from './guard-terms.ts'

/** Below this a link is no witness. */
const surely = 0.5
/** Below this a change is a guess, and its finding a note. */
const likely = 0.7

/**
 * Reports what is not as the spelling profile has it, and cites the rule: letters that no Arabic word has, the sound g,
 * words that the house spells otherwise. Says nothing without a profile. The glossary wins: its terms are left alone, and no
 * change makes one of its deprecated forms.
 */
export const spellingProfile: UnitCheck = {
  id: 'spelling-profile',
  family: 'terms',
  level: 'warning',
  examples: {
    reported: [{ar: 'قال ⟦گابويف⟧ ذلك.', fixed: 'قال غابويف ذلك.'}],
    silent: [{ar: 'قال غابويف ذلك.'}, {ar: 'وصل بوتين.'}],
  },
  run({ar, en, link}, {concepts, house}) {
    if (ar === null || house === null) return []
    const english = en !== null && link !== null && link.confidence >= surely ? en.text : null
    const hits = findSpellings({text: ar.text, opaque: ar.opaque, terms: ar.hits, english}, house.profile)
    return guardTerms(hits, ar, {concepts, house}).map((hit) => toFinding(hit, ar, house))
  },
}

function toFinding(hit: GuardedHit, {text}: Side, {profile}: HouseStyle): UnitFinding {
  const {start, end, kind, rules, from, to, edit, confidence} = hit
  const titles = rules.flatMap((rule) => profile.titles[rule] ?? [])
  return {
    ar: {start, end},
    level: kind === 'foreign' || confidence < likely ? 'note' : 'warning',
    actual: text.slice(start, end),
    expected: hit.expected,
    concept: hit.concept,
    variant: kind,
    args: {
      rule: rules.map((rule) => `${profile.name}/${rule}`).join(' + '),
      from,
      to,
      nameAr: titles.map(({ar}) => ar).join('، '),
      nameEn: titles.map(({en}) => en).join(', '),
    },
    fix: edit === null ? null : {lang: 'ar', ...edit, confidence},
  }
}
