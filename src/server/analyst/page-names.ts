import {selectNames} from '../../cli/commands/variants-select.ts'
import {variantSettings} from '../../cli/commands/variants-settings.ts'
import type {Run} from '../../cli/start-run.ts'
import type {LookedAt} from '../../cli/watch/update.ts'
import type {PageName, PageVariant} from '../../page-model.ts'
import {findVariants} from '../../pipeline.ts'
import {
  linesOfTexts,
  locateVariants,
  type ShownName,
  type ShownVariant,
  type TextLines,
} from '../../report/variants-shown.ts'
import type {Decision} from '../../workspace/variant-decisions.ts'
import {kwicLines} from './page-concepts.ts'

/** Lines of a spelling. */
const most = 100

/** Names that the texts spell in more than one way, as `muqabala variants` proposes them; what changes most comes first. */
export function pageNames({pairs, texts, bilingual}: LookedAt, run: Run, decisions: readonly Decision[]): PageName[] {
  const all = [...pairs, ...bilingual.map(({pair}) => pair)]
  const lines = linesOfTexts([...all.map(({ar}) => ar), ...texts])
  const found = locateVariants(findVariants(all, texts, run.context), lines)
  const {names} = selectNames(found, variantSettings([], {}), decisions)
  return names
    .toSorted((a, b) => weightOf(b) - weightOf(a) || (a.ar < b.ar ? -1 : 1))
    .map((name) => toPage(name, lines))
}

/** How sure the proposals of a name are, times how often they stand in the texts. */
function weightOf({forms}: ShownName): number {
  return forms.reduce((sum, {proposal, score, count}) => {
    return proposal === null || proposal === 'house' ? sum : sum + score * count
  }, 0)
}

function toPage({concept, ar, en, forms}: ShownName, lines: TextLines): PageName {
  return {concept, ar, en, forms: forms.map((form) => toVariant(form, lines))}
}

function toVariant(variant: ShownVariant, lines: TextLines): PageVariant {
  const {form, count, status, score, evidence, places} = variant
  return {
    form,
    count,
    status,
    proposal: proposalOf(variant),
    score,
    witness: evidence.english === null || evidence.english.count === 0 ? null : evidence.english.name,
    lines: kwicLines(places.slice(0, most), {lang: 'ar', lines}),
  }
}

/** What is for the text says what it is. */
function proposalOf({proposal, kind}: ShownVariant): PageVariant['proposal'] {
  if (proposal !== 'mend') return proposal
  return kind === 'split' ? 'split' : 'glued'
}
