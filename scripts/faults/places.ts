import type {Span} from '../../src/model.ts'
import type {Planted, Texts} from './fault.ts'

/** A word, with offsets of the text. */
export interface Word extends Span {
  readonly text: string
}

/** Runs of letters with their marks. */
export function wordsIn(text: string): Word[] {
  return placesOf(text, /[\p{L}\p{M}]+/gu)
}

/** Arabic words of at least so many letters that do not touch figures, Latin letters or tatweel. */
export function arabicWords(text: string, letters = 3): Word[] {
  return wordsIn(text).filter((word) => {
    const isPlain = /^[\u0621-\u063A\u0641-\u064A]+$/u.test(word.text)
    return isPlain && word.text.length >= letters && !/[\p{N}_'-]/u.test(around(text, word))
  })
}

/** The characters before and behind a place. */
function around(text: string, {start, end}: Span): string {
  return (text[start - 1] ?? '') + (text[end] ?? '')
}

/** Every match of a pattern. */
export function placesOf(text: string, pattern: RegExp): Word[] {
  return Array.from(text.matchAll(pattern), ({0: found, index: start}) => {
    return {start, end: start + found.length, text: found}
  })
}

/** One of a list; null of an empty one. */
export function pick<T>(list: readonly T[], random: (below: number) => number): T | null {
  return list.length === 0 ? null : list[random(list.length)]
}

/** The pair with other text at a place of its Arabic. */
export function change(pair: Texts, {start, end}: Span, text: string): Planted {
  const ar = pair.ar.slice(0, start) + text + pair.ar.slice(end)
  return {clean: pair, faulty: {ar, en: pair.en}, at: {start, end: start + text.length}}
}

/** The pair without a place of its Arabic and the blank before it, or behind it at the beginning. */
export function lose(pair: Texts, {start, end}: Span): Planted {
  const isFirst = start === 0
  const from = !isFirst && pair.ar[start - 1] === ' ' ? start - 1 : start
  const to = isFirst && pair.ar[end] === ' ' ? end + 1 : end
  return {...change(pair, {start: from, end: to}, ''), at: null}
}

/** The pair with a bit behind its last word on both sides, before the end marks. */
export function withBit({ar, en}: Texts, bit: Texts): Texts {
  return {ar: beforeEnd(ar, ` ${bit.ar}`), en: beforeEnd(en, ` ${bit.en}`)}
}

/** The pair with something at the head of both sides. */
export function withHead({ar, en}: Texts, head: Texts): Texts {
  return {ar: `${head.ar} ${ar}`, en: `${head.en} ${en}`}
}

function beforeEnd(text: string, bit: string): string {
  let end = text.length
  while (end > 0 && '.!?\u061F"\u201D\u00BB\u2026\'\u2019 '.includes(text[end - 1])) end--
  return text.slice(0, end) + bit + text.slice(end)
}
