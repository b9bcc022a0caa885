import {digitValue} from '../../text/characters.ts'
import {unitClass} from '../../text/unit-classes.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {classesOf} from '../facts/classes-of.ts'
import {type Found, findSpans} from '../facts/find-spans.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'

// S/2021/45, A/RES/75/123; +44 20 7946 0958.
const symbol = /(?<![\p{L}\p{N}/])[A-Z]{1,4}(?:\/[A-Z0-9\u0660-\u0669]{1,8}(?:\.[0-9]{1,3})?){2,5}(?![\p{L}\p{N}/])/gu
const phone =
  /(?<![\p{L}\p{N}.,:/])(?:\+|00)[0-9\u0660-\u0669][0-9\u0660-\u0669 ()-]{6,18}[0-9\u0660-\u0669](?![\p{L}\p{N}])/gu

interface Reference extends Found {
  readonly key: string
}

/** Reports the symbol of a document (A/RES/75/123) or a telephone number that the other side of a link has not, or otherwise. */
export const referenceNumber: UnitCheck = {
  id: 'reference-number',
  family: 'numbers',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'الوثيقة ⟦A/RES/75/132⟧', en: 'Document ⟦A/RES/75/123⟧'},
      {ar: 'الهاتف: ⟦+442079460985⟧', en: 'Phone: ⟦+44 20 7946 0958⟧'},
      {ar: 'انظر الوثيقة.', en: 'See document ⟦S/2021/45⟧.'},
    ],
    silent: [
      {ar: 'الوثيقة A/RES/75/123', en: 'Document A/RES/75/123'},
      {ar: 'الهاتف: 00442079460958', en: 'Phone: +44 20 7946 0958'},
      {ar: 'الربع الأول', en: 'Q1/Q2 and and/or'},
      {ar: 'انظر الوثيقة.', en: 'See document S/2021/45.', confidence: 0.2},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || isDoubtful(link)) return []
    const all = {ar: referencesOf(ar), en: referencesOf(en)}
    const arOnly = all.ar.filter(({key}) => !all.en.some((other) => other.key === key))
    const enOnly = all.en.filter(({key}) => !all.ar.some((other) => other.key === key))
    const isPair = arOnly.length === 1 && enOnly.length === 1
    if (isPair) return [toFinding(arOnly[0], enOnly[0])]
    return [...arOnly.map((one) => toFinding(one, null)), ...enOnly.map((one) => toFinding(null, one))]
  },
}

function referencesOf(side: Side): Reference[] {
  if ((classesOf(side) & (unitClass.western | unitClass.arabicIndic)) === 0) return []
  const {text} = side
  const symbols = text.includes('/') ? findSpans(side, symbol).filter((one) => /\p{Nd}/u.test(one.text)) : []
  const phones =
    text.includes('+') || text.includes('00') || text.includes('\u0660\u0660') ? findSpans(side, phone) : []
  return [
    ...symbols.map((one) => ({...one, key: western(one.text)})),
    ...phones.map((one) => ({
      ...one,
      key: western(one.text)
        .replace(/[^0-9]/gu, '')
        .replace(/^00/u, ''),
    })),
  ]
}

function western(text: string): string {
  return text.replace(/[\u0660-\u0669]/gu, (digit) => String(digitValue(digit.charCodeAt(0))))
}

function toFinding(ar: Reference | null, en: Reference | null): UnitFinding {
  return {
    ar: ar === null ? null : {start: ar.start, end: ar.end},
    en: en === null ? null : {start: en.start, end: en.end},
    actual: ar?.text ?? null,
    expected: en === null ? [] : [en.text],
    variant: ar === null ? 'missing' : en === null ? 'extra' : 'value',
  }
}
