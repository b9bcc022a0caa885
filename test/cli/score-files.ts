import {expect} from 'vitest'
import type {AlignedRecord, Lang, Link, Segment} from '../../src/model.ts'
import {segmentText} from '../../src/segment/segment-text.ts'
import {writeRecord} from '../../src/write/json.ts'
import {tempWorld} from './temp-world.ts'

/** Three sentences, and their translation. */
export const ar = 'قال نعم. ثم مضى. وعاد.'
export const en = 'He said yes. Then he left. And came back.'

/** Links as `0/0 1,2/1 3/-`, all as sure as .9. */
export function links(text: string): Link[] {
  const indexes = (side: string): number[] => (side === '-' ? [] : side.split(',').map(Number))
  return text.split(' ').map((link) => {
    const [arSide, enSide] = link.split('/').map(indexes)
    const rest = {confidence: 0.9, status: 'auto', isMoved: false, isDropped: false, evidence: []} as const
    return {ar: arSide, en: enSide, ...rest}
  })
}

/** A record of the three sentences, or of other segments. */
export function record(text: string, sides: Partial<Record<Lang, readonly Segment[]>> = {}): string {
  const side = (lang: Lang, segments: readonly Segment[]): AlignedRecord['ar'] => ({path: `${lang}.md`, segments})
  return writeRecord({
    version: 1,
    name: 'a',
    ar: side('ar', sides.ar ?? segmentText(ar, 'ar')),
    en: side('en', sides.en ?? segmentText(en, 'en')),
    links: links(text),
  })
}

/** A record a line. */
export const ndjson = (...records: readonly object[]): string =>
  records.map((one) => `${JSON.stringify(one)}\n`).join('')
/** Links as `[[ar], [en]]`. */
export const pairs = (text: string): number[][][] => links(text).map((link) => [[...link.ar], [...link.en]])

interface Figures {
  readonly unit: string
  readonly strict: {readonly f1: number} | null
  readonly characters: {readonly precision: number; readonly recall: number; readonly f1: number} | null
  readonly missing: readonly string[]
}

/** The figures of one file against another, of which nothing is said. */
export async function figuresOf(gold: [string, string], predicted: [string, string]): Promise<Figures> {
  const world = tempWorld({[gold[0]]: gold[1], [predicted[0]]: predicted[1]})
  const {out, err} = await world.run(`score ${gold[0]} ${predicted[0]} --format json`)
  expect(err).toBe('')
  return JSON.parse(out) as Figures
}
