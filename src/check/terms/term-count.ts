import {houseForm} from '../../house-form.ts'
import type {AlignedPair, Lang, Place, TermHit} from '../../model.ts'
import type {CorpusCheck, PlacedFinding} from '../check.ts'

/** How often a concept stands on each side of the links of a pair, and where first. */
interface Counted {
  readonly first: Record<Lang, Place | null>
  readonly count: Record<Lang, number>
}

/**
 * Reports a proper name that stands in the Arabic text much more rarely than in the English, by more than pronouns explain. Counts
 * what stands in links with both sides; a name that one link lacks quite is another check's.
 */
export const termCount: CorpusCheck = {
  id: 'term-count',
  family: 'terms',
  level: 'note',
  options: {
    share: {kind: 'number', default: 0.4, min: 0, max: 1},
    least: {kind: 'number', default: 4, min: 1, max: 1000},
  },
  examples: {
    reported: [
      {
        ar: 'وصل ⟦بوتين⟧ أمس.\nوقال إنه مسرور.\nثم التقى الوفد.\nوبعدها سافر.',
        en: '⟦Putin⟧ arrived yesterday.\nPutin said he was glad.\nThen Putin met the delegation.\nAfter that Putin left.',
      },
      {
        ar: 'زار ⟦شنغهاي⟧ أمس.\nوقال إنها جميلة.',
        en: 'He visited ⟦Shanghai⟧ yesterday.\nShanghai is beautiful, he said of Shanghai and of old Shanghai.',
        options: {share: 0.4, least: 4},
      },
    ],
    silent: [
      {
        ar: 'وصل بوتين أمس.\nوقال إنه مسرور.\nثم التقى بوتين الوفد.\nوبعدها سافر بوتين.',
        en: 'Putin arrived yesterday.\nPutin said he was glad.\nThen Putin met the delegation.\nAfter that Putin left.',
      },
      {ar: 'وصل بوتين أمس.\nوقال إنه مسرور.', en: 'Putin arrived yesterday.\nPutin said he was glad.'},
      {ar: 'وصل بوتين أمس.'},
    ],
  },
  runAll({pairs}, {concepts, options}) {
    const [share, least] = [Number(options['share']), Number(options['least'])]
    return pairs.flatMap((pair) =>
      [...countNames(pair)].flatMap(([id, {first, count}]): PlacedFinding[] => {
        const concept = concepts.get(id)
        if (concept?.pos !== 'properNoun' || first.ar === null || first.en === null) return []
        if (count.en < least || count.ar >= count.en * share) return []
        const {text: name} = houseForm(concept, 'ar') ?? {text: id}
        return [
          {
            ar: first.ar,
            en: first.en,
            actual: name,
            expected: [],
            concept: id,
            args: {found: count.ar, wanted: count.en},
            variant: '',
            fix: null,
            related: [],
          },
        ]
      }),
    )
  },
}

function countNames(pair: AlignedPair): Map<string, Counted> {
  const counted = new Map<string, Counted>()
  for (const lang of ['ar', 'en'] as const) {
    const inBoth = new Set(pair.links.flatMap((link) => (link.ar.length > 0 && link.en.length > 0 ? link[lang] : [])))
    for (const hit of pair[lang].hits) if (inBoth.has(hit.segment) && !hit.isNested) add(counted, hit, pair)
  }
  return counted
}

function add(counted: Map<string, Counted>, {concept, lang, segment, start, end}: TermHit, pair: AlignedPair): void {
  const known = counted.get(concept) ?? {first: {ar: null, en: null}, count: {ar: 0, en: 0}}
  const {document, segments} = pair[lang]
  const shift = segments[segment].start
  known.first[lang] ??= {document: document.name, start: start + shift, end: end + shift}
  known.count[lang]++
  counted.set(concept, known)
}
