import type {Side, UnitCheck} from '../check.ts'
import {type EndKind, endMarkOf} from '../facts/end-mark.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'

const arabic: Readonly<Record<EndKind, string>> = {
  stop: '.',
  question: '؟',
  exclamation: '!',
  ellipsis: '...',
  colon: ':',
  comma: '،',
  semicolon: '؛',
  none: '',
}
/** Both end a sentence, each in its own tone, and translators change one for the other. */
const tones: ReadonlySet<EndKind> = new Set(['stop', 'exclamation', 'ellipsis'])

/**
 * Reports that the sides of a link end with marks of different kinds. Arabic and Latin forms are the same kind; quotation
 * marks, brackets and footnotes after the mark are passed over. A question in the English only has a check of its own.
 */
export const endMarkDiffers: UnitCheck = {
  id: 'end-mark-differs',
  family: 'punctuation',
  level: 'note',
  examples: {
    reported: [
      {ar: 'وصل الوفد مساء إلى ⟦العاصمة⟧', en: 'The delegation arrived in the capital in the evening⟦.⟧'},
      {ar: 'وقال الوزير للصحفيين بعدها⟦.⟧', en: 'The minister told reporters afterwards⟦:⟧'},
      {ar: 'هذا ما قاله الوزير⟦؟⟧', en: 'That is what the minister said⟦.⟧'},
    ],
    silent: [
      {ar: 'متى يعود الوفد؟', en: 'When will the delegation return?'},
      {ar: 'قال: "لن نعود".', en: 'He said: "We will not return."'},
      {ar: 'انتهت الجلسة.[1]', en: 'The session ended.'},
      {ar: 'يا له من يوم.', en: 'What a day!'},
      {ar: 'نعم', en: 'Yes.'},
      {ar: 'سأل: «هل انتهيت من العمل؟»', en: '"Are you done with it?" he asked.'},
      {ar: 'وصل الوفد مساء إلى العاصمة', en: 'The delegation arrived in the capital in the evening.', confidence: 0.2},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || isDoubtful(link)) return []
    const [here, there] = [endMarkOf(ar), endMarkOf(en)]
    if (here.kind === there.kind || (tones.has(here.kind) && tones.has(there.kind))) return []
    if (there.kind === 'question' || isLabel(ar.text) || isLabel(en.text) || isTurned(ar, en)) return []
    const [isLost, isAdded] = [here.kind === 'none', there.kind === 'none']
    return [
      {
        ar: {start: here.start, end: here.end},
        en: {start: there.start, end: there.end},
        level: 'note',
        actual: arabic[here.kind],
        expected: isAdded ? [] : [arabic[there.kind]],
        variant: isLost ? 'lost' : isAdded ? 'added' : 'other',
      },
    ]
  },
}

/** A word or two are a label, a name or a cell: marks are as one likes. */
function isLabel(text: string): boolean {
  return text.length < 12
}

/** Scripture ends as it does; «…؟» at the end of the Arabic may stand at the beginning of the English: "…?" he asked. */
function isTurned({text: ar}: Side, {text: en}: Side): boolean {
  if (/\uFD3E\s*$/u.test(ar.slice(-4))) return true
  return /[؟!.…][»”“"]\s*$/u.test(ar.slice(-4)) && !/["”’']\s*$/u.test(en.slice(-3))
}
