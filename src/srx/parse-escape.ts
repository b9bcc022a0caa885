import type {PatternCursor} from './pattern-cursor.ts'
import {slip, take, takeCode, takeForm, takeUntil} from './pattern-cursor.ts'
import {digit, horizontalSpace, lineTerminator, namedSet, space, wordChar} from './named-sets.ts'
import {PatternError} from './pattern-error.ts'
import type {CharSet} from './pattern-tree.ts'
import {not} from './pattern-tree.ts'

/** Escapes for sets; the same letter as a capital is the set's complement. */
const sets: ReadonlyMap<string, CharSet> = new Map([
  ['d', digit],
  ['h', horizontalSpace],
  ['s', space],
  ['v', lineTerminator],
  ['w', wordChar],
])

const controls: ReadonlyMap<string, number> = new Map([
  ['a', 0x07],
  ['e', 0x1b],
  ['f', 0x0c],
  ['n', 0x0a],
  ['r', 0x0d],
  ['t', 0x09],
])

/**
 * Reads the escape whose backslash has just been read, where it stands for a code point or a set of them.
 *
 * @throws PatternError for references to groups, for \G, \X, \N{…} and for names that are unknown
 */
export function takeEscape(cursor: PatternCursor): number | CharSet {
  const from = cursor.at - 1
  const code = takeCode(cursor)
  const letter = String.fromCodePoint(code)
  if (!/^[A-Za-z0-9]$/u.test(letter)) return code
  if (letter === 'p' || letter === 'P') return takeProperty(cursor, letter === 'P')
  const set = sets.get(letter)
  if (set !== undefined) return set
  const complement = sets.get(letter.toLowerCase())
  if (complement !== undefined) return not(complement)
  const value = controls.get(letter) ?? takeNumber(cursor, letter)
  if (value !== null) return value
  if (/[1-9k]/u.test(letter)) throw new PatternError('srx-pattern-backreference')
  throw new PatternError('srx-pattern-escape', {escape: cursor.pattern.slice(from, cursor.at)})
}

/** {Lu}, {^Lu}, {script=Arabic}, or a single letter. */
function takeProperty(cursor: PatternCursor, isNegative: boolean): CharSet {
  const name = take(cursor, '{') ? takeUntil(cursor, '}') : String.fromCodePoint(takeCode(cursor))
  const set = namedSet(name)
  if (set === null) throw new PatternError('srx-pattern-property', {name})
  return isNegative ? not(set) : set
}

/** \u0623, \U0001F600, \x41, \x{1F600}, \012, \cM; null when the letter begins none of these. */
function takeNumber(cursor: PatternCursor, letter: string): number | null {
  switch (letter) {
    case 'u':
      return takePair(cursor)
    case 'U':
      return takeHex(cursor, /([0-9a-f]{8})/iuy)
    case 'x':
      return takeHex(cursor, /\{([0-9a-f]{1,6})\}|([0-9a-f]{2})/iuy)
    case '0':
      return Number.parseInt(takeForm(cursor, /[0-7]{1,3}/uy)?.[0] ?? '0', 8)
    case 'c':
      return takeCode(cursor) & 0x1f
    default:
      return null
  }
}

/** Java writes what lies beyond U+FFFF as two escapes, \uD83D\uDE00. */
function takePair(cursor: PatternCursor): number {
  const first = takeHex(cursor, /([0-9a-f]{4})|\{([0-9a-f]{1,6})\}/iuy)
  if (first < 0xd800 || first > 0xdbff) return first
  const second = takeForm(cursor, /\\u(d[c-f][0-9a-f]{2})/iuy)
  if (second === null) return first
  return 0x10000 + ((first - 0xd800) << 10) + (Number.parseInt(second[1], 16) - 0xdc00)
}

function takeHex(cursor: PatternCursor, form: RegExp): number {
  const found = takeForm(cursor, form)
  if (found === null) throw slip(cursor)
  const code = Number.parseInt(found[1] ?? found[2], 16)
  if (code > 0x10ffff) throw slip(cursor)
  return code
}
