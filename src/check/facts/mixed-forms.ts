import type {CheckedText, Place, Segment, SegmentKind} from '../../model.ts'
import {isLeftOut} from '../../kinds/boilerplate.ts'
import type {PlacedFinding} from '../check.ts'
import {isInOpaque} from './find-spans.ts'

/** A word of a text in a form that another word of the same key may have otherwise. */
export interface FormHit {
  /** The same for all forms of the word. */
  readonly key: string
  /** The form, as it is told from others. */
  readonly form: string
  /** The form as the text has it, where that is not the same. */
  readonly shown?: string
  readonly place: Place
  /** Which sentence words it; that of the first hit counts. */
  readonly variant: string
}

/** A word that stands in several forms, in one text or across texts. */
export interface Mixture {
  readonly variant: string
  readonly scope: 'document' | 'corpus'
  /** The commonest first; of those that are as common, the one that stands first. */
  readonly forms: readonly Form[]
}

interface Form {
  readonly form: string
  /** As it stands at its first place. */
  readonly shown: string
  readonly count: number
  readonly first: Place
}

interface Group {
  readonly variant: string
  readonly forms: Map<string, {count: number; readonly shown: string; readonly first: Place}>
}

/**
 * Words that stand in more than one form in a text, and, but for those, words that do so across the texts.
 *
 * @param find the forms of a text, in its order
 */
export function mixturesIn(texts: readonly CheckedText[], find: (text: CheckedText) => Iterable<FormHit>): Mixture[] {
  const all = new Map<string, Group>()
  const told = new Set<string>()
  const mixtures: Mixture[] = []
  for (const text of texts) {
    const own = new Map<string, Group>()
    for (const hit of find(text)) {
      addHit(own, hit)
      addHit(all, hit)
    }
    for (const [key, group] of own) {
      if (group.forms.size < 2) continue
      told.add(key)
      mixtures.push(toMixture(group, 'document'))
    }
  }
  if (texts.length < 2) return mixtures
  const across = [...all].filter(([key, {forms}]) => forms.size > 1 && !told.has(key))
  return [...mixtures, ...across.map(([, group]) => toMixture(group, 'corpus'))]
}

function addHit(groups: Map<string, Group>, {key, form, shown = form, place, variant}: FormHit): void {
  let group = groups.get(key)
  if (group === undefined) groups.set(key, (group = {variant, forms: new Map()}))
  const known = group.forms.get(form)
  if (known === undefined) group.forms.set(form, {count: 1, shown, first: place})
  else known.count++
}

function toMixture({variant, forms}: Group, scope: Mixture['scope']): Mixture {
  const list = [...forms].map(([form, known]) => ({form, ...known}))
  return {variant, scope, forms: list.toSorted((a, b) => b.count - a.count)}
}

/** The finding stands at the first of the rarest form and points to the others. */
export function mixtureFinding({forms, scope}: Mixture, variant: string): PlacedFinding {
  const rarest = forms[forms.length - 1]
  return {
    ar: rarest.first,
    en: null,
    actual: rarest.shown,
    expected: forms.slice(0, -1).map(({shown}) => shown),
    concept: null,
    args: {forms: forms.length, count: rarest.count, others: forms[0].count},
    variant: sentenceOf(variant, scope),
    fix: null,
    related: forms.map(({shown, count, first}) => ({place: first, actual: shown, count})),
  }
}

/** The sentences that word mixtures, of words in general and of what their marks are. */
const sentences = [
  'document',
  'corpus',
  'tanween-document',
  'tanween-corpus',
  'shadda-document',
  'shadda-corpus',
  'vowel-document',
] as const

function sentenceOf(variant: string, scope: Mixture['scope']): string {
  const name = variant === '' ? scope : `${variant}-${scope}`
  return sentences.find((one) => one === name) ?? scope
}

/** A word of Arabic letters and tashkeel. */
export interface TextWord {
  readonly text: string
  /** In the document. */
  readonly start: number
  readonly end: number
}

/** The Arabic words of a segment, tashkeel and tatweel included; opaque parts are left out. */
export function wordsOfSegment({text, start: offset, opaque}: Segment): TextWord[] {
  const words: TextWord[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isInWord(text.charCodeAt(at))) continue
    const start = at
    while (at < text.length && isInWord(text.charCodeAt(at))) at++
    if (opaque.length > 0 && isInOpaque({start, end: at}, opaque)) continue
    words.push({text: text.slice(start, at), start: offset + start, end: offset + at})
  }
  return words
}

function isInWord(code: number): boolean {
  return (code >= 0x0621 && code <= 0x0652) || code === 0x0670
}

/** The Arabic segments of a text that are looked at. */
export function arabicSegments({segments}: CheckedText, dropped: ReadonlySet<SegmentKind>): Segment[] {
  return segments.filter((segment) => segment.lang === 'ar' && !isLeftOut(segment, dropped))
}
