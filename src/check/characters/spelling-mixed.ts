import {spellingPairs} from '../../data/spelling-pairs.ts'
import {spellingRules} from '../../data/spelling-rules.ts'
import type {CheckedText, Place, Segment, TermHit} from '../../model.ts'
import type {Endings} from '../../spelling/catalogue.ts'
import {keyOf} from '../../spelling/letter-keys.ts'
import {baseOf, endingsBehind, findStems, indexStems, type Stem} from '../../spelling/stems.ts'
import {isArabicMark} from '../../text/characters.ts'
import type {VariantCluster} from '../../variant-model.ts'
import type {CorpusCheck} from '../check.ts'
import {
  arabicSegments,
  type FormHit,
  type Mixture,
  mixtureFinding,
  mixturesIn,
  type TextWord,
  wordsOfSegment,
} from '../facts/mixed-forms.ts'

/**
 * Reports a word that a text, or a run, writes in two accepted spellings (شؤون and شئون, أميركا and أمريكا, إلى and الى). Which
 * one the house wants is for a spelling profile to say. Terms of the glossary are the matter of `term-consistency`, other names
 * of `name-consistency`.
 */
export const spellingMixed: CorpusCheck = {
  id: 'spelling-mixed',
  family: 'characters',
  level: 'note',
  options: {across: {kind: 'flag', default: true}},
  examples: {
    reported: [
      {ar: 'قال وزير الشؤون ذلك في شؤون عدة.\nوعاد وزير ⟦الشئون⟧.'},
      {ar: 'زار أميركا والتقى ⟦الأمريكيين⟧ ثم الأميركيين.'},
      {ar: 'وصل إلى القمة إلى جانب وفد ثم عاد ⟦الى⟧ بلده.'},
    ],
    silent: [
      {ar: 'قال وزير الشؤون ذلك في شؤون عدة.'},
      {ar: 'زار أميركا والتقى الأميركيين.'},
      {ar: 'كان الأول أول من وصل أو عاد.'},
      {ar: 'زار شنغهاي وشانغهاي.'},
    ],
  },
  runAll({texts, dropped, variants}, {options}) {
    const known = new Map<string, Spelled | null>()
    const mixtures = mixturesIn(texts, (text) => hitsIn(text, dropped, known)).filter(
      ({scope}) => scope === 'document' || options.across === true,
    )
    const names = mixtures.length === 0 ? new Set<string>() : endsOfNames(variants())
    return mixtures.filter((mixture) => !isName(mixture, names)).map((mixture) => mixtureFinding(mixture, ''))
  },
}

/** Where the spellings end that are the matter of `name-consistency`. */
function endsOfNames(clusters: readonly VariantCluster[]): ReadonlySet<string> {
  const others = clusters.flatMap(({forms}) => forms.filter(({proposal}) => proposal === 'deprecated'))
  return new Set(others.flatMap(({places}) => places.map(endOf)))
}

function isName({forms}: Mixture, ends: ReadonlySet<string>): boolean {
  return forms.some(({first}) => ends.has(endOf(first)))
}

function endOf({document, end}: Place): string {
  return `${end} ${document}`
}

/** Rules whose ends have checks of their own. */
const others = new Set(['final-ya', 'final-ya-fi', 'final-a'])

interface Spelled {
  readonly row: string
  readonly spelling: string
}

/** Each row with its number as the rule, each spelling as what it wants. */
const stems = indexStems(
  [
    ...spellingPairs.rows.map(({endings, spellings}) => ({endings, spellings, isBare: endings === 'bare'})),
    ...Object.entries(spellingRules.rules).flatMap(([id, rule]) =>
      rule.kind !== 'spellings' || others.has(id) || rule.witness !== null
        ? []
        : rule.spellings.map((spellings) => ({endings: rule.endings, spellings, isBare: rule.isBare})),
    ),
  ].flatMap(({endings, spellings, isBare}, row) => {
    const isExact = new Set(spellings.map(keyOf)).size < spellings.length
    const behind: Endings = endings === 'bare' ? 'none' : endings
    return spellings.map((spelling): Stem => {
      const cut = behind === 'none' ? {base: spelling, ending: ''} : baseOf(spelling)
      const exact = isExact ? cut.base : null
      return {
        rule: String(row),
        key: keyOf(cut.base),
        wanted: spelling,
        exact,
        endings: endingsBehind(cut, behind),
        isBare,
        confidence: 1,
      }
    })
  }),
)

function* hitsIn(
  text: CheckedText,
  dropped: Parameters<typeof arabicSegments>[1],
  known: Map<string, Spelled | null>,
): Generator<FormHit> {
  for (const segment of arabicSegments(text, dropped)) {
    for (const word of wordsOfSegment(segment)) {
      const spelled = spellingOf(word.text, known)
      if (spelled === null || isTerm(word, segment, text.hits)) continue
      const place = {document: text.document.name, start: word.start, end: word.end}
      yield {key: spelled.row, form: spelled.spelling, place, variant: ''}
    }
  }
}

function spellingOf(word: string, known: Map<string, Spelled | null>): Spelled | null {
  const before = known.get(word)
  if (before !== undefined) return before
  const [hit] = findStems(withoutMarks(word), stems)
  const spelled = hit === undefined ? null : {row: hit.stem.rule, spelling: hit.stem.wanted ?? ''}
  known.set(word, spelled)
  return spelled
}

/** Few words are looked at, so that all hits may be gone through. */
function isTerm({start, end}: TextWord, segment: Segment, hits: readonly TermHit[]): boolean {
  const offset = segment.start
  return hits.some((hit) => hit.segment === segment.index && offset + hit.start < end && start < offset + hit.end)
}

function withoutMarks(word: string): string {
  let letters = ''
  for (const letter of word) if (letter !== '\u0640' && !isArabicMark(letter.charCodeAt(0))) letters += letter
  return letters
}
