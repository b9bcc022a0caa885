import {signs, signsOf} from '../facts/signs-of.ts'
import type {IcuArgument} from '../../text/icu-message.ts'
import {placeholdersOf} from '../facts/placeholders-of.ts'
import type {UnitCheck, UnitFinding} from '../check.ts'

/** The plural forms of Arabic (CLDR), in their order. */
const forms = ['zero', 'one', 'two', 'few', 'many', 'other']
/** What a branch for exactly that number does in the place of a form. */
const exactly: Readonly<Record<string, string>> = {zero: '=0', one: '=1', two: '=2'}

/**
 * Reports an ICU plural in Arabic that lacks some of the six forms, or has a branch that is none. Without `other` the
 * message cannot be read at all.
 */
export const icuPluralForms: UnitCheck = {
  id: 'icu-plural-forms',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: '⟦{n, plural,⟧ one {ملف واحد} other {# ملف}}'},
      {
        ar: '{n, plural, zero {لا شيء} one {ملف} two {ملفان} ⟦بعض⟧ {# ملفات} few {# ملفات} many {# ملفا} other {# ملف}}',
        en: '{n, plural, one {a file} other {# files}}',
      },
    ],
    silent: [
      {ar: '{n, plural, zero {لا شيء} one {ملف} two {ملفان} few {# ملفات} many {# ملفا} other {# ملف}}'},
      {ar: '{n, plural, =0 {لا شيء} =1 {ملف} =2 {ملفان} few {# ملفات} many {# ملفا} other {# ملف}}'},
      {ar: '{n, selectordinal, other {المركز #}}'},
      {en: '{n, plural, one {a file} other {# files}}'},
    ],
  },
  run({ar}) {
    if (ar === null || (signsOf(ar) & signs.brace) === 0 || !ar.text.includes('plural')) return []
    return placeholdersOf(ar)
      .args.filter(({choice}) => choice === 'plural')
      .flatMap((argument) => findingsFor(argument, ar.text))
  },
}

function findingsFor({start, branches}: IcuArgument, text: string): UnitFinding[] {
  const keys = new Set(branches.map(({key}) => key))
  const lacks = forms.filter((form) => !keys.has(form) && !keys.has(exactly[form] ?? form))
  const unknown = branches.filter(({key}) => !forms.includes(key) && !/^=\d{1,9}$/u.test(key))
  // "{n, plural," without its branches.
  const head = {start, end: text.indexOf('plural', start) + 'plural,'.length}
  return [
    ...unknown.map(({key, at}): UnitFinding => {
      return {ar: at, level: 'error', actual: key, expected: forms, variant: 'unknown'}
    }),
    ...(lacks.length === 0
      ? []
      : [
          {
            ar: head,
            actual: text.slice(head.start, head.end),
            expected: lacks,
            variant: 'missing',
            ...(lacks.includes('other') ? {level: 'error' as const} : {}),
          },
        ]),
  ]
}
