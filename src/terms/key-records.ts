/**
 * What searching needs to know of each key, all in one place: in a large glossary most keys that stand in a text were not met
 * lately, and each look at another table would wait for memory.
 */
export interface KeyRecords {
  /** One record after the other: the traits of the key, its number in two halves, its spelling, 0. */
  readonly units: Uint16Array
  /** Where the record of each key starts. */
  readonly starts: Int32Array
}

/** Where the spelling starts in a record. */
export const SPELLING = 3

const LOW = 1
const HIGH = 2

/**
 * Lays out the records.
 *
 * @param spellings without U+0000, which folding leaves out
 */
export function buildKeyRecords(spellings: readonly string[], traits: Uint8Array): KeyRecords {
  const starts = new Int32Array(spellings.length)
  let length = 0
  for (const [key, spelling] of spellings.entries()) {
    starts[key] = length
    length += SPELLING + spelling.length + 1
  }
  const units = new Uint16Array(length)
  for (const [key, spelling] of spellings.entries()) {
    const start = starts[key]
    units[start] = traits[key]
    units[start + LOW] = key & 0xffff
    units[start + HIGH] = key >>> 16
    for (let at = 0; at < spelling.length; at++) units[start + SPELLING + at] = spelling.charCodeAt(at)
  }
  return {units, starts}
}

/** The number of the key that has a record. */
export function keyOfRecord(units: Uint16Array, record: number): number {
  return units[record + LOW] | (units[record + HIGH] << 16)
}
