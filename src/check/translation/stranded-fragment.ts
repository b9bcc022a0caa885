import {language} from '../../data/language.ts'
import type {Segment} from '../../model.ts'
import {fold} from '../../text/fold.ts'
import {atPlace} from '../at-place.ts'
import type {TextCheck} from '../check.ts'

const superlatives: ReadonlySet<string> = new Set(language.superlatives)
const copulas: ReadonlySet<string> = new Set(language.copulas)
const longest = 9
/** Papers and plans: an indefinite one opens no Arabic sentence, unless an adverb or a preposition phrase comes first. */
const papers: ReadonlySet<string> = new Set([
  'ورقة',
  'وثيقة',
  'مذكرة',
  'رسالة',
  'مبادرة',
  'خطة',
  'لايحة',
  'معاهدة',
  'صفقة',
])

/**
 * Reports a sentence behind another one that is no sentence: a superlative with its noun and no verb (أقوى إعصار منذ عقد.),
 * a feminine paper whose verb is masculine (ورقة عمل يدعو إلى الحوار.), or one word behind a doubled stop: the apposition
 * that English had in the middle.
 */
export const strandedFragment: TextCheck = {
  id: 'stranded-fragment',
  family: 'translation',
  level: 'note',
  examples: {
    reported: [
      {ar: 'وصل الإعصار إلى الساحل مساء أمس. ⟦أقوى إعصار مداري منذ عقد كامل.⟧'},
      {ar: 'قال الأستاذ إن الزيارة مهمة للجامعة. . ⟦ملبورن.⟧'},
      {ar: 'وصل الوفد إلى العاصمة صباح أمس. ⟦ورقة عمل يدعو إلى الحوار.⟧'},
    ],
    silent: [
      {ar: 'وصل الإعصار. أقوى إعصار هو إعصار أمس.'},
      {ar: 'أقوى إعصار منذ عقد\nوصل الإعصار.'},
      {ar: 'وصل الوفد. أكبر المدن تقع على الساحل.'},
      {ar: 'وصل الوفد. أهم ما قاله أن اللقاء ناجح.'},
      {ar: 'وصل الوفد. ورقة العمل تدعو إلى الحوار.'},
    ],
  },
  runText({document, segments}) {
    return segments.flatMap((segment, at) => {
      const before = segments[at - 1]
      const isBehind = before !== undefined && before.block === segment.block && segment.lang === 'ar'
      if (!isBehind || segment.kind !== 'sentence' || segment.text.length > longest * 10) return []
      const isLost = isLeftBehind(document.text, segment)
      return isLost || isFragment(segment) ? [atPlace(document, {start: segment.start, end: segment.end})] : []
    })
  },
}

/** «انتهى اللقاء. . ملبورن.»: one word behind a stop that was set twice. */
function isLeftBehind(text: string, {text: own, start}: Segment): boolean {
  return /^\p{L}{3,}\.$/u.test(own) && /\.[ \u00A0]\.[ \u00A0]$/u.test(text.slice(start - 4, start))
}

function isFragment({text}: Segment): boolean {
  if (!/^\p{L}[^\u060C\u061B:\u061F!"«\u201C]*\.$/u.test(text)) return false
  const words: readonly string[] = fold(text).text.match(/\p{L}+/gu) ?? []
  const [first = '', second = '', third = ''] = words
  if (words.length < 3 || words.length > longest || words.some((word) => copulas.has(word))) return false
  // An indefinite noun behind it: أقوى إعصار, not أقوى الأعاصير, which a predicate may follow.
  if (superlatives.has(first)) return isNoun(second) && words.includes('منذ') && !words.some(isVerb)
  return papers.has(first) && isNoun(second) && !isVerb(second) && /^ي\p{L}{3,}$/u.test(third)
}

function isNoun(word: string): boolean {
  return word.length > 2 && !word.startsWith('ال') && word !== 'من'
}

/** Imperfects, and perfects in ـت; a noun with the same letters makes the fragment go unreported, no more. */
function isVerb(word: string): boolean {
  return /^(?:[يس]\p{L}{3,}|ت\p{L}{2,}[^ةاه]|\p{L}{3,}ت)$/u.test(word) && !/^(?:تسي|تونغ|سنوات?|عقود)$/u.test(word)
}
