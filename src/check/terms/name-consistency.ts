import type {Place} from '../../model.ts'
import type {VariantCluster, VariantForm} from '../../variant-model.ts'
import type {CorpusCheck, PlacedFinding} from '../check.ts'

/**
 * Reports a name that is spelled in more than one way, in one text or across the texts of a run, though the glossary does not list
 * the spellings: أوشاكوف, أوشاكوڤ. Names are told by their letters, what stands around them, and the English opposite.
 */
export const nameConsistency: CorpusCheck = {
  id: 'name-consistency',
  family: 'terms',
  level: 'note',
  options: {score: {kind: 'number', default: 0.9, min: 0.5, max: 1}},
  examples: {
    reported: [
      {ar: 'قال المستشار يوري أوشاكوف ذلك.\nوأضاف أوشاكوف أن الزيارة قريبة.\nثم غادر ⟦أوشاكوڤ⟧ القاعة.'},
      {ar: 'وصل الوفد إلى مدينة فلاديفوستوك.\nوفي فلاديفوستوك التقى الرئيس.\nثم غادر ⟦ڤلاديڤوستوك⟧.'},
    ],
    silent: [
      {ar: 'قال الرئيس فلاديمير بوتين ذلك.\nورد الرئيس فولوديمير زيلينسكي عليه.'},
      {ar: 'قال المتحدث ديمتري بيسكوف ذلك.\nورد الوزير دميترو كوليبا عليه.'},
      {ar: 'وصل إلى كازاخستان أمس.\nوالتقى الوفد الكازاخستاني.'},
    ],
  },
  runAll(corpus, {options}) {
    const least = Number(options['score'])
    return corpus.variants().flatMap((cluster) => {
      const forms = cluster.forms.filter(({kind}) => kind !== 'glued')
      return forms.filter((form) => isProposed(form, least)).flatMap((form) => report(form, {cluster, forms}))
    })
  },
}

function isProposed({proposal, score}: VariantForm, least: number): boolean {
  return (proposal === 'deprecated' || proposal === 'mend') && score >= least
}

/** One finding a text: at the first place of the spelling, with the first places of the others. */
function report(
  form: VariantForm,
  {cluster, forms}: {cluster: VariantCluster; forms: readonly VariantForm[]},
): PlacedFinding[] {
  const firsts = new Map<string, Place>()
  for (const place of form.places) if (!firsts.has(place.document)) firsts.set(place.document, place)
  return [...firsts].map(([document, place]) => {
    const others = forms.filter((other) => other !== form)
    const isHere =
      cluster.concept !== null || others.some(({places}) => places.some((one) => one.document === document))
    return {
      ar: place,
      en: null,
      actual: form.form,
      expected: [form.instead ?? cluster.ar],
      concept: cluster.concept,
      args: {nameAr: cluster.ar, nameEn: cluster.en ?? cluster.ar},
      variant: isHere ? 'document' : 'corpus',
      fix: null,
      related: others.flatMap((other) => firstIn(other, document)),
    }
  })
}

/** Where a spelling stands in the same text, or else first. */
function firstIn(
  {form, places, count}: VariantForm,
  document: string,
): {place: Place; actual: string; count: number}[] {
  const place = places.find((one) => one.document === document) ?? places[0]
  return place === undefined ? [] : [{place, actual: form, count}]
}
