import type {Concept} from '../../model.ts'
import {comparePrepared} from '../../terms/compare-names.ts'
import {prepareName} from '../../terms/prepare-name.ts'
import {foldWord} from '../../text/fold.ts'

/** Two forms of a name that are less alike are other words for it. */
const ALIKE = 0.8

/**
 * Whether two forms of a concept are other words for one thing (هدنة, وقف إطلاق النار), not spellings, inflections, words of one
 * root (تصدير, صادرات) or a longer and a shorter form.
 */
export function isOtherWording(a: string, b: string, {pos}: Concept): boolean {
  const [one, other] = [a, b].map((form) => wordsOfForm(form))
  if (isPartOf(one, other) || isPartOf(other, one)) return false
  if (pos !== 'properNoun') return !one.some((word) => other.some((second) => word.slice(0, 2) === second.slice(0, 2)))
  return !isSpelledAlike(a, b)
}

/** Whether two forms are spellings of one name: أمريكا, أميركا. */
export function isSpelledAlike(a: string, b: string): boolean {
  return comparePrepared(prepareName(a), prepareName(b)) >= ALIKE
}

function wordsOfForm(form: string): string[] {
  return foldWord(form)
    .split(/[\s-]+/u)
    .map((word) => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word))
}

/** الولايات المتحدة is part of الولايات المتحدة الأمريكية. */
function isPartOf(some: readonly string[], all: readonly string[]): boolean {
  return some.every((word) => all.some((other) => word === other || isOfOneRoot(word, other)))
}

function isOfOneRoot(a: string, b: string): boolean {
  const root = rootOf(a)
  return root.length >= 3 && root === rootOf(b)
}

/** What is left without the letters that derivation adds inside a word or that are weak: طريق and طرق, تصدير and صادرات. */
function rootOf(folded: string): string {
  return folded.replaceAll(/[ءئؤاتوىي]/gu, '').replace(/ه$/u, '')
}
