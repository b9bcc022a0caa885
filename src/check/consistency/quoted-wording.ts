import {names} from '../../data/names.ts'
import type {CheckedText, Place, Span} from '../../model.ts'
import {foldWord} from '../../text/fold.ts'
import {atPlace} from '../at-place.ts'
import type {CorpusCheck, PlacedFinding} from '../check.ts'
import {cutPrefix} from '../facts/cut-prefix.ts'
import {textQuotesOf} from '../facts/text-quotes.ts'

/** A slogan is short. */
const mostWords = 5
const mostLetters = 60

/**
 * Reports a slogan in quotation marks that the texts of a run word differently, so that it cannot be known again: “بلا عودة” and
 * “لا عودة عنه”. Two quotations are one slogan where their words are the same but for small words (prepositions, negations);
 * one such word is enough where both deny it. What follows from the sentence around them (article, relative, pronoun) is the same.
 */
export const quotedWording: CorpusCheck = {
  id: 'quoted-wording',
  family: 'consistency',
  level: 'note',
  examples: {
    reported: [
      {ar: 'وصف القرار بأنه “بلا عودة”.\nوقال آخر إنه “بلا عودة”.\nورأى ثالث قرارا ⟦“لا عودة عنه”⟧.'},
      {ar: 'تحدثوا عن “الصداقة دون قيود”.\nثم عن ⟦"صداقة لا قيود فيها"⟧.'},
    ],
    silent: [
      {ar: 'وصف القرار بأنه “بلا عودة”.\nوقال آخر إنه “بلا عودة”.'},
      {ar: 'رأى قرارا “لا عودة عنه”.\nثم خطوة “لا عودة عنها” والخطوة “التي لا عودة عنها”.'},
      {ar: 'قال إنها “الحرب”.\nوقال آخر “لا حرب” و“في الحرب”.'},
      {ar: 'وصف القرار بأنه بلا عودة.\nورأى آخر قرارا “لا عودة عنه”.'},
    ],
  },
  runAll({texts}) {
    const slogans = new Map<string, Slogan[]>()
    for (const text of texts) {
      if (text.document.lang !== 'ar') continue
      for (const slogan of slogansOf(text)) push(slogans, slogan.key, slogan)
    }
    return [...slogans.values()].flatMap(report)
  },
}

interface Slogan extends Span {
  /** The same for all wordings of the slogan. */
  readonly key: string
  readonly wording: string
  readonly text: CheckedText
}

function slogansOf(text: CheckedText): Slogan[] {
  const pairs = textQuotesOf(text).flatMap((quotes) => quotes.pairs)
  return pairs.flatMap(({open, close}) => {
    if (open.style === 'bracket' || open.style === 'square' || close.at - open.at > mostLetters) return []
    const told = tell(text.document.text.slice(open.at + 1, close.at))
    return told === null ? [] : [{...told, start: open.at, end: close.at + 1, text}]
  })
}

/** The words of a slogan, and how small words join them; null where too little is said to know it again. */
function tell(quotation: string): Pick<Slogan, 'key' | 'wording'> | null {
  const words = (quotation.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => foldWord(word))
  if (words.length < 2 || words.length > mostWords) return null
  const small = words.filter(isSmall)
  const isDenied = small.some((word) => denials.has(word))
  const content = words
    .filter((word) => !isSmall(word))
    .map((word) => word.replace(/^ال(?=...)/u, '').replace(/ه$/u, ''))
  if (content.length + Number(isDenied) < 2) return null
  // Two letters are the same whatever the pronoun behind them: له, لها; relatives follow from the noun before.
  const wording = small.filter((word) => !word.startsWith('ال')).map((word) => word.slice(0, 2))
  return {key: `${isDenied} ${content.toSorted().join(' ')}`, wording: wording.toSorted().join(' ')}
}

const smallWords: ReadonlySet<string> = new Set(names.functionWords)
const denials: ReadonlySet<string> = new Set(['لا', 'بلا', 'لم', 'لن', 'ليس', 'ليست', 'دون', 'بدون', 'غير', 'بغير'])

function isSmall(folded: string): boolean {
  return smallWords.has(folded) || denials.has(folded) || cutPrefix(folded).some((word) => smallWords.has(word))
}

function push(groups: Map<string, Slogan[]>, key: string, slogan: Slogan): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [slogan])
  else group.push(slogan)
}

/** Once a text: the first of each wording that is not the commonest. */
function report(slogans: readonly Slogan[]): PlacedFinding[] {
  const wordings = new Map<string, Slogan[]>()
  for (const one of slogans) push(wordings, one.wording, one)
  const [common, ...others] = [...wordings.values()].toSorted((a, b) => b.length - a.length)
  const related = [{place: placeOf(common[0]), actual: shown(common[0]), count: common.length}]
  return others.flatMap((same) =>
    same
      .filter(({text}, at) => same[at - 1]?.text !== text)
      .map((one) => atPlace(one.text.document, one, {expected: [shown(common[0])], related})),
  )
}

function placeOf({text, start, end}: Slogan): Place {
  return {document: text.document.name, start, end}
}

function shown({text, start, end}: Slogan): string {
  return text.document.text.slice(start, end)
}
