import type {Finding} from '../model.ts'
import {describe, type Described, type KnownTexts} from './described.ts'

/** A finding's name, and by what it is known again. */
export interface Identified extends Described {
  /** `term-form-3f9a2c11`: the same in every run until what it is made of changes. */
  readonly id: string
}

/**
 * A short name for each finding, made from its rule, document, concept, text and the words beside it: edits elsewhere do not
 * change it. Findings that are alike in all of that are numbered in their order.
 *
 * @returns one for each finding, in order; no two have one id
 */
export function identify(findings: readonly Finding[], texts: KnownTexts): Identified[] {
  const taken = new Map<string, number>()
  return findings.map((finding) => {
    const described = describe(finding, texts)
    const plain = `${described.rule}-${digest(described)}`
    const number = (taken.get(plain) ?? 0) + 1
    taken.set(plain, number)
    return {...described, id: number === 1 ? plain : `${plain}-${number}`}
  })
}

/** FNV-1a over UTF-16 units, 32 bits, as eight digits (Fowler, Noll, Vo; draft-eastlake-fnv). */
function digest({variant, document, concept, actual, before, after}: Described): string {
  const text = [variant, document, concept ?? '', actual, before, after].join('\u0000')
  let hash = 0x81_1c_9d_c5
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01_00_01_93)
    hash = Math.imul(hash ^ (unit >> 8), 0x01_00_01_93)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
